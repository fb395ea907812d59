#pragma once

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <vector>

namespace sdm::engine {

/// Ascending values of the rows of each class; rows with special labels (negative) are in none. C tensors [n_c] float32 on CPU.
/// \param values [N] float32, labels [N] int64, keep [N] bool or empty for all rows
std::vector<at::Tensor> sortedByClass(const at::Tensor& values, const at::Tensor& labels, const at::Tensor& keep, std::int64_t classCount);

/// Number of entries of an ascending list strictly smaller than `value`.
std::int64_t countSmaller(const at::Tensor& ascending, float value);

/// Distance quantile d (SDM paper): per class 1 - (entries strictly smaller than dn) / size, 0 for an empty list; the minimum over
/// all classes. 1 next to the training data, 0 beyond the farthest entry of any class.
/// \param lists C ascending lists of squared distances, distances [N] float32 squared as well (only ranks matter) \return [N] float32
at::Tensor distanceQuantile(const std::vector<at::Tensor>& lists, const at::Tensor& distances);
float distanceQuantile(const std::vector<at::Tensor>& lists, float distance);
/// The same where the distances are, on any device, with nothing waited for.
/// \param lists  as above, beside the distances
at::Tensor distanceQuantileBeside(const std::vector<at::Tensor>& lists, const at::Tensor& distances);

/// d of rows from the lists that they are themselves in: sortedByClass and distanceQuantile in one, where the rows are. On other devices
/// than the host no list is cut out, as its length would have to be waited for.
/// \param distances [N] float32, labels [N] int64, keep [N] bool, all on one device \return [N] float32
at::Tensor distanceQuantileWithin(const at::Tensor& distances, const at::Tensor& labels, const at::Tensor& keep, std::int64_t classCount);

} // namespace sdm::engine
