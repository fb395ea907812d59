#pragma once

#include "core/engine/kernels/layout.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <vector>

// Attention on bfloat16 rows in CPU memory, directly on the packed query/key/value product: one document and one key/value head at a
// time is widened to float32 in a thread's working memory, turned there if that is asked for, and only the result is rounded.
// Shape legend as in layout.h.
namespace sdm::engine::cpu {

/// Causal attention of every document over its own rows.
///
/// \param qkv         [N, (Hq + 2 Hk) E] bfloat16
/// \param rotary      turns queries and keys before they meet; null when they are turned
/// \param lengths     rows of each document
/// \param normaliser  [N, Hq] float32, receives the logarithm of each softmax sum; may be undefined
/// \return            [N, Hq E] bfloat16
at::Tensor attendRounded(const at::Tensor& qkv, const RotaryRows* rotary, const HeadLayout& heads, const std::vector<std::int64_t>& lengths,
                         const at::Tensor& normaliser);

/// What went into attendRounded and came out of it.
struct RoundedAttention {
    const at::Tensor& qkv;
    const RotaryRows* rotary;
    const at::Tensor& out;
    const at::Tensor& normaliser;
};

/// Gradient with respect to qkv, [N, (Hq + 2 Hk) E] bfloat16.
at::Tensor attendRoundedBackward(const RoundedAttention& forward, const at::Tensor& gradient, const HeadLayout& heads,
                                 const std::vector<std::int64_t>& lengths);

} // namespace sdm::engine::cpu
