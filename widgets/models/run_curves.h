#pragma once

#include "widgets/drawing/phase_span.h"
#include "widgets/drawing/series.h"
#include "widgets/drawing/stage.h"
#include "widgets/session/run_record.h"
#include "widgets/session/run_summary.h"

#include <vector>

namespace sdm::ui {

/// What the live page draws, computed from a run's record. Pure functions, so that each can be tested without a window.

/// HR share of every split over steps, n/N with Wilson intervals; in-distribution solid with a band, shifted dashed.
/// A line through the layers judged along the way; the first final layer as a mark of its own at the best checkpoint's step.
std::vector<Series> shareCurves(const RunRecord& record, Bound bound);
/// Accuracy inside the region with exact or Wilson intervals; crosses where n < 30.
std::vector<Series> accuracyCurves(const RunRecord& record, Bound bound);
/// Next-token loss: raw, its debiased exponential mean over `span` steps, and the evaluation loss.
std::vector<Series> lossCurves(const RunRecord& record, double span);
/// Base of the loss: mean beta of right and of wrong documents, raw and its debiased mean.
std::vector<Series> betaCurves(const RunRecord& record, double span);

/// Generated, wrong and used of the newest epoch that generated anything; empty before.
struct Funnel {
    std::int64_t epoch = 0;
    std::vector<FunnelStage> stages;
    std::int64_t fooled = 0;
};
Funnel hardNegativeFunnel(const RunRecord& record);

/// Phases of the run over wall time since its first event.
std::vector<PhaseSpan> phaseSpans(const RunRecord& record, std::int64_t nowMs, bool active);

/// y_t of the exponential mean of the spans' means, `span` in points, divided by 1 - decay^t so that it starts at the data.
std::vector<double> debiasedMean(const std::vector<MetricSpan>& spans, double span);
/// What the thin and the bold line of a curve are.
QString smoothingText(const MetricCurve& curve, double span);

} // namespace sdm::ui
