#pragma once

#include "widgets/session/metric_curve.h"
#include "widgets/session/run_summary.h"
#include "widgets/session/step_clock.h"

#include <map>

namespace sdm::ui {

/// Everything the store knows of one run, as a value that grows with the deltas it is given. Rows superseded by a resume are not in it.
class RunFacts {
public:
    QString runId() const { return m_runId; }
    bool loaded() const { return m_loaded; } ///< the first delta has arrived

    std::int64_t eventCount() const { return m_eventCount; }
    /// Time of the run's first event, UTC in ms; nothing before it is there.
    std::optional<std::int64_t> startedMs() const { return m_startedMs; }
    /// The events that begin and end phases, in order. The others are read from the store where they are shown.
    const std::vector<store::EventRow>& phases() const { return m_phases; }
    const std::vector<store::EventRow>& alerts() const { return m_alerts; } ///< in order
    /// The run's processes, in order: from the second on each is a resume.
    const std::vector<SegmentRecord>& segments() const { return m_segments; }
    /// Of one metric key; empty when there are no points.
    const MetricCurve& metric(std::string_view key) const;
    std::vector<std::string> metricKeys() const; ///< sorted
    const StepClock& clock() const { return m_clock; }
    const std::vector<EvaluationRecord>& evaluations() const { return m_evaluations; }
    const EvaluationRecord* evaluation(const EvaluationId& id) const;
    /// How many answers of an evaluation have each verdict; nullptr where no layer judged them.
    const store::VerdictCounts* verdicts(const EvaluationId& id) const;
    const std::vector<LayerRecord>& layers() const { return m_layers; }
    const LayerRecord* layer(const LayerId& id) const;
    const std::vector<CheckpointRecord>& checkpoints() const { return m_checkpoints; }
    const std::vector<HardNegativeRecord>& hardNegatives() const { return m_hardNegatives; }

    void clear(const QString& runId);  ///< of a different run: nothing is known yet
    void apply(const RunDelta& delta); ///< of this run, after those before it

private:
    QString m_runId;
    bool m_loaded = false;
    std::int64_t m_eventCount = 0;
    std::optional<std::int64_t> m_startedMs;
    std::vector<store::EventRow> m_phases, m_alerts;
    std::vector<SegmentRecord> m_segments;
    std::map<std::string, MetricCurve, std::less<>> m_metrics;
    StepClock m_clock;
    std::vector<EvaluationRecord> m_evaluations;
    std::map<EvaluationId, store::VerdictCounts> m_verdicts;
    std::vector<LayerRecord> m_layers;
    std::vector<CheckpointRecord> m_checkpoints;
    std::vector<HardNegativeRecord> m_hardNegatives;
};

} // namespace sdm::ui
