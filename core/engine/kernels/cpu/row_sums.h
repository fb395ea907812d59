#pragma once

#include <ATen/core/Tensor.h>

namespace sdm::engine::cpu {

/// Sums of groups of rows, each group's rows added in their order.
///
/// \param rows    [N, W] float32 in CPU memory
/// \param order   [N] int64, the rows, group after group
/// \param counts  [U] int64, rows of each group, at least one
/// \return        [U, W] float32
at::Tensor rowSums(const at::Tensor& rows, const at::Tensor& order, const at::Tensor& counts);

} // namespace sdm::engine::cpu
