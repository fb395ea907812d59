#pragma once

#include "core/engine/kernels/kernels.h"

#include <cstdint>
#include <vector>

// The ops of CpuKernels as nodes of the autograd graph (plain calls when gradients are off). All tensors float32, on the CPU; gateUp,
// qkv and rotated contiguous.
namespace sdm::engine::cpu {

at::Tensor rmsNorm(const at::Tensor& x, const at::Tensor& weight, double eps);
SumAndNorm addNorm(const at::Tensor& x, const at::Tensor& branch, const at::Tensor& weight, double eps);
at::Tensor gate(const at::Tensor& gateUp);

/// With gradients on the result is a copy; with gradients off it is qkv itself, turned.
at::Tensor rotate(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads);
at::Tensor attend(const at::Tensor& rotated, const HeadLayout& heads, const std::vector<std::int64_t>& lengths);
/// Overwrites qkv with its rotation, in either mode.
at::Tensor rotateAndAttend(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads,
                           const std::vector<std::int64_t>& lengths);

} // namespace sdm::engine::cpu
