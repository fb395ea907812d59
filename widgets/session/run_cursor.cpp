#include "widgets/session/run_cursor.h"

#include "widgets/session/phase_events.h"

#include <algorithm>

namespace sdm::ui {
namespace {

// Of a run of millions of events a part at a time: other questions are answered between the parts.
constexpr std::int64_t kEventsAtOnce = 10'000, kEventParts = 20, kRowsAtOnce = 50'000;
constexpr std::int64_t kMostAlerts = 1000; ///< more are no marks on an axis any more; the list of alerts has all

/// Of what is kept and which is best: a few rows that come and go.
std::uint64_t markOf(const std::vector<CheckpointRecord>& checkpoints)
{
    std::uint64_t mark = 0;
    for (const CheckpointRecord& checkpoint : checkpoints)
        mark = mark * 1000003u + static_cast<std::uint64_t>(checkpoint.step) * 2u + (checkpoint.isBest ? 2u : 1u);
    return mark;
}

} // namespace

void RunCursor::readEvents(const store::StoreReader& reader, RunDelta& delta)
{
    for (std::int64_t part = 0; part < kEventParts; ++part) {
        std::vector<store::EventRow> page = reader.eventsAfter(m_runId.toStdString(), m_seq, kEventsAtOnce);
        if (page.empty())
            return;
        if (m_seq == 0)
            delta.startedMs = page.front().timeMs;
        m_seq = page.back().seq;
        delta.newEvents += std::ssize(page);
        for (store::EventRow& event : page) {
            if (event.kind == "phase") {
                addPhaseEvent(delta.phases, std::move(event));
            } else if (event.kind == "alert" && m_alerts < kMostAlerts) {
                ++m_alerts;
                delta.alerts.push_back(std::move(event));
            }
        }
    }
    m_isBehind = true;
}

void RunCursor::countVerdicts(const store::StoreReader& reader, RunDelta& delta)
{
    for (const EvaluationRecord& evaluation : delta.evaluations ? *delta.evaluations : std::vector<EvaluationRecord>()) {
        if (evaluation.plain.admitted && m_counted.insert(evaluation.id).second)
            delta.verdicts.emplace(evaluation.id, reader.verdictCounts(evaluation.id));
    }
}

RunDelta RunCursor::read(const store::StoreReader& reader, std::int64_t resumes)
{
    if (resumes != m_resumes)
        *this = RunCursor(m_runId);
    m_resumes = resumes;
    m_isBehind = false;
    const RunId run = m_runId.toStdString();

    RunDelta delta;
    delta.runId = m_runId;
    delta.reset = m_fresh;
    readEvents(reader, delta);
    delta.metrics = reader.metricsAfter(run, m_metricRow, kRowsAtOnce);
    if (!delta.metrics.empty())
        m_metricRow = delta.metrics.back().rowId;
    std::int64_t lastNegative = m_hardNegativeRow;
    delta.hardNegatives = reader.hardNegatives(run, m_hardNegativeRow, kRowsAtOnce, &lastNegative);
    m_hardNegativeRow = std::max(m_hardNegativeRow, lastNegative);
    m_isBehind = m_isBehind || std::ssize(delta.metrics) == kRowsAtOnce || std::ssize(delta.hardNegatives) == kRowsAtOnce;

    const auto take = [this](auto& target, auto rows, std::size_t& known) {
        if (!m_fresh && rows.size() == known)
            return;
        known = rows.size();
        target = std::move(rows);
    };
    take(delta.evaluations, reader.evaluations(run), m_evaluations);
    countVerdicts(reader, delta);
    take(delta.layers, reader.layers(run), m_layers);
    take(delta.segments, reader.segments(run), m_segments);
    std::vector<CheckpointRecord> checkpoints = reader.checkpoints(run);
    const std::uint64_t mark = markOf(checkpoints);
    if (m_fresh || mark != m_checkpointMark) {
        m_checkpointMark = mark;
        delta.checkpoints = std::move(checkpoints);
    }
    m_fresh = false;
    return delta;
}

} // namespace sdm::ui
