#pragma once

#include <c10/core/ScalarType.h>
#include <optional>
#include <string_view>

namespace sdm::engine {

/// The format's name of a dtype ("F32"), or nothing when it has none.
std::optional<std::string_view> safetensorsName(at::ScalarType dtype);
std::optional<at::ScalarType> dtypeFromSafetensors(std::string_view name);

/// Bits of one element of a dtype that the format has, whether or not this program computes with it; nothing for an unknown name.
std::optional<int> bitsOfSafetensors(std::string_view name);

} // namespace sdm::engine
