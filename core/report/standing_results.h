#pragma once

#include "core/records/records.h"

#include <string>
#include <vector>

namespace sdm::report {

/// The evaluations of one split that stand for a run, by the draw of their layers: what the final layers say of it once one has judged
/// it, else the newest word along the way. The first is the published procedure's.
struct StandingResult {
    std::string split;
    bool shifted = false;
    bool isFinal = false;
    std::vector<EvaluationRecord> evaluations; ///< at least one
};

/// One a split, in the order they were first evaluated; the losses that choose checkpoints are none. The one answer to "which numbers
/// count": tables, the printed summary and the window's tiles all ask here.
std::vector<StandingResult> standingResults(const std::vector<EvaluationRecord>& evaluations, const std::vector<LayerRecord>& layers);

/// By draw. A resumed final stage may have recorded a draw twice within one pass of the store: the newest stands.
std::vector<LayerRecord> finalLayersOf(const std::vector<LayerRecord>& layers);

} // namespace sdm::report
