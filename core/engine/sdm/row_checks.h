#pragma once

#include "core/engine/sdm/sdm_layer.h"

#include <string>

namespace sdm::engine {

/// \throws Error (InvalidArgument) unless [N, D] float32, (BadInput) naming the first row that is not finite
void requireFiniteRows(const at::Tensor& features, const std::string& name);

/// What a layer holds grows with classes times support rows, and a label is one number in a file: without a bound it would decide how
/// much memory is asked for.
inline constexpr std::int64_t kMostClasses = 1024;

/// \throws Error (BadInput) unless 2 to kMostClasses
void requireClassCount(std::int64_t classCount, const std::string& name);

/// \throws Error (InvalidArgument) unless labels are [N] int64 for N rows and ids none or N, (BadInput) naming the first label that is
///         neither a class nor special (-1, -99)
void requireLabels(const LabelledFeatures& rows, const std::string& name, std::int64_t classCount);

} // namespace sdm::engine
