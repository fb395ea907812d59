#pragma once

#include <filesystem>
#include <string>

namespace sdm::runner {

/// Folder of a saved SDM layer: a path, or the id of a final layer in the project's store.
/// \throws Error (NotFound)
std::filesystem::path findLayerFolder(const std::filesystem::path& projectFolder, const std::string& folderOrId);

} // namespace sdm::runner
