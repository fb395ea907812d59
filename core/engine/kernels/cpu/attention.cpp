#include "core/engine/kernels/cpu/attention.h"

#include "core/engine/kernels/cpu/attention_parts.h"
#include "core/engine/kernels/cpu/attention_rows.h"
#include "core/engine/kernels/cpu/rows.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/zeros.h>
#include <ATen/Parallel.h>
#include <cstring>

namespace sdm::engine::cpu {
namespace {

constexpr std::int64_t kRowsPerTask = 64;

template <typename T>
void rotateRowsOf(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads, float sign)
{
    const Rotation<T> task{qkv.mutable_data_ptr<T>(),
                           qkv.size(1),
                           heads.queryHeads + heads.keyValueHeads,
                           heads.headSize,
                           rotary.cos.const_data_ptr<float>(),
                           rotary.sin.const_data_ptr<float>(),
                           rotary.cos.size(1),
                           sign};
    at::parallel_for(0, qkv.size(0), kRowsPerTask, [&](std::int64_t begin, std::int64_t end) { rotate(task, begin, end); });
}

} // namespace

void rotateInPlace(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads, float sign)
{
    if (qkv.scalar_type() == at::kBFloat16)
        rotateRowsOf<at::BFloat16>(qkv, rotary, heads, sign);
    else
        rotateRowsOf<float>(qkv, rotary, heads, sign);
}

at::Tensor attend(const at::Tensor& qkv, const HeadLayout& heads, const std::vector<std::int64_t>& lengths, const at::Tensor& normaliser)
{
    at::Tensor out = at::empty({qkv.size(0), heads.queryWidth()}, qkv.options());
    const std::vector<std::int64_t> starts = startsOf(lengths);
    const float* const data = qkv.const_data_ptr<float>();
    float* const result = out.mutable_data_ptr<float>();
    float* const sums = normaliser.defined() ? normaliser.mutable_data_ptr<float>() : nullptr;
    const std::int64_t group = heads.queryHeads / heads.keyValueHeads;
    forEachPart(static_cast<std::int64_t>(lengths.size()), heads, [&](std::size_t document, std::int64_t keyValueHead) {
        const Columns columns(heads, keyValueHead);
        const float* const first = data + starts[document] * columns.width;
        const std::int64_t padded = paddedRows(lengths[document]);
        float* const keyColumns = scratchOf((heads.headSize + 4) * padded);
        transposeRows({first + columns.key, columns.width}, lengths[document], heads.headSize, keyColumns);
        for (std::int64_t head = keyValueHead * group; head < (keyValueHead + 1) * group; ++head) {
            attendRows({{first + head * heads.headSize, columns.width},
                        {first + columns.value, columns.width},
                        keyColumns,
                        result + starts[document] * heads.queryWidth() + head * heads.headSize,
                        heads.queryWidth(),
                        sums ? sums + starts[document] * heads.queryHeads + head : nullptr,
                        heads.queryHeads,
                        lengths[document],
                        heads.headSize,
                        scoreScale(heads),
                        keyColumns + heads.headSize * padded});
        }
    });
    return out;
}

at::Tensor attendBackward(const at::Tensor& qkv, const at::Tensor& out, const at::Tensor& normaliser, const at::Tensor& gradient,
                          const HeadLayout& heads, const std::vector<std::int64_t>& lengths)
{
    at::Tensor result = at::zeros(qkv.sizes(), qkv.options());
    const std::vector<std::int64_t> starts = startsOf(lengths);
    const float* const data = qkv.const_data_ptr<float>();
    const float* const outData = out.const_data_ptr<float>();
    const float* const gradientData = gradient.const_data_ptr<float>();
    const float* const sums = normaliser.const_data_ptr<float>();
    float* const resultData = result.mutable_data_ptr<float>();
    const std::int64_t group = heads.queryHeads / heads.keyValueHeads;
    forEachPart(static_cast<std::int64_t>(lengths.size()), heads, [&](std::size_t document, std::int64_t keyValueHead) {
        const Columns columns(heads, keyValueHead);
        const std::int64_t start = starts[document];
        const float* const first = data + start * columns.width;
        float* const firstResult = resultData + start * columns.width;
        const std::int64_t padded = paddedRows(lengths[document]);
        float* const keyColumns = scratchOf((2 * heads.headSize + 8) * padded);
        float* const valueColumns = keyColumns + heads.headSize * padded;
        transposeRows({first + columns.key, columns.width}, lengths[document], heads.headSize, keyColumns);
        transposeRows({first + columns.value, columns.width}, lengths[document], heads.headSize, valueColumns);
        for (std::int64_t head = keyValueHead * group; head < (keyValueHead + 1) * group; ++head) {
            const std::int64_t query = head * heads.headSize;
            attendRowsBackward({{first + query, columns.width},
                                {first + columns.key, columns.width},
                                {outData + start * heads.queryWidth() + query, heads.queryWidth()},
                                {gradientData + start * heads.queryWidth() + query, heads.queryWidth()},
                                keyColumns,
                                valueColumns,
                                sums + start * heads.queryHeads + head,
                                heads.queryHeads,
                                firstResult + query,
                                firstResult + columns.key,
                                firstResult + columns.value,
                                columns.width,
                                lengths[document],
                                heads.headSize,
                                scoreScale(heads),
                                valueColumns + heads.headSize * padded});
        }
    });
    return result;
}

at::Tensor attendToCache(const at::Tensor& qkv, const at::Tensor& keys, const at::Tensor& values, const HeadLayout& heads,
                         const std::vector<std::int64_t>& documents, const std::vector<std::int64_t>& places)
{
    at::Tensor out = at::empty({qkv.size(0), heads.queryWidth()}, qkv.options());
    const float* const data = qkv.const_data_ptr<float>();
    float* const result = out.mutable_data_ptr<float>();
    const float* const keyData = keys.const_data_ptr<float>();
    const float* const valueData = values.const_data_ptr<float>();
    const std::int64_t headFloats = keys.size(2) * heads.headSize;
    const std::int64_t group = heads.queryHeads / heads.keyValueHeads;
    forEachPart(qkv.size(0), heads, [&](std::size_t i, std::int64_t keyValueHead) {
        const auto row = static_cast<std::int64_t>(i);
        const std::int64_t offset = (documents[i] * heads.keyValueHeads + keyValueHead) * headFloats;
        const std::int64_t count = places[i] + 1;
        float* const scratch = scratchOf(paddedRows(count));
        for (std::int64_t head = keyValueHead * group; head < (keyValueHead + 1) * group; ++head) {
            attendCached(data + row * qkv.size(1) + head * heads.headSize, keyData + offset, valueData + offset, count, heads.headSize,
                         scoreScale(heads), scratch, result + row * heads.queryWidth() + head * heads.headSize);
        }
    });
    return out;
}

void storeRows(const at::Tensor& qkv, const at::Tensor& keys, const at::Tensor& values, const HeadLayout& heads,
               const std::vector<std::int64_t>& rows, const std::vector<std::int64_t>& places)
{
    const std::int64_t capacity = keys.size(2);
    const auto bytes = static_cast<std::size_t>(heads.headSize) * sizeof(float);
    const float* const data = qkv.const_data_ptr<float>();
    float* const keyData = keys.mutable_data_ptr<float>();
    float* const valueData = values.mutable_data_ptr<float>();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const float* const row = data + static_cast<std::int64_t>(i) * qkv.size(1);
        for (std::int64_t head = 0; head < heads.keyValueHeads; ++head) {
            const Columns columns(heads, head);
            const std::int64_t to = ((rows[i] * heads.keyValueHeads + head) * capacity + places[i]) * heads.headSize;
            std::memcpy(keyData + to, row + columns.key, bytes);
            std::memcpy(valueData + to, row + columns.value, bytes);
        }
    }
}

} // namespace sdm::engine::cpu
