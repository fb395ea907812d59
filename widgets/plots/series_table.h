#pragma once

#include "widgets/drawing/series.h"

#include <QDialog>

namespace sdm::ui {

/// All points of all series as CSV: series, x, y, lower, upper, note. Numbers with 17 digits, so nothing is lost.
QString seriesCsv(const std::vector<Series>& series);
/// A number of a series as people read it: whole ones without decimals, others with one more than the plot's own label, and small ones
/// with three digits that count. Empty for none.
QString readableNumber(double value, int digits);

/// The table twin of a plot: every point as text, selectable and copyable.
class SeriesTableWindow final : public QDialog {
    Q_OBJECT
public:
    SeriesTableWindow(const QString& title, const QString& xTitle, const std::vector<Series>& series, QWidget* parent);
};

} // namespace sdm::ui
