#include "core/engine/optimise/one_pass_adamw.h"

#include "core/base/error.h"
#include "core/engine/kernels/cuda/module.h"
#include "core/engine/kernels/cuda/queue.h"

#include <map>
#include <utility>

namespace sdm::engine {
namespace {

/// Parameters of one call: all of the same dtypes.
struct Together {
    std::vector<cuda::AdamWTensor> tensors;
    std::vector<at::Tensor> gradients; ///< those that had to be copied live until the call is queued
};

cuda::AdamWTensor tensorOf(const OnePassOperands& operands, const at::Tensor& gradient, const element::AdamWCoefficients& own)
{
    return {operands.parameter.mutable_data_ptr(),
            gradient.const_data_ptr(),
            operands.firstMoment.mutable_data_ptr(),
            operands.secondMoment.mutable_data_ptr(),
            cuda::mutableDataOf(operands.copy),
            operands.parameter.numel(),
            operands.key,
            own.rate,
            own.rootCorrection};
}

} // namespace

const cuda::Interface* onePassKernels(c10::Device device)
{
    return device.is_cuda() ? cuda::kernelModule().interface : nullptr;
}

void onePassAdamW(const cuda::Interface& module, const std::vector<OnePassOperands>& operands, const AdamWStep& shared,
                  double gradientFactor)
{
    std::map<std::pair<at::ScalarType, at::ScalarType>, Together> byDtypes;
    AdamWStep step = shared;
    for (const OnePassOperands& one : operands) {
        if (!one.parameter.is_contiguous() || !one.firstMoment.is_contiguous() || !one.secondMoment.is_contiguous())
            throw Error(ErrorCode::InvalidArgument, "a step in one pass needs contiguous parameters and moments");
        step.step = one.step;
        const at::ScalarType dtype = one.parameter.scalar_type();
        Together& together = byDtypes[{dtype, one.firstMoment.scalar_type()}];
        together.gradients.push_back(one.gradient.to(dtype).contiguous());
        together.tensors.push_back(tensorOf(one, together.gradients.back(), coefficientsOf(step)));
    }
    const element::AdamWCoefficients c = coefficientsOf(shared);
    for (const auto& [dtypes, together] : byDtypes) {
        cuda::AdamWTask task{};
        task.tensors = together.tensors.data();
        task.count = static_cast<std::int64_t>(together.tensors.size());
        task.gradientFactor = static_cast<float>(gradientFactor);
        task.beta1 = c.beta1;
        task.beta2 = c.beta2;
        task.rest1 = c.rest1;
        task.rest2 = c.rest2;
        task.keep = c.keep;
        task.eps = c.eps;
        task.parameterType = dtypes.first == at::kBFloat16 ? cuda::Element::BFloat16 : cuda::Element::Float32;
        task.momentType = dtypes.second == at::kBFloat16 ? cuda::Element::BFloat16 : cuda::Element::Float32;
        cuda::queue(module, module.adamW, task, operands.front().parameter);
    }
    // Written through raw pointers: whoever keeps something made from a parameter asks its version.
    for (const OnePassOperands& one : operands)
        one.parameter.unsafeGetTensorImpl()->bump_version();
}

} // namespace sdm::engine
