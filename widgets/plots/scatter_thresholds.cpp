#include "widgets/plots/scatter_thresholds.h"

#include "widgets/plots/end_labels.h"
#include "widgets/plots/qcustomplot.h"
#include "widgets/plots/scatter_margins.h"
#include "widgets/text/format.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace sdm::ui {
namespace {

struct ThresholdWords {
    Q_DECLARE_TR_FUNCTIONS(ScatterPanel)
};

QCPItemRect* area(QCustomPlot* plot)
{
    auto* rect = new QCPItemRect(plot);
    rect->topLeft->setTypeY(QCPItemPosition::ptAxisRectRatio);
    rect->bottomRight->setTypeX(QCPItemPosition::ptAxisRectRatio);
    rect->setPen(Qt::NoPen);
    rect->setLayer(QStringLiteral("background"));
    return rect;
}

QCPItemText* words(QCustomPlot* plot, const Theme& theme, const QString& text, const QColor& color)
{
    auto* item = new QCPItemText(plot);
    item->setText(text);
    item->setFont(theme.caption());
    item->setColor(color);
    item->setPadding(QMargins(3, 1, 3, 1));
    item->setBrush(theme.colors().panel);
    return item;
}

QString subscript(std::size_t number)
{
    return number < 10 ? QString(QChar(0x2080 + static_cast<ushort>(number))) : QString::number(number);
}

void drawLines(const ThresholdPainter& to, const RegionLines& lines, bool ghost)
{
    const ThemeColors& colors = to.theme.colors();
    const QColor along = ghost ? colors.secondary : colors.accent;
    auto* upright = new QCPItemStraightLine(to.plot);
    upright->point1->setCoords(to.place(lines.similarity), 0);
    upright->point2->setCoords(to.place(lines.similarity), 1);
    upright->setPen(QPen(along, ghost ? 1.5 : 1.5, ghost ? Qt::DotLine : Qt::DashLine));
    const QString alpha = QLocale().toString(lines.alpha, 'g', 4);
    const QString text = ghost ? ThresholdWords::tr("α %1: q′min %2").arg(alpha, fixedText(lines.similarity, 1))
                               : ThresholdWords::tr("q′min %1").arg(fixedText(lines.similarity, 1));
    QCPItemText* name = words(to.plot, to.theme, text, ghost ? colors.secondary : colors.text);
    name->setPositionAlignment((ghost ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignBottom);
    name->position->setTypeX(QCPItemPosition::ptPlotCoords);
    name->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    name->position->setCoords(to.place(lines.similarity), ghost ? 0.90 : 0.98);
    for (std::size_t c = 0; c < lines.probabilities.size(); ++c) {
        const double psi = lines.probabilities[c];
        if (!std::isfinite(psi))
            continue;
        const QColor color = ghost ? colors.secondary : to.theme.series(1);
        auto* level = new QCPItemStraightLine(to.plot);
        level->point1->setCoords(0, psi);
        level->point2->setCoords(1, psi);
        level->setPen(QPen(color, ghost ? 1 : 1.5, Qt::DotLine));
        if (!ghost)
            to.labels.add({ThresholdWords::tr("ψ%1 %2").arg(subscript(c), fixedText(psi, 3)), colors.text, color, std::nullopt, psi},
                          to.theme.caption());
    }
}

} // namespace

void ThresholdPainter::drawOutOfDistribution() const
{
    QCPItemRect* column = area(plot);
    column->topLeft->setTypeX(QCPItemPosition::ptAxisRectRatio);
    column->topLeft->setCoords(0, ScatterMargins::kTop);
    column->bottomRight->setTypeX(QCPItemPosition::ptPlotCoords);
    column->bottomRight->setTypeY(QCPItemPosition::ptAxisRectRatio);
    column->bottomRight->setCoords(place(1), 1);
    column->setBrush(QBrush(blended(theme.colors().secondary, theme.colors().panel, 0.35), Qt::BDiagPattern));
    QCPItemText* name = words(plot, theme, ThresholdWords::tr("OOD"), theme.colors().secondary);
    name->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    name->position->setType(QCPItemPosition::ptAxisRectRatio);
    name->position->setCoords(0.005, 0);
}

void ThresholdPainter::drawRegion(const RegionLines& region) const
{
    if (!region.found()) {
        const QString alpha = QLocale().toString(region.alpha, 'g', 4);
        QCPItemText* none =
            words(plot, theme, ThresholdWords::tr("R: no region reaches α %1, every answer is rejected").arg(alpha), theme.colors().text);
        none->setPositionAlignment(Qt::AlignHCenter | Qt::AlignTop);
        none->position->setType(QCPItemPosition::ptAxisRectRatio);
        none->position->setCoords(0.5, 0.02);
        return;
    }
    for (const double psi : region.probabilities) {
        QCPItemRect* inside = area(plot);
        inside->topLeft->setTypeX(QCPItemPosition::ptPlotCoords);
        inside->topLeft->setCoords(place(region.similarity), ScatterMargins::kTop);
        inside->bottomRight->setTypeY(QCPItemPosition::ptPlotCoords);
        inside->bottomRight->setCoords(1 - ScatterMargins::kRight, psi);
        QColor fill = theme.verdict(Verdict::Highest);
        fill.setAlphaF(0.06F);
        inside->setBrush(fill);
    }
    drawLines(*this, region, false);
}

void ThresholdPainter::drawPreview(const RegionLines& preview) const
{
    if (preview.found())
        drawLines(*this, preview, true);
    QCPItemText* mark = words(
        plot, theme,
        preview.found() ? ThresholdWords::tr("preview, not applied")
                        : ThresholdWords::tr("preview, not applied: no region at α %1").arg(QLocale().toString(preview.alpha, 'g', 4)),
        theme.colors().text);
    mark->setFont(theme.strong());
    mark->setPen(QPen(theme.colors().warning, 1));
    mark->setPositionAlignment(Qt::AlignHCenter | Qt::AlignVCenter);
    mark->position->setType(QCPItemPosition::ptAxisRectRatio);
    mark->position->setCoords(0.5, 0.72);
}

} // namespace sdm::ui
