#include "core/engine/kernels/cpu/functions.h"
#include "core/engine/kernels/cpu/rows.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/empty_like.h>
#include <ATen/Parallel.h>
#include <c10/core/GradMode.h>
#include <torch/csrc/autograd/custom_function.h>

namespace sdm::engine::cpu {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

constexpr std::int64_t kGateRowsPerTask = 32;

template <typename T>
void gateInto(const at::Tensor& gateUp, at::Tensor& out)
{
    const auto* from = gateUp.const_data_ptr<T>();
    auto* to = out.mutable_data_ptr<T>();
    at::parallel_for(0, gateUp.size(0), kGateRowsPerTask,
                     [&](std::int64_t begin, std::int64_t end) { gate(from, to, gateUp.size(1) / 2, begin, end); });
}

template <typename T>
void gradientInto(const at::Tensor& gateUp, const at::Tensor& gradient, at::Tensor& result)
{
    const auto* from = gateUp.const_data_ptr<T>();
    const auto* dy = gradient.const_data_ptr<T>();
    auto* to = result.mutable_data_ptr<T>();
    at::parallel_for(0, gateUp.size(0), kGateRowsPerTask,
                     [&](std::int64_t begin, std::int64_t end) { gateBackward(from, dy, to, gateUp.size(1) / 2, begin, end); });
}

at::Tensor gateOnCpu(const at::Tensor& gateUp)
{
    at::Tensor out = at::empty({gateUp.size(0), gateUp.size(1) / 2}, gateUp.options());
    gateUp.scalar_type() == at::kBFloat16 ? gateInto<at::BFloat16>(gateUp, out) : gateInto<float>(gateUp, out);
    return out;
}

class GateFunction : public torch::autograd::Function<GateFunction> {
public:
    static at::Tensor forward(AutogradContext* context, const at::Tensor& gateUp)
    {
        context->save_for_backward({gateUp});
        return gateOnCpu(gateUp);
    }
    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        const at::Tensor gateUp = context->get_saved_variables()[0];
        const at::Tensor gradient = gradients[0].contiguous();
        at::Tensor result = at::empty_like(gateUp);
        if (gateUp.scalar_type() == at::kBFloat16)
            gradientInto<at::BFloat16>(gateUp, gradient, result);
        else
            gradientInto<float>(gateUp, gradient, result);
        return {result};
    }
};

} // namespace

at::Tensor gate(const at::Tensor& gateUp)
{
    return at::GradMode::is_enabled() ? GateFunction::apply(gateUp) : gateOnCpu(gateUp);
}

} // namespace sdm::engine::cpu
