#pragma once

#include "core/engine/kernels/kernels.h"

#include <functional>

// The ops of PortableKernels as nodes of the autograd graph, from torch's ops: any device, float32 or bfloat16 products. Each keeps what
// the products beside it keep anyway, and row statistics.
namespace sdm::engine::portable {

/// Keeps the result and 1/rms of each row.
at::Tensor rmsNorm(const at::Tensor& x, const at::Tensor& weight, double eps, at::ScalarType result);
SumAndNorm addNorm(const at::Tensor& x, const at::Tensor& branch, const at::Tensor& weight, double eps, at::ScalarType result);

/// Keeps gateUp.
at::Tensor gate(const at::Tensor& gateUp);

/// Queries and keys turned, values copied, in memory of its own; `sign` -1 turns back. Backends that turn by themselves share the nodes.
using Turn = std::function<at::Tensor(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads, double sign)>;
at::Tensor turned(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads, double sign);

/// Keeps nothing of the rows.
at::Tensor rotate(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads, const Turn& turn = turned);
/// Keeps its input and attends again in the backward pass.
at::Tensor attend(const at::Tensor& rotated, const HeadLayout& heads, const DocumentLayout& documents);
/// Keeps qkv as it was before the rotation; rotates and attends again in the backward pass.
at::Tensor rotateAndAttend(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads, const DocumentLayout& documents,
                           const Turn& turn = turned);

} // namespace sdm::engine::portable
