#pragma once

#include "core/store/run_write.h"

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
/// Records are written in the order they were posted, many to a transaction (every 25 ms, or as soon as 5,000 rows wait). When the
/// store is locked, full or gone, everything stays in memory, in order, and is tried again with growing pauses; the trouble is told
/// through a callback. Only a record the store refuses for good (Error InvalidArgument or NotFound) is dropped, alone, and reported.
/// What cannot be written until the end is kept in the run's folder (see unwritten_file.h) for a later process. The run's heartbeat is
/// written every second from the same thread.
///
/// A store that is no longer where it was, moved, removed or replaced, is not written any more, nor made anew: rows of one run never lie in
/// two stores. Everything from then on is kept as above, and whoever computes should end.
///
/// post() and status() may be called from any thread and never throw.
class BufferedWriter {
public:
    struct Status {
        enum class Health { Ok, Retrying, Recovered };
        Health health = Health::Ok;
        bool isGone = false;      ///< the store is no longer where it was; this stays so
        std::string message;      ///< of the newest failure
        std::int64_t sinceMs = 0; ///< when the present trouble began (retrying), or had begun (recovered)
        std::size_t waiting = 0;  ///< records
        std::size_t dropped = 0;  ///< refused for good since the start, or neither written nor kept at the end
        std::size_t kept = 0;     ///< at the end: not in the store but in `keptIn`
        std::filesystem::path keptIn;
    };
    /// Called on the writer's thread when health changes, when the store is gone and when records are dropped or kept. Must not throw, nor
    /// call flush().
    using OnStatus = std::function<void(const Status&)>;

    struct Options {
        std::chrono::milliseconds interval{25};
        std::size_t rowsPerTransaction = 5000;
        std::chrono::milliseconds busyTimeout{2000};
        std::chrono::milliseconds firstRetry{50};
        std::chrono::milliseconds lastRetry{5000};
        std::chrono::milliseconds heartbeat{1000};        ///< 0 turns it off
        std::chrono::milliseconds closingPatience{10000}; ///< how long close() goes on trying
    };

    /// Opens nothing itself: the thread does, and tries again until it can.
    /// \param runId  whose records these are, and whose heartbeat to write
    BufferedWriter(std::filesystem::path projectFolder, RunId runId, OnStatus onStatus = {});
    BufferedWriter(std::filesystem::path projectFolder, RunId runId, OnStatus onStatus, Options options);
    /// As close().
    ~BufferedWriter();
    BufferedWriter(const BufferedWriter&) = delete;
    BufferedWriter& operator=(const BufferedWriter&) = delete;

    /// \param onCommitted  called on the writer's thread once the record is in the store, synced where it needs that (e.g. to announce
    ///                     a checkpoint); not called for one that is dropped or kept. Must not throw, nor call flush()
    void post(RunWrite write, std::function<void()> onCommitted = {}) noexcept;

    /// Waits until everything posted before is committed or dropped. \return false when `timeout` passed first, or the store is gone
    bool flush(std::chrono::milliseconds timeout) noexcept;

    /// Writes what is left, for at most `closingPatience`, and keeps in the run's folder what could not be written. What is posted
    /// later is dropped. \return what became of it all
    Status close() noexcept;

    Status status() const;
    const std::filesystem::path& projectFolder() const;

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace sdm::store
