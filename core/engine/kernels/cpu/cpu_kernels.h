#pragma once

#include "core/engine/kernels/portable/portable_kernels.h"

namespace sdm::engine {

/// Loops of our own over packed rows of float32 or bfloat16 (its arithmetic float32, each result rounded once), vectorised and on all
/// threads, nothing padded, gathered or transposed in memory. What they do not cover (strided rows, a bfloat16 cache) is the portable
/// kernels'.
class CpuKernels final : public PortableKernels {
public:
    const char* name() const override { return "cpu"; }
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
    LossAndGradient baseScaledLoss(const PredictedRows& rows, at::ScalarType result) const override;
    Neighbours supportSearch(const SupportPoints& points, const SupportQueries& queries) const override;
};

} // namespace sdm::engine
