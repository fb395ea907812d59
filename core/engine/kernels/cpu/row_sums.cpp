#include "core/engine/kernels/cpu/row_sums.h"

#include "core/engine/kernels/cpu/vector.h"

#include <algorithm>
#include <ATen/ops/empty.h>
#include <ATen/Parallel.h>
#include <numeric>
#include <vector>

namespace sdm::engine::cpu {
namespace {

constexpr std::int64_t kGroupsPerTask = 32;

SDM_CPU_CLONES void add(const float* row, std::int64_t width, float* sums)
{
    std::int64_t i = 0;
    for (; i + kLanes <= width; i += kLanes)
        store(sums + i, load(sums + i) + load(row + i));
    for (; i < width; ++i)
        sums[i] += row[i];
}

} // namespace

at::Tensor rowSums(const at::Tensor& rows, const at::Tensor& order, const at::Tensor& counts)
{
    const at::Tensor whole = rows.contiguous();
    const std::int64_t width = whole.size(1), groups = counts.size(0);
    const auto* const count = counts.const_data_ptr<std::int64_t>();
    const auto* const member = order.const_data_ptr<std::int64_t>();
    std::vector<std::int64_t> begins(static_cast<std::size_t>(groups));
    std::exclusive_scan(count, count + groups, begins.begin(), std::int64_t{0});
    at::Tensor result = at::empty({groups, width}, whole.options());
    const auto* const from = whole.const_data_ptr<float>();
    auto* const to = result.mutable_data_ptr<float>();
    at::parallel_for(0, groups, kGroupsPerTask, [&](std::int64_t first, std::int64_t end) {
        for (std::int64_t group = first; group < end; ++group) {
            float* const sums = to + group * width;
            const std::int64_t begin = begins[static_cast<std::size_t>(group)];
            std::copy_n(from + member[begin] * width, width, sums);
            for (std::int64_t i = 1; i < count[group]; ++i)
                add(from + member[begin + i] * width, width, sums);
        }
    });
    return result;
}

} // namespace sdm::engine::cpu
