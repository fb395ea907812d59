#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sdm {

/// What a file is when it is not what its reader wants, and what to do about it.
struct ForeignBytes {
    std::string what;   ///< "is a Git LFS pointer, not the file"
    std::string remedy; ///< "run git lfs pull"
};

/// Knows the usual strangers by their first bytes: Git LFS pointers, web pages, compressed files and archives, UTF-16 and UTF-32 text.
/// Nothing for bytes that may be UTF-8 text.
std::optional<ForeignBytes> foreignBytes(std::string_view bytes);

} // namespace sdm
