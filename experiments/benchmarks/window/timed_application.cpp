#include "experiments/benchmarks/window/timed_application.h"

#include <utility>

namespace sdm::bench {
namespace {

constexpr double kPauseMs = 0.1; ///< between two events; the loop is back at once where more of them wait

double milliseconds(const QElapsedTimer& clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

} // namespace

TimedApplication::TimedApplication(int& argc, char** argv) : QApplication(argc, argv) {}

bool TimedApplication::notify(QObject* receiver, QEvent* event)
{
    if (!m_clock.isValid() || m_depth > 0)
        return QApplication::notify(receiver, event);
    const double begin = milliseconds(m_clock);
    if (begin - m_end > kPauseMs) {
        if (m_end > m_begin)
            m_stretches.push_back(m_end - m_begin);
        m_begin = begin;
    }
    ++m_depth;
    const bool taken = QApplication::notify(receiver, event);
    --m_depth;
    m_end = m_clock.isValid() ? milliseconds(m_clock) : m_end;
    return taken;
}

void TimedApplication::startTiming()
{
    m_stretches.clear();
    m_begin = m_end = 0;
    m_clock.start();
}

std::vector<double> TimedApplication::stopTiming()
{
    m_clock.invalidate();
    if (m_end > m_begin)
        m_stretches.push_back(m_end - m_begin);
    return std::exchange(m_stretches, {});
}

} // namespace sdm::bench
