#pragma once

#include "core/store/run_store.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace sdm::store {

/// Writes a run's records from a thread of its own, so that neither a slow nor a failing store ever holds up or ends a training.
///
/// Jobs run in the order they were posted, many to a transaction (every 100 ms, or as soon as 5,000 rows wait). When the store is
/// locked, full or gone, everything stays in memory, in order, and is tried again with growing pauses; the trouble is told through a
/// callback. Only a job the store refuses for good (Error InvalidArgument or NotFound, or any other exception of the job itself) is
/// dropped, alone, and reported. The run's heartbeat is written every second from the same thread.
///
/// post() and status() may be called from any thread and never throw.
class BufferedWriter {
public:
    /// May run more than once: a transaction that failed is tried again as a whole. It must not touch a Batch.
    using Job = std::function<void(RunStore&)>;

    struct Status {
        enum class Health { Ok, Retrying, Recovered };
        Health health = Health::Ok;
        std::string message;      ///< of the newest failure
        std::int64_t sinceMs = 0; ///< when the present trouble began (retrying), or had begun (recovered)
        std::size_t waitingJobs = 0;
        std::size_t droppedJobs = 0; ///< refused for good, since the start
    };
    /// Called on the writer's thread when health changes and when a job is dropped. Must not throw, nor call flush().
    using OnStatus = std::function<void(const Status&)>;

    struct Options {
        std::chrono::milliseconds interval{100};
        std::size_t rowsPerTransaction = 5000;
        std::chrono::milliseconds busyTimeout{2000};
        std::chrono::milliseconds firstRetry{50};
        std::chrono::milliseconds lastRetry{5000};
        std::chrono::milliseconds heartbeat{1000};        ///< 0 turns it off
        std::chrono::milliseconds closingPatience{10000}; ///< how long the destructor goes on trying
    };

    /// Opens nothing itself: the thread does, and tries again until it can.
    /// \param runId  whose heartbeat to write, once a job has created it; empty for none
    BufferedWriter(std::filesystem::path projectFolder, RunId runId, OnStatus onStatus = {});
    BufferedWriter(std::filesystem::path projectFolder, RunId runId, OnStatus onStatus, Options options);
    /// Writes what is left, for at most `closingPatience`.
    ~BufferedWriter();
    BufferedWriter(const BufferedWriter&) = delete;
    BufferedWriter& operator=(const BufferedWriter&) = delete;

    /// \param rows         how many rows the job writes, for the size of transactions
    /// \param onCommitted  called on the writer's thread once the job is safely in the store (e.g. to put an event with its seq on the
    ///                     wire); not called for a dropped job. Must not throw, nor call flush()
    void post(Job job, std::size_t rows = 1, std::function<void()> onCommitted = {}) noexcept;

    /// Waits until everything posted before is committed or dropped. \return false when `timeout` passed first
    bool flush(std::chrono::milliseconds timeout) noexcept;

    Status status() const;

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace sdm::store
