#include "widgets/session/run_record.h"

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

} // namespace

const MetricCurve& RunRecord::metric(std::string_view key) const
{
    static const MetricCurve none;
    const auto found = m_metrics.find(key);
    return found == m_metrics.end() ? none : found->second;
}

const EvaluationRecord* RunRecord::evaluation(const EvaluationId& id) const
{
    return findById(m_evaluations, id);
}

const LayerRecord* RunRecord::layer(const LayerId& id) const
{
    return findById(m_layers, id);
}

void RunRecord::clear(const QString& runId)
{
    m_runId = runId;
    m_loaded = false;
    m_eventCount = 0;
    m_startedMs.reset();
    m_phases.clear();
    m_metrics.clear();
    m_evaluations.clear();
    m_layers.clear();
    m_checkpoints.clear();
    m_hardNegatives.clear();
    Q_EMIT reset();
}

void RunRecord::apply(const RunDelta& delta)
{
    if (delta.runId != m_runId)
        return; // of a run that was selected a moment ago
    if (delta.reset)
        clear(delta.runId);
    m_loaded = true;

    m_eventCount += delta.newEvents;
    if (delta.startedMs)
        m_startedMs = delta.startedMs;
    for (const store::EventRow& event : delta.phases)
        addPhaseEvent(m_phases, event);
    for (const store::MetricRow& row : delta.metrics)
        m_metrics[row.point.key].add(row.point.step, row.point.epoch, row.point.value);
    const auto firstNegative = static_cast<int>(m_hardNegatives.size());
    m_hardNegatives.insert(m_hardNegatives.end(), delta.hardNegatives.begin(), delta.hardNegatives.end());
    if (delta.evaluations)
        m_evaluations = *delta.evaluations;
    if (delta.layers)
        m_layers = *delta.layers;
    if (delta.checkpoints)
        m_checkpoints = *delta.checkpoints;

    // Signals only after everything is in: a view that looks at two things sees them agree.
    if (delta.layers)
        Q_EMIT layersChanged();
    if (delta.evaluations)
        Q_EMIT evaluationsChanged();
    if (delta.checkpoints)
        Q_EMIT checkpointsChanged();
    if (!delta.metrics.empty())
        Q_EMIT metricsAppended();
    if (!delta.hardNegatives.empty())
        Q_EMIT hardNegativesAppended(firstNegative);
    Q_EMIT updated();
}

} // namespace sdm::ui
