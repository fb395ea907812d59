#pragma once

#include "core/config/run_config.h"
#include "core/engine/progress/phase_scope.h"

#include <cstdint>
#include <vector>

namespace sdm::engine {

/// The arithmetic of a run's steps: where epochs end, where the loss is evaluated, when generation has begun.
class TrainingPlan {
public:
    TrainingPlan(const RunConfig& config, std::int64_t trainDocuments);

    std::int64_t epochs() const { return m_epochs; }
    std::int64_t stepsPerEpoch() const { return m_stepsPerEpoch; } ///< the last batch of an epoch may be smaller
    std::int64_t totalSteps() const { return m_epochs * m_stepsPerEpoch; }
    /// As many as `evaluation.per_epoch`, or as there are steps.
    std::int64_t evaluationsPerEpoch() const { return static_cast<std::int64_t>(m_evaluationSteps.size()); }

    /// Epoch (from 1) of the step with this 0-based index, and its index within the epoch.
    std::int64_t epochOf(std::int64_t stepIndex) const { return stepIndex / m_stepsPerEpoch + 1; }
    std::int64_t indexInEpoch(std::int64_t stepIndex) const { return stepIndex % m_stepsPerEpoch; }
    bool endsEpoch(std::int64_t finishedSteps) const { return finishedSteps % m_stepsPerEpoch == 0; }

    /// Evaluations are evenly spaced and the last one of an epoch is at its very end.
    bool evaluatesAfter(std::int64_t finishedSteps) const;
    /// Wrong answers are generated from the second batch of the second epoch on: the running epoch counter is then strictly above 1.
    bool generatesAt(std::int64_t stepIndex) const { return m_generates && stepIndex > m_stepsPerEpoch; }
    /// An evaluation uses the flag as the last training step left it.
    bool generatesInEvaluation(std::int64_t finishedSteps) const { return generatesAt(finishedSteps - 1); }

    /// Where a run is once this many steps are finished, seen from the epoch they belong to ...
    RunPosition positionAfter(std::int64_t finishedSteps) const;
    /// ... and seen from the step about to begin.
    RunPosition positionBefore(std::int64_t stepIndex) const;

private:
    std::int64_t m_epochs;
    std::int64_t m_stepsPerEpoch;
    bool m_generates;
    std::vector<std::int64_t> m_evaluationSteps; // within an epoch, ascending, 1-based
};

} // namespace sdm::engine
