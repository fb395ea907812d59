#pragma once

#include "widgets/drawing/axis_mark.h"
#include "widgets/instruments/run_view.h"

#include <vector>

namespace sdm::ui {

/// What happened to a run, by step: where epochs end, layers trained, checkpoints kept, its resumes and alerts, and what people noted.
/// Those of one kind at one step are one mark.
std::vector<AxisMark> marksOf(const RunView& run, MarkKinds kinds);

/// Where a run was at a step: "step 1,200 · epoch 2.40 · fine-tuning, validating".
/// \param reach  how far from it a phase that took no steps may have stood and still be named
QString placeInRun(const RunView& run, double step, double reach);

} // namespace sdm::ui
