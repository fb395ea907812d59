#include "core/engine/inspect/memory_estimate.h"

#include <algorithm>
#include <functional>

namespace sdm::engine {
namespace {

constexpr std::int64_t kFloat = 4;
// What the process holds before it loads a model: libraries and their tables on the host, a context on a device.
constexpr std::int64_t kHostRest = std::int64_t{200} << 20;
constexpr std::int64_t kDeviceRest = std::int64_t{600} << 20;
// Elements of one chunk of vocabulary logits (next_token_loss.cpp), held as logits, their gradient and one working copy.
constexpr std::int64_t kLogitElements = std::int64_t{1} << 24, kFewestLogitRows = 64, kLogitCopies = 3;
// Tokens of one forward pass without gradients (text_forward.cpp).
constexpr std::int64_t kTokensTogetherOnCpu = 2048, kTokensTogetherOnGpu = 32768;

/// Sizes of a token's vectors.
struct Widths {
    std::int64_t hidden = 0, queries = 0, queryKeyValue = 0, inner = 0;
};

Widths widthsOf(const ModelConfig& model)
{
    const std::int64_t queries = model.headCount * model.headSize;
    return {model.hiddenSize, queries, queries + 2 * model.keyValueHeadCount * model.headSize, model.intermediateSize};
}

/// Sum of the `count` greatest lengths.
std::int64_t longestTogether(std::vector<std::int64_t> lengths, std::int64_t count)
{
    std::sort(lengths.begin(), lengths.end(), std::greater<>());
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < std::min(lengths.size(), static_cast<std::size_t>(count)); ++i)
        sum += lengths[i];
    return sum;
}

std::int64_t trainedParameters(const RunConfig& config, const RunInspection& inspection)
{
    if (config.optimiser.epochs == 0)
        return 0;
    return inspection.adapter ? inspection.adapter->parameters : inspection.model->parameters;
}

class MemoryEstimator {
public:
    MemoryEstimator(const RunConfig& config, const RunInspection& inspection)
        : m_config(config), m_model(inspection.model->config), m_adapter(inspection.adapter), m_parameters(inspection.model->parameters),
          m_trained(trainedParameters(config, inspection)), m_data(inspection.inputs->data), m_onCpu(inspection.placement->device.is_cpu()),
          m_product(static_cast<std::int64_t>(c10::elementSize(inspection.placement->computeDtype))), m_widths(widthsOf(m_model))
    {
    }

    MemoryEstimate estimate() const
    {
        const bool tunes = m_config.optimiser.epochs > 0;
        MemoryEstimate e;
        e.weights = m_parameters * (kFloat + (m_product < kFloat ? m_product : 0)) + (m_adapter ? m_trained * kFloat : 0);
        e.gradients = m_trained * kFloat;
        e.moments = 2 * m_trained * kFloat;
        e.tuning = tunes ? tuningBytes() : 0;
        e.decoding = decodingBytes();
        const std::int64_t together = m_onCpu ? kTokensTogetherOnCpu : kTokensTogetherOnGpu;
        e.embedding = forwardBytes(together) + logitBytes(together);
        e.rest = m_onCpu ? kHostRest : kDeviceRest;
        return e;
    }

private:
    std::int64_t logitBytes(std::int64_t tokens) const
    {
        const std::int64_t chunk = std::max(kLogitElements, kFewestLogitRows * m_model.vocabularySize);
        return kLogitCopies * kFloat * std::min(chunk, tokens * m_model.vocabularySize);
    }

    /// Documents forwarded together in a step, at their longest.
    std::int64_t tokensOfStep() const
    {
        std::vector<std::int64_t> lengths;
        for (const PreparedDocument& document : m_data.train.documents)
            lengths.push_back(document.wholeLength);
        const std::int64_t longest = lengths.empty() ? 0 : *std::max_element(lengths.begin(), lengths.end());
        if (m_config.loss.kind == LossKind::Dpo) { // both texts of each document
            const std::vector<std::int64_t> once = lengths;
            lengths.insert(lengths.end(), once.begin(), once.end());
        }
        const std::int64_t texts = m_config.optimiser.batchDocuments * (m_config.loss.kind == LossKind::Dpo ? 2 : 1);
        const std::int64_t whole = longestTogether(std::move(lengths), texts);
        const std::int64_t limit = m_config.optimiser.microBatchTokens;
        return limit > 0 ? std::min(whole, std::max(limit, longest)) : whole;
    }

    /// What one layer keeps of a token for the backward pass: two sums of the residual stream and their norms, the rotated heads and
    /// what attention made of them, the gate's input and output. Torch's own attention keeps copies of the heads as well.
    std::int64_t keptPerLayer() const
    {
        const Widths& w = m_widths;
        const std::int64_t heads = w.queryKeyValue * (m_onCpu && m_product == kFloat ? 1 : 2) + w.queries;
        const std::int64_t gate = m_onCpu && m_product == kFloat ? 3 * w.inner : 5 * w.inner;
        return 2 * w.hidden * (kFloat + m_product) + m_product * (heads + gate);
    }

    std::int64_t tuningBytes() const
    {
        const std::int64_t tokens = tokensOfStep();
        return tokens * (m_model.layerCount * keptPerLayer() + 4 * m_widths.hidden * kFloat + keptByAdapter()) + forwardBytes(tokens) +
               logitBytes(tokens);
    }

    /// What lies between A and B of every update.
    std::int64_t keptByAdapter() const
    {
        if (!m_adapter)
            return 0;
        return m_product * m_adapter->adapter.settings().rank * static_cast<std::int64_t>(m_adapter->adapter.projections().size());
    }

    /// One layer at work: its input, products and output.
    std::int64_t forwardBytes(std::int64_t tokens) const
    {
        const Widths& w = m_widths;
        return tokens * (3 * w.hidden * kFloat + m_product * (w.queryKeyValue + w.queries + 3 * w.inner + w.hidden));
    }

    std::int64_t decodingBytes() const
    {
        std::vector<std::int64_t> prompts;
        for (const PreparedDataset* dataset : {&m_data.train, &m_data.calibration})
            for (const PreparedDocument& document : dataset->documents)
                prompts.push_back(static_cast<std::int64_t>(document.promptIds.size()));
        for (const PreparedDataset* answered : m_data.answeredSets())
            for (const PreparedDocument& document : answered->documents)
                prompts.push_back(static_cast<std::int64_t>(document.promptIds.size()));
        const std::int64_t longest = prompts.empty() ? 0 : *std::max_element(prompts.begin(), prompts.end());
        const std::int64_t rows = std::min(m_config.evaluation.batchDocuments, static_cast<std::int64_t>(prompts.size()));
        const std::int64_t tokens = longestTogether(std::move(prompts), rows);
        // A cache grows by half when it is full, and the old storage of one layer lives until the new one is filled.
        const std::int64_t places = (longest + m_config.negatives.maxNewTokens) * 3 / 2;
        const std::int64_t cache = rows * places * (m_model.layerCount + 1) * (m_widths.queryKeyValue - m_widths.queries) * m_product;
        return cache + forwardBytes(tokens) + rows * m_model.vocabularySize * kFloat;
    }

    const RunConfig& m_config;
    const ModelConfig& m_model;
    const std::optional<AdapterFacts>& m_adapter;
    std::int64_t m_parameters;
    std::int64_t m_trained; // parameters with gradients and moments
    const RunData& m_data;
    bool m_onCpu;
    std::int64_t m_product; // bytes of an element of matrix products
    Widths m_widths;
};

} // namespace

std::int64_t MemoryEstimate::total() const
{
    return certain() + std::max({tuning, decoding, embedding});
}

MemoryEstimate estimateMemory(const RunConfig& config, const RunInspection& inspection)
{
    return MemoryEstimator(config, inspection).estimate();
}

} // namespace sdm::engine
