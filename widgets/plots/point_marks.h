#pragma once

#include "widgets/drawing/series.h"
#include "widgets/plots/qcustomplot.h"

namespace sdm::ui {

struct ThemeColors;

inline constexpr double kPointMarkSize = 7; ///< pixels

/// How a point is marked: by shape, so that it reads without colour.
QCPScatterStyle scatterStyleOf(PointMark mark, const QColor& color, const ThemeColors& colors);

} // namespace sdm::ui
