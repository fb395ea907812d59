#pragma once

#include "core/engine/kernels/cuda/interface.h"
#include "core/engine/kernels/kernels.h"

// The ops of CudaKernels as nodes of the autograd graph (plain calls when gradients are off), each by the kernels of a module. What a node
// keeps is what the portable one keeps (portable/functions.h).
namespace sdm::engine::cuda {

/// x and weight float32, the result float32 or bfloat16.
at::Tensor rmsNorm(const Interface& module, const at::Tensor& x, const at::Tensor& weight, double eps, at::ScalarType result);
/// The branch float32 or bfloat16.
SumAndNorm addNorm(const Interface& module, const at::Tensor& x, const at::Tensor& branch, const at::Tensor& weight, double eps,
                   at::ScalarType result);

/// Float32 or bfloat16, as all below.
at::Tensor gate(const Interface& module, const at::Tensor& gateUp);

/// Queries and keys turned, values copied; `sign` -1 turns back. In memory of its own.
at::Tensor turned(const Interface& module, const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads, double sign);
/// Turned where they lie. \param qkv  contiguous
void turnInPlace(const Interface& module, const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads);

/// Kernels::baseScaledLoss. \param rows  logits contiguous  \param result  float32 or bfloat16
LossAndGradient baseScaledLoss(const Interface& module, const PredictedRows& rows, at::ScalarType result);

} // namespace sdm::engine::cuda
