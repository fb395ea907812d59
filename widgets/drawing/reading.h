#pragma once

#include "widgets/drawing/series.h"

#include <QPointF>

#include <functional>

namespace sdm::ui {

/// What a line says at an x.
struct ValueAt {
    QString name;
    double x = 0, y = 0;
    int digits = 2;
    QString note;
    QString runId, quantity; ///< as the line's
};

/// Of every line the point next to `x` and no further than `reach` from it, the largest y first; raw points behind a mean are left out, and
/// parts of a whole, which are read one by one.
std::vector<ValueAt> valuesAt(const std::vector<Series>& lines, double x, double reach);

/// A point of a line; nothing in its members where none was met.
struct SeriesHit {
    const Series* series = nullptr;
    const SeriesPoint* point = nullptr;
};
/// The drawn point next to a pixel, no further than a pointer reaches.
/// \param place  where a point is, in pixels
SeriesHit hitAt(const std::vector<Series>& lines, const QPointF& pixel, const std::function<QPointF(const SeriesPoint&)>& place);

} // namespace sdm::ui
