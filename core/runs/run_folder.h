#pragma once

#include "core/records/ids.h"

#include <filesystem>
#include <string>

/// The one place where what a store says becomes a path on disk. A store may come from elsewhere: what it names lies in its own run's
/// folder, or is refused.
namespace sdm::runs {

/// `runs/<id>` of a project, which need not exist. `runs` itself may be a link, say to a scratch disk: that is the owner's choice.
/// \throws Error (BadInput) for an id that is none, when `runs` leads to nothing, or when a link below it leads elsewhere
std::filesystem::path runFolder(const std::filesystem::path& projectFolder, const RunId& run);

/// What the store calls `stored`, a path relative to the project as `checkpoint.path` is, below the run's folder after all links.
/// \throws Error (BadInput) when it is elsewhere
std::filesystem::path pathInRun(const std::filesystem::path& projectFolder, const RunId& run, const std::string& stored);

/// Whether what the store calls `stored` is no longer there, while the folder it lay in is: a disk that is not mounted at the moment has
/// lost nothing. Never for what pathInRun refuses.
bool isGoneFromRun(const std::filesystem::path& projectFolder, const RunId& run, const std::string& stored) noexcept;

} // namespace sdm::runs
