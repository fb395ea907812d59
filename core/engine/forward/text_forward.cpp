#include "core/engine/forward/text_forward.h"

#include "core/base/error.h"
#include "core/engine/forward/loss_rows.h"
#include "core/engine/runtime/index_tensor.h"

#include <algorithm>
#include <array>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/index_select.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>
#include <cmath>
#include <numeric>
#include <tuple>

namespace sdm::engine {
namespace {

// One sequence to be forwarded for a text.
struct Pass {
    std::int64_t text = 0;
    const std::vector<TokenId>* ids = nullptr;
    bool givesFeature = false;
    bool givesLoss = false;
};

std::vector<Pass> passesOf(const std::vector<DocumentText>& texts, const std::vector<bool>& needsLoss)
{
    std::vector<Pass> passes;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const EncodedDocument& text = *texts[i];
        const auto index = static_cast<std::int64_t>(i);
        const bool loss = needsLoss[i];
        if (loss)
            passes.push_back({index, &text.ids, text.featureIsPrefix, true});
        if (!loss || !text.featureIsPrefix)
            passes.push_back({index, &text.featureIds, true, false});
    }
    // Like lengths together: attention then works on blocks of one shape.
    std::stable_sort(passes.begin(), passes.end(), [](const Pass& a, const Pass& b) { return a.ids->size() < b.ids->size(); });
    return passes;
}

// Enough rows for efficient products; on a CPU not so many that a layer's activations leave the caches.
constexpr std::int64_t kTokensTogetherOnCpu = 2048;
constexpr std::int64_t kTokensTogetherOnGpu = 32768;

std::size_t endOfBatch(const std::vector<Pass>& passes, std::size_t begin, std::int64_t documentLimit, std::int64_t tokenLimit)
{
    std::size_t end = begin;
    for (std::int64_t tokens = 0; end < passes.size() && static_cast<std::int64_t>(end - begin) < documentLimit; ++end) {
        tokens += static_cast<std::int64_t>(passes[end].ids->size());
        if (tokens > tokenLimit && end > begin)
            break;
    }
    return end;
}

class TextForwarder {
public:
    TextForwarder(const CausalLm& model, const std::vector<DocumentText>& texts) : m_model(model), m_texts(texts)
    {
        m_states.features = at::zeros({static_cast<std::int64_t>(texts.size()), 2 * model.config().hiddenSize},
                                      at::TensorOptions().dtype(at::kFloat).device(model.placement().device));
    }

    void forward(const Pass* first, const Pass* last)
    {
        std::vector<std::vector<TokenId>> documents;
        for (const Pass* pass = first; pass != last; ++pass)
            documents.push_back(*pass->ids);
        const PackedBatch batch = m_model.packed(documents);
        const at::Tensor hidden = m_model.hidden(batch); // [N, H]
        storeFeatures(first, last, batch, hidden);
        storeLossRows(first, last, batch, hidden);
    }
    TextStates take() { return std::move(m_states); }

private:
    void storeFeatures(const Pass* first, const Pass* last, const PackedBatch& batch, const at::Tensor& hidden)
    {
        IndexList lengths, sources, targets;
        for (const Pass* pass = first; pass != last; ++pass) {
            // A sequence without a feature is measured at its full length and left out below.
            lengths.push_back(static_cast<std::int64_t>(pass->givesFeature ? text(*pass).featureIds.size() : pass->ids->size()));
            if (!pass->givesFeature)
                continue;
            sources.push_back(pass - first);
            targets.push_back(pass->text);
        }
        if (sources.empty())
            return;
        const at::Tensor features = CausalLm::features(hidden, batch, lengths);
        const auto sent = indexTensors(std::array{targets, sources}, features.device());
        m_states.features.index_copy_(0, sent[0], features.index_select(0, sent[1]));
    }

    void storeLossRows(const Pass* first, const Pass* last, const PackedBatch& batch, const at::Tensor& hidden)
    {
        PackedBatch losing = batch; // of its documents those that give a loss
        losing.starts.clear();
        std::vector<DocumentText> documents;
        LossBlock block;
        for (const Pass* pass = first; pass != last; ++pass) {
            if (!pass->givesLoss)
                continue;
            losing.starts.push_back(batch.starts[static_cast<std::size_t>(pass - first)]);
            documents.push_back(m_texts[static_cast<std::size_t>(pass->text)]);
            block.texts.push_back(pass->text);
        }
        if (documents.empty())
            return;
        LossRows rows = LossRows::of(losing, documents);
        block.hidden = hidden.index_select(0, rows.rows);
        block.targets = std::move(rows.targets);
        block.repeats = std::move(rows.repeats);
        block.counts = std::move(rows.counts);
        m_states.lossBlocks.push_back(std::move(block));
    }

    const EncodedDocument& text(const Pass& pass) const { return *m_texts[static_cast<std::size_t>(pass.text)]; }

    const CausalLm& m_model;
    const std::vector<DocumentText>& m_texts;
    TextStates m_states;
};

/// A text's loss is computed by one process; the others have zero.
void addOthers(std::vector<TextLoss>& losses, Collective& group)
{
    const at::Tensor all = at::zeros({static_cast<std::int64_t>(losses.size()), 2}, at::kDouble);
    auto* value = all.mutable_data_ptr<double>();
    for (const TextLoss& loss : losses) {
        *value++ = loss.sum;
        *value++ = static_cast<double>(loss.tokens);
    }
    group.sum(all);
    const double* sum = all.const_data_ptr<double>();
    for (TextLoss& loss : losses) {
        loss.sum = *sum++;
        loss.tokens = std::llround(*sum++);
    }
}

} // namespace

TextStates forwardTexts(const CausalLm& model, const std::vector<DocumentText>& texts, const std::vector<bool>& needsLoss,
                        const ForwardOptions& options)
{
    const at::NoGradGuard noGrad;
    const std::vector<Pass> passes = passesOf(texts, needsLoss);
    TextForwarder forwarder(model, texts);
    const std::int64_t tokenLimit = model.placement().device.is_cuda() ? kTokensTogetherOnGpu : kTokensTogetherOnCpu;
    // Whole batches are dealt out, so that a batch is the same whoever has it; few texts are cut finer than that.
    const std::int64_t world = options.group ? options.group->world() : 1;
    const std::int64_t evenShare = (static_cast<std::int64_t>(passes.size()) + world - 1) / world;
    const std::int64_t documentLimit = world == 1 ? options.batchDocuments : std::min(options.batchDocuments, evenShare);
    std::int64_t batch = 0;
    for (std::size_t begin = 0, end = 0; begin < passes.size(); begin = end, ++batch) {
        if (options.stop)
            options.stop->throwIfNow();
        end = endOfBatch(passes, begin, documentLimit, tokenLimit);
        if (world == 1 || batch % world == options.group->rank())
            forwarder.forward(passes.data() + begin, passes.data() + end);
        if (options.progress)
            options.progress(static_cast<std::int64_t>(end * texts.size() / passes.size()));
    }
    TextStates states = forwarder.take();
    if (options.group)
        options.group->sum(states.features); // a row is zero wherever it was not computed
    if (!states.features.isfinite().all().item<bool>())
        throw Error(ErrorCode::Failed, "the model's hidden states are not finite", {},
                    "resume from the last checkpoint with a lower optimiser.learning_rate; if there is none, check the model's weights");
    return states;
}

at::Tensor extractFeatures(const CausalLm& model, const std::vector<DocumentText>& texts, const ForwardOptions& options)
{
    return forwardTexts(model, texts, std::vector<bool>(texts.size(), false), options).features;
}

std::vector<TextLoss> textLosses(const CausalLm& model, const std::vector<LossBlock>& blocks, const at::Tensor& bases, Collective* group)
{
    const at::NoGradGuard noGrad;
    std::vector<TextLoss> losses(static_cast<std::size_t>(bases.size(0)));
    for (const LossBlock& block : blocks) {
        const at::Tensor blockBases = bases.index_select(0, at::tensor(block.texts));
        const at::Tensor tokens = tokenLosses(model, block.hidden, block.targets, block.repeats, blockBases, 1).perRow.cpu().contiguous();
        const float* loss = tokens.const_data_ptr<float>();
        for (std::size_t i = 0; i < block.texts.size(); ++i) {
            TextLoss& text = losses[static_cast<std::size_t>(block.texts[i])];
            text.tokens = block.counts[i];
            text.sum = std::accumulate(loss, loss + block.counts[i], 0.0);
            loss += block.counts[i];
        }
    }
    if (group && !group->isAlone())
        addOthers(losses, *group);
    return losses;
}

} // namespace sdm::engine
