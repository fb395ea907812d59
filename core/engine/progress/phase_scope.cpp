#include "core/engine/progress/phase_scope.h"

#include "core/records/metric_keys.h"

#include <exception>

namespace sdm::engine {

PhaseScope::PhaseScope(RunObserver& observer, PhaseKind phase, const RunPosition& position, std::int64_t total)
    : m_observer(observer), m_position(position), m_progress{phase, position.epoch, position.step, 0, total},
      m_exceptionsAtStart(std::uncaught_exceptions())
{
    m_observer.onPhase(m_progress);
}

PhaseScope::~PhaseScope()
{
    if (std::uncaught_exceptions() == m_exceptionsAtStart)
        reportPhaseTime(m_observer, m_progress.phase, m_position, m_stopwatch.seconds() - m_excluded);
}

void PhaseScope::progress(std::int64_t done)
{
    m_progress.done = done;
    m_observer.onPhase(m_progress);
}

void reportPhaseTime(RunObserver& observer, PhaseKind phase, const RunPosition& position, double seconds)
{
    observer.onPhaseFinished(phase, position.epoch, position.step, seconds);
    observer.onMetrics({{phaseSecondsKey(phase), position.step, position.epochFraction, seconds}});
}

} // namespace sdm::engine
