#pragma once

#include "core/engine/kernels/reference/reference_kernels.h"

namespace sdm::engine {

/// Torch's ops with a backward pass of our own, for any device and dtype: of a token and layer it keeps less than half of what torch's
/// own differentiation does (activation_bytes.h). Values equal the reference's.
class PortableKernels : public ReferenceKernels {
public:
    const char* name() const override { return "portable"; }
    at::Tensor rmsNorm(const at::Tensor& x, const at::Tensor& weight, double eps, at::ScalarType result) const override;
    SumAndNorm addNorm(const at::Tensor& x, const at::Tensor& branch, const at::Tensor& weight, double eps,
                       at::ScalarType result) const override;
    at::Tensor gate(const at::Tensor& gateUp) const override;
    at::Tensor rotate(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads) const override;
    at::Tensor attend(const at::Tensor& rotated, const HeadLayout& heads, const DocumentLayout& documents) const override;
    at::Tensor rotateAndAttend(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads,
                               const DocumentLayout& documents) const override;
    at::Tensor linear(const LinearInput& x, const LinearOperands& operands) const override;
};

} // namespace sdm::engine
