#include "core/engine/job/train_step.h"

#include <cmath>

namespace sdm::engine {

bool TrainStep::isFinite() const
{
    return std::isfinite(loss.value()) && std::isfinite(gradientNorm);
}

TrainStep trainStep(const Objective& objective, CausalLm& model, const SampledBatch& batch, const LayerView& view, AdamW& optimiser,
                    double clipNorm, double learningRate)
{
    optimiser.zeroGrad();
    TrainStep step{objective.backward(model, batch, view), 0};
    step.gradientNorm = step.loss.fetchWith(optimiser.gradientNorm()); // the one moment of a step at which the host waits
    if (!step.isFinite())
        return step;
    optimiser.clipGradients(step.gradientNorm, clipNorm);
    optimiser.step(learningRate);
    model.weightsChanged();
    return step;
}

} // namespace sdm::engine
