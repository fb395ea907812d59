#include "core/engine/kernels/cuda/cuda_kernels.h"

#include "core/engine/kernels/cuda/functions.h"
#include "core/engine/kernels/cuda/queue.h"

#include <c10/core/GradMode.h>

namespace sdm::engine {

at::Tensor CudaKernels::rmsNorm(const at::Tensor& x, const at::Tensor& weight, double eps, at::ScalarType result) const
{
    if (x.scalar_type() == at::kFloat && x.dim() == 2 && cuda::isTaken(result))
        return cuda::rmsNorm(m_module, x, weight, eps, result);
    return PortableKernels::rmsNorm(x, weight, eps, result);
}

SumAndNorm CudaKernels::addNorm(const at::Tensor& x, const at::Tensor& branch, const at::Tensor& weight, double eps,
                                at::ScalarType result) const
{
    if (x.scalar_type() == at::kFloat && x.dim() == 2 && cuda::isTaken(branch.scalar_type()) && cuda::isTaken(result))
        return cuda::addNorm(m_module, x, branch, weight, eps, result);
    return PortableKernels::addNorm(x, branch, weight, eps, result);
}

at::Tensor CudaKernels::gate(const at::Tensor& gateUp) const
{
    return cuda::isTaken(gateUp.scalar_type()) && gateUp.dim() == 2 ? cuda::gate(m_module, gateUp) : PortableKernels::gate(gateUp);
}

at::Tensor CudaKernels::rotate(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads) const
{
    if (!cuda::isTaken(qkv.scalar_type()))
        return PortableKernels::rotate(qkv, rotary, heads);
    if (!at::GradMode::is_enabled() && qkv.is_contiguous()) {
        cuda::turnInPlace(m_module, qkv, rotary, heads);
        return qkv;
    }
    return portable::rotate(qkv, rotary, heads, turn());
}

at::Tensor CudaKernels::rotateAndAttend(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads,
                                        const DocumentLayout& documents) const
{
    if (!cuda::isTaken(qkv.scalar_type()))
        return PortableKernels::rotateAndAttend(qkv, rotary, heads, documents);
    if (!at::GradMode::is_enabled())
        return attend(rotate(qkv, rotary, heads), heads, documents);
    return portable::rotateAndAttend(qkv, rotary, heads, documents, turn());
}

portable::Turn CudaKernels::turn() const
{
    return [&module = m_module](const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads, double sign) {
        return cuda::turned(module, qkv, rotary, heads, sign);
    };
}

LossAndGradient CudaKernels::baseScaledLoss(const PredictedRows& rows, at::ScalarType result) const
{
    if (rows.logits.scalar_type() == at::kFloat && rows.logits.is_contiguous() && cuda::isTaken(result))
        return cuda::baseScaledLoss(m_module, rows, result);
    return PortableKernels::baseScaledLoss(rows, result);
}

} // namespace sdm::engine
