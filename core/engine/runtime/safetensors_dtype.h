#pragma once

#include <c10/core/ScalarType.h>
#include <optional>
#include <string_view>

namespace sdm::engine {

/// The format's name of a dtype ("F32"), or nothing when it has none.
std::optional<std::string_view> safetensorsName(at::ScalarType dtype);
std::optional<at::ScalarType> dtypeFromSafetensors(std::string_view name);

} // namespace sdm::engine
