#include "core/engine/kernels/portable/functions.h"

#include <ATen/ops/empty_like.h>
#include <ATen/ops/mul.h>
#include <ATen/ops/silu.h>
#include <ATen/ops/silu_backward.h>
#include <ATen/TensorOperators.h>
#include <c10/core/GradMode.h>
#include <torch/csrc/autograd/custom_function.h>

namespace sdm::engine::portable {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// [N, 2F] cut in two.
struct Halves {
    explicit Halves(const at::Tensor& rows) : gate(rows.narrow(-1, 0, rows.size(-1) / 2)), up(rows.narrow(-1, gate.size(-1), gate.size(-1)))
    {
    }
    at::Tensor gate, up;
};

at::Tensor gated(const at::Tensor& gateUp)
{
    const Halves halves(gateUp);
    return at::silu(halves.gate).mul_(halves.up);
}

class GateFunction : public torch::autograd::Function<GateFunction> {
public:
    static at::Tensor forward(AutogradContext* context, const at::Tensor& gateUp)
    {
        context->save_for_backward({gateUp});
        return gated(gateUp);
    }
    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        const at::Tensor gateUp = context->get_saved_variables()[0];
        const Halves halves(gateUp);
        const at::Tensor result = at::empty_like(gateUp);
        Halves into(result);
        at::silu_backward_out(into.gate, gradients[0] * halves.up, halves.gate);
        at::mul_out(into.up, gradients[0], at::silu(halves.gate));
        return {result};
    }
};

} // namespace

at::Tensor gate(const at::Tensor& gateUp)
{
    return at::GradMode::is_enabled() ? GateFunction::apply(gateUp) : gated(gateUp);
}

} // namespace sdm::engine::portable
