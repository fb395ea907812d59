#pragma once

#include "core/store/run_row.h"

#include <QStringList>

#include <vector>

namespace sdm::ui {

/// What runs are called side by side: the settings in which they differ ("epochs 3, seed 2") where those are one to three, their name
/// otherwise; with the end of their id where two would be called the same.
/// \return  one a run, all different
QStringList legendTexts(const std::vector<store::RunRow>& runs);

} // namespace sdm::ui
