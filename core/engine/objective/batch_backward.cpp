#include "core/engine/objective/batch_backward.h"

#include "core/engine/forward/loss_rows.h"

#include <algorithm>
#include <ATen/ops/cat.h>
#include <ATen/ops/full.h>
#include <ATen/ops/stack.h>
#include <limits>

namespace sdm::engine {
namespace {

using Documents = std::vector<SampledDocument>;

std::vector<Documents> microBatches(const Documents& batch, std::int64_t tokenLimit)
{
    if (tokenLimit <= 0)
        return {batch};
    std::vector<Documents> groups;
    std::int64_t tokens = 0;
    for (const SampledDocument& document : batch) {
        const auto length = static_cast<std::int64_t>(document.text->ids.size());
        if (groups.empty() || tokens + length > tokenLimit) {
            groups.emplace_back();
            tokens = 0;
        }
        groups.back().push_back(document);
        tokens += length;
    }
    return groups;
}

std::vector<DocumentText> textsOf(const Documents& documents)
{
    std::vector<DocumentText> texts;
    for (const SampledDocument& document : documents)
        texts.push_back(document.text);
    return texts;
}

at::Tensor featuresOf(const CausalLm& model, const at::Tensor& hidden, const PackedBatch& packed, const std::vector<DocumentText>& texts)
{
    const bool oneForward = std::all_of(texts.begin(), texts.end(), [](const DocumentText& text) { return text->featureIsPrefix; });
    if (!oneForward)
        return extractFeatures(model, texts, {});
    std::vector<std::int64_t> lengths;
    lengths.reserve(texts.size());
    for (const DocumentText& text : texts)
        lengths.push_back(static_cast<std::int64_t>(text->featureIds.size()));
    return CausalLm::features(hidden, packed, lengths).cpu();
}

BaseScores scoresOf(const CausalLm& model, const at::Tensor& hidden, const PackedBatch& packed, const Documents& documents,
                    const std::vector<DocumentText>& texts, const BaseSource& source)
{
    if (source.common)
        return {at::full({static_cast<std::int64_t>(documents.size())}, *source.common, at::kFloat), {}};
    std::vector<int> labels;
    std::vector<Membership> members;
    for (const SampledDocument& document : documents) {
        labels.push_back(document.label);
        members.push_back((*source.halves)[static_cast<std::size_t>(document.document)]);
    }
    return baseScores(*source.layer, featuresOf(model, hidden, packed, texts), members, labels);
}

} // namespace

BatchLoss backwardBatch(const CausalLm& model, const std::vector<SampledDocument>& batch, const BaseSource& source,
                        std::int64_t microBatchTokens)
{
    std::int64_t lossTokens = 0;
    for (const SampledDocument& document : batch)
        lossTokens += lossRowCount(*document.text);
    lossTokens = std::max<std::int64_t>(lossTokens, 1); // generated answers cut off at the maximum length have nothing to learn

    BatchLoss result;
    std::vector<at::Tensor> losses, bases, probabilities;
    for (const Documents& group : microBatches(batch, microBatchTokens)) {
        const std::vector<DocumentText> texts = textsOf(group);
        std::vector<std::vector<TokenId>> ids;
        ids.reserve(texts.size());
        for (const DocumentText& text : texts)
            ids.push_back(text->ids);
        const PackedBatch packed = PackedBatch::of(ids, model.placement().device);
        const at::Tensor hidden = model.hidden(packed); // [N, H]
        if (!hidden.isfinite().all().item<bool>()) {
            // A layer cannot judge such features; the caller refuses the step.
            result.loss = std::numeric_limits<double>::quiet_NaN();
            return result;
        }
        const BaseScores scores = scoresOf(model, hidden, packed, group, texts, source);
        const LossRows rows = LossRows::of(packed, texts);
        // Divided by the token count of the whole batch: groups add up to the global token mean.
        const at::Tensor loss =
            tokenLosses(model, hidden.index_select(0, rows.rows), rows.targets, rows.counts, scores.base, lossTokens).total;
        loss.backward();
        losses.push_back(loss.detach());
        bases.push_back(scores.base);
        if (scores.positiveProbability.defined())
            probabilities.push_back(scores.positiveProbability);
        result.tokens += packed.ids.size(0);
    }
    result.loss = at::stack(losses).sum().item<double>();
    result.bases = at::cat(bases);
    if (!probabilities.empty())
        result.positiveProbability = at::cat(probabilities);
    return result;
}

} // namespace sdm::engine
