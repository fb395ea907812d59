#pragma once

#include "core/records/records.h"
#include "core/store/run_row.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sdm::store {

/// The writing side of a project's store: run language, not table language. One instance per thread; several processes may write
/// different runs at once. Every call is one transaction unless inside a Batch. \throws Error (Failed) when the database cannot take
/// it now (locked, full, read-only: the recorder buffers and retries), Error (InvalidArgument) for a row the schema refuses for good,
/// Error (NotFound) for a run that is not there, Error (Unsupported) when the file is from a newer version.
class RunStore {
public:
    /// Opens or creates `folder/store.sqlite` (and `project.json`), migrates it, checks WAL.
    /// \param busyTimeout  how long a call waits for another process's transaction before it fails
    static RunStore open(const std::filesystem::path& projectFolder, std::chrono::milliseconds busyTimeout = std::chrono::seconds(5));
    RunStore(RunStore&&) noexcept;
    RunStore& operator=(RunStore&&) noexcept;
    ~RunStore();

    const std::filesystem::path& projectFolder() const;

    /// `wanted`, or with the first suffix ("-2", "-3", …) that makes it no other run's name. In a Batch it stays free until the
    /// batch ends.
    std::string freeName(const std::string& wanted);

    /// An entry of the queue became this run: in the batch that creates it. \throws Error (BadInput) when it is not in the queue any more,
    /// or became a run before
    void beginQueued(const QueueEntryId& entry, const RunId& runId);
    /// It could not become a run.
    void refuseQueued(const QueueEntryId& entry, const std::string& message);

    /// Inserts the run in the state it carries and makes `runs/<id>/`.
    void createRun(const RunRow& run);
    /// Also stamps started_ms (first preparing or running) and finished_ms (any ended state; cleared when the run goes on).
    void setState(const RunId& runId, RunState state, const std::string& errorCode = {}, const std::string& errorMessage = {});
    void heartbeat(const RunId& runId);
    void setDevice(const RunId& runId, const std::string& device);

    /// Appends an event with the run's next gapless seq and returns that seq. `timeMs` 0 means now.
    std::int64_t appendEvent(const RunId& runId, const std::string& kind, const std::string& payloadJson, std::int64_t timeMs = 0);
    void appendMetrics(const RunId& runId, const std::vector<MetricPoint>& points, std::int64_t timeMs = 0);
    void addDocuments(const std::vector<DocumentRecord>& documents);
    void addGenerationTexts(const GenerationSetId& setId, const std::vector<GenerationText>& texts);
    void addLayer(const RunId& runId, const LayerRecord& layer);
    void addEvaluation(const RunId& runId, const EvaluationRecord& evaluation, const std::vector<GenerationRecord>& generations);
    /// A segment that changed what an earlier one had marks the run as mixed.
    void addSegment(const RunId& runId, const SegmentRecord& segment);
    void addHardNegatives(const RunId& runId, const std::vector<HardNegativeRecord>& negatives);
    void addCheckpoint(const RunId& runId, const CheckpointRecord& checkpoint); ///< clears is_best of the others when best
    void removeCheckpoint(const RunId& runId, std::int64_t step);

    /// Resume: in one transaction marks as superseded every row of a later step and every row recorded after checkpoint `step` was,
    /// and the run as running again. Step 0 without a checkpoint supersedes everything: the run starts anew. Rows of checkpoints whose
    /// folder is gone are superseded as well.
    /// Hold the run's RunLock while calling this.
    void truncateAfter(const RunId& runId, std::int64_t step);
    /// Marks active runs whose process is gone as interrupted and returns their ids: on this host those whose RunLock nobody holds
    /// (a run queued less than ten seconds ago is given time to take it), of other hosts those silent for two minutes.
    /// Supersedes their rows of checkpoints whose folder is gone.
    std::vector<RunId> markInterrupted();

    /// When a committed transaction is safe from a power cut: once the system gets to it (what a crash of the process cannot harm), or
    /// before commit() returns, together with all that was committed before it.
    enum class Sync { Later, Now };

    /// Groups calls into one transaction; rolls back unless commit() is called. After a call in it threw, let it roll back: some of
    /// that call's rows may be in the transaction already.
    class Batch {
    public:
        explicit Batch(RunStore& store, Sync sync = Sync::Later);
        Batch(const Batch&) = delete;
        Batch& operator=(const Batch&) = delete;
        ~Batch();
        void commit();

    private:
        struct State;
        std::unique_ptr<State> m_state;
    };

private:
    friend class Annotations; // what people add, through the same connection
    struct Connection;
    explicit RunStore(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
};

} // namespace sdm::store
