#pragma once

#include "core/store/store_reader.h"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace sdm::runner {

/// Where a run goes on.
struct ResumePoint {
    std::optional<std::int64_t> step;              ///< of the checkpoint; none means from the start
    std::optional<CheckpointRecord> notInTheStore; ///< that checkpoint's row where the store lacks it, or has it as it was taken
    std::optional<CheckpointRecord> notTold;       ///< that checkpoint where no event tells of it: its process ended before
};

/// The newest checkpoint on disk that can be gone on from and that the store reaches: it has the checkpoint's row, or the event the
/// checkpoint's mark names, and so everything that led to it. After a crash the disk may hold newer ones; what led to those is gone, and is
/// computed again. \param from  the step the user asked for \throws Error (NotFound) when `from` is given and not on disk, naming the steps
/// that are, (BadInput) when it lacks the optimiser's state or the store does not reach it
ResumePoint resumePointOf(const store::StoreReader& reader, const RunId& runId, const std::filesystem::path& runFolder,
                          std::optional<std::int64_t> from);

} // namespace sdm::runner
