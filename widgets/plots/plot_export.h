#pragma once

#include <QString>

class QCustomPlot;

namespace sdm::ui {

/// What a file dialog offers for a plot: its kinds of file and their endings.
QString plotFileFilter();
/// Writes a plot as PNG, SVG, PDF or, by the ending `.csv`, its points. False where the file could not be written.
bool writePlot(QCustomPlot& plot, const QString& csv, const QString& path);

} // namespace sdm::ui
