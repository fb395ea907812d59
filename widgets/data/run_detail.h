#pragma once

#include "core/report/phase_times.h"
#include "core/store/store_reader.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sdm::ui {

/// A checkpoint of a run, and what still refers to it.
struct CheckpointDetail {
    CheckpointRecord checkpoint;
    std::optional<std::int64_t> bytes; ///< of its folder; nothing when the folder is gone
    std::vector<std::string> testSets; ///< whose standing results were made with its model, each once
    bool isNewest = false;             ///< a resume goes on from here
};

/// What the inspector of a run shows besides its summary.
struct RunDetail {
    std::vector<SegmentRecord> segments;
    std::vector<CheckpointDetail> checkpoints; ///< newest first
    std::vector<report::PhaseTime> phases;     ///< how long it was in each, so far
};

/// Reads it, and the sizes on disk; on the store's reader thread. \throws Error as StoreReader
RunDetail runDetail(const store::StoreReader& reader, const std::filesystem::path& projectFolder, const RunId& run);

/// Bytes of all files below a folder; what links point at is not counted. Nothing when there is no such folder.
std::optional<std::int64_t> bytesBelow(const std::filesystem::path& folder);

} // namespace sdm::ui
