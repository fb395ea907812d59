#pragma once

#include "core/records/ids.h"

#include <filesystem>
#include <optional>

namespace sdm::runs {

/// The process of this machine that holds a run's lock (run_lock.h), as /proc/locks has it: who computes the run. Nothing where nobody
/// holds it, where another machine does, or where the system does not tell, as in a container with processes of its own. For showing
/// what a run takes; whether it lives is asked of RunLock.
std::optional<int> lockHolder(const std::filesystem::path& projectFolder, const RunId& runId);

} // namespace sdm::runs
