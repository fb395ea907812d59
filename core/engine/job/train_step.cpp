#include "core/engine/job/train_step.h"

#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>
#include <ATen/TensorOperators.h>
#include <cmath>

namespace sdm::engine {
namespace {

/// Values of some entries of a batch, zero elsewhere: what all processes have adds up to the whole.
at::Tensor placed(const at::Tensor& values, const std::vector<std::int64_t>& members, std::int64_t size)
{
    return at::zeros({size}, at::kFloat).index_copy_(0, at::tensor(members, at::kLong), values);
}

/// What a part of a batch told, to what the whole tells. On the host, both.
BatchLoss wholeOf(BatchLoss part, std::int64_t documents, Collective& group)
{
    if (group.isAlone())
        return part;
    const at::Tensor sums = at::tensor({part.value(), static_cast<double>(part.tokens)}, at::kDouble);
    group.sum(sums);
    BatchLoss whole;
    whole.loss = sums[0];
    whole.tokens = std::llround(sums[1].item<double>());
    if (!std::isfinite(whole.value()))
        return whole; // a part that is not finite has nothing else to tell
    const auto collect = [&](const at::Tensor& values, std::int64_t size) {
        if (!values.defined())
            return at::Tensor();
        at::Tensor all = placed(values, part.members, size);
        group.sum(all);
        return all;
    };
    whole.bases = collect(part.bases, documents);
    whole.positiveProbability = collect(part.positiveProbability, documents);
    whole.margins = collect(part.margins, documents / 2);
    return whole;
}

} // namespace

bool TrainStep::isFinite() const
{
    return std::isfinite(loss.value()) && std::isfinite(gradientNorm);
}

TrainStep trainStep(const Objective& objective, CausalLm& model, const SampledBatch& batch, const LayerView& view, ShardedAdamW& optimiser,
                    double clipNorm, double learningRate)
{
    const BatchPart part = optimiser.beginStep();
    TrainStep step{objective.backward(model, batch, view, part), 0};
    optimiser.reduceGradients();
    const double ownNorm = step.loss.fetchWith(optimiser.ownGradientNorm()); // the one moment of a step at which the host waits
    step.loss = wholeOf(std::move(step.loss), static_cast<std::int64_t>(batch.documents.size()), optimiser.group());
    step.gradientNorm = optimiser.normOfAll(ownNorm);
    if (!step.isFinite())
        return step;
    optimiser.clipGradients(step.gradientNorm, clipNorm);
    optimiser.step(learningRate);
    model.weightsChanged();
    return step;
}

} // namespace sdm::engine
