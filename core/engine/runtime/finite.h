#pragma once

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <string>

namespace sdm::engine {

/// How many numbers of a floating-point CPU tensor are NaN or infinite; one pass over its memory, no copy.
/// \throws Error (InvalidArgument) for a dtype that is not floating point
std::int64_t countNonFinite(const at::Tensor& tensor);

/// Numbers that are read must be numbers; where they come from and how many are not is said at the door, not where they first do harm.
/// \throws Error (BadInput) "17 of its 64 numbers are NaN or infinite"
void requireFinite(const at::Tensor& tensor, const std::string& where, const std::string& remedy);

} // namespace sdm::engine
