#pragma once

#include <filesystem>

namespace sdm {

/// Returns once what was written to a file is safe from a power cut. \throws Error (Failed)
void syncFile(const std::filesystem::path& file);
/// The same for the names in the folder that `path` lies in.
void syncFolderOf(const std::filesystem::path& path);

} // namespace sdm
