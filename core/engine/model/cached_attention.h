#pragma once

#include "core/engine/model/attention.h"
#include "core/engine/model/kv_cache.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <vector>

// Attention of generation: keys and values go into a cache. Gradients must be off. Shape legend as in attention.h.
namespace sdm::engine {

/// Where N new rows go in a cache: document `rows`[i], place `places`[i].
struct CachePlaces {
    std::vector<std::int64_t> rows;
    std::vector<std::int64_t> places;
};

/// documentAttention of whole prompts that also fills the cache of `layer`.
at::Tensor promptAttention(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads, const DocumentLayout& documents,
                           const CachePlaces& places, std::int64_t layer, KeyValueCache& cache);

/// One new row per cached document: stores it at its place and attends to everything up to it. -> [B, Hq E]
at::Tensor nextTokenAttention(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads, const CachePlaces& places,
                              std::int64_t layer, KeyValueCache& cache);

} // namespace sdm::engine
