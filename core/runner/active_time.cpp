#include "core/runner/active_time.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/json/json_reader.h"

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>

namespace sdm::runner {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

constexpr auto kBeat = 1s;
/// A busy machine is late by less.
constexpr auto kLongestGap = 10s;
constexpr int kBeatsBetweenWrites = 10;

std::chrono::milliseconds readTime(const fs::path& file)
{
    try {
        if (!fs::exists(file))
            return 0ms;
        return std::chrono::milliseconds(std::max<std::int64_t>(readJsonFile(file).at("active_ms").get<std::int64_t>(), 0));
    } catch (const std::exception&) { // no run hangs on it
        return 0ms;
    }
}

void writeTime(const fs::path& file, std::chrono::milliseconds time)
{
    try {
        writeFileAtomically(file, nlohmann::json{{"active_ms", time.count()}}.dump() + "\n");
    } catch (const Error&) { // a full disk is told of by those who lose something by it
    }
}

} // namespace

void ActiveTime::beat(Clock::time_point now)
{
    const Clock::duration since = now - m_last;
    m_total += since > kLongestGap ? Clock::duration(kBeat) : since;
    m_last = now;
}

RunClock::RunClock(fs::path runFolder)
    : m_file(std::move(runFolder) / "active_time.json"), m_time(readTime(m_file), ActiveTime::Clock::now()), m_thread([this] { loop(); })
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
        const std::chrono::milliseconds total = m_time.total();
        lock.unlock();
        writeTime(m_file, total);
        lock.lock();
    }
}

} // namespace sdm::runner
