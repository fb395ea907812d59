#pragma once

#include "core/records/vocabulary.h"

#include <filesystem>

/// `runs/<id>/control.json`: how a stop reaches a run from any terminal, or from another host that shares the folder. Written whole
/// or not at all, so its reader never meets a part.
namespace sdm::runs {

/// A stronger request that stands already is kept. \throws Error (Failed)
void writeStopRequest(const std::filesystem::path& runFolder, StopRequest request);
/// None when there is no file or no request in it.
StopRequest readStopRequest(const std::filesystem::path& runFolder) noexcept;
void clearStopRequest(const std::filesystem::path& runFolder) noexcept;

} // namespace sdm::runs
