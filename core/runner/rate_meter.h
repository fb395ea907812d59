#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>

namespace sdm::runner {

/// Units per second over the last samples of a count that grows, so that a pause or a slow start is forgotten.
class RateMeter {
public:
    using Clock = std::chrono::steady_clock;

    void add(std::int64_t done, Clock::time_point now)
    {
        if (!m_samples.empty() && done < m_samples.back().done)
            m_samples.clear();
        if (m_samples.size() < 2 || now - m_samples[m_samples.size() - 2].time >= kSpacing)
            m_samples.push_back({now, done});
        else
            m_samples.back() = {now, done};
        if (m_samples.size() > kSamples)
            m_samples.pop_front();
    }

    std::optional<double> perSecond() const
    {
        if (m_samples.size() < 2 || m_samples.back().done == m_samples.front().done)
            return std::nullopt;
        const double seconds = std::chrono::duration<double>(m_samples.back().time - m_samples.front().time).count();
        return seconds > 0 ? std::optional(static_cast<double>(m_samples.back().done - m_samples.front().done) / seconds) : std::nullopt;
    }

private:
    struct Sample {
        Clock::time_point time;
        std::int64_t done;
    };
    static constexpr std::chrono::milliseconds kSpacing{250};
    static constexpr std::size_t kSamples = 40;
    std::deque<Sample> m_samples;
};

} // namespace sdm::runner
