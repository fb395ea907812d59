#pragma once

#include "core/store/store_reader.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What happened to a run that its numbers do not show.
namespace sdm::report {

/// What was done to the folder of a final layer after its run.
struct LayerChange {
    std::int64_t timeMs = 0;
    std::string change; ///< "calibrated", "updated"
    LayerRecord layer;  ///< as it is since
};

/// In the order of the changes. \throws Error
std::vector<LayerChange> layerChanges(const store::StoreReader& reader, const RunId& run);

/// Where a run went on in a process that computes otherwise than an earlier one, and what it has otherwise:
/// "from step 3: threads 1 -> 2"; several are joined by semicolons. Empty when every process computed alike. \throws Error
std::string mixedText(const store::StoreReader& reader, const RunId& run);

/// How long a run that finished or was stopped was at work in all its processes, in seconds: without pauses between them, sleep and
/// changes of the clock. \throws Error
std::optional<double> activeSeconds(const store::StoreReader& reader, const RunId& run);

} // namespace sdm::report
