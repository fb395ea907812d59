#include "core/engine/kernels/cuda/functions.h"
#include "core/engine/kernels/cuda/queue.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/empty_like.h>
#include <ATen/ops/zeros_like.h>
#include <c10/core/GradMode.h>
#include <torch/csrc/autograd/custom_function.h>

// As in the portable kernels the backward pass starts from the norm's own output, and a weight of zero counts as
// element::kSmallestWeight while gradients are on.
namespace sdm::engine::cuda {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

struct Normalised {
    at::Tensor sum, norm, scale;
};

/// \param branch  undefined without one
Normalised normalisedBy(const Interface& module, const at::Tensor& x, const at::Tensor& branch, const at::Tensor& weight, double eps,
                        at::ScalarType dtype, bool forGradients)
{
    const at::Tensor input = x.contiguous(), scales = weight.contiguous();
    const at::Tensor added = branch.defined() ? branch.contiguous() : branch;
    Normalised result;
    if (added.defined())
        result.sum = at::empty_like(input);
    result.norm = at::empty(input.sizes(), input.options().dtype(dtype));
    if (forGradients)
        result.scale = at::empty({input.size(0)}, input.options());
    NormForwardTask task{};
    task.x = floatsOf(input);
    task.branch = dataOf(added);
    task.weight = floatsOf(scales);
    task.sum = mutableFloatsOf(result.sum);
    task.norm = mutableDataOf(result.norm);
    task.scale = mutableFloatsOf(result.scale);
    task.rows = input.size(0);
    task.width = input.size(1);
    task.eps = static_cast<float>(eps);
    task.branchType = added.defined() ? elementOf(added) : Element::Float32;
    task.normType = elementOf(result.norm);
    task.boundsWeight = forGradients ? 1 : 0;
    queue(module, module.normForward, task, input);
    return result;
}

struct NormGradients {
    at::Tensor x;      ///< [N, H] float32
    at::Tensor branch; ///< [N, H] in the branch's dtype; undefined without one
    at::Tensor weight; ///< [H] float32, undefined when not wanted
};

/// What a node keeps beside tensors.
struct Kept {
    const Interface* module;
    at::ScalarType branchType;

    void in(AutogradContext* context) const
    {
        context->saved_data["module"] = static_cast<std::int64_t>(reinterpret_cast<std::intptr_t>(module));
        context->saved_data["branch"] = branchType;
    }
    static Kept of(AutogradContext* context)
    {
        return {reinterpret_cast<const Interface*>(static_cast<std::intptr_t>(context->saved_data.at("module").toInt())),
                context->saved_data.at("branch").toScalarType()};
    }
};

/// \param sumGradient  undefined without a sum
NormGradients gradientsOf(AutogradContext* context, const at::Tensor& gradient, const at::Tensor& sumGradient, bool hasBranch,
                          bool wantsWeight)
{
    const auto saved = context->get_saved_variables();
    const Kept kept = Kept::of(context);
    const at::Tensor &norm = saved[0], &scale = saved[1];
    const at::Tensor weight = saved[2].contiguous(), dy = gradient.contiguous();
    const at::Tensor other = sumGradient.defined() ? sumGradient.contiguous() : sumGradient;
    const std::int64_t rows = norm.size(0), width = norm.size(1);
    NormGradients result;
    result.x = at::empty(norm.sizes(), weight.options());
    if (hasBranch)
        result.branch = kept.branchType == at::kFloat ? result.x : at::empty(norm.sizes(), weight.options().dtype(kept.branchType));
    const std::int32_t parts = wantsWeight ? normParts(rows) : static_cast<std::int32_t>(rows);
    at::Tensor partial;
    if (wantsWeight) {
        result.weight = rows == 0 ? at::zeros_like(weight) : at::empty_like(weight);
        partial = at::empty({parts, width}, weight.options());
    }
    NormBackwardTask task{};
    task.norm = dataOf(norm);
    task.weight = floatsOf(weight);
    task.scale = floatsOf(scale);
    task.gradient = dataOf(dy);
    task.sumGradient = floatsOf(other);
    task.xGradient = mutableFloatsOf(result.x);
    task.branchGradient = hasBranch && kept.branchType == at::kBFloat16 ? mutableDataOf(result.branch) : nullptr;
    task.weightGradient = mutableFloatsOf(result.weight);
    task.partial = mutableFloatsOf(partial);
    task.rows = rows;
    task.width = width;
    task.parts = parts;
    task.normType = elementOf(norm);
    queue(*kept.module, kept.module->normBackward, task, norm);
    return result;
}

class NormFunction : public torch::autograd::Function<NormFunction> {
public:
    static at::Tensor forward(AutogradContext* context, const at::Tensor& x, const at::Tensor& weight, double eps, at::ScalarType dtype,
                              const Interface* module)
    {
        const Normalised result = normalisedBy(*module, x, {}, weight, eps, dtype, true);
        context->save_for_backward({result.norm, result.scale, weight});
        Kept{module, at::kFloat}.in(context);
        return result.norm;
    }
    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        const NormGradients result = gradientsOf(context, gradients[0], {}, false, context->needs_input_grad(1));
        return {result.x, result.weight, {}, {}, {}};
    }
};

class AddNormFunction : public torch::autograd::Function<AddNormFunction> {
public:
    static variable_list forward(AutogradContext* context, const at::Tensor& x, const at::Tensor& branch, const at::Tensor& weight,
                                 double eps, at::ScalarType dtype, const Interface* module)
    {
        const Normalised result = normalisedBy(*module, x, branch, weight, eps, dtype, true);
        context->save_for_backward({result.norm, result.scale, weight});
        Kept{module, branch.scalar_type()}.in(context);
        return {result.sum, result.norm};
    }
    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        const NormGradients result = gradientsOf(context, gradients[1], gradients[0], true, context->needs_input_grad(2));
        return {result.x, result.branch, result.weight, {}, {}, {}};
    }
};

} // namespace

at::Tensor rmsNorm(const Interface& module, const at::Tensor& x, const at::Tensor& weight, double eps, at::ScalarType result)
{
    return at::GradMode::is_enabled() ? NormFunction::apply(x, weight, eps, result, &module)
                                      : normalisedBy(module, x, {}, weight, eps, result, false).norm;
}

SumAndNorm addNorm(const Interface& module, const at::Tensor& x, const at::Tensor& branch, const at::Tensor& weight, double eps,
                   at::ScalarType result)
{
    if (!at::GradMode::is_enabled()) {
        const Normalised both = normalisedBy(module, x, branch, weight, eps, result, false);
        return {both.sum, both.norm};
    }
    const variable_list both = AddNormFunction::apply(x, branch, weight, eps, result, &module);
    return {both[0], both[1]};
}

} // namespace sdm::engine::cuda
