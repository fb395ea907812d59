#include "widgets/plots/share_panel.h"

#include "widgets/plots/qcustomplot.h"
#include "widgets/text/format.h"
#include "widgets/theme/theme.h"

#include <QFontMetrics>

#include <cmath>

namespace sdm::ui {
namespace {

constexpr double kThickness = 0.62; ///< of the distance between bars

QColor colorOf(Reason reason, const Theme& theme)
{
    switch (reason) {
    case Reason::Admitted:
        return theme.verdict(Verdict::Highest);
    case Reason::Ood:
        return theme.verdict(Verdict::Ood);
    case Reason::Similarity:
        return theme.verdict(Verdict::Low);
    case Reason::Null:
        return theme.verdict(Verdict::NearChance);
    case Reason::Multiple:
    case Reason::Mismatch:
    case Reason::TooLong:
        break;
    }
    return theme.series(2 + static_cast<int>(indexOf(reason)));
}

/// Patterns leave a seventh of a light ground, so that the words on them can be read.
Qt::BrushStyle patternOf(Reason reason)
{
    switch (reason) {
    case Reason::Admitted:
        return Qt::SolidPattern;
    case Reason::Ood:
        return Qt::VerPattern;
    case Reason::Similarity:
        return Qt::BDiagPattern;
    case Reason::Null:
        return Qt::DiagCrossPattern;
    case Reason::Multiple:
        return Qt::FDiagPattern;
    case Reason::Mismatch:
        return Qt::CrossPattern;
    case Reason::TooLong:
        break;
    }
    return Qt::Dense6Pattern;
}

QString countsText(const SharePart& part)
{
    const qint64 labelled = part.right + part.wrong;
    if (labelled == 0)
        return SharePanel::tr("%1: %2, no known label").arg(part.name, countText(part.count));
    return SharePanel::tr("%1: %2, %3 of %4 predicted right (%5)")
        .arg(part.name, countText(part.count), countText(part.right), countText(labelled),
             accuracyText(static_cast<double>(part.right) / static_cast<double>(labelled)));
}

} // namespace

SharePanel::SharePanel(const Theme& theme, const QString& title, QWidget* parent) : PlotPanel(theme, title, parent)
{
    plot()->plotLayout()->addElement(1, 0, plot()->legend);
    plot()->plotLayout()->setRowStretchFactor(1, 0.001);
    plot()->legend->setFillOrder(QCPLegend::foColumnsFirst);
    plot()->legend->setWrap(4);
    plot()->legend->setBorderPen(Qt::NoPen);
    plot()->legend->setVisible(true);
    plot()->axisRect()->setMinimumMargins(QMargins(8, 4, 8, 4));
    plot()->axisRect()->setRangeDrag(Qt::Horizontal);
    plot()->axisRect()->setRangeZoom(Qt::Horizontal);
    offerLogarithmicY(false);
    connect(plot(), &QCustomPlot::afterLayout, this, &SharePanel::fitLabels);
    restyle();
    rescale();
}

SharePanel::~SharePanel() = default;

void SharePanel::setDrawing(Drawing drawing)
{
    m_drawing = std::move(drawing);
    setCaption(m_drawing.caption);
    setSummary(m_drawing.summary);
    offerChoices(false, false);
    plot()->xAxis->setLabel(m_drawing.x.title);
    setHasData(!m_drawing.shares.empty());
    rebuild();
    dataChanged();
}

std::vector<Series> SharePanel::exportedSeries() const
{
    std::vector<Series> all;
    for (const Reason reason : allOf<Reason>()) {
        Series series;
        series.digits = 3;
        for (std::size_t b = 0; b < m_drawing.shares.size(); ++b) {
            const ShareBar& bar = m_drawing.shares[b];
            for (const SharePart& part : bar.parts) {
                if (part.reason != reason)
                    continue;
                series.name = part.name;
                series.points.push_back({static_cast<double>(b + 1), bar.share(part), std::nan(""), std::nan(""),
                                         tr("%1 · %2").arg(bar.name, countsText(part))});
            }
        }
        if (!series.points.empty())
            all.push_back(std::move(series));
    }
    return all;
}

void SharePanel::restyle()
{
    rebuild();
}

void SharePanel::rebuild()
{
    plot()->clearPlottables();
    plot()->clearItems();
    m_labels.clear();
    plot()->legend->setBrush(theme().colors().panel);
    plot()->legend->setTextColor(theme().colors().secondary);
    plot()->legend->setFont(theme().caption());
    auto names = QSharedPointer<QCPAxisTickerText>::create();
    for (std::size_t b = 0; b < m_drawing.shares.size(); ++b)
        names->addTick(placeOf(b), m_drawing.shares[b].name);
    plot()->yAxis->setTicker(names);
    plot()->yAxis->setTickLabelColor(theme().colors().text);
    plot()->yAxis->grid()->setVisible(false);
    QCPBars* below = nullptr;
    for (const Reason reason : allOf<Reason>()) {
        QVector<double> places, shares;
        QString name;
        for (std::size_t b = 0; b < m_drawing.shares.size(); ++b) {
            const ShareBar& bar = m_drawing.shares[b];
            double from = 0;
            for (const SharePart& part : bar.parts) {
                const double share = bar.share(part);
                if (part.reason == reason) {
                    places.append(placeOf(b));
                    shares.append(share);
                    name = part.name;
                    addLabel(b, from, from + share, part);
                }
                from += share;
            }
        }
        if (places.isEmpty())
            continue;
        auto* bars = new QCPBars(plot()->yAxis, plot()->xAxis);
        bars->setName(name);
        bars->setData(places, shares);
        bars->setWidth(kThickness);
        bars->setPen(QPen(theme().colors().text, 1));
        const QColor color = colorOf(reason, theme());
        bars->setBrush(QBrush(color, patternOf(reason)));
        bars->setSelectable(QCP::stNone);
        if (below)
            bars->moveAbove(below);
        below = bars;
    }
}

void SharePanel::addLabel(std::size_t bar, double from, double to, const SharePart& part)
{
    auto* item = new QCPItemText(plot());
    item->setFont(theme().caption());
    item->setColor(theme().colors().text);
    item->setBrush(theme().colors().panel);
    item->setPadding(QMargins(4, 1, 4, 1));
    item->setLayer(QStringLiteral("overlay"));
    item->setPositionAlignment(Qt::AlignCenter);
    item->position->setCoords((from + to) / 2, placeOf(bar));
    const qint64 labelled = part.right + part.wrong;
    const QString count = countText(part.count);
    const QString accuracy = labelled > 0 ? accuracyText(static_cast<double>(part.right) / static_cast<double>(labelled)) : QString();
    m_labels.push_back({item, from, to, accuracy.isEmpty() ? count : tr("%1 · acc %2").arg(count, accuracy), count});
}

/// As much as the part has room for; the rest is told by the pointer.
void SharePanel::fitLabels()
{
    constexpr int kAround = 12;
    const QFontMetrics metrics(theme().caption());
    for (const Label& label : m_labels) {
        const double room = plot()->xAxis->coordToPixel(label.to) - plot()->xAxis->coordToPixel(label.from) - kAround;
        const bool all = metrics.horizontalAdvance(label.text) <= room;
        label.item->setText(all ? label.text : label.shortText);
        label.item->setVisible(all || metrics.horizontalAdvance(label.shortText) <= room);
    }
}

void SharePanel::rescale()
{
    const auto bars = static_cast<double>(std::max<std::size_t>(m_drawing.shares.size(), 1));
    plot()->xAxis->setRange(0, 1);
    plot()->yAxis->setRange(-bars + 0.5, 0.5);
}

QString SharePanel::readout(const QPointF& pixel) const
{
    const auto at = static_cast<std::ptrdiff_t>(std::lround(-plot()->yAxis->pixelToCoord(pixel.y())));
    if (at < 0 || at >= static_cast<std::ptrdiff_t>(m_drawing.shares.size()))
        return {};
    const ShareBar& bar = m_drawing.shares[static_cast<std::size_t>(at)];
    const double x = plot()->xAxis->pixelToCoord(pixel.x());
    double from = 0;
    for (const SharePart& part : bar.parts) {
        const double to = from + bar.share(part);
        if (x >= from && x < to)
            return tr("%1\n%2").arg(bar.name, countsText(part));
        from = to;
    }
    return {};
}

} // namespace sdm::ui
