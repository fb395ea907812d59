#pragma once

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <thread>

namespace sdm::runner {

/// How long a run has really been at work, from beats of a clock that nobody sets and that stands still while the machine sleeps. Beats
/// come every second; a process that was held meanwhile misses them, and that time is none of the run's.
class ActiveTime {
public:
    using Clock = std::chrono::steady_clock; // CLOCK_MONOTONIC

    explicit ActiveTime(std::chrono::milliseconds before, Clock::time_point now) : m_total(before), m_last(now) {}
    /// To be called at least once a second.
    void beat(Clock::time_point now);
    std::chrono::milliseconds total() const { return std::chrono::duration_cast<std::chrono::milliseconds>(m_total); }

private:
    Clock::duration m_total;
    Clock::time_point m_last;
};

/// The active time of a run over all the processes that worked on it (core/runs/active_time_file.h). Beats on a thread of its own and
/// writes every ten seconds, so that a killed process costs no more of it.
class RunClock {
public:
    /// Goes on from what earlier processes left there; from 0 where that cannot be read.
    explicit RunClock(std::filesystem::path runFolder);
    ~RunClock();
    RunClock(const RunClock&) = delete;
    RunClock& operator=(const RunClock&) = delete;

    /// So far; the file then says so as well.
    double seconds();

private:
    void loop();

    const std::filesystem::path m_runFolder;
    std::mutex m_mutex; // guards all below
    std::condition_variable m_wake;
    ActiveTime m_time;
    bool m_isOver = false;
    std::thread m_thread; // last: starts when everything above exists
};

} // namespace sdm::runner
