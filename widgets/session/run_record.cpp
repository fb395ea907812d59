#include "widgets/session/run_record.h"

namespace sdm::ui {

void RunRecord::clear(const QString& runId)
{
    RunFacts::clear(runId);
    Q_EMIT reset();
}

void RunRecord::apply(const RunDelta& delta)
{
    if (delta.runId != runId())
        return; // of a run that was selected a moment ago
    if (delta.reset)
        clear(delta.runId);
    const auto firstNegative = static_cast<int>(hardNegatives().size());
    RunFacts::apply(delta);

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
