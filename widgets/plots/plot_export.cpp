#include "widgets/plots/plot_export.h"

#include "widgets/plots/qcustomplot.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QSaveFile>
#include <QSvgGenerator>

namespace sdm::ui {
namespace {

bool writeBytes(const QByteArray& bytes, const QString& path)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

bool writeSvg(QCustomPlot& plot, const QString& path)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(plot.size());
    generator.setViewBox(plot.rect());
    QCPPainter painter;
    if (!painter.begin(&generator))
        return false;
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    plot.toPainter(&painter, plot.width(), plot.height());
    painter.end();
    return writeBytes(bytes, path);
}

} // namespace

QString plotFileFilter()
{
    return QCoreApplication::translate("PlotExport",
                                       "PNG picture (*.png);;SVG, vector (*.svg);;PDF, vector (*.pdf);;All points as CSV (*.csv)");
}

bool writePlot(QCustomPlot& plot, const QString& csv, const QString& path)
{
    if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive))
        return writeSvg(plot, path);
    if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return plot.savePdf(path, 0, 0, QCP::epNoCosmetic);
    if (path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return writeBytes(csv.toUtf8(), path);
    return plot.savePng(path, 0, 0, 2.0);
}

} // namespace sdm::ui
