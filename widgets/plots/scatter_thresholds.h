#pragma once

#include "widgets/drawing/scatter.h"

#include <functional>

class QCustomPlot;

namespace sdm::ui {

class EndLabels;
class Theme;

/// The lines and areas of a scatter behind and over its answers: q'_min, psi of each class, the region, the column out of distribution, and
/// the same of a preview as ghosts.
struct ThresholdPainter {
    QCustomPlot* plot;
    const Theme& theme;
    EndLabels& labels;
    std::function<double(double similarity)> place; ///< where a q' stands on x

    void drawOutOfDistribution() const;
    void drawRegion(const RegionLines& region) const;
    void drawPreview(const RegionLines& preview) const;
};

} // namespace sdm::ui
