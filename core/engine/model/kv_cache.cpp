#include "core/engine/model/kv_cache.h"

#include "core/engine/runtime/index_tensor.h"

#include <algorithm>
#include <ATen/ops/arange.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/zeros.h>
#include <ATen/TensorIndexing.h>
#include <ATen/TensorOperators.h>
#include <numeric>
#include <utility>

namespace sdm::engine {

KeyValueCache::KeyValueCache(const DecoderSpec& spec, std::int64_t rows, std::int64_t capacity, const at::TensorOptions& options)
    : m_capacity(capacity), m_lengths(static_cast<std::size_t>(rows), 0), m_device(options.device()),
      m_rowIndex(at::arange(rows, options.dtype(at::kLong)))
{
    for (std::int64_t layer = 0; layer < spec.layerCount; ++layer)
        m_storage.push_back(at::empty({2, rows, spec.keyValueHeadCount, capacity, spec.headSize}, options));
    // Places no document has reached are read under a mask; a NaN left there by the allocator would still poison the product.
    for (at::Tensor& storage : m_storage)
        storage.zero_();
    if (spec.rope.kind == RopeConfig::Kind::LongRope)
        m_ids = at::zeros({rows, capacity}, m_rowIndex.options());
}

void KeyValueCache::setLengths(std::vector<std::int64_t> lengths)
{
    m_lengths = std::move(lengths);
    m_lengthIndex.reset();
}

void KeyValueCache::advance()
{
    for (std::int64_t& length : m_lengths)
        ++length;
    if (m_lengthIndex.defined())
        m_lengthIndex = m_lengthIndex + 1; // a tensor of its own: the places of the token before may still be read
}

CachePlaces KeyValueCache::nextPlaces() const
{
    std::vector<std::int64_t> all(m_lengths.size());
    std::iota(all.begin(), all.end(), std::int64_t{0});
    if (!m_lengthIndex.defined())
        m_lengthIndex = indexTensor(m_lengths, m_device);
    return {std::move(all), m_lengths, m_rowIndex, m_lengthIndex};
}

std::pair<std::vector<std::int64_t>, std::vector<std::int64_t>> KeyValueCache::nextPlaces(const std::vector<std::int64_t>& counts) const
{
    std::vector<std::int64_t> documents, places;
    for (std::size_t b = 0; b < counts.size(); ++b) {
        for (std::int64_t i = 0; i < counts[b]; ++i) {
            documents.push_back(static_cast<std::int64_t>(b));
            places.push_back(m_lengths[b] + i);
        }
    }
    return {std::move(documents), std::move(places)};
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
    if (m_ids.defined())
        m_ids = at::cat({m_ids, at::zeros({rows(), capacity - m_capacity}, m_ids.options())}, 1);
    m_capacity = capacity;
}

at::Tensor KeyValueCache::keep(const std::vector<std::int64_t>& rows)
{
    std::vector<std::int64_t> lengths;
    for (const std::int64_t row : rows)
        lengths.push_back(m_lengths[static_cast<std::size_t>(row)]);
    m_lengths = std::move(lengths);
    const at::Tensor index = indexTensor(rows, m_device);
    m_rowIndex = m_rowIndex.narrow(0, 0, index.size(0));
    if (m_lengthIndex.defined())
        m_lengthIndex = m_lengthIndex.index_select(0, index);
    if (m_ids.defined())
        m_ids = m_ids.index_select(0, index);
    for (at::Tensor& storage : m_storage)
        storage = storage.index_select(1, index);
    return index;
}

void KeyValueCache::remember(const at::Tensor& ids, const CachePlaces& where)
{
    if (m_ids.defined())
        m_ids.index_put_({where.rowIndex(), where.placeIndex()}, ids);
}

std::vector<std::vector<std::int64_t>> KeyValueCache::remembered(const std::vector<std::int64_t>& rows) const
{
    const at::Tensor ids = m_ids.cpu();
    std::vector<std::vector<std::int64_t>> documents;
    for (const std::int64_t row : rows) {
        const auto* first = ids.const_data_ptr<std::int64_t>() + row * m_capacity;
        documents.emplace_back(first, first + m_lengths[static_cast<std::size_t>(row)]);
    }
    return documents;
}

} // namespace sdm::engine
