#pragma once

#include "core/store/run_row.h"

#include <QStringList>

#include <string>
#include <vector>

namespace sdm::ui {

/// What runs are called side by side: the settings in which they differ ("epochs 3, seed 2") where those are one to three; where they are
/// more, or no others than those that make a method, what each did ("SDM+FT(CM)", with its seed where two did the same) if that tells them
/// apart; their name otherwise, with the end of their id where two would be called the same. \return  one a run, all different
QStringList legendTexts(const std::vector<store::RunRow>& runs);

/// What each run is called together with those of its settings, whatever their seed and name: as legendTexts of one run a group, and what
/// ran where there is but one group. \param settings  digests, one a run; an empty one is a group of its own
QStringList groupLegends(const std::vector<store::RunRow>& runs, const std::vector<std::string>& settings);

} // namespace sdm::ui
