#include "widgets/session/metric_curve.h"

#include <algorithm>
#include <cmath>

namespace sdm::ui {
namespace {

constexpr double kRounding = 1e-9; ///< an epoch's last step may lie this far past its end

/// Neighbours as one; `later` begins where `span` ends.
void append(MetricSpan& span, const MetricSpan& later)
{
    const auto points = span.points + later.points;
    span.mean += (later.mean - span.mean) * static_cast<double>(later.points) / static_cast<double>(points);
    span.least = std::min(span.least, later.least);
    span.most = std::max(span.most, later.most);
    span.last = later.last;
    span.lastStep = later.lastStep;
    span.points = points;
}

} // namespace

void MetricCurve::add(std::int64_t step, double epoch, double value)
{
    if (!std::isfinite(value))
        return;
    ++m_count;
    if (std::isfinite(epoch))
        m_lastOfEpochs[std::ceil(epoch - kRounding)] = value;
    const MetricSpan point{step, step, value, value, value, value, 1};
    if (!m_spans.empty() && m_spans.back().points < m_pointsInASpan) {
        append(m_spans.back(), point);
        return;
    }
    if (m_spans.size() == kMostSpans)
        halve();
    m_spans.push_back(point);
}

void MetricCurve::halve()
{
    for (std::size_t i = 0; i < m_spans.size() / 2; ++i) {
        m_spans[i] = m_spans[2 * i];
        append(m_spans[i], m_spans[2 * i + 1]);
    }
    m_spans.resize(m_spans.size() / 2);
    m_pointsInASpan *= 2;
}

} // namespace sdm::ui
