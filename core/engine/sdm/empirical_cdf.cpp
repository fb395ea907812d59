#include "core/engine/sdm/empirical_cdf.h"

#include <algorithm>
#include <ATen/ops/empty.h>
#include <ATen/ops/empty_like.h>
#include <ATen/ops/full.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/searchsorted.h>
#include <ATen/TensorOperators.h>
#include <limits>

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

namespace {

/// [N] float64: 1 - smaller / size, 0 for an empty list. \param ascending  the list, infinity behind its end; size scalar float64
at::Tensor quantileOfClass(const at::Tensor& ascending, const at::Tensor& size, const at::Tensor& distances)
{
    const at::Tensor smaller = at::searchsorted(ascending, distances).to(at::kDouble); // strictly, as in countSmaller
    return (1 - smaller / size).masked_fill(size.eq(0), 0.0);
}

} // namespace

at::Tensor distanceQuantileBeside(const std::vector<at::Tensor>& lists, const at::Tensor& distances)
{
    at::Tensor quantiles = at::ones(distances.sizes(), distances.options().dtype(at::kDouble));
    for (const at::Tensor& list : lists) {
        const at::Tensor size = at::full({}, static_cast<double>(list.size(0)), quantiles.options());
        quantiles = quantiles.minimum(quantileOfClass(list, size, distances));
    }
    return quantiles.to(at::kFloat);
}

at::Tensor distanceQuantileWithin(const at::Tensor& distances, const at::Tensor& labels, const at::Tensor& keep, std::int64_t classCount)
{
    if (distances.is_cpu())
        return distanceQuantile(sortedByClass(distances, labels, keep, classCount), distances);
    at::Tensor quantiles = at::ones(distances.sizes(), distances.options().dtype(at::kDouble));
    for (std::int64_t c = 0; c < classCount; ++c) {
        const at::Tensor isListed = labels.eq(c).logical_and(keep);
        const at::Tensor list = distances.masked_fill(isListed.logical_not(), std::numeric_limits<double>::infinity());
        quantiles = quantiles.minimum(quantileOfClass(std::get<0>(list.sort()), isListed.sum().to(at::kDouble), distances));
    }
    return quantiles.to(at::kFloat);
}

} // namespace sdm::engine
