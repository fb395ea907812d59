#pragma once

#include "core/engine/kernels/kernels.h"

namespace sdm::engine {

/// Every op from torch's own, differentiated by torch, for any device and dtype: what the others are measured by.
class ReferenceKernels : public Kernels {
public:
    const char* name() const override { return "reference"; }
    at::Tensor rmsNorm(const at::Tensor& x, const at::Tensor& weight, double eps, at::ScalarType result) const override;
    SumAndNorm addNorm(const at::Tensor& x, const at::Tensor& branch, const at::Tensor& weight, double eps,
                       at::ScalarType result) const override;
    at::Tensor gate(const at::Tensor& gateUp) const override;
    at::Tensor rotate(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads) const override;
    at::Tensor attend(const at::Tensor& rotated, const HeadLayout& heads, const DocumentLayout& documents) const override;
    at::Tensor rotateAndAttend(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads,
                               const DocumentLayout& documents) const override;
    void store(const at::Tensor& rotated, const HeadLayout& heads, const CacheSlots& slots) const override;
    at::Tensor attendCached(const at::Tensor& rotated, const HeadLayout& heads, const CacheSlots& slots) const override;
    at::Tensor linear(const LinearInput& x, const LinearOperands& operands) const override;
    LossAndGradient baseScaledLoss(const PredictedRows& rows, at::ScalarType result) const override;
    Neighbours supportSearch(const SupportPoints& points, const SupportQueries& queries) const override;
};

} // namespace sdm::engine
