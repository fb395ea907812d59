#pragma once

#include "core/records/records.h"

#include <string>
#include <vector>

namespace sdm::engine {

/// What a running job tells the world. The engine knows no consumer: the runner writes to the store and the wire, tests record.
/// Calls come from the job thread, in order; an implementation must not throw (a failing store never stops training).
class RunObserver {
public:
    virtual ~RunObserver() = default;

    virtual void onPhase(const PhaseProgress& progress) = 0; ///< start of a phase (done = 0) and progress in it
    virtual void onPhaseFinished(PhaseKind phase, std::int64_t epoch, std::int64_t step, double seconds) = 0;
    virtual void onMetrics(const std::vector<MetricPoint>& points) = 0;
    virtual void onDocuments(const std::vector<DocumentRecord>& documents) = 0;
    virtual void onGenerationTexts(const GenerationSetId& setId, const std::vector<GenerationText>& texts) = 0;
    virtual void onLayer(const LayerRecord& layer) = 0;
    virtual void onEvaluation(const EvaluationRecord& evaluation, const std::vector<GenerationRecord>& generations) = 0;
    virtual void onHardNegatives(const std::vector<HardNegativeRecord>& negatives) = 0;
    /// The run's state is held and goes on changing: whatever is told from here on came after this checkpoint, which onCheckpoint tells of
    /// once it is on disk. A run that ends in between has none of that step.
    virtual void onCheckpointTaken(const CheckpointRecord& /*checkpoint*/) {}
    /// \return whether it is known to whoever will resume the run: until then, what it could resume from before must stay
    virtual bool onCheckpoint(const CheckpointRecord& checkpoint) = 0;
    virtual void onCheckpointRemoved(std::int64_t step) = 0;
    virtual void onLog(const std::string& level, const std::string& text) = 0; ///< level: info, warning, error
};

/// Stop requests, looked at once per optimiser step, decode batch and layer epoch.
using sdm::StopRequest;
class StopSource {
public:
    virtual ~StopSource() = default;
    virtual StopRequest requested() = 0;
};

} // namespace sdm::engine
