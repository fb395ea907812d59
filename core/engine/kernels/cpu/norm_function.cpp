#include "core/engine/kernels/cpu/functions.h"
#include "core/engine/kernels/cpu/rows.h"

#include <algorithm>
#include <ATen/ops/empty.h>
#include <ATen/ops/empty_like.h>
#include <ATen/ops/zeros.h>
#include <ATen/Parallel.h>
#include <c10/core/GradMode.h>
#include <torch/csrc/autograd/custom_function.h>

namespace sdm::engine::cpu {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

constexpr std::int64_t kNormRowsPerTask = 64;

struct Normalised {
    at::Tensor sum, norm, scale;
};

Normalised normaliseOnCpu(const at::Tensor& x, const at::Tensor& branch, const at::Tensor& weight, double eps)
{
    const at::Tensor input = x.contiguous();
    const at::Tensor added = branch.defined() ? branch.contiguous() : branch;
    Normalised result{branch.defined() ? at::empty_like(input) : at::Tensor(), at::empty_like(input), at::empty({x.size(0)}, x.options())};
    const NormForward<float, float> task{input.const_data_ptr<float>(),
                                         branch.defined() ? added.const_data_ptr<float>() : nullptr,
                                         weight.const_data_ptr<float>(),
                                         branch.defined() ? result.sum.mutable_data_ptr<float>() : nullptr,
                                         result.norm.mutable_data_ptr<float>(),
                                         result.scale.mutable_data_ptr<float>(),
                                         x.size(1),
                                         static_cast<float>(eps)};
    at::parallel_for(0, x.size(0), kNormRowsPerTask, [&](std::int64_t begin, std::int64_t end) { normalise(task, begin, end); });
    return result;
}

/// Gradients of x (or the sum) and of the weight.
std::pair<at::Tensor, at::Tensor> normaliseBackwardOnCpu(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& scale,
                                                         const at::Tensor& gradient, const at::Tensor& sumGradient)
{
    const at::Tensor dy = gradient.contiguous();
    const at::Tensor other = sumGradient.defined() ? sumGradient.contiguous() : sumGradient;
    at::Tensor xGradient = at::empty_like(x);
    const NormBackward task{x.const_data_ptr<float>(),
                            weight.const_data_ptr<float>(),
                            scale.const_data_ptr<float>(),
                            dy.const_data_ptr<float>(),
                            other.defined() ? other.const_data_ptr<float>() : nullptr,
                            xGradient.mutable_data_ptr<float>(),
                            x.size(1)};
    // Every part sums its own rows; the parts are added in order, so that a run repeats bit for bit.
    const std::int64_t parts = std::max<std::int64_t>(1, std::min<std::int64_t>(at::get_num_threads(), x.size(0) / kNormRowsPerTask));
    at::Tensor partial = at::zeros({parts, x.size(1)}, weight.options());
    at::parallel_for(0, parts, 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t part = begin; part < end; ++part)
            normaliseBackward(task, partial.mutable_data_ptr<float>() + part * x.size(1), part * x.size(0) / parts,
                              (part + 1) * x.size(0) / parts);
    });
    return {xGradient, parts == 1 ? partial.squeeze(0) : partial.sum(0)};
}

class NormFunction : public torch::autograd::Function<NormFunction> {
public:
    static at::Tensor forward(AutogradContext* context, const at::Tensor& x, const at::Tensor& weight, double eps)
    {
        const at::Tensor input = x.contiguous();
        const Normalised result = normaliseOnCpu(input, {}, weight, eps);
        context->save_for_backward({input, weight, result.scale});
        return result.norm;
    }
    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        const auto saved = context->get_saved_variables();
        const auto [x, weight] = normaliseBackwardOnCpu(saved[0], saved[1], saved[2], gradients[0], {});
        return {x, weight, {}};
    }
};

class AddNormFunction : public torch::autograd::Function<AddNormFunction> {
public:
    static variable_list forward(AutogradContext* context, const at::Tensor& x, const at::Tensor& branch, const at::Tensor& weight,
                                 double eps)
    {
        const Normalised result = normaliseOnCpu(x, branch, weight, eps);
        context->save_for_backward({result.sum, weight, result.scale});
        return {result.sum, result.norm};
    }
    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        const auto saved = context->get_saved_variables();
        const auto [sum, weight] = normaliseBackwardOnCpu(saved[0], saved[1], saved[2], gradients[1], gradients[0]);
        return {sum, sum, weight, {}};
    }
};

} // namespace

at::Tensor rmsNorm(const at::Tensor& x, const at::Tensor& weight, double eps)
{
    return at::GradMode::is_enabled() ? NormFunction::apply(x, weight, eps) : normaliseOnCpu(x, {}, weight, eps).norm;
}

SumAndNorm addNorm(const at::Tensor& x, const at::Tensor& branch, const at::Tensor& weight, double eps)
{
    if (!at::GradMode::is_enabled()) {
        const Normalised normalised = normaliseOnCpu(x, branch, weight, eps);
        return {normalised.sum, normalised.norm};
    }
    const variable_list both = AddNormFunction::apply(x, branch, weight, eps);
    return {both[0], both[1]};
}

} // namespace sdm::engine::cpu
