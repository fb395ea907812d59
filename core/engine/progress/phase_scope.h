#pragma once

#include "core/engine/progress/run_observer.h"

#include <chrono>

namespace sdm::engine {

/// Where a run is: finished optimiser steps, the running epoch (from 1; 0 before training) and the same as a fraction.
struct RunPosition {
    std::int64_t step = 0;
    std::int64_t epoch = 0;
    double epochFraction = 0;
    std::int64_t modelStep = 0; ///< step of the weights in use: after training those of the best checkpoint, not the last ones
};

/// Seconds since construction or the last lap, from a clock that never jumps.
class Stopwatch {
public:
    double seconds() const { return std::chrono::duration<double>(Clock::now() - m_start).count(); }

private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point m_start = Clock::now();
};

/// One phase of the pipeline, from its first to its last moment. Says so at construction and, unless an exception ends it, at
/// destruction, together with the metric `time/<phase>_seconds`.
class PhaseScope {
public:
    PhaseScope(RunObserver& observer, PhaseKind phase, const RunPosition& position, std::int64_t total);
    ~PhaseScope();
    PhaseScope(const PhaseScope&) = delete;
    PhaseScope& operator=(const PhaseScope&) = delete;

    void progress(std::int64_t done);
    void advance(std::int64_t more = 1) { progress(m_progress.done + more); }
    /// Time that belongs to another phase, for a phase that is worked on in slices inside this one.
    void exclude(double seconds) { m_excluded += seconds; }

private:
    RunObserver& m_observer;
    RunPosition m_position;
    PhaseProgress m_progress;
    Stopwatch m_stopwatch;
    double m_excluded = 0;
    int m_exceptionsAtStart;
};

/// Reports a finished phase: the event and its metric.
void reportPhaseTime(RunObserver& observer, PhaseKind phase, const RunPosition& position, double seconds);

} // namespace sdm::engine
