#pragma once

#include <filesystem>
#include <optional>

namespace sdm::store {

/// What ensureProject would refuse, found without writing. \throws Error as ensureProject, and (BadInput) for one that shows a bundle
void requireUsableProject(const std::filesystem::path& folder);

/// Makes the project's folder and its `project.json` (name, format version, time of creation) where they are missing; an existing
/// file is left alone. \throws Error (Failed) when the folder cannot be written, Error (Unsupported) for a newer project format
void ensureProject(const std::filesystem::path& folder);

/// From now on the project can only be looked at: it shows what lies in `source`, a bundle of runs. Whoever wants to write is refused by
/// the two calls above.
void markReadOnly(const std::filesystem::path& folder, const std::filesystem::path& source);
/// The bundle that a project shows; nothing for one that can be written.
std::optional<std::filesystem::path> bundleShownBy(const std::filesystem::path& folder);

} // namespace sdm::store
