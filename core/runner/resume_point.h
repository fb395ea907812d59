#pragma once

#include "core/records/records.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace sdm::runner {

/// Step of the checkpoint a run goes on from; none means from the start.
///
/// Store and disk can differ after a crash. A checkpoint that both know comes first: everything that led to it is in the store. A
/// newer one that only the disk has would leave a gap in the rows, so it is the choice only when there is no other.
/// \param stored  checkpoint rows of the run that are not superseded
/// \param from    the step the user asked for
/// \throws Error (NotFound) when `from` is given and not on disk, naming the steps that are
std::optional<std::int64_t> resumeStepOf(const std::vector<CheckpointRecord>& stored, const std::filesystem::path& runFolder,
                                         std::optional<std::int64_t> from);

} // namespace sdm::runner
