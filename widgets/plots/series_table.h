#pragma once

#include "widgets/drawing/series.h"

#include <QDialog>

namespace sdm::ui {

/// All points of all series as CSV: series, x, y, lower, upper, note. Numbers with 17 digits, so nothing is lost.
QString seriesCsv(const std::vector<Series>& series);

/// The table twin of a plot: every point as text, selectable and copyable.
class SeriesTableWindow final : public QDialog {
    Q_OBJECT
public:
    SeriesTableWindow(const QString& title, const std::vector<Series>& series, QWidget* parent);
};

} // namespace sdm::ui
