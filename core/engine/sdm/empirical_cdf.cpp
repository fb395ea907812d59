#include "core/engine/sdm/empirical_cdf.h"

#include <algorithm>
#include <ATen/ops/empty.h>
#include <ATen/ops/empty_like.h>

namespace sdm::engine {

std::vector<at::Tensor> sortedByClass(const at::Tensor& values, const at::Tensor& labels, const at::Tensor& keep, std::int64_t classCount)
{
    std::vector<std::vector<float>> lists(static_cast<std::size_t>(classCount));
    for (std::int64_t i = 0; i < values.size(0); ++i) {
        const std::int64_t label = labels.const_data_ptr<std::int64_t>()[i];
        if (label >= 0 && (!keep.defined() || keep.const_data_ptr<bool>()[i]))
            lists[static_cast<std::size_t>(label)].push_back(values.const_data_ptr<float>()[i]);
    }
    std::vector<at::Tensor> sorted;
    for (std::vector<float>& list : lists) {
        std::sort(list.begin(), list.end());
        sorted.push_back(at::empty({static_cast<std::int64_t>(list.size())}, at::kFloat));
        std::copy(list.begin(), list.end(), sorted.back().mutable_data_ptr<float>());
    }
    return sorted;
}

std::int64_t countSmaller(const at::Tensor& ascending, float value)
{
    const float* begin = ascending.const_data_ptr<float>();
    return std::lower_bound(begin, begin + ascending.size(0), value) - begin;
}

float distanceQuantile(const std::vector<at::Tensor>& lists, float distance)
{
    double quantile = 1;
    for (const at::Tensor& list : lists) {
        const auto size = static_cast<double>(list.size(0));
        quantile = std::min(quantile, size > 0 ? 1.0 - static_cast<double>(countSmaller(list, distance)) / size : 0.0);
    }
    return static_cast<float>(quantile);
}

at::Tensor distanceQuantile(const std::vector<at::Tensor>& lists, const at::Tensor& distances)
{
    at::Tensor quantiles = at::empty_like(distances);
    for (std::int64_t i = 0; i < distances.size(0); ++i)
        quantiles.mutable_data_ptr<float>()[i] = distanceQuantile(lists, distances.const_data_ptr<float>()[i]);
    return quantiles;
}

} // namespace sdm::engine
