#pragma once

#include "core/engine/kernels/layout.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <vector>

// Attention on float32 rows in CPU memory, directly on the packed query/key/value product: nothing is padded, gathered or transposed
// in memory. Shape legend as in attention.h.
namespace sdm::engine::cpu {

/// Rotates queries and keys of [N, (Hq + 2 Hk) E], float32 or bfloat16, in place; `sign` -1 turns back.
void rotateInPlace(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads, float sign = 1.0f);

/// Causal attention of every document over its own rows.
///
/// \param qkv         [N, (Hq + 2 Hk) E] rotated
/// \param lengths     rows of each document
/// \param normaliser  [N, Hq], receives the logarithm of each softmax sum; may be undefined
/// \return            [N, Hq E]
at::Tensor attend(const at::Tensor& qkv, const HeadLayout& heads, const std::vector<std::int64_t>& lengths, const at::Tensor& normaliser);

/// Gradient of attend with respect to qkv, [N, (Hq + 2 Hk) E].
at::Tensor attendBackward(const at::Tensor& qkv, const at::Tensor& out, const at::Tensor& normaliser, const at::Tensor& gradient,
                          const HeadLayout& heads, const std::vector<std::int64_t>& lengths);

/// New rows over the cached rows of their documents.
///
/// \param qkv        [N, (Hq + 2 Hk) E] rotated; only the queries are read
/// \param keys       [B, Hk, S, E] contiguous, the new rows' own keys included; `values` likewise
/// \param documents  the document of each row
/// \param places     its place there: it sees those up to its own
/// \return           [N, Hq E]
at::Tensor attendToCache(const at::Tensor& qkv, const at::Tensor& keys, const at::Tensor& values, const HeadLayout& heads,
                         const std::vector<std::int64_t>& documents, const std::vector<std::int64_t>& places);

/// Copies the keys and values of N rows into the cache tensors [B, Hk, S, E]: row i to place `places`[i] of document `rows`[i].
void storeRows(const at::Tensor& qkv, const at::Tensor& keys, const at::Tensor& values, const HeadLayout& heads,
               const std::vector<std::int64_t>& rows, const std::vector<std::int64_t>& places);

} // namespace sdm::engine::cpu
