#pragma once

#include "widgets/drawing/choices.h"
#include "widgets/drawing/drawing.h"
#include "widgets/instruments/run_view.h"

#include <vector>

/// Runs that differ by nothing but their seed, drawn as one.
namespace sdm::ui {

/// Places in `runs` of those of the same settings, in the order of their first; a run whose settings are not known stands alone.
std::vector<std::vector<std::size_t>> seedGroups(const std::vector<RunView>& runs);

/// Whether lines of several seeds can stand for each other: lines over steps, no parts of a whole.
bool canStandTogether(const Drawing& drawing);

/// One drawing of a group over steps: where at least kFewestForABand of its runs say something at a step, their centre with its band and n;
/// where fewer do, the marks of each, and no line. Between two of its own points a line counts with what lies between them. Marks of which
/// every run has one, like those of the final layer, stand at the median of their steps. Raw points behind a mean are left out.
/// \param drawings  at least kFewestForABand, of one instrument
Drawing togetherDrawing(const std::vector<Drawing>& drawings, const SeedsTogether& seeds);

/// "line: mean of the seeds · band: mean ± standard deviation"
QString seedsText(const SeedsTogether& seeds);
QString centreWord(Centre centre); ///< "mean"
QString bandWord(BandKind kind);   ///< "mean ± standard deviation"

} // namespace sdm::ui
