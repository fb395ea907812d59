#include "core/engine/model/kv_cache.h"

#include "core/engine/runtime/index_tensor.h"

#include <algorithm>
#include <ATen/ops/empty.h>
#include <ATen/ops/zeros.h>

namespace sdm::engine {

KeyValueCache::KeyValueCache(const DecoderSpec& spec, std::int64_t rows, std::int64_t capacity, const at::TensorOptions& options)
    : m_capacity(capacity), m_lengths(static_cast<std::size_t>(rows), 0), m_history(static_cast<std::size_t>(rows))
{
    for (std::int64_t layer = 0; layer < spec.layerCount; ++layer)
        m_storage.push_back(at::empty({2, rows, spec.keyValueHeadCount, capacity, spec.headSize}, options));
    // Places no document has reached are read under a mask; a NaN left there by the allocator would still poison the product.
    for (at::Tensor& storage : m_storage)
        storage.zero_();
}

void KeyValueCache::reserve(std::int64_t capacity)
{
    if (capacity <= m_capacity)
        return;
    for (at::Tensor& storage : m_storage) {
        auto shape = storage.sizes().vec();
        shape[3] = capacity;
        at::Tensor larger = at::zeros(shape, storage.options());
        larger.narrow(3, 0, m_capacity).copy_(storage);
        storage = larger;
    }
    m_capacity = capacity;
}

void KeyValueCache::keep(const std::vector<std::int64_t>& rows)
{
    std::vector<std::int64_t> lengths;
    std::vector<std::vector<std::int64_t>> history;
    for (const std::int64_t row : rows) {
        lengths.push_back(m_lengths[static_cast<std::size_t>(row)]);
        history.push_back(std::move(m_history[static_cast<std::size_t>(row)]));
    }
    m_lengths = std::move(lengths);
    m_history = std::move(history);
    for (at::Tensor& storage : m_storage) {
        const at::Tensor index = indexTensor(rows, storage.device());
        storage = storage.index_select(1, index);
    }
}

} // namespace sdm::engine
