#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

namespace sdm::runner {

/// The one thread that computes: jobs run one after another in the order they came.
class JobThread {
public:
    struct Job {
        std::string request;           ///< that it answers
        std::function<void()> run;     ///< must not throw
        std::function<void()> abandon; ///< called instead when the job is dropped before its turn
        bool looksAtCancel = false;    ///< it asks isCancelled() on its way
    };

    JobThread();
    /// Runs what is queued to its end.
    ~JobThread();

    void post(Job job);
    /// Abandons what has not begun, on the caller's thread.
    void dropQueued();
    /// Abandons the request's job if it has not begun; tells it, if it is running and looks. \return whether either was so
    bool cancel(const std::string& request);
    /// Whether the running job was cancelled; for itself.
    bool isCancelled() const;
    /// Waits until nothing is queued or running, or until `interrupted` (looked at every 100 ms). \return whether all is done
    bool drain(const std::function<bool()>& interrupted);

private:
    void loop(const std::stop_token& stop);

    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Job> m_queue;
    bool m_isBusy = false;
    std::string m_current; ///< request of the running job, where it looks at cancel
    bool m_isCancelled = false;
    std::jthread m_thread; ///< last: it must end before what it uses
};

} // namespace sdm::runner
