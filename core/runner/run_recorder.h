#pragma once

#include "core/engine/progress/run_observer.h"
#include "core/protocol/event_sink.h"
#include "core/runner/rate_meter.h"
#include "core/runner/run_log.h"
#include "core/store/buffered_writer.h"
#include "core/store/run_row.h"

#include <map>
#include <string>

namespace sdm::runner {

/// Whose events these are.
struct RunIdentity {
    RunId runId;
    std::string requestId;
};

/// Takes what the engine observes to the store (through the writer's own thread), to the event sink and to the run's log.
/// Job thread only.
class RunRecorder : public engine::RunObserver {
public:
    /// \param lastSeq  newest seq of the run's events in the store: the recorder is the only one to append to them from here on
    RunRecorder(RunIdentity identity, std::int64_t lastSeq, store::BufferedWriter& writer, protocol::EventSink& sink, RunLog& log);

    void onPhase(const PhaseProgress& progress) override;
    void onPhaseFinished(PhaseKind phase, std::int64_t epoch, std::int64_t step, double seconds) override;
    void onMetrics(const std::vector<MetricPoint>& points) override;
    void onDocuments(const std::vector<DocumentRecord>& documents) override;
    void onGenerationTexts(const GenerationSetId& setId, const std::vector<GenerationText>& texts) override;
    void onLayer(const LayerRecord& layer) override;
    void onEvaluation(const EvaluationRecord& evaluation, const std::vector<GenerationRecord>& generations) override;
    void onHardNegatives(const std::vector<HardNegativeRecord>& negatives) override;
    void onCheckpoint(const CheckpointRecord& checkpoint) override;
    void onCheckpointRemoved(std::int64_t step) override;
    void onLog(const std::string& level, const std::string& text) override;

    void setState(store::RunState state);
    void setDevice(const std::string& device);
    /// A stretch of the run in this process. One that changes what an earlier one had is an alert and marks the run.
    void beginSegment(const SegmentRecord& segment);
    /// Something a person should look at; part of the run's story.
    void warn(const std::string& code, const std::string& text);
    /// The end of the run: state and last event, in one go to the store, then on the wire.
    void end(store::RunState state, const protocol::EventBody& last);

private:
    /// Stores the event with the next seq and emits it.
    void record(const protocol::EventBody& body);
    /// Emits an event that is not stored.
    void pass(const protocol::EventBody& body);
    protocol::Event eventOf(const protocol::EventBody& body, std::int64_t seq) const;
    void reportProgress(const PhaseProgress& progress);

    RunIdentity m_identity;
    std::int64_t m_seq;
    store::BufferedWriter& m_writer;
    protocol::EventSink& m_sink;
    RunLog& m_log;
    /// Phases begun and not ended; validation opens inside fine-tuning.
    std::map<PhaseKind, RateMeter> m_openPhases;
    bool m_isComputing = false; ///< past `prepare`
};

/// Tells of a store in trouble, and of its recovery, on the wire and in the log. Such alerts are not stored: their seq is 0.
/// Called on the writer's thread.
store::BufferedWriter::OnStatus storeAlerts(RunIdentity identity, protocol::EventSink& sink, RunLog& log);

} // namespace sdm::runner
