#pragma once

#include <filesystem>

namespace sdm {

/// `path` with every link on its way followed, which must lie below `folder`, itself followed: neither `..`, nor an absolute path, nor a
/// link leads out. What is not there yet is fine. \throws Error (BadInput) naming the path
std::filesystem::path requireBelow(const std::filesystem::path& folder, const std::filesystem::path& path);

/// Refuses a folder in which any link, at any depth, leads out of it: what writes, replaces or deletes in there then stays in there.
/// One that does not exist is fine. \throws Error (BadInput) naming the link
void requireNoLinksOut(const std::filesystem::path& folder);

} // namespace sdm
