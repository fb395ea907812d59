#include "core/engine/kernels/arithmetic.h"
#include "core/engine/kernels/portable/functions.h"

#include <ATen/ops/copysign.h>
#include <ATen/ops/full_like.h>
#include <ATen/ops/rsqrt.h>
#include <ATen/ops/where.h>
#include <ATen/TensorOperators.h>
#include <c10/core/GradMode.h>
#include <torch/csrc/autograd/custom_function.h>

// The backward pass starts from the norm's own output, which the product behind it keeps anyway: x / rms is output / weight. A weight
// of zero would lose it, so such a weight counts as element::kSmallestWeight while gradients are on.
namespace sdm::engine::portable {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

struct Normalised {
    at::Tensor norm;  ///< [N, H] in the dtype of the result
    at::Tensor scale; ///< [N, 1] float32, 1 / rms
};

Normalised normalised(const at::Tensor& x, const at::Tensor& weight, double eps, at::ScalarType result)
{
    const at::Tensor scale = at::rsqrt(x.square().mean(-1, true) + eps);
    return {(weight * (x * scale)).to(result), scale};
}

/// element::divisible of a whole weight.
at::Tensor divisible(const at::Tensor& weight)
{
    const at::Tensor smallest = at::full_like(weight, element::kSmallestWeight);
    return at::where(weight.abs().lt(element::kSmallestWeight), at::copysign(smallest, weight), weight);
}

void keep(AutogradContext* context, const Normalised& result, const at::Tensor& weight)
{
    context->save_for_backward({result.norm, result.scale, weight});
}

struct Gradients {
    at::Tensor x;      ///< [N, H] float32
    at::Tensor weight; ///< [H] float32, undefined when not wanted
};

Gradients gradientsOf(AutogradContext* context, const at::Tensor& gradient, bool wantsWeight)
{
    const auto saved = context->get_saved_variables();
    const at::Tensor& scale = saved[1];
    const at::Tensor weight = divisible(saved[2]);
    const at::Tensor dy = gradient.to(at::kFloat);
    const at::Tensor products = dy * saved[0]; // [N, H] gradient * weight * x / rms
    const at::Tensor mean = products.mean(-1, true);
    const at::Tensor direction = saved[0] / weight; // x / rms
    const at::Tensor x = (dy * weight).sub_(direction * mean).mul_(scale);
    return {x, wantsWeight ? products.sum(0).div_(weight) : at::Tensor()};
}

class NormFunction : public torch::autograd::Function<NormFunction> {
public:
    static at::Tensor forward(AutogradContext* context, const at::Tensor& x, const at::Tensor& weight, double eps, at::ScalarType result)
    {
        const Normalised both = normalised(x, divisible(weight), eps, result);
        keep(context, both, weight);
        return both.norm;
    }
    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        const Gradients result = gradientsOf(context, gradients[0], context->needs_input_grad(1));
        return {result.x, result.weight, {}, {}};
    }
};

class AddNormFunction : public torch::autograd::Function<AddNormFunction> {
public:
    static variable_list forward(AutogradContext* context, const at::Tensor& x, const at::Tensor& branch, const at::Tensor& weight,
                                 double eps, at::ScalarType result)
    {
        const at::Tensor sum = x + branch;
        const Normalised both = normalised(sum, divisible(weight), eps, result);
        keep(context, both, weight);
        context->saved_data["branch"] = branch.scalar_type();
        return {sum, both.norm};
    }
    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        Gradients result = gradientsOf(context, gradients[1], context->needs_input_grad(2));
        result.x.add_(gradients[0]);
        return {result.x, result.x.to(context->saved_data["branch"].toScalarType()), result.weight, {}, {}};
    }
};

} // namespace

at::Tensor rmsNorm(const at::Tensor& x, const at::Tensor& weight, double eps, at::ScalarType result)
{
    return at::GradMode::is_enabled() ? NormFunction::apply(x, weight, eps, result) : normalised(x, weight, eps, result).norm;
}

SumAndNorm addNorm(const at::Tensor& x, const at::Tensor& branch, const at::Tensor& weight, double eps, at::ScalarType result)
{
    if (!at::GradMode::is_enabled()) {
        const at::Tensor sum = x + branch;
        return {sum, normalised(sum, weight, eps, result).norm};
    }
    const variable_list both = AddNormFunction::apply(x, branch, weight, eps, result);
    return {both[0], both[1]};
}

} // namespace sdm::engine::portable
