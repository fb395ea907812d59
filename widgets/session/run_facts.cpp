#include "widgets/session/run_facts.h"

#include "widgets/session/phase_events.h"

#include <algorithm>

namespace sdm::ui {
namespace {

template <typename Row, typename Key>
const Row* findById(const std::vector<Row>& rows, const Key& id)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

std::vector<std::int64_t> beginnings(const std::vector<SegmentRecord>& segments)
{
    std::vector<std::int64_t> started;
    for (const SegmentRecord& segment : segments)
        started.push_back(segment.startedMs);
    std::sort(started.begin(), started.end());
    return started;
}

} // namespace

const MetricCurve& RunFacts::metric(std::string_view key) const
{
    static const MetricCurve none;
    const auto found = m_metrics.find(key);
    return found == m_metrics.end() ? none : found->second;
}

std::vector<std::string> RunFacts::metricKeys() const
{
    std::vector<std::string> keys;
    for (const auto& [key, curve] : m_metrics)
        keys.push_back(key);
    return keys;
}

const EvaluationRecord* RunFacts::evaluation(const EvaluationId& id) const
{
    return findById(m_evaluations, id);
}

const store::VerdictCounts* RunFacts::verdicts(const EvaluationId& id) const
{
    const auto found = m_verdicts.find(id);
    return found == m_verdicts.end() ? nullptr : &found->second;
}

const LayerRecord* RunFacts::layer(const LayerId& id) const
{
    return findById(m_layers, id);
}

void RunFacts::clear(const QString& runId)
{
    *this = {};
    m_runId = runId;
}

void RunFacts::apply(const RunDelta& delta)
{
    if (delta.reset)
        clear(delta.runId);
    m_loaded = true;
    m_eventCount += delta.newEvents;
    if (delta.startedMs)
        m_startedMs = delta.startedMs;
    for (const store::EventRow& event : delta.phases)
        addPhaseEvent(m_phases, event);
    m_alerts.insert(m_alerts.end(), delta.alerts.begin(), delta.alerts.end());
    if (delta.segments) {
        m_segments = *delta.segments;
        m_clock.setBeginnings(beginnings(m_segments));
    }
    for (const store::MetricRow& row : delta.metrics) {
        m_metrics[row.point.key].add(row.point.step, row.point.epoch, row.point.value);
        m_clock.add(row.point.step, row.point.epoch, row.timeMs);
    }
    m_hardNegatives.insert(m_hardNegatives.end(), delta.hardNegatives.begin(), delta.hardNegatives.end());
    if (delta.evaluations)
        m_evaluations = *delta.evaluations;
    for (const auto& [id, counts] : delta.verdicts)
        m_verdicts[id] = counts;
    if (delta.layers)
        m_layers = *delta.layers;
    if (delta.checkpoints)
        m_checkpoints = *delta.checkpoints;
}

} // namespace sdm::ui
