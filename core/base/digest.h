#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace sdm {

/// SHA-256 in lower-case hexadecimal.
std::string sha256(std::string_view bytes);
std::string sha256OfFile(const std::filesystem::path& path);

} // namespace sdm
