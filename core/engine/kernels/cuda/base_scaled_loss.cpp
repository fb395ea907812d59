#include "core/engine/kernels/cuda/functions.h"
#include "core/engine/kernels/cuda/queue.h"

#include <ATen/ops/empty.h>

namespace sdm::engine::cuda {

LossAndGradient baseScaledLoss(const Interface& module, const PredictedRows& rows, at::ScalarType result)
{
    const at::Tensor targets = rows.targets.contiguous(), logBase = rows.logBase.contiguous();
    const at::Tensor factors = rows.factors.defined() ? rows.factors.contiguous() : rows.factors;
    at::Tensor gradient;
    if (factors.defined())
        gradient = result == at::kFloat ? rows.logits : at::empty(rows.logits.sizes(), rows.logits.options().dtype(result));
    at::Tensor losses = at::empty({rows.logits.size(0)}, rows.logits.options());
    LossTask task{};
    task.logits = floatsOf(rows.logits);
    task.targets = targets.const_data_ptr<std::int64_t>();
    task.logBase = floatsOf(logBase);
    task.factors = floatsOf(factors);
    task.losses = mutableFloatsOf(losses);
    task.gradient = mutableDataOf(gradient);
    task.rows = rows.logits.size(0);
    task.width = rows.logits.size(1);
    task.gradientType = result == at::kFloat ? Element::Float32 : Element::BFloat16;
    queue(module, module.baseScaledLoss, task, rows.logits);
    return {losses, gradient};
}

} // namespace sdm::engine::cuda
