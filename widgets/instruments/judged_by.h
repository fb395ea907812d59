#pragma once

#include "widgets/instruments/reliability_drawings.h"
#include "widgets/instruments/run_view.h"

namespace sdm::ui {

/// The evaluation of a run whose answers are there.
JudgedBy judgedBy(const RunView& run);
/// "wikipedia, model of step 429 · lower estimate · alpha 0.95 · n 5,000"
QString judgedCaption(const JudgedBy& by, std::int64_t answers);

} // namespace sdm::ui
