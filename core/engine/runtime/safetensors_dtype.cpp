#include "core/engine/runtime/safetensors_dtype.h"

#include <array>
#include <utility>

namespace sdm::engine {
namespace {

constexpr std::array<std::pair<std::string_view, at::ScalarType>, 10> kDtypes{{
    {"F64", at::kDouble},
    {"F32", at::kFloat},
    {"F16", at::kHalf},
    {"BF16", at::kBFloat16},
    {"I64", at::kLong},
    {"I32", at::kInt},
    {"I16", at::kShort},
    {"I8", at::kChar},
    {"U8", at::kByte},
    {"BOOL", at::kBool},
}};

} // namespace

std::optional<std::string_view> safetensorsName(at::ScalarType dtype)
{
    for (const auto& [name, known] : kDtypes) {
        if (known == dtype)
            return name;
    }
    return std::nullopt;
}

std::optional<at::ScalarType> dtypeFromSafetensors(std::string_view name)
{
    for (const auto& [known, dtype] : kDtypes) {
        if (known == name)
            return dtype;
    }
    return std::nullopt;
}

} // namespace sdm::engine
