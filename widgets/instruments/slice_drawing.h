#pragma once

#include "core/store/answer_rows.h"
#include "widgets/drawing/drawing.h"
#include "widgets/session/run_facts.h"

namespace sdm::ui {

/// The share of a slice in the region over a run's evaluations, with its interval, and beside it that of all answers. The answers judged
/// along the way make the lines; the published final layer is a mark of its own. Pure, any thread.
/// \param shares  of the slice, by evaluation, under `bound`; of an evaluation that is not among them the slice means no answer
/// \param name    of the slice, as people call it
Drawing sliceDrawing(const RunFacts& facts, const std::vector<store::SliceShare>& shares, const QString& name, Bound bound);

} // namespace sdm::ui
