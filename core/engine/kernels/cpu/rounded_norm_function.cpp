#include "core/engine/kernels/arithmetic.h"
#include "core/engine/kernels/cpu/functions.h"
#include "core/engine/kernels/cpu/rows.h"

#include <algorithm>
#include <ATen/ops/empty.h>
#include <ATen/ops/empty_like.h>
#include <ATen/ops/zeros.h>
#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>
#include <c10/core/GradMode.h>
#include <torch/csrc/autograd/custom_function.h>

// Norms between bfloat16 products. The backward pass starts from the result, which the product behind the norm keeps anyway.
namespace sdm::engine::cpu {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

constexpr std::int64_t kRowsPerTask = 64;

struct Normalised {
    at::Tensor sum, norm, scale;
};

template <typename T>
const T* dataOrNull(const at::Tensor& tensor)
{
    return tensor.defined() ? tensor.const_data_ptr<T>() : nullptr;
}

/// element::divisible of a whole weight.
at::Tensor divisible(const at::Tensor& weight)
{
    at::Tensor result = at::empty_like(weight);
    std::transform(weight.const_data_ptr<float>(), weight.const_data_ptr<float>() + weight.numel(), result.mutable_data_ptr<float>(),
                   element::divisible);
    return result;
}

template <typename Result>
void normaliseInto(const at::Tensor& x, const at::Tensor& branch, const at::Tensor& weight, double eps, Normalised& result)
{
    const NormForward<at::BFloat16, Result> task{x.const_data_ptr<float>(),
                                                 dataOrNull<at::BFloat16>(branch),
                                                 weight.const_data_ptr<float>(),
                                                 branch.defined() ? result.sum.mutable_data_ptr<float>() : nullptr,
                                                 result.norm.mutable_data_ptr<Result>(),
                                                 result.scale.mutable_data_ptr<float>(),
                                                 x.size(1),
                                                 static_cast<float>(eps)};
    at::parallel_for(0, x.size(0), kRowsPerTask, [&](std::int64_t begin, std::int64_t end) { normalise(task, begin, end); });
}

Normalised normalised(const at::Tensor& x, const at::Tensor& branch, const at::Tensor& weight, double eps, at::ScalarType dtype)
{
    const at::Tensor input = x.contiguous();
    const at::Tensor added = branch.defined() ? branch.contiguous() : branch;
    Normalised result{added.defined() ? at::empty_like(input) : at::Tensor(), at::empty(input.sizes(), input.options().dtype(dtype)),
                      at::empty({input.size(0)}, input.options())};
    if (dtype == at::kFloat)
        normaliseInto<float>(input, added, weight, eps, result);
    else
        normaliseInto<at::BFloat16>(input, added, weight, eps, result);
    return result;
}

struct Gradients {
    at::Tensor x;      ///< [N, H] float32
    at::Tensor branch; ///< [N, H] bfloat16
    at::Tensor weight; ///< [H] float32
};

/// What of them is wanted, beside x's.
struct Wanted {
    bool branch = false;
    bool weight = false;
};

template <typename Result>
Gradients gradientsFrom(const Normalised& forward, const at::Tensor& weight, const at::Tensor& gradient, const at::Tensor& sumGradient,
                        Wanted wanted)
{
    const std::int64_t rows = forward.norm.size(0), width = forward.norm.size(1);
    Gradients result;
    result.x = at::empty(forward.norm.sizes(), weight.options());
    if (wanted.branch)
        result.branch = at::empty(forward.norm.sizes(), weight.options().dtype(at::kBFloat16));
    const NormBackwardFromResult<Result> task{forward.norm.const_data_ptr<Result>(),
                                              weight.const_data_ptr<float>(),
                                              forward.scale.const_data_ptr<float>(),
                                              gradient.const_data_ptr<Result>(),
                                              dataOrNull<float>(sumGradient),
                                              result.x.mutable_data_ptr<float>(),
                                              wanted.branch ? result.branch.mutable_data_ptr<at::BFloat16>() : nullptr,
                                              width};
    // Every part sums its own rows; the parts are added in order, so that a run repeats bit for bit.
    const std::int64_t parts = std::max<std::int64_t>(1, std::min<std::int64_t>(at::get_num_threads(), rows / kRowsPerTask));
    at::Tensor partial = wanted.weight ? at::zeros({parts, width}, weight.options()) : at::Tensor();
    float* const sums = wanted.weight ? partial.mutable_data_ptr<float>() : nullptr;
    at::parallel_for(0, parts, 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t part = begin; part < end; ++part)
            normaliseBackward(task, sums ? sums + part * width : nullptr, part * rows / parts, (part + 1) * rows / parts);
    });
    if (wanted.weight)
        result.weight = partial.sum(0).div_(weight);
    return result;
}

Gradients gradientsOf(AutogradContext* context, const at::Tensor& gradient, const at::Tensor& sumGradient, Wanted wanted)
{
    const auto saved = context->get_saved_variables();
    const Normalised forward{{}, saved[0], saved[1]};
    const at::Tensor dy = gradient.contiguous();
    const at::Tensor other = sumGradient.defined() ? sumGradient.contiguous() : sumGradient;
    const at::Tensor weight = divisible(saved[2]);
    return dy.scalar_type() == at::kFloat ? gradientsFrom<float>(forward, weight, dy, other, wanted)
                                          : gradientsFrom<at::BFloat16>(forward, weight, dy, other, wanted);
}

class RoundedNormFunction : public torch::autograd::Function<RoundedNormFunction> {
public:
    static at::Tensor forward(AutogradContext* context, const at::Tensor& x, const at::Tensor& weight, double eps)
    {
        const Normalised result = normalised(x, {}, divisible(weight), eps, at::kBFloat16);
        context->save_for_backward({result.norm, result.scale, weight});
        return result.norm;
    }
    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        const Gradients result = gradientsOf(context, gradients[0], {}, {false, context->needs_input_grad(1)});
        return {result.x, result.weight, {}};
    }
};

class RoundedAddNormFunction : public torch::autograd::Function<RoundedAddNormFunction> {
public:
    static variable_list forward(AutogradContext* context, const at::Tensor& x, const at::Tensor& branch, const at::Tensor& weight,
                                 double eps, at::ScalarType dtype)
    {
        const Normalised result = normalised(x, branch, divisible(weight), eps, dtype);
        context->save_for_backward({result.norm, result.scale, weight});
        return {result.sum, result.norm};
    }
    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        const Gradients result = gradientsOf(context, gradients[1], gradients[0], {true, context->needs_input_grad(2)});
        return {result.x, result.branch, result.weight, {}, {}};
    }
};

} // namespace

at::Tensor roundedNorm(const at::Tensor& x, const at::Tensor& weight, double eps)
{
    return at::GradMode::is_enabled() ? RoundedNormFunction::apply(x, weight, eps) : normalised(x, {}, weight, eps, at::kBFloat16).norm;
}

SumAndNorm roundedAddNorm(const at::Tensor& x, const at::Tensor& branch, const at::Tensor& weight, double eps, at::ScalarType result)
{
    if (!at::GradMode::is_enabled()) {
        const Normalised both = normalised(x, branch, weight, eps, result);
        return {both.sum, both.norm};
    }
    const variable_list both = RoundedAddNormFunction::apply(x, branch, weight, eps, result);
    return {both[0], both[1]};
}

} // namespace sdm::engine::cpu
