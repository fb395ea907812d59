#include "core/engine/objective/batch_backward.h"

#include "core/engine/forward/loss_rows.h"
#include "core/engine/runtime/index_tensor.h"

#include <algorithm>
#include <ATen/ops/cat.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/full.h>
#include <ATen/ops/stack.h>
#include <ATen/ops/zeros.h>
#include <limits>

namespace sdm::engine {
namespace {

using Documents = std::vector<SampledDocument>;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

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

/// What the loss of a group and its bases need beside the model: lists that are sent together.
struct GroupIndex {
    LossRows lossRows;
    std::vector<at::Tensor> featureRows; ///< as of CausalLm::featureRows; none where features take a forward of their own
    at::Tensor isMember, labels;         ///< [B] bool and int64; of groups that a layer judges

    GroupIndex(const PackedBatch& packed, const Documents& documents, const std::vector<DocumentText>& texts, const BaseSource& source)
    {
        auto loss = LossRows::listsOf(packed, texts);
        std::vector<IndexList> lists(loss.begin(), loss.end());
        if (!source.common) {
            IndexList members, classes, lengths;
            for (const SampledDocument& document : documents) {
                members.push_back((*source.halves)[static_cast<std::size_t>(document.document)] == Membership::SupportMember ? 1 : 0);
                classes.push_back(document.label);
                lengths.push_back(static_cast<std::int64_t>(document.text->featureIds.size()));
            }
            lists.insert(lists.end(), {std::move(members), std::move(classes)});
            if (std::ranges::all_of(texts, [](const DocumentText& text) { return text->featureIsPrefix; }))
                for (IndexList& list : CausalLm::featureRows(packed, lengths))
                    lists.push_back(std::move(list));
        }
        const std::vector<at::Tensor> sent = indexTensors(lists, packed.ids.device());
        lossRows = {sent[0], sent[1], sent[2], std::move(loss[2])};
        if (sent.size() == 3)
            return;
        isMember = sent[3].to(at::kBool);
        labels = sent[4];
        featureRows.assign(sent.begin() + 5, sent.end());
    }
};

BaseScores scoresOf(const CausalLm& model, const at::Tensor& hidden, const GroupIndex& index, const Documents& documents,
                    const std::vector<DocumentText>& texts, const BaseSource& source)
{
    if (source.common)
        return {at::full({static_cast<std::int64_t>(documents.size())}, *source.common, hidden.options().dtype(at::kFloat)), {}};
    const at::Tensor features =
        index.featureRows.empty() ? extractFeatures(model, texts, {}) : CausalLm::features(hidden, index.featureRows);
    if (source.beside)
        return baseScores(*source.beside, features, index.isMember, index.labels);
    std::vector<int> labels;
    std::vector<Membership> members;
    for (const SampledDocument& document : documents) {
        labels.push_back(document.label);
        members.push_back((*source.halves)[static_cast<std::size_t>(document.document)]);
    }
    return baseScores(*source.layer, features, members, labels);
}

/// What this process computes of a batch. \param result  gets which documents that is
Documents partOf(const Documents& batch, const BatchPart& part, BatchLoss& result)
{
    if (part.world == 1)
        return batch;
    std::vector<std::int64_t> lengths;
    for (const SampledDocument& document : batch)
        lengths.push_back(static_cast<std::int64_t>(document.text->ids.size()));
    result.members = part.of(lengths);
    Documents chosen;
    for (const std::int64_t member : result.members)
        chosen.push_back(batch[static_cast<std::size_t>(member)]);
    return chosen;
}

/// A process without a document has nothing to add.
BatchLoss nothingOf(const BaseSource& source)
{
    BatchLoss result;
    result.loss = at::zeros({});
    result.bases = at::empty({0}, at::kFloat);
    if (!source.common)
        result.positiveProbability = at::empty({0}, at::kFloat);
    return result;
}

} // namespace

BatchLoss backwardBatch(const CausalLm& model, const std::vector<SampledDocument>& batch, const BaseSource& source,
                        std::int64_t microBatchTokens, const BatchPart& part)
{
    std::int64_t lossTokens = 0;
    for (const SampledDocument& document : batch)
        lossTokens += lossRowCount(*document.text);
    lossTokens = std::max<std::int64_t>(lossTokens, 1); // generated answers cut off at the maximum length have nothing to learn

    BatchLoss result;
    const Documents mine = partOf(batch, part, result);
    if (mine.empty())
        return nothingOf(source);
    std::vector<at::Tensor> losses, bases, probabilities;
    const std::vector<Documents> groups = microBatches(mine, microBatchTokens);
    for (const Documents& group : groups) {
        const std::vector<DocumentText> texts = textsOf(group);
        std::vector<std::vector<TokenId>> ids;
        ids.reserve(texts.size());
        for (const DocumentText& text : texts)
            ids.push_back(text->ids);
        const PackedBatch packed = model.packed(ids);
        const at::Tensor hidden = model.hidden(packed); // [N, H]
        const at::Tensor isFinite = hidden.isfinite().all();
        if (hidden.is_cpu() && !isFinite.item<bool>()) {
            // A layer of the host cannot judge such features; the caller refuses the step.
            result.loss = at::full({}, kNaN);
            return result;
        }
        const GroupIndex index(packed, group, texts, source);
        const BaseScores scores = scoresOf(model, hidden, index, group, texts, source);
        const LossRows& rows = index.lossRows;
        // Divided by the token count of the whole batch: groups add up to the global token mean.
        const at::Tensor loss =
            tokenLosses(model, hidden.index_select(0, rows.rows), rows.targets, rows.repeats, scores.base, lossTokens).total;
        if (&group == &groups.back())
            part.lastBackwardComes();
        loss.backward();
        // On a device nobody waits to know whether the states were finite: the loss says so at the end.
        losses.push_back(hidden.is_cpu() ? loss.detach() : loss.detach().masked_fill(isFinite.logical_not(), kNaN));
        bases.push_back(scores.base);
        if (scores.positiveProbability.defined())
            probabilities.push_back(scores.positiveProbability);
        result.tokens += packed.tokens();
    }
    result.loss = at::stack(losses).sum();
    result.bases = at::cat(bases);
    if (!probabilities.empty())
        result.positiveProbability = at::cat(probabilities);
    return result;
}

} // namespace sdm::engine
