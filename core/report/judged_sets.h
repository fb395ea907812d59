#pragma once

#include "core/records/records.h"
#include "core/store/store_reader.h"

#include <string>
#include <vector>

namespace sdm::report {

/// A test set's answers as one final layer of a run judged them.
struct JudgedSet {
    std::string split;
    bool shifted = false;
    LayerRecord layer;
    EvaluationRecord evaluation;
    std::vector<GenerationRecord> answers;
};

/// One a test set, in the order they were evaluated. \param draw  which of the run's final layers; 0 is the published procedure's
/// \throws Error (NotFound) when the run has no such layer, or that layer has judged nothing yet
std::vector<JudgedSet> judgedSets(const store::StoreReader& reader, const store::RunRow& run, int draw = 0);
/// The same by any layer of the run that judged answers, those that watch the training included. Empty when it has judged nothing.
std::vector<JudgedSet> judgedSetsOf(const store::StoreReader& reader, const RunId& run, const LayerRecord& layer);

} // namespace sdm::report
