#pragma once

#include "core/records/records.h"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace sdm::runner {

/// One of a run's events, by which its place in the store is known.
struct StoredEvent {
    std::int64_t seq = 0;
    std::int64_t timeMs = 0; ///< a number may be drawn again after a crash, but not at the same moment
};

/// What a checkpoint says of the store, in a file of its folder (`store_mark.json`): records are written in the order they are made,
/// so a store that has this event has everything that led to the checkpoint, whether or not it has the checkpoint's own row.
struct CheckpointMark {
    StoredEvent last; ///< before the checkpoint
    CheckpointRecord checkpoint;
};

/// \throws Error (Failed)
void writeCheckpointMark(const std::filesystem::path& checkpointFolder, const CheckpointMark& mark);
/// Nothing where there is none that can be read: such a checkpoint is known by its row only.
std::optional<CheckpointMark> readCheckpointMark(const std::filesystem::path& checkpointFolder);

} // namespace sdm::runner
