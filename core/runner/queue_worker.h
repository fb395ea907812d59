#pragma once

#include "core/records/queue.h"
#include "core/runner/stop_signal.h"
#include "core/store/queue_state.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <sys/types.h>

namespace sdm::runner {

/// Works a project's queue off, one run after the other, each in a process of its own that outlives this one. One worker a project, held by
/// a lock. What a run comes to is the store's to say; one that could not begin is said in its entry.
class QueueWorker {
public:
    struct Options {
        std::filesystem::path program; ///< sdm-runner
        bool keepWaiting = false;      ///< go on when nothing is ready, until asked to stop
        std::function<void(const std::string& line)> told = [](const std::string&) {};
    };
    struct Outcome {
        std::int64_t begun = 0, refused = 0;
        std::int64_t left = 0; ///< entries that still wait
        bool stopped = false;  ///< by request
    };

    /// \param signal  a request to stop, by a signal; one from elsewhere is a file (queue_worker_signs.h). Outlives this
    /// \throws Error (Failed) when another process works the queue off, (NotFound) without a project
    QueueWorker(std::filesystem::path projectFolder, StopSignal& signal, Options options);

    Outcome work();

private:
    StopRequest requested() const;
    bool step(Outcome& outcome);
    void begin(const store::QueuedRun& next, Outcome& outcome);
    void waitFor(const RunId& run);
    int waitForProcess(pid_t process, const QueueEntryId& entry);
    void passOn(const RunId& run);
    std::vector<store::QueuedRun> queue() const;
    std::optional<store::QueuedRun> find(const QueueEntryId& entry) const;

    std::filesystem::path m_folder;
    StopSignal& m_signal;
    Options m_options;
    runs::FileLock m_lock;
    StopRequest m_passedOn = StopRequest::None; ///< to the run at work
};

} // namespace sdm::runner
