#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace sdm::ui {

/// When the steps of a run were taken: epochs and time at work by step, in bounded memory. Between the steps it knows it interpolates,
/// before the first it counts from the run's beginning, after the last it stays.
class StepClock {
public:
    static constexpr std::size_t kMostAnchors = 8192;

    /// When each of the run's processes began, UTC in ms, ascending: what lies between the last step before and a beginning is dead time.
    /// To be told before the steps.
    void setBeginnings(std::vector<std::int64_t> startedMs);
    /// A step that was taken; one that is not later than the last is the same again. `epoch` in epochs since the beginning, `timeMs` UTC.
    void add(std::int64_t step, double epoch, std::int64_t timeMs);

    double epochAt(double step) const;
    double secondsAt(double step) const; ///< at work
    /// The step that was taken last at a time (UTC in ms); 0 before the first.
    std::int64_t stepAt(std::int64_t timeMs) const;
    std::int64_t lastStep() const { return m_anchors.empty() ? 0 : m_anchors.back().step; }

private:
    struct Anchor {
        std::int64_t step = 0, timeMs = 0;
        double epoch = 0, seconds = 0;
    };
    double at(double step, double Anchor::*member) const;

    std::vector<std::int64_t> m_beginnings;
    std::vector<Anchor> m_anchors;
};

} // namespace sdm::ui
