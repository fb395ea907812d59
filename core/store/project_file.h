#pragma once

#include <filesystem>

namespace sdm::store {

/// What ensureProject would refuse, found without writing. \throws Error as ensureProject
void requireUsableProject(const std::filesystem::path& folder);

/// Makes the project's folder and its `project.json` (name, format version, time of creation) where they are missing; an existing
/// file is left alone. \throws Error (Failed) when the folder cannot be written, Error (Unsupported) for a newer project format
void ensureProject(const std::filesystem::path& folder);

} // namespace sdm::store
