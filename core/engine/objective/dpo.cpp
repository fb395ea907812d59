#include "core/engine/objective/dpo.h"

#include "core/engine/forward/loss_rows.h"
#include "core/records/metric_keys.h"

#include <ATen/ops/cat.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/full.h>
#include <ATen/ops/repeat_interleave.h>
#include <ATen/ops/stack.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>
#include <c10/core/GradMode.h>
#include <numbers>

namespace sdm::engine {
namespace {

using Documents = std::vector<SampledDocument>;

std::int64_t lengthOf(const SampledDocument& document)
{
    return static_cast<std::int64_t>(document.text->ids.size());
}

/// Whole pairs, so many that a group has about this many tokens (0: all together).
std::vector<Documents> pairGroups(const Documents& documents, std::int64_t tokenLimit)
{
    std::vector<Documents> groups;
    std::int64_t tokens = 0;
    for (std::size_t i = 0; i + 1 < documents.size(); i += 2) {
        const std::int64_t length = lengthOf(documents[i]) + lengthOf(documents[i + 1]);
        if (groups.empty() || (tokenLimit > 0 && tokens + length > tokenLimit)) {
            groups.emplace_back();
            tokens = 0;
        }
        groups.back().insert(groups.back().end(), {documents[i], documents[i + 1]});
        tokens += length;
    }
    return groups;
}

/// What this process computes of a batch. \param result  gets which pairs that is
Documents pairsOfPart(const Documents& documents, const BatchPart& part, BatchLoss& result)
{
    if (part.world == 1)
        return documents;
    std::vector<std::int64_t> lengths;
    for (std::size_t i = 0; i + 1 < documents.size(); i += 2)
        lengths.push_back(lengthOf(documents[i]) + lengthOf(documents[i + 1]));
    result.members = part.of(lengths);
    Documents chosen;
    for (const std::int64_t pair : result.members) {
        const auto first = documents.begin() + 2 * pair;
        chosen.insert(chosen.end(), first, first + 2);
    }
    return chosen;
}

/// [2P] in turns to the two halves of pairs.
PairLogProbabilities pairsOf(const at::Tensor& values)
{
    const at::Tensor pairs = values.view({-1, 2});
    return {pairs.select(1, 0), pairs.select(1, 1)};
}

/// Loss rows of a group and what they need for a backward pass.
struct GroupRows {
    std::vector<std::int64_t> counts;
    at::Tensor hidden, targets, repeats; // [R, H] differentiable, [R], [B] R split by document
    at::Tensor bases;                    // [B] e

    at::Tensor repeatsOnHost() const { return at::tensor(counts); }
};

/// Sum of unmasked token log-probabilities of each document, [B] float64 on CPU.
at::Tensor logProbabilities(const CausalLm& model, const GroupRows& rows)
{
    const at::NoGradGuard noGrad;
    const at::Tensor losses = tokenLosses(model, rows.hidden.detach(), rows.targets, rows.repeats, rows.bases, 1).perRow.cpu();
    const auto documents = static_cast<std::int64_t>(rows.counts.size());
    return at::zeros({documents}, at::kDouble).index_add_(0, at::repeat_interleave(rows.repeatsOnHost()), -losses.to(at::kDouble));
}

} // namespace

DpoObjective::DpoObjective(double beta, RunConfig::Negatives negatives, std::int64_t microBatchTokens, PairTexts texts,
                           std::optional<ReferenceLogProbabilities> reference)
    : m_beta(beta), m_negatives(negatives), m_microBatchTokens(microBatchTokens), m_texts(std::move(texts)),
      m_reference(std::move(reference))
{
}

SampledBatch DpoObjective::draw(const DrawRequest& request) const
{
    const BatchDraw draw{request.documents, std::vector<int>(request.documents.size(), 0), request.generates ? m_negatives.gammaGen : 0.0,
                         m_negatives.gammaDiversity};
    SampledBatch batch = sampleBatch(request.dataset, draw, request.negatives, request.random, request.mine);
    Documents pairs;
    for (const SampledDocument& wrong : batch.documents) {
        const PreparedDocument& document = request.dataset[wrong.document];
        pairs.push_back({wrong.document, 1, m_texts.chosen(document)});
        pairs.push_back({wrong.document, 0, m_texts.rejected(document, wrong.text)});
    }
    batch.documents = std::move(pairs);
    return batch;
}

DpoLoss DpoObjective::lossOf(const Documents& documents, const at::Tensor& logProbabilities) const
{
    if (!m_reference)
        return dpoLoss(pairsOf(logProbabilities), nullptr, m_beta);
    std::vector<double> values;
    for (const SampledDocument& document : documents)
        values.push_back(m_reference->of(*document.text));
    const PairLogProbabilities reference = pairsOf(at::tensor(values, at::kDouble));
    return dpoLoss(pairsOf(logProbabilities), &reference, m_beta);
}

BatchLoss DpoObjective::backward(const CausalLm& model, const SampledBatch& batch, const LayerView&, const BatchPart& part) const
{
    const double pairs = static_cast<double>(batch.documents.size()) / 2;
    BatchLoss result;
    std::vector<at::Tensor> losses, margins;
    const std::vector<Documents> groups = pairGroups(pairsOfPart(batch.documents, part, result), m_microBatchTokens);
    for (const Documents& group : groups) {
        std::vector<DocumentText> texts;
        std::vector<std::vector<TokenId>> ids;
        for (const SampledDocument& document : group) {
            texts.push_back(document.text);
            ids.push_back(document.text->ids);
        }
        const PackedBatch packed = model.packed(ids);
        const at::Tensor hidden = model.hidden(packed); // [N, H]
        const LossRows found = LossRows::of(packed, texts);
        const GroupRows rows{found.counts, hidden.index_select(0, found.rows), found.targets, found.repeats,
                             at::full({static_cast<std::int64_t>(group.size())}, std::numbers::e, hidden.options().dtype(at::kFloat))};
        const DpoLoss loss = lossOf(group, logProbabilities(model, rows));
        // Token losses are negative log-probabilities: the chain rule weighs those of a chosen answer with minus the derivative.
        const at::Tensor documentWeights = at::stack({-loss.derivative, loss.derivative}, 1).view({-1}).div_(pairs);
        const at::Tensor rowWeights =
            at::repeat_interleave(documentWeights, rows.repeatsOnHost()).to(at::kFloat).to(model.placement().device);
        const at::Tensor total = tokenLosses(model, rows.hidden, rows.targets, rows.repeats, rows.bases, 1, rowWeights).total;
        if (&group == &groups.back())
            part.lastBackwardComes();
        total.backward();
        losses.push_back(loss.losses);
        margins.push_back(loss.margins);
        result.tokens += packed.tokens();
    }
    if (losses.empty()) { // a process without a pair
        result.loss = at::zeros({}, at::kDouble);
        result.margins = at::empty({0}, at::kFloat);
        return result;
    }
    result.loss = at::cat(losses).sum().div(pairs);
    result.margins = at::cat(margins).to(at::kFloat);
    return result;
}

std::vector<std::pair<std::string, double>> DpoObjective::metrics(const BatchLoss& loss, const SampledBatch&) const
{
    return {{std::string(metric_key::kPreferenceAccuracy), loss.margins.gt(0).to(at::kFloat).mean().item<double>()},
            {std::string(metric_key::kPreferenceMargin), loss.margins.mean().item<double>()}};
}

BaseScores DpoObjective::bases(const Documents& documents, const at::Tensor&, const LayerView&) const
{
    return {at::full({static_cast<std::int64_t>(documents.size())}, std::numbers::e, at::kFloat), {}};
}

double DpoObjective::meanLoss(const Documents& documents, const std::vector<TextLoss>& losses) const
{
    std::vector<double> values;
    values.reserve(losses.size());
    for (const TextLoss& loss : losses)
        values.push_back(-loss.sum);
    return lossOf(documents, at::tensor(values, at::kDouble)).losses.mean().item<double>();
}

} // namespace sdm::engine
