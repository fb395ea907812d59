#include "core/engine/kernels/reference/reference_kernels.h"

#include <ATen/ops/scaled_dot_product_attention.h>
#include <ATen/ops/zeros.h>
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
    const auto attended = [&](const at::Tensor& heads, const at::Tensor& isVisible) {
        return at::scaled_dot_product_attention(heads, slots.keys.narrow(2, 0, reach), slots.values.narrow(2, 0, reach), isVisible, 0.0,
                                                false, {}, layout.queryHeads != layout.keyValueHeads);
    };
    const std::int64_t documents = slots.keys.size(0);
    if (slots.where.isOneEach(documents)) {
        const at::Tensor out =
            attended(queries.unflatten(1, {layout.queryHeads, layout.headSize}).unsqueeze(2), slots.where.isVisible()); // [B, Hq, 1, E]
        return out.reshape({documents, layout.queryWidth()});
    }
    const CachePlaces::Block& block = slots.where.block(documents);
    at::Tensor padded = at::zeros({documents * block.width, layout.queryWidth()}, queries.options());
    padded.index_copy_(0, block.places, queries);
    const at::Tensor out =
        attended(padded.view({documents, block.width, layout.queryHeads, layout.headSize}).transpose(1, 2), block.isVisible);
    return out.transpose(1, 2).reshape({documents * block.width, layout.queryWidth()}).index_select(0, block.places); // [N, Hq E]
}

} // namespace sdm::engine
