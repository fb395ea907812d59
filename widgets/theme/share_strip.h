#pragma once

#include <vector>

class QPainter;
class QRectF;

namespace sdm::ui {

class Theme;

/// Shares over an axis from 0 to 1: a hairline, a bar from the least to the most, a tick each, a disc at the first.
void paintShareStrip(QPainter* painter, const QRectF& rect, const std::vector<double>& shares, const Theme& theme);

} // namespace sdm::ui
