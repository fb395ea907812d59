#include "core/runner/active_time.h"

#include "core/runs/active_time_file.h"

#include <utility>

namespace sdm::runner {
namespace {

using namespace std::chrono_literals;
constexpr auto kBeat = 1s;
/// A busy machine is late by less.
constexpr auto kLongestGap = 10s;
constexpr int kBeatsBetweenWrites = 10;

} // namespace

void ActiveTime::beat(Clock::time_point now)
{
    const Clock::duration since = now - m_last;
    m_total += since > kLongestGap ? Clock::duration(kBeat) : since;
    m_last = now;
}

RunClock::RunClock(std::filesystem::path runFolder)
    : m_runFolder(std::move(runFolder)), m_time(runs::readActiveTime(m_runFolder).value_or(0ms), ActiveTime::Clock::now()),
      m_thread([this] { loop(); })
{
}

RunClock::~RunClock()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isOver = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

double RunClock::seconds()
{
    const std::lock_guard lock(m_mutex);
    m_time.beat(ActiveTime::Clock::now());
    runs::writeActiveTime(m_runFolder, m_time.total());
    return std::chrono::duration<double>(m_time.total()).count();
}

void RunClock::loop()
{
    std::unique_lock lock(m_mutex);
    for (int beats = 1; !m_isOver; ++beats) {
        m_wake.wait_for(lock, kBeat, [this] { return m_isOver; });
        m_time.beat(ActiveTime::Clock::now());
        if (!m_isOver && beats % kBeatsBetweenWrites != 0)
            continue;
        runs::writeActiveTime(m_runFolder, m_time.total());
    }
}

} // namespace sdm::runner
