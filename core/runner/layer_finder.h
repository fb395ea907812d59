#pragma once

#include "core/records/records.h"

#include <filesystem>
#include <optional>
#include <string>

namespace sdm::runner {

/// Folder of a saved SDM layer: a path, or the id of a final layer in the project's store.
/// \throws Error (NotFound)
std::filesystem::path findLayerFolder(const std::filesystem::path& projectFolder, const std::string& folderOrId);

/// A final layer that a project's store knows.
struct RunLayer {
    std::filesystem::path project;
    RunId run;
    LayerRecord record;
};
/// The run's layer that a folder holds; nothing for a folder that lies elsewhere or that no store knows. \throws Error from the store
std::optional<RunLayer> runLayerIn(const std::filesystem::path& folder);

} // namespace sdm::runner
