#pragma once

#include "widgets/drawing/drawing.h"

#include <vector>

namespace sdm::ui {

/// Gives drawings that stand side by side the same ends of both axes: the outermost of what any of them fixes or draws, intervals included.
/// Drawings without lines are left as they are.
void alignAxes(std::vector<Drawing>& drawings);

} // namespace sdm::ui
