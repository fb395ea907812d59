#pragma once

#include "core/records/run_records.h"
#include "core/store/run_row.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sdm::store {

/// The writing side of a project's store: run language, not table language. One instance per thread; several processes may write
/// different runs at once. Every call is one transaction unless inside a Batch. \throws Error (Failed) when the database refuses
/// (the recorder buffers and retries), Error (Unsupported) when the file is from a newer version.
class RunStore {
public:
    /// Opens or creates `folder/store.sqlite` (and `project.json`), migrates it, checks WAL.
    static RunStore open(const std::filesystem::path& projectFolder);
    RunStore(RunStore&&) noexcept;
    RunStore& operator=(RunStore&&) noexcept;
    ~RunStore();

    const std::filesystem::path& projectFolder() const;

    /// Inserts the run in state `queued` and makes `runs/<id>/`.
    void createRun(const RunRow& run);
    void setState(const std::string& runId, RunState state, const std::string& errorCode = {}, const std::string& errorMessage = {});
    void heartbeat(const std::string& runId);
    void setDevice(const std::string& runId, const std::string& device);

    /// Appends an event with the run's next gapless seq and returns that seq.
    std::int64_t appendEvent(const std::string& runId, const std::string& kind, const std::string& payloadJson);
    void appendMetrics(const std::string& runId, const std::vector<MetricPoint>& points);
    void addDocuments(const std::string& datasetId, const std::vector<DocumentRecord>& documents);
    void addGenerationTexts(const std::string& generationSetId, const std::vector<GenerationText>& texts);
    void addLayer(const std::string& runId, const LayerRecord& layer);
    void addEvaluation(const std::string& runId, const std::string& datasetId, const EvaluationRecord& evaluation,
                       const std::vector<GenerationRecord>& generations);
    void addHardNegatives(const std::string& runId, const std::vector<HardNegativeRecord>& negatives);
    void addCheckpoint(const std::string& runId, const CheckpointRecord& checkpoint); ///< clears is_best of the others when best
    void removeCheckpoint(const std::string& runId, std::int64_t step);

    /// Resume: in one transaction marks everything after `step` as superseded and the run as running again.
    void truncateAfter(const std::string& runId, std::int64_t step);
    /// Marks active runs of this host whose process is gone as interrupted; returns their ids.
    std::vector<std::string> markInterrupted();

    /// Groups calls into one transaction; rolls back unless commit() is called.
    class Batch {
    public:
        explicit Batch(RunStore& store);
        ~Batch();
        void commit();

    private:
        struct State;
        std::unique_ptr<State> m_state;
    };

private:
    struct Connection;
    explicit RunStore(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
};

/// Held by the process that executes a run, for as long as it lives: `runs/<id>/lock` under flock(2). The kernel lets go of it
/// however the process ends, which is how an interrupted run is told from a running one.
class RunLock {
public:
    /// \throws Error (Failed) when another process holds it
    RunLock(const std::filesystem::path& projectFolder, const std::string& runId);
    ~RunLock();
    RunLock(RunLock&&) noexcept;
    static bool isHeld(const std::filesystem::path& projectFolder, const std::string& runId);

private:
    int m_descriptor = -1;
};

} // namespace sdm::store
