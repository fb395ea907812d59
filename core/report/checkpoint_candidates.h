#pragma once

#include "core/records/records.h"
#include "core/report/table.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Which checkpoint a run goes on with, and between which it chose: the lowest evaluation loss decides, the earlier of equals
/// (core/engine/job/fine_tuner.cpp), and what was judged along the way stands beside it.
namespace sdm::report {

struct CheckpointCandidate {
    std::int64_t step = 0;
    double epoch = 0;
    double loss = 0;                        ///< of the run's objective on the calibration documents
    std::optional<double> crossEntropyLoss; ///< of the same texts, base e
    bool isChosen = false;
    std::optional<std::string> path; ///< of its checkpoint, relative to the project; none: it is not kept
    std::string split;               ///< what was judged at the step; empty where nothing was
    AdmissionCounts counts;          ///< of that, under the bound asked for
    std::int64_t documents = 0;      ///< of that
};

/// By step. Of test sets that are watched the first in distribution stands for a step.
std::vector<CheckpointCandidate> checkpointCandidates(const std::vector<EvaluationRecord>& evaluations,
                                                      const std::vector<CheckpointRecord>& checkpoints, Bound bound);

Table checkpointTable(const std::vector<CheckpointCandidate>& candidates, double alpha, Bound bound);

} // namespace sdm::report
