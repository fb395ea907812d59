#include "core/engine/model/cached_attention.h"

#include "core/engine/model/cpu_attention.h"
#include "core/engine/runtime/index_tensor.h"

#include <algorithm>
#include <ATen/ops/arange.h>
#include <ATen/ops/le.h>
#include <ATen/ops/scaled_dot_product_attention.h>
#include <ATen/TensorIndexing.h>

namespace sdm::engine {
namespace {

void store(const RotatedHeads& rotated, const CachePlaces& places, std::int64_t layer, KeyValueCache& cache)
{
    const at::Tensor rows = indexTensor(places.rows, rotated.keys.device());
    const at::Tensor positions = indexTensor(places.places, rotated.keys.device());
    cache.keys(layer).transpose(1, 2).index_put_({rows, positions}, rotated.keys); // [B, S, Hk, E]
    cache.values(layer).transpose(1, 2).index_put_({rows, positions}, rotated.values);
}

} // namespace

at::Tensor promptAttention(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads, const DocumentLayout& documents,
                           const CachePlaces& places, std::int64_t layer, KeyValueCache& cache)
{
    if (usesCpuKernels(qkv)) {
        cpu::rotateInPlace(qkv, rotary, heads);
        cpu::storeRows(qkv, cache.keys(layer), cache.values(layer), heads, places.rows, places.places);
        return cpu::attend(qkv, heads, documents.lengths(), {});
    }
    const RotatedHeads rotated = rotateHeads(qkv, rotary, heads);
    store(rotated, places, layer, cache);
    return attendWithinDocuments(rotated, documents);
}

at::Tensor nextTokenAttention(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads, const CachePlaces& places,
                              std::int64_t layer, KeyValueCache& cache)
{
    if (usesCpuKernels(qkv)) {
        cpu::rotateInPlace(qkv, rotary, heads);
        cpu::storeRows(qkv, cache.keys(layer), cache.values(layer), heads, places.rows, places.places);
        std::vector<std::int64_t> counts = places.places;
        for (std::int64_t& count : counts)
            ++count;
        return cpu::attendToCache(qkv, cache.keys(layer), cache.values(layer), heads, counts);
    }
    const RotatedHeads rotated = rotateHeads(qkv, rotary, heads);
    store(rotated, places, layer, cache);
    const std::int64_t longest = *std::ranges::max_element(places.places) + 1;
    const at::Tensor last = indexTensor(places.places, qkv.device());
    const at::Tensor isVisible = at::le(at::arange(longest, last.options()), last.unsqueeze(1)).unsqueeze(1).unsqueeze(1); // [B, 1, 1, S]
    const at::Tensor out = at::scaled_dot_product_attention(rotated.queries.unsqueeze(2), cache.keys(layer).narrow(2, 0, longest),
                                                            cache.values(layer).narrow(2, 0, longest), isVisible, 0.0, false, {},
                                                            heads.queryHeads != heads.keyValueHeads);
    return out.reshape({qkv.size(0), heads.queryWidth()});
}

} // namespace sdm::engine
