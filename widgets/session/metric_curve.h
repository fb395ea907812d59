#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace sdm::ui {

/// What is kept of `points` neighbouring points of a curve. One point is its own least, most, mean and last.
struct MetricSpan {
    std::int64_t firstStep = 0, lastStep = 0;
    double least = 0, most = 0, mean = 0, last = 0;
    std::int64_t points = 0;
};

/// The points of one metric key in bounded memory, however long the run: every one of them while there are few, then spans of 2, 4, 8 ...
/// neighbours. The store keeps them all. What is not finite is not drawn and not kept.
class MetricCurve {
public:
    static constexpr std::size_t kMostSpans = 8192; ///< several for every pixel of a wide screen

    /// `epoch` in epochs since the run's start; step and epoch do not fall from call to call.
    void add(std::int64_t step, double epoch, double value);

    bool empty() const { return m_spans.empty(); }
    std::int64_t count() const { return m_count; } ///< of the points that were added
    const std::vector<MetricSpan>& spans() const { return m_spans; }
    /// Points that a full span stands for; 1 while every point is kept.
    std::int64_t pointsInASpan() const { return m_pointsInASpan; }
    /// The last value of every epoch, by the epoch's number from 1 on.
    const std::map<double, double>& lastOfEpochs() const { return m_lastOfEpochs; }

private:
    void halve();

    std::vector<MetricSpan> m_spans;
    std::int64_t m_pointsInASpan = 1;
    std::int64_t m_count = 0;
    std::map<double, double> m_lastOfEpochs;
};

} // namespace sdm::ui
