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

/// What quantised checkpoints and other libraries write beside those.
constexpr std::array<std::pair<std::string_view, int>, 12> kOthers{{
    {"F8_E4M3", 8},
    {"F8_E5M2", 8},
    {"F8_E8M0", 8},
    {"F8_E4M3FNUZ", 8},
    {"F8_E5M2FNUZ", 8},
    {"F6_E2M3", 6},
    {"F6_E3M2", 6},
    {"F4", 4},
    {"U16", 16},
    {"U32", 32},
    {"U64", 64},
    {"C64", 64},
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

std::optional<int> bitsOfSafetensors(std::string_view name)
{
    if (const auto dtype = dtypeFromSafetensors(name))
        return static_cast<int>(8 * c10::elementSize(*dtype));
    for (const auto& [known, bits] : kOthers) {
        if (known == name)
            return bits;
    }
    return std::nullopt;
}

} // namespace sdm::engine
