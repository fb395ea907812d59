#pragma once

#include "core/engine/kernels/cuda/interface.h"
#include "core/engine/kernels/portable/functions.h"
#include "core/engine/kernels/portable/portable_kernels.h"

namespace sdm::engine {

/// Kernels of our own for what lies between the products: one pass over memory each where torch's ops take several. Rows of float32 or
/// bfloat16, arithmetic float32, each result rounded once; sums in a fixed order. Whatever else there is, the products, attention and the
/// layer's search among it, is the portable kernels'.
class CudaKernels final : public PortableKernels {
public:
    /// \param module  lives as long as the program; its tensors lie where it computes
    explicit CudaKernels(const cuda::Interface& module) : m_module(module) {}

    const char* name() const override { return "cuda"; }
    at::Tensor rmsNorm(const at::Tensor& x, const at::Tensor& weight, double eps, at::ScalarType result) const override;
    SumAndNorm addNorm(const at::Tensor& x, const at::Tensor& branch, const at::Tensor& weight, double eps,
                       at::ScalarType result) const override;
    at::Tensor gate(const at::Tensor& gateUp) const override;
    /// With gradients off contiguous rows are turned where they lie.
    at::Tensor rotate(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads) const override;
    at::Tensor rotateAndAttend(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads,
                               const DocumentLayout& documents) const override;
    /// A target outside the vocabulary gives a loss that is no number.
    LossAndGradient baseScaledLoss(const PredictedRows& rows, at::ScalarType result) const override;

private:
    portable::Turn turn() const;

    const cuda::Interface& m_module;
};

} // namespace sdm::engine
