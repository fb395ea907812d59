#pragma once

#include "core/records/ids.h"

#include <filesystem>
#include <optional>
#include <string>

namespace sdm::runner {

/// Removes what a finished run does not keep of its checkpoints: while the store could not take the newest ones, older ones had to stay,
/// whole; and of some that were removed a part may be left.
/// Does nothing for a run that is not finished. Hold the run's RunLock while calling this.
/// \return why some stay, in one line; nothing when none does. They take room, and harm nothing.
std::optional<std::string> removeUnkeptCheckpoints(const std::filesystem::path& projectFolder, const RunId& runId) noexcept;

} // namespace sdm::runner
