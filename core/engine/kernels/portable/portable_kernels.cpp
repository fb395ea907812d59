#include "core/engine/kernels/portable/portable_kernels.h"

#include "core/engine/kernels/packed_linear.h"
#include "core/engine/kernels/portable/functions.h"

namespace sdm::engine {

at::Tensor PortableKernels::rmsNorm(const at::Tensor& x, const at::Tensor& weight, double eps, at::ScalarType result) const
{
    return portable::rmsNorm(x, weight, eps, result);
}

SumAndNorm PortableKernels::addNorm(const at::Tensor& x, const at::Tensor& branch, const at::Tensor& weight, double eps,
                                    at::ScalarType result) const
{
    return portable::addNorm(x, branch, weight, eps, result);
}

at::Tensor PortableKernels::gate(const at::Tensor& gateUp) const
{
    return portable::gate(gateUp);
}

at::Tensor PortableKernels::rotate(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads) const
{
    return portable::rotate(qkv, rotary, heads);
}

at::Tensor PortableKernels::attend(const at::Tensor& rotated, const HeadLayout& heads, const DocumentLayout& documents) const
{
    return portable::attend(rotated, heads, documents);
}

at::Tensor PortableKernels::rotateAndAttend(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads,
                                            const DocumentLayout& documents) const
{
    return portable::rotateAndAttend(qkv, rotary, heads, documents);
}

at::Tensor PortableKernels::linear(const LinearInput& x, const LinearOperands& operands) const
{
    return packedLinear(x, operands);
}

} // namespace sdm::engine
