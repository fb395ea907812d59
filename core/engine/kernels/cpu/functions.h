#pragma once

#include "core/engine/kernels/kernels.h"

#include <cstdint>
#include <vector>

// The ops of CpuKernels as nodes of the autograd graph (plain calls when gradients are off). All tensors on the CPU and of one dtype,
// float32 or, where that is said, bfloat16; gateUp, qkv and rotated contiguous.
namespace sdm::engine::cpu {

at::Tensor rmsNorm(const at::Tensor& x, const at::Tensor& weight, double eps);
SumAndNorm addNorm(const at::Tensor& x, const at::Tensor& branch, const at::Tensor& weight, double eps);
/// x and weight float32, the result bfloat16; keeps the result and 1/rms of each row.
at::Tensor roundedNorm(const at::Tensor& x, const at::Tensor& weight, double eps);
/// x and weight float32, the branch bfloat16, the result bfloat16 or float32. Keeps the same.
SumAndNorm roundedAddNorm(const at::Tensor& x, const at::Tensor& branch, const at::Tensor& weight, double eps, at::ScalarType result);

/// Float32 or bfloat16, as all below.
at::Tensor gate(const at::Tensor& gateUp);

/// With gradients on the result is a copy; with gradients off it is qkv itself, turned.
at::Tensor rotate(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads);
at::Tensor attend(const at::Tensor& rotated, const HeadLayout& heads, const std::vector<std::int64_t>& lengths);
/// Overwrites float32 rows with their rotation, in either mode. bfloat16 rows stay: they are turned in float32 on their way.
at::Tensor rotateAndAttend(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads,
                           const std::vector<std::int64_t>& lengths);

} // namespace sdm::engine::cpu
