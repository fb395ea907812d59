#pragma once

#include "widgets/session/run_facts.h"
#include "widgets/session/step_range.h"

#include <memory>
#include <optional>

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
    QString legend = {};                                ///< what the run is called beside others
    QString groupLegend = {};                           ///< what it is called together with the runs of its settings
    std::string settings = {};                          ///< the digest of those; empty where it is not known
    std::shared_ptr<const RunFacts> baseline = nullptr; ///< of the run that differences are taken from, where there is one
    std::optional<StepRange> steps = {};                ///< chosen by the reader
    QString note = {};                                  ///< what people wrote of it; its lines on steps are marks
};

/// A run under a bound, as of now; without answers and legend.
/// \param run  its summary, nullptr where the list of runs does not have it
RunView runView(const RunFacts& facts, const RunSummary* run, Bound bound);

} // namespace sdm::ui
