#include "core/engine/objective/dpo_loss.h"

#include <ATen/ops/log_sigmoid.h>
#include <ATen/TensorOperators.h>

namespace sdm::engine {

DpoLoss dpoLoss(const PairLogProbabilities& model, const PairLogProbabilities* reference, double beta)
{
    at::Tensor gain = model.chosen - model.rejected;
    if (reference)
        gain = gain - (reference->chosen - reference->rejected);
    const at::Tensor margins = gain * beta;
    return {-at::log_sigmoid(margins), margins, (-margins).sigmoid() * -beta};
}

} // namespace sdm::engine
