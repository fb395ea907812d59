#pragma once

#include <filesystem>

namespace sdm {

/// Whether the path leads to a device, a pipe or a socket: such a thing is written to as it stands, where a file is written beside its
/// place and renamed into it. A file renamed over a device would replace it.
bool isWrittenInPlace(const std::filesystem::path& path);

} // namespace sdm
