#include "core/engine/kernels/reference/reference_kernels.h"

#include <ATen/ops/scaled_dot_product_attention.h>
#include <ATen/TensorIndexing.h>

// Shape legend: N rows, B documents, Hq query heads, Hk key/value heads, S capacity of the cache, E head size.
namespace sdm::engine {

void ReferenceKernels::store(const at::Tensor& rotated, const HeadLayout& layout, const CacheSlots& slots) const
{
    const auto stored = [&](const at::Tensor& cache, std::int64_t start) {
        const at::Tensor rows = rotated.narrow(1, start, layout.keyWidth()).unflatten(1, {layout.keyValueHeads, layout.headSize});
        cache.transpose(1, 2).index_put_({slots.where.rowIndex(), slots.where.placeIndex()}, rows); // [B, S, Hk, E]
    };
    stored(slots.keys, layout.queryWidth());
    stored(slots.values, layout.queryWidth() + layout.keyWidth());
}

at::Tensor ReferenceKernels::attendCached(const at::Tensor& rotated, const HeadLayout& layout, const CacheSlots& slots) const
{
    const at::Tensor queries = rotated.narrow(1, 0, layout.queryWidth());
    if (rotated.size(0) == 0)
        return queries;
    ReferenceKernels::store(rotated, layout, slots);
    const std::int64_t reach = slots.where.reach();
    const at::Tensor out = at::scaled_dot_product_attention(
        queries.unflatten(1, {layout.queryHeads, layout.headSize}).unsqueeze(2), slots.keys.narrow(2, 0, reach),
        slots.values.narrow(2, 0, reach), slots.where.isVisible(), 0.0, false, {}, layout.queryHeads != layout.keyValueHeads);
    return out.reshape({rotated.size(0), layout.queryWidth()}); // [B, Hq 1 E]
}

} // namespace sdm::engine
