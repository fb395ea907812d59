#pragma once

#include "core/engine/progress/run_observer.h"
#include "core/protocol/event_sink.h"
#include "core/runner/checkpoint_mark.h"
#include "core/runner/rate_meter.h"
#include "core/runner/run_log.h"
#include "core/store/buffered_writer.h"
#include "core/store/run_row.h"

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <string>

namespace sdm::runner {

/// Whose events these are.
struct RunIdentity {
    RunId runId;
    std::string requestId;
};

/// How long the job waits for the store; what it does not take meanwhile is written later.
struct RecorderPatience {
    std::chrono::milliseconds checkpoint{2000}; ///< until a checkpoint's row is there, before the engine goes on
    std::chrono::milliseconds end{10000};       ///< for all rows of the run, before its last event
};

/// Takes what the engine observes to the store (through the writer's own thread), to the event sink and to the run's log.
/// Job thread only.
class RunRecorder : public engine::RunObserver {
public:
    /// \param last  the newest of the run's events in the store: the recorder is the only one to append to them from here on
    RunRecorder(RunIdentity identity, StoredEvent last, store::BufferedWriter& writer, protocol::EventSink& sink, RunLog& log,
                RecorderPatience patience = {});

    void onPhase(const PhaseProgress& progress) override;
    void onPhaseFinished(PhaseKind phase, std::int64_t epoch, std::int64_t step, double seconds) override;
    void onMetrics(const std::vector<MetricPoint>& points) override;
    void onDocuments(const std::vector<DocumentRecord>& documents) override;
    void onGenerationTexts(const GenerationSetId& setId, const std::vector<GenerationText>& texts) override;
    void onLayer(const LayerRecord& layer) override;
    void onEvaluation(const EvaluationRecord& evaluation, const std::vector<GenerationRecord>& generations) override;
    void onHardNegatives(const std::vector<HardNegativeRecord>& negatives) override;
    /// Its row goes in at once, with the marks of this moment, and as none that is the best: it is not on disk yet.
    void onCheckpointTaken(const CheckpointRecord& checkpoint) override;
    /// Announces it once its row is in the store, synced. \return whether that was within the patience
    bool onCheckpoint(const CheckpointRecord& checkpoint) override;
    void onCheckpointRemoved(std::int64_t step) override;
    void onLog(const std::string& level, const std::string& text) override;

    void setState(store::RunState state);
    void setDevice(const std::string& device);
    /// A stretch of the run in this process. One that changes what an earlier one had is an alert and marks the run.
    void beginSegment(const SegmentRecord& segment);
    /// Something a person should look at; part of the run's story.
    void warn(const std::string& code, const std::string& text);
    /// The end of the run: state and last event to the store, then on the wire. Where the store has not taken everything, that is the
    /// end the wire hears of instead. Nothing is written after it.
    /// \return what is missing in the store, in one line; nothing when all is there
    std::optional<std::string> end(store::RunState state, const protocol::EventBody& last);

private:
    /// Stores the event with the next seq and emits it.
    void record(const protocol::EventBody& body);
    /// Emits an event that is not stored.
    void pass(const protocol::EventBody& body);
    /// Stores it with the next seq. \param onStored  on the writer's thread
    protocol::Event append(const protocol::EventBody& body, const std::function<void(const protocol::Event&)>& onStored = {});
    void markCheckpoint(const CheckpointRecord& checkpoint);
    protocol::Event eventOf(const protocol::EventBody& body, std::int64_t seq) const;
    void reportProgress(const PhaseProgress& progress);

    RunIdentity m_identity;
    StoredEvent m_last;
    std::optional<StoredEvent> m_beforeCheckpoint; ///< last event before the one that is taken and not told of
    RecorderPatience m_patience;
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
