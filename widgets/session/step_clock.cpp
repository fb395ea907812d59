#include "widgets/session/step_clock.h"

#include <algorithm>
#include <cmath>

namespace sdm::ui {

void StepClock::setBeginnings(std::vector<std::int64_t> startedMs)
{
    m_beginnings = std::move(startedMs);
}

void StepClock::add(std::int64_t step, double epoch, std::int64_t timeMs)
{
    if (step <= lastStep() || !std::isfinite(epoch))
        return;
    const Anchor before = m_anchors.empty() ? Anchor{0, m_beginnings.empty() ? timeMs : m_beginnings.front(), 0, 0} : m_anchors.back();
    const auto later = std::upper_bound(m_beginnings.begin(), m_beginnings.end(), timeMs);
    const std::int64_t atWorkSince = later == m_beginnings.begin() ? before.timeMs : std::max(before.timeMs, *std::prev(later));
    const auto worked = static_cast<double>(std::max<std::int64_t>(timeMs - atWorkSince, 0)) / 1000.0;
    if (m_anchors.size() == kMostAnchors) { // every second one: the latest stays
        for (std::size_t i = 0; i < kMostAnchors / 2; ++i)
            m_anchors[i] = m_anchors[2 * i + 1];
        m_anchors.resize(kMostAnchors / 2);
    }
    m_anchors.push_back({step, timeMs, std::max(epoch, before.epoch), before.seconds + worked});
}

double StepClock::epochAt(double step) const
{
    return at(step, &Anchor::epoch);
}

double StepClock::secondsAt(double step) const
{
    return at(step, &Anchor::seconds);
}

std::int64_t StepClock::stepAt(std::int64_t timeMs) const
{
    const auto after = std::upper_bound(m_anchors.begin(), m_anchors.end(), timeMs,
                                        [](std::int64_t wanted, const Anchor& anchor) { return wanted < anchor.timeMs; });
    return after == m_anchors.begin() ? 0 : std::prev(after)->step;
}

double StepClock::at(double step, double Anchor::*member) const
{
    const auto after = std::lower_bound(m_anchors.begin(), m_anchors.end(), step,
                                        [](const Anchor& anchor, double wanted) { return static_cast<double>(anchor.step) < wanted; });
    if (after == m_anchors.end())
        return m_anchors.empty() ? 0 : m_anchors.back().*member;
    const Anchor before = after == m_anchors.begin() ? Anchor{} : *std::prev(after);
    const double part = (step - static_cast<double>(before.step)) / static_cast<double>(after->step - before.step);
    return before.*member + std::max(part, 0.0) * ((*after).*member - before.*member);
}

} // namespace sdm::ui
