#include "core/engine/kernels/cuda/functions.h"
#include "core/engine/kernels/cuda/queue.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/empty_like.h>
#include <c10/core/GradMode.h>
#include <torch/csrc/autograd/custom_function.h>

namespace sdm::engine::cuda {
namespace {

GateTask gateTaskOf(const at::Tensor& gateUp, const at::Tensor& gradient, const at::Tensor& out)
{
    GateTask task{};
    task.gateUp = dataOf(gateUp);
    task.gradient = dataOf(gradient);
    task.out = mutableDataOf(out);
    task.rows = gateUp.size(0);
    task.width = gateUp.size(1) / 2;
    task.type = elementOf(gateUp);
    return task;
}

at::Tensor gatedBy(const Interface& module, const at::Tensor& gateUp)
{
    const at::Tensor rows = gateUp.contiguous();
    at::Tensor out = at::empty({rows.size(0), rows.size(1) / 2}, rows.options());
    queue(module, module.gateForward, gateTaskOf(rows, {}, out), rows);
    return out;
}

class GateFunction : public torch::autograd::Function<GateFunction> {
public:
    static at::Tensor forward(torch::autograd::AutogradContext* context, const at::Tensor& gateUp, const Interface* module)
    {
        context->save_for_backward({gateUp});
        context->saved_data["module"] = static_cast<std::int64_t>(reinterpret_cast<std::intptr_t>(module));
        return gatedBy(*module, gateUp);
    }
    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   const torch::autograd::variable_list& gradients)
    {
        const auto& module = *reinterpret_cast<const Interface*>(static_cast<std::intptr_t>(context->saved_data.at("module").toInt()));
        const at::Tensor gateUp = context->get_saved_variables()[0].contiguous(), dy = gradients[0].contiguous();
        const at::Tensor result = at::empty_like(gateUp);
        queue(module, module.gateBackward, gateTaskOf(gateUp, dy, result), gateUp);
        return {result, {}};
    }
};

} // namespace

at::Tensor gate(const Interface& module, const at::Tensor& gateUp)
{
    return at::GradMode::is_enabled() ? GateFunction::apply(gateUp, &module) : gatedBy(module, gateUp);
}

} // namespace sdm::engine::cuda
