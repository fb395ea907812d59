#pragma once

#include <ATen/core/Tensor.h>
#include <cstdint>

namespace sdm::engine {

/// How many numbers of a floating-point CPU tensor are NaN or infinite; one pass over its memory, no copy.
/// \throws Error (InvalidArgument) for a dtype that is not floating point
std::int64_t countNonFinite(const at::Tensor& tensor);

} // namespace sdm::engine
