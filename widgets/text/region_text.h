#pragma once

#include "widgets/session/run_summary.h"

#include <QString>

namespace sdm::ui {

/// What stands in the place of a share: `R` when every answer was rejected, words when none was judged.
QString shareFigure(const RegionCounts& counts);
/// The same in the place of the accuracy inside.
QString accuracyFigure(const RegionCounts& counts);

} // namespace sdm::ui
