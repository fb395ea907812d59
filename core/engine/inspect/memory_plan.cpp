#include "core/engine/inspect/memory_plan.h"

#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/engine/runtime/index_tensor.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace sdm::engine {
namespace {

constexpr std::int64_t kFloat = 4, kHalf = 2;
// What the process holds before it loads a model: libraries and their tables on the host, a context on a device.
constexpr std::int64_t kHostRest = std::int64_t{200} << 20;
constexpr std::int64_t kDeviceRest = std::int64_t{600} << 20;
// Of what there is, so much is planned with: allocators round, and pieces of memory lie between others.
constexpr double kPlannedShare = 0.95;
// Elements of one chunk of vocabulary logits (next_token_loss.cpp), held as logits and one working copy, and as their gradient where that
// has another dtype.
constexpr std::int64_t kLogitElements = std::int64_t{1} << 24, kFewestLogitRows = 64, kLogitCopies = 2;
// Tokens of one forward pass without gradients (text_forward.cpp).
constexpr std::int64_t kTokensTogetherOnCpu = 2048, kTokensTogetherOnGpu = 32768;
// Tokens of one pass of a generation, guessed ones included (generator.cpp).
constexpr std::int64_t kTokensOfAPass = 256;
constexpr std::int64_t kClasses = 2;

/// The `count` greatest, in falling order.
IndexList greatest(IndexList values, std::int64_t count)
{
    std::ranges::sort(values, std::greater<>());
    values.resize(std::min(values.size(), static_cast<std::size_t>(count)));
    return values;
}

std::int64_t greatestTogether(const IndexList& values, std::int64_t count)
{
    const IndexList chosen = greatest(values, count);
    return std::accumulate(chosen.begin(), chosen.end(), std::int64_t{0});
}

std::string gigabytes(std::int64_t bytes)
{
    constexpr double kGiga = 1e9, kMega = 1e6;
    const auto size = static_cast<double>(bytes);
    return size >= kGiga / 10 ? fixedNumber(size / kGiga, 2) + " GB" : fixedNumber(size / kMega, 1) + " MB";
}

std::string remedyFor(const RunConfig& config, const MemoryPlan& plan)
{
    std::string remedy;
    const auto offer = [&remedy](bool helps, const char* what) {
        if (helps)
            remedy += std::string(remedy.empty() ? "" : ", ") + what;
    };
    const bool trains = plan.tuning > 0;
    offer(trains && config.optimiser.microBatchTokens > 0, "lower optimiser.micro_batch_tokens");
    offer(trains && config.adapter.kind == AdapterKind::None, "train an adapter (adapter.kind lora)");
    offer(trains && config.optimiser.states == MomentDtype::Float32, "keep moments in less (optimiser.states bf16)");
    offer(plan.snapshot > 0 && config.checkpoint.state == CheckpointState::Full, "let checkpoint.state hold less");
    offer(true, "use a smaller model or another device");
    return remedy;
}

class Planner {
public:
    Planner(const RunConfig& config, const MemoryDemand& demand)
        : m_config(config), m_demand(demand), m_model(demand.model), m_product(static_cast<std::int64_t>(c10::elementSize(demand.product))),
          m_bytes(ActivationBytes::of(demand.model, demand.onCpu, demand.product, demand.inputs))
    {
    }

    MemoryPlan plan(const std::optional<DeviceMemory>& there)
    {
        m_plan.there = there;
        addHeld();
        m_plan.cache = cacheBytes();
        m_plan.decoding = m_plan.cache + std::max(promptBytes(), passBytes());
        const std::int64_t together = m_demand.onCpu ? kTokensTogetherOnCpu : kTokensTogetherOnGpu;
        m_plan.embedding = together * m_bytes.forward + logitBytes(together, false);
        m_plan.layer = m_demand.onCpu ? layerBytes() : 0; // it trains on the host
        if (m_demand.trains)
            addStep();
        return m_plan;
    }

private:
    bool isNarrow() const { return m_product < kFloat; }

    void addHeld()
    {
        const std::int64_t moment = m_config.optimiser.states == MomentDtype::BFloat16 ? kHalf : kFloat;
        m_plan.weights = m_demand.weightBytes;
        m_plan.copies = m_demand.copyBytes;
        m_plan.moments = 2 * m_demand.trained() * moment;
        m_plan.gradients = m_demand.gradientBytes;
        m_plan.rest = m_demand.onCpu ? kHostRest : kDeviceRest;
        if (m_demand.onCpu && m_demand.trains)
            m_plan.snapshot = snapshotBytes();
    }

    std::int64_t snapshotBytes() const
    {
        const bool holdsModel = !m_demand.adapterParameters || m_config.checkpoint.state == CheckpointState::Weights;
        const auto written = static_cast<std::int64_t>(c10::elementSize(m_demand.written));
        const std::int64_t model = holdsModel ? m_demand.parameters * written : m_demand.trained() * kFloat;
        return model + (m_config.checkpoint.state == CheckpointState::Full ? m_plan.moments + m_demand.roundedBytes : 0);
    }

    std::int64_t logitBytes(std::int64_t rows, bool wantsGradient) const
    {
        const std::int64_t chunk = std::max(kLogitElements, kFewestLogitRows * m_model.vocabularySize);
        return std::min(chunk, rows * m_model.vocabularySize) * (kLogitCopies * kFloat + (wantsGradient && isNarrow() ? m_product : 0));
    }

    bool trainsHead() const { return m_demand.trains && !m_demand.adapterParameters; }
    std::int64_t headGradient() const { return trainsHead() ? m_model.vocabularySize * m_model.hiddenSize * kFloat : 0; }

    std::int64_t keptByToken() const { return m_model.layerCount * (m_bytes.kept + m_product * m_demand.adapterRows) + m_bytes.ends; }

    /// Of `tokens` those that are not computed, because texts before them begin alike: the longest texts have the fewest of them.
    std::int64_t repeatedTokens(std::int64_t tokens) const
    {
        std::int64_t texts = 0;
        for (const std::int64_t length : m_longest) {
            if ((tokens -= length) < 0)
                break;
            ++texts;
        }
        return std::max<std::int64_t>(0, texts - 1) * m_demand.commonTokens;
    }

    std::int64_t activationBytes(std::int64_t tokens) const
    {
        const std::int64_t repeated = repeatedTokens(tokens), computed = tokens - repeated;
        return computed * (keptByToken() + (repeated > 0 ? m_model.layerCount * m_bytes.gathered : 0)) +
               repeated * m_model.layerCount * m_bytes.spread;
    }

    /// What `tokens` take in a step, `rows` of them with a loss.
    void addTokens(std::int64_t tokens, std::int64_t rows)
    {
        m_plan.activations = activationBytes(tokens);
        m_plan.working = tokens * m_bytes.backward;
        // Beside the logits of a chunk the rows and their gradient; of the head the product is cast, and its gradient is scaled into a
        // second.
        m_plan.logits = logitBytes(rows, true) + 2 * rows * m_model.hiddenSize * kFloat + 2 * headGradient() +
                        (isNarrow() ? m_model.vocabularySize * m_model.hiddenSize * m_product : 0);
        const std::int64_t atLoss = m_plan.activations + std::max(m_plan.logits, headGradient() + m_plan.working);
        // The first pass makes the gradients, each layer's as its activations go; the embedding's comes last and is added to the head's.
        const std::int64_t atEnd = m_plan.gradients + (m_model.tiedEmbeddings ? headGradient() : 0);
        m_plan.tuning = m_plan.stepGroups > 1 ? m_plan.gradients + atLoss : std::max(atLoss, atEnd);
    }

    void addStep()
    {
        IndexList lengths, rows;
        for (const MemoryDemand::Text& text : m_demand.texts) {
            lengths.push_back(text.length);
            rows.push_back(text.lossRows);
        }
        m_longest = greatest(std::move(lengths), m_demand.textsPerStep);
        const std::int64_t longest = m_longest.empty() ? 0 : m_longest.front();
        const std::int64_t all = std::accumulate(m_longest.begin(), m_longest.end(), std::int64_t{0});
        const std::int64_t allRows = greatestTogether(rows, m_demand.textsPerStep);
        const auto take = [&](std::int64_t limit) {
            m_plan.stepTokens = limit > 0 ? std::min(all, std::max(limit, longest)) : all;
            m_plan.stepGroups = (all + std::max<std::int64_t>(m_plan.stepTokens, 1) - 1) / std::max<std::int64_t>(m_plan.stepTokens, 1);
            addTokens(m_plan.stepTokens, std::min(allRows, m_plan.stepTokens));
        };
        if (m_config.optimiser.microBatchTokens > 0) {
            m_plan.microBatchTokens = m_config.optimiser.microBatchTokens;
            return take(m_plan.microBatchTokens);
        }
        take(0);
        if (!m_plan.there || m_plan.there->totalBytes <= 0)
            return;
        m_plan.microBatchTokens = tokensThatFit(all, take);
        take(m_plan.microBatchTokens);
    }

    /// The most tokens together: of a step whole and, where there is room, of one whose texts get longer than those that are known.
    template <typename Take>
    std::int64_t tokensThatFit(std::int64_t all, const Take& take)
    {
        const auto fits = [&](std::int64_t tokens) {
            take(tokens);
            return m_plan.fits();
        };
        if (fits(all)) {
            const std::int64_t token =
                keptByToken() + m_bytes.backward + kFloat * (kLogitCopies * m_model.vocabularySize + m_model.hiddenSize);
            const auto room = static_cast<std::int64_t>(kPlannedShare * static_cast<double>(m_plan.there->totalBytes));
            return all + (room - m_plan.certain() - m_plan.tuning - m_plan.snapshot) / token;
        }
        std::int64_t lowest = 1, highest = all; // the first may fit, the last does not
        while (highest - lowest > 1) {
            const std::int64_t middle = lowest + (highest - lowest) / 2;
            (fits(middle) ? lowest : highest) = middle;
        }
        return lowest;
    }

    std::int64_t cacheBytes() const
    {
        const std::int64_t rows = answersTogether();
        const std::int64_t longest = m_demand.prompts.empty() ? 0 : *std::ranges::max_element(m_demand.prompts);
        // A cache grows by half when it is full, and the old storage of one layer lives until the new one is filled.
        const std::int64_t places = (longest + m_config.negatives.maxNewTokens) * 3 / 2;
        return rows * places * (m_model.layerCount + 1) * 2 * m_model.keyValueHeadCount * m_model.headSize * m_product;
    }

    std::int64_t answersTogether() const
    {
        return std::min(m_config.evaluation.batchDocuments, static_cast<std::int64_t>(m_demand.prompts.size()));
    }

    std::int64_t promptBytes() const
    {
        const std::int64_t rows = answersTogether();
        return greatestTogether(m_demand.prompts, rows) * m_bytes.forward + rows * m_model.vocabularySize * kFloat;
    }

    /// A pass over newest and guessed tokens: each wants its logits.
    std::int64_t passBytes() const
    {
        return std::max(kTokensOfAPass, answersTogether()) * (m_bytes.forward + m_model.vocabularySize * kFloat);
    }

    /// Features as they come and scaled, the adaptor with its gradient, moments and best copy, exemplars forward and back.
    std::int64_t layerBytes() const
    {
        const std::int64_t features = 2 * m_model.hiddenSize, exemplars = m_config.sdmLayer.exemplarSize, rows = m_demand.layerRows;
        return kFloat * (2 * rows * features + 5 * exemplars * (features + kClasses) + 2 * rows * exemplars);
    }

    const RunConfig& m_config;
    const MemoryDemand& m_demand;
    const DecoderSpec& m_model;
    std::int64_t m_product; // bytes of an element of matrix products
    IndexList m_longest;    // tokens of the longest texts of a step, in falling order
    ActivationBytes m_bytes;
    MemoryPlan m_plan;
};

} // namespace

std::int64_t MemoryPlan::total() const
{
    return certain() + std::max({tuning + snapshot, decoding, embedding, layer});
}

bool MemoryPlan::fits() const
{
    return !there || there->totalBytes <= 0 ||
           static_cast<double>(certain() + tuning + snapshot) <= kPlannedShare * static_cast<double>(there->totalBytes);
}

std::vector<std::pair<std::string, std::string>> MemoryPlan::table() const
{
    std::vector<std::pair<std::string, std::string>> lines;
    const auto add = [&](const char* name, std::int64_t bytes) {
        if (bytes > 0)
            lines.emplace_back(name, gigabytes(bytes));
    };
    add("weights", weights);
    add("their copies for products", copies);
    add("moments", moments);
    add("gradients", gradients);
    if (stepTokens > 0)
        add(("activations of " + std::to_string(stepTokens) + " tokens").c_str(), activations);
    add("logits and their gradient", logits);
    add("a checkpoint being written", snapshot);
    add("keys and values of answers", cache);
    add("an SDM layer", layer);
    add("the program", rest);
    add("most at one moment", total());
    return lines;
}

std::string MemoryPlan::sentence() const
{
    std::string text;
    for (const auto& [name, size] : table())
        text += (text.empty() ? "" : ", ") + name + ' ' + size;
    return text;
}

MemoryPlan planMemory(const RunConfig& config, const MemoryDemand& demand, const std::optional<DeviceMemory>& there)
{
    return Planner(config, demand).plan(there);
}

RunConfig followed(RunConfig config, const MemoryPlan& plan)
{
    if (config.optimiser.microBatchTokens == 0)
        config.optimiser.microBatchTokens = plan.microBatchTokens;
    return config;
}

void checkMemory(const RunConfig& config, const MemoryPlan& plan, c10::Device device, RunFindings& findings)
{
    if (!plan.there || plan.there->totalBytes <= 0)
        return;
    const std::string has = device.str() + " has " + gigabytes(plan.there->freeBytes) + " free of " + gigabytes(plan.there->totalBytes);
    const std::string most =
        "about " + gigabytes(plan.total()) + ", of which " + gigabytes(plan.certain()) + " from the first step on; " + has;
    if (!plan.fits()) {
        const std::string step =
            plan.tuning > 0 ? ", and a step of " + std::to_string(plan.stepTokens) + " tokens " + gigabytes(plan.tuning + plan.snapshot)
                            : "";
        findings.refuse("memory",
                        Error(ErrorCode::Failed, "model and optimiser take " + gigabytes(plan.certain()) + step + "; " + has, "model.path",
                              remedyFor(config, plan)),
                        "model.device");
    } else if (plan.total() > plan.there->freeBytes) {
        findings.warn("memory", most, "use a smaller model, or lower optimiser.micro_batch_tokens or evaluation.batch_documents",
                      plan.tuning + plan.snapshot >= plan.decoding ? "optimiser.micro_batch_tokens" : "evaluation.batch_documents");
    }
}

} // namespace sdm::engine
