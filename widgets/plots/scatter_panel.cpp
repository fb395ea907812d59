#include "widgets/plots/scatter_panel.h"

#include "widgets/plots/glyph_graph.h"
#include "widgets/plots/qcustomplot.h"
#include "widgets/plots/scatter_margins.h"
#include "widgets/plots/scatter_thresholds.h"
#include "widgets/text/format.h"
#include "widgets/text/verdict_words.h"
#include "widgets/theme/theme.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace sdm::ui {
namespace {

/// q' 0, 1, 3, 7, 15, ... at whole places of log2(1 + q').
class PowerTicker final : public QCPAxisTicker {
protected:
    double getTickStep(const QCPRange& range) override { return std::max(1.0, std::round(QCPAxisTicker::getTickStep(range))); }
    QString getTickLabel(double tick, const QLocale& locale, QChar, int) override { return locale.toString(std::exp2(tick) - 1, 'f', 0); }
};

/// Nothing is more probable than 1.
class ProbabilityTicker final : public QCPAxisTicker {
protected:
    QVector<double> createTickVector(double tickStep, const QCPRange& range) override
    {
        return QCPAxisTicker::createTickVector(tickStep, QCPRange(range.lower, std::min(range.upper, 1.0)));
    }
};

QString correctnessWord(Correctness correctness)
{
    switch (correctness) {
    case Correctness::Right:
        return ScatterPanel::tr("right");
    case Correctness::Wrong:
        return ScatterPanel::tr("wrong");
    case Correctness::NotKnown:
        break;
    }
    return ScatterPanel::tr("label not known");
}

/// Near certainty what is missing to 1 is the number that tells.
QString probabilityText(double probability)
{
    if (probability < 0.999)
        return fixedText(probability, 3);
    return ScatterPanel::tr("%1 (1 − s: %2)").arg(QLocale().toString(probability, 'g', 6), QLocale().toString(1 - probability, 'g', 2));
}

} // namespace

QString markText(const AnswerMark& mark)
{
    return ScatterPanel::tr("%1: predicted %2, label %3, %4\ns %5 · q′ %6\n%7 · %8")
        .arg(mark.document)
        .arg(mark.prediction)
        .arg(mark.label < 0 ? ScatterPanel::tr("not known") : QString::number(mark.label))
        .arg(correctnessWord(mark.correctness), probabilityText(mark.probability), fixedText(mark.similarity, 1), verdictWord(mark.verdict),
             reasonWord(mark.reason));
}

ScatterPanel::ScatterPanel(const Theme& theme, const QString& title, QWidget* parent) : PlotPanel(theme, title, parent), m_endLabels(plot())
{
    plot()->xAxis->setLabelPadding(2);
    plot()->axisRect()->setMinimumMargins(QMargins(8, 10, 8, 8));
    plot()->setMinimumSize(200, 160);
    plot()->yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new ProbabilityTicker));
    plot()->yAxis->ticker()->setTickCount(kTicks);
    plot()->addLayer(QLatin1String(kOverlay));
    plot()
        ->layer(QLatin1String(kOverlay))
        ->setMode(QCPLayer::lmBuffered); // ring and lasso move without five thousand answers being drawn again
    offerLogarithmicY(false);
    addControls();
    connect(plot(), &QCustomPlot::afterLayout, this, [this] {
        m_endLabels.place();
        drawChosen(); // the ring stands where the axes put it, and those move
    });
    connect(this, &PlotPanel::clicked, this, &ScatterPanel::chooseAt);
    restyle();
    rescale();
}

ScatterPanel::~ScatterPanel() = default;

void ScatterPanel::addControls()
{
    menu()->addSeparator();
    m_scale = menu()->addAction(tr("q′ as log₂(1 + q′)") + QStringLiteral("\tX"), this, &ScatterPanel::setLogarithmicInX);
    m_scale->setCheckable(true);
    m_scale->setChecked(m_logarithmicX);
    m_enclose = menu()->addAction(tr("Drag encloses answers") + QLatin1Char('\t') + tr("Alt+drag"));
    m_enclose->setCheckable(true); // for window managers that keep Alt for themselves
    m_labels = new QActionGroup(this);
    const std::tuple<std::optional<int>, QString, QString, const char*> choices[] = {
        {std::nullopt, tr("All"), QStringLiteral("A"), "first"},
        {0, tr("y = 0"), QStringLiteral("0"), "middle"},
        {1, tr("y = 1"), QStringLiteral("1"), "last"}};
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    for (const auto& [label, text, key, position] : choices) {
        auto* action = new QAction(text, m_labels);
        action->setCheckable(true);
        action->setChecked(!label);
        action->setToolTip(label ? tr("Answers whose true label is %1 (%2)").arg(*label).arg(key)
                                 : tr("Answers of every label (%1)").arg(key));
        connect(action, &QAction::triggered, this, [this, label = label] { setLabel(label); });
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        button->setProperty("segment", true);
        button->setProperty("place", QLatin1String(position));
        button->setAccessibleName(tr("%1: %2").arg(title(), text));
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    header()->insertLayout(std::max(0, header()->count() - 1), row);
}

QWidget* ScatterPanel::surface() const
{
    return plot();
}

void ScatterPanel::setDrawing(Drawing drawing)
{
    if (!drawing.scatter.preview)
        drawing.scatter.preview = m_drawing.scatter.preview; // it stays while it is wanted, whatever is drawn again
    m_drawing = std::move(drawing);
    setCaption(m_drawing.caption);
    setSummary(m_drawing.summary);
    offerChoices(false, false);
    plot()->xAxis->setLabel(m_drawing.x.title);
    plot()->yAxis->setLabel(m_drawing.y.title);
    setHasData(!m_drawing.scatter.marks.empty());
    rebuild();
    dataChanged();
}

std::vector<Series> ScatterPanel::exportedSeries() const
{
    std::vector<Series> all;
    for (const Verdict verdict : allOf<Verdict>()) {
        for (const Correctness correctness : {Correctness::Right, Correctness::Wrong, Correctness::NotKnown}) {
            Series series;
            series.name = tr("%1, %2").arg(verdictWord(verdict), correctnessWord(correctness));
            series.digits = 4;
            for (const AnswerMark& mark : m_drawing.scatter.marks) {
                if (mark.verdict == verdict && mark.correctness == correctness)
                    series.points.push_back({mark.similarity, mark.probability, std::nan(""), std::nan(""),
                                             tr("%1, label %2, predicted %3, %4")
                                                 .arg(mark.document)
                                                 .arg(mark.label)
                                                 .arg(mark.prediction)
                                                 .arg(reasonWord(mark.reason))});
            }
            if (!series.points.empty())
                all.push_back(std::move(series));
        }
    }
    return all;
}

void ScatterPanel::setPreview(std::optional<RegionLines> preview)
{
    if (preview == m_drawing.scatter.preview)
        return;
    m_drawing.scatter.preview = std::move(preview);
    rebuild();
    dataChanged();
}

double ScatterPanel::place(double similarity) const
{
    return m_logarithmicX ? std::log2(1 + std::max(similarity, 0.0)) : similarity;
}

void ScatterPanel::setLabel(std::optional<int> label)
{
    const int index = label ? *label + 1 : 0;
    if (index < m_labels->actions().size())
        m_labels->actions().at(index)->setChecked(true);
    if (label == m_label)
        return;
    m_label = label;
    rebuild();
    dataChanged();
    Q_EMIT labelChanged(label);
}

void ScatterPanel::setLogarithmicInX(bool logarithmic)
{
    m_scale->setChecked(logarithmic);
    if (logarithmic == m_logarithmicX)
        return;
    m_logarithmicX = logarithmic;
    rebuild();
    fit();
    Q_EMIT scaleChanged(logarithmic);
}

void ScatterPanel::alignWith(std::optional<Ends> ends)
{
    if (ends == m_aligned)
        return;
    m_aligned = ends;
    rebuild();
    dataChanged();
}

ScatterPanel::Ends ScatterPanel::ends() const
{
    Ends ends;
    for (const AnswerMark& mark : m_drawing.scatter.marks) {
        ends.similarity = std::max(ends.similarity, mark.similarity);
        ends.lowest = std::min(ends.lowest, mark.probability);
    }
    return ends;
}

void ScatterPanel::restyle()
{
    rebuild();
}

void ScatterPanel::rebuild()
{
    plot()->clearPlottables();
    plot()->clearItems();
    m_endLabels.clear();
    plot()->xAxis->setTicker(m_logarithmicX ? QSharedPointer<QCPAxisTicker>(new PowerTicker) : QSharedPointer<QCPAxisTicker>::create());
    plot()->xAxis->ticker()->setTickCount(kTicks + 2);
    const ThresholdPainter thresholds{plot(), theme(), m_endLabels, [this](double similarity) { return place(similarity); }};
    thresholds.drawOutOfDistribution();
    thresholds.drawRegion(m_drawing.scatter.region);
    if (m_drawing.scatter.preview)
        thresholds.drawPreview(*m_drawing.scatter.preview);
    ScatterMargins(
        shownMarks(), [this](double similarity) { return place(similarity); }, rightEnd(), lowestEnd())
        .draw(plot(), theme());
    addMarks();
    addOverlay();
    m_endLabels.reserveRoom();
}

/// Wrong ones last: they are what one looks for.
void ScatterPanel::addMarks()
{
    for (const Correctness correctness : {Correctness::NotKnown, Correctness::Right, Correctness::Wrong}) {
        for (const Verdict verdict : allOf<Verdict>()) {
            QVector<double> x, y;
            for (const AnswerMark& mark : m_drawing.scatter.marks) {
                if (mark.verdict != verdict || mark.correctness != correctness || !isShown(mark))
                    continue;
                x.append(place(mark.similarity));
                y.append(mark.probability);
            }
            if (!x.isEmpty())
                (new GlyphGraph(plot(), verdict, correctness, theme()))->setData(x, y, true);
        }
    }
}

void ScatterPanel::addOverlay()
{
    m_ring = new QCPItemEllipse(plot());
    m_ring->setLayer(QLatin1String(kOverlay));
    m_ring->setPen(QPen(theme().colors().text, 2));
    m_ring->topLeft->setType(QCPItemPosition::ptAbsolute);
    m_ring->bottomRight->setType(QCPItemPosition::ptAbsolute);
    m_lassoLine = new QCPCurve(plot()->xAxis, plot()->yAxis);
    m_lassoLine->setLayer(QLatin1String(kOverlay));
    m_lassoLine->setPen(QPen(theme().colors().accent, 1.5));
    QColor fill = theme().colors().accent;
    fill.setAlphaF(0.12F);
    m_lassoLine->setBrush(fill);
    drawChosen();
}

void ScatterPanel::setChosen(const QString& document)
{
    if (document == m_chosen)
        return;
    m_chosen = document;
    drawChosen();
    plot()->layer(QLatin1String(kOverlay))->replot();
}

void ScatterPanel::drawChosen()
{
    const auto& marks = m_drawing.scatter.marks;
    const auto found = m_chosen.isEmpty() ? marks.end() : std::ranges::find(marks, m_chosen, &AnswerMark::document);
    m_ring->setVisible(found != marks.end() && isShown(*found));
    if (!m_ring->visible())
        return;
    constexpr QPointF kRadius(8, 8);
    m_ring->topLeft->setCoords(pixelOf(*found) - kRadius);
    m_ring->bottomRight->setCoords(pixelOf(*found) + kRadius);
}

QPointF ScatterPanel::pixelOf(const AnswerMark& mark) const
{
    return {plot()->xAxis->coordToPixel(place(mark.similarity)), plot()->yAxis->coordToPixel(mark.probability)};
}

std::vector<const AnswerMark*> ScatterPanel::shownMarks() const
{
    std::vector<const AnswerMark*> shown;
    for (const AnswerMark& mark : m_drawing.scatter.marks) {
        if (isShown(mark))
            shown.push_back(&mark);
    }
    return shown;
}

double ScatterPanel::rightEnd() const
{
    return place(std::max({ends().similarity, m_aligned ? m_aligned->similarity : 0.0, 1.0}));
}

double ScatterPanel::lowestEnd() const
{
    const double lowest = std::min(ends().lowest, m_aligned ? m_aligned->lowest : 1.0);
    return std::max(lowest < 0.5 ? 0.0 : 0.5, lowest - 0.1);
}

/// The edges for the counts stay free.
void ScatterPanel::rescale()
{
    const double right = rightEnd(), lowest = lowestEnd() - 0.02;
    plot()->xAxis->setRange(-0.02 * right, right / (1 - ScatterMargins::kRight));
    if (!isYLocked())
        plot()->yAxis->setRange(lowest, lowest + (1.01 - lowest) / (1 - ScatterMargins::kTop));
}

QString ScatterPanel::readout(const QPointF& pixel) const
{
    const AnswerMark* mark = markAt(pixel);
    return mark ? markText(*mark) : QString();
}

} // namespace sdm::ui
