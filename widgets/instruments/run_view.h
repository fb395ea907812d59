#pragma once

#include "widgets/session/run_facts.h"

#include <memory>

namespace sdm::ui {

using Answers = std::shared_ptr<const std::vector<GenerationRecord>>;

/// One run as an instrument sees it. Borrows the facts.
struct RunView {
    const RunFacts& facts;
    Bound bound = kDefaultBound;
    double alpha = 0.95;
    bool active = false;
    std::int64_t nowMs = 0;    ///< UTC; where the phase of an active run ends for now
    Answers answers = nullptr; ///< of `evaluation`, for instruments that need them; none while they are on their way
    const EvaluationRecord* evaluation = nullptr;
    QString legend = {}; ///< what the run is called beside others
    QString note = {};   ///< what people wrote of it; its lines on steps are marks
};

/// A run under a bound, as of now; without answers and legend.
/// \param run  its summary, nullptr where the list of runs does not have it
RunView runView(const RunFacts& facts, const RunSummary* run, Bound bound);

} // namespace sdm::ui
