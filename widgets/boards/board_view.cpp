#include "widgets/boards/board_view.h"

#include "widgets/boards/choices_json.h"
#include "widgets/boards/derived_dialog.h"
#include "widgets/boards/step_range_dialog.h"
#include "widgets/instruments/draw.h"
#include "widgets/instruments/instrument_list.h"
#include "widgets/instruments/marks.h"
#include "widgets/instruments/x_axis.h"
#include "widgets/plots/line_panel.h"
#include "widgets/plots/series_table.h"
#include "widgets/theme/theme.h"

#include <QGridLayout>
#include <QJsonArray>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <utility>

namespace sdm::ui {
namespace {

const QString kBoardKey = QStringLiteral("board"), kSeedsKey = QStringLiteral("seeds"), kDerivedKey = QStringLiteral("derived"),
              kWindowsKey = QStringLiteral("windows"); ///< beside the instruments' ids
constexpr int kColumns = 12;
constexpr int kCharactersForRows = 145, kCharactersForPairs = 75; ///< of the body font across the board

/// Panels whose pointers mean the same place.
bool shareAxis(const LinePanel& a, const LinePanel& b)
{
    return &a == &b || (a.drawing().overSteps && b.drawing().overSteps && a.choices().x == b.choices().x);
}

/// " (+0.12)": against the baseline's line of the same quantity; nothing of the baseline itself, or where it says nothing there.
QString deltaText(const ValueAt& value, const std::vector<ValueAt>& values, const QString& baseline)
{
    if (baseline.isEmpty() || value.runId == baseline)
        return {};
    const auto other =
        std::ranges::find_if(values, [&](const ValueAt& each) { return each.runId == baseline && each.quantity == value.quantity; });
    if (other == values.end())
        return {};
    const double delta = value.y - other->y;
    const QString sign = delta < 0 ? QString() : QStringLiteral("+");
    return QStringLiteral(" (%1%2)").arg(sign, readableNumber(delta, value.digits));
}

/// Where a plot's window stands, as the session remembers it.
QJsonObject windowJson(const PlotPanel& plot)
{
    const QRect place = plot.windowPlace();
    return {{QStringLiteral("x"), place.x()},
            {QStringLiteral("y"), place.y()},
            {QStringLiteral("width"), place.width()},
            {QStringLiteral("height"), place.height()},
            {QStringLiteral("full"), plot.isFullScreen()}};
}

QRect placeOfJson(const QJsonObject& json)
{
    return {json[QLatin1String("x")].toInt(), json[QLatin1String("y")].toInt(), json[QLatin1String("width")].toInt(),
            json[QLatin1String("height")].toInt()};
}

} // namespace

/// Where the run, or the baseline of several, was at a place of a panel over steps; empty of other panels.
QString placeText(const LinePanel& panel, const std::vector<RunView>& runs, double x)
{
    if (runs.empty() || !panel.drawing().overSteps)
        return {};
    const StepClock& clock = runs.front().facts.clock();
    const XAxis axis = panel.choices().x;
    const double step = std::max(stepAt(x, axis, clock), 0.0);
    const double reach = std::max(std::abs(stepAt(x + panel.pointerReach(), axis, clock) - step), 0.5);
    const QString place = placeInRun(runs.front(), step, reach);
    return runs.size() == 1 ? place : BoardView::tr("Baseline: %1").arg(place);
}

/// What a panel that needs answers has drawn: those are many, and are only gone through again when there are others.
struct BoardView::Drawn {
    std::vector<Answers> answers;
    QStringList legends;
    bool operator==(const Drawn&) const = default;
};

BoardView::BoardView(const Theme& theme, const Board& board, Source source, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_board{board.id, {}}, m_source(std::move(source)), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(Theme::kSpace);
    for (int column = 0; column < kColumns; ++column)
        m_grid->setColumnStretch(column, 1);
    for (const BoardPlace& place : board.places) {
        const Instrument* instrument = findInstrument(place.instrument);
        Q_ASSERT_X(instrument, "BoardView", qPrintable(place.instrument));
        addPanel(place, *instrument);
    }
    connect(&m_theme, &Theme::changed, this, &BoardView::arrange);
    arrange();
}

BoardView::~BoardView() = default;

void BoardView::addPanel(const BoardPlace& place, const Instrument& instrument)
{
    m_board.places.push_back(place);
    m_panels.emplace_back(m_theme, instrument, this);
    m_drawn.emplace_back();
    if (LinePanel* lines = m_panels.back().lines())
        link(*lines);
}

std::size_t BoardView::indexOf(const LinePanel& lines) const
{
    const auto found = std::ranges::find(m_panels, &lines, &InstrumentPanel::lines);
    return static_cast<std::size_t>(found - m_panels.begin());
}

void BoardView::link(LinePanel& lines)
{
    lines.offerNotes(m_offersNotes);
    lines.offerSteps(m_offersSteps);
    connect(&lines, &PlotPanel::chosen, this, [this, &lines] {
        const std::size_t index = indexOf(lines);
        m_drawn[index] = {};
        draw(index, m_source());
    });
    connect(&lines, &PlotPanel::pointed, this, [this, &lines](std::optional<double> x) { point(lines, x); });
    connect(&lines, &LinePanel::runClicked, this, &BoardView::runClicked);
    connect(&lines, &PlotPanel::noteWanted, this, [this, &lines] { askNote(lines); });
    linkSteps(lines);
    lines.setTip([this, &lines](double x) { return tipAt(lines, x); });
}

void BoardView::refresh()
{
    const std::vector<RunView> runs = m_source();
    for (std::size_t i = 0; i < m_panels.size(); ++i)
        draw(i, runs);
}

void BoardView::draw(std::size_t index, const std::vector<RunView>& runs)
{
    const InstrumentPanel& panel = m_panels[index];
    if (panel.instrument().needs == Needs::FactsAndAnswers) {
        Drawn now;
        for (const RunView& run : runs) {
            now.answers.push_back(run.answers);
            now.legends << run.legend;
        }
        if (!now.answers.empty() && now == m_drawn[index])
            return;
        m_drawn[index] = std::move(now);
    }
    if (m_amongSeeds && m_seeds.on && !runs.empty())
        m_panels[index].show(amongSeeds(panel.instrument(), runs, panel.choices(), m_seeds));
    else
        m_panels[index].show(drawingOf(panel.instrument(), runs, panel.choices(), m_seeds));
}

void BoardView::setSeeds(const SeedsTogether& seeds)
{
    if (seeds == m_seeds)
        return;
    m_seeds = seeds;
    Q_EMIT seedsChosen(m_seeds);
    refresh();
}

void BoardView::point(const LinePanel& at, std::optional<double> x)
{
    for (const InstrumentPanel& panel : m_panels) {
        if (panel.lines())
            panel.lines()->setCrosshair(shareAxis(at, *panel.lines()) ? x : std::nullopt);
    }
}

QString BoardView::tipAt(const LinePanel& at, double x) const
{
    QStringList parts;
    if (const QString place = placeText(at, m_source(), x); !place.isEmpty())
        parts << place;
    for (const InstrumentPanel& panel : m_panels) {
        if (!panel.lines() || !shareAxis(at, *panel.lines()))
            continue;
        QStringList lines;
        const std::vector<ValueAt> values = panel.lines()->readAt(x);
        const QString baseline = panel.lines()->series().empty() ? QString() : panel.lines()->series().front().runId;
        for (const ValueAt& value : values) {
            const QString number = readableNumber(value.y, value.digits) + deltaText(value, values, baseline);
            lines << (value.note.isEmpty() ? tr("%1  %2").arg(number, value.name) : tr("%1  %2 (%3)").arg(number, value.name, value.note));
        }
        if (!lines.isEmpty())
            parts << panel.instrument().title + QLatin1Char('\n') + lines.join(QLatin1Char('\n'));
    }
    return parts.join(QStringLiteral("\n\n"));
}

void BoardView::askNote(const LinePanel& at)
{
    const std::vector<RunView> runs = m_source();
    if (runs.empty() || !at.drawing().overSteps)
        return;
    const double step = stepAt(at.placeLookedAt(), at.choices().x, runs.front().facts.clock());
    Q_EMIT noteWanted(std::max<qint64>(std::llround(step), 0));
}

void BoardView::linkSteps(LinePanel& lines)
{
    connect(&lines, &PlotPanel::stretchChosen, this, [this, &lines](const Stretch& stretch) {
        if (const auto steps = stepsIn(lines, stretch))
            Q_EMIT stepsChosen(steps);
    });
    connect(&lines, &PlotPanel::stretchDropped, this, [this] { Q_EMIT stepsChosen(std::nullopt); });
    connect(&lines, &PlotPanel::stepsWanted, this, [this, &lines] { askSteps(lines); });
}

/// Whole steps of the first run; nothing while there is none.
std::optional<StepRange> BoardView::stepsIn(const LinePanel& at, const Stretch& stretch) const
{
    const std::vector<RunView> runs = m_source();
    if (runs.empty() || !at.drawing().overSteps)
        return std::nullopt;
    const StepClock& clock = runs.front().facts.clock();
    const auto stepOf = [&](double place) { return std::max(stepAt(place, at.choices().x, clock), 0.0); };
    const qint64 first = std::llround(std::ceil(stepOf(stretch.from))), last = std::llround(std::floor(stepOf(stretch.to)));
    return StepRange{std::min(first, last), std::max(first, last)};
}

void BoardView::askSteps(const LinePanel& at)
{
    const std::vector<RunView> runs = m_source();
    const auto seen = stepsIn(at, at.visibleX());
    if (!seen)
        return;
    const qint64 newest = std::max<qint64>(runs.front().facts.clock().lastStep(), seen->last);
    auto* dialog = new StepRangeDialog(runs.front().steps.value_or(*seen), newest, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &StepRangeDialog::chosen, this, &BoardView::stepsChosen);
    dialog->open();
}

void BoardView::offerSteps()
{
    m_offersSteps = true;
    for (const InstrumentPanel& panel : m_panels) {
        if (panel.lines())
            panel.lines()->offerSteps(true);
    }
}

void BoardView::offerNotes()
{
    m_offersNotes = true;
    for (const InstrumentPanel& panel : m_panels) {
        if (panel.lines())
            panel.lines()->offerNotes(true);
    }
}

void BoardView::removeDerivedPanels()
{
    for (std::size_t i = m_panels.size() - m_derived.size(); i < m_panels.size(); ++i) {
        if (PlotPanel* plot = m_panels[i].plot())
            plot->setInWindow(false);
        m_grid->removeWidget(m_panels[i].widget());
        m_panels[i].widget()->hide();
        m_panels[i].widget()->deleteLater(); // its menu may be what asked for it
    }
    m_panels.erase(m_panels.end() - static_cast<std::ptrdiff_t>(m_derived.size()), m_panels.end());
    m_board.places.resize(m_panels.size());
    m_drawn.resize(m_panels.size());
    m_derived.clear();
}

void BoardView::setDerived(const std::vector<DerivedMetric>& metrics)
{
    if (metrics == m_derived)
        return;
    const QJsonObject kept = choices();
    removeDerivedPanels();
    int row = 0;
    for (const BoardPlace& place : m_board.places)
        row = std::max(row, place.row + 1);
    constexpr int kInARow = 3, kWidth = kColumns / kInARow;
    for (const DerivedMetric& metric : metrics) {
        const auto at = static_cast<int>(m_derived.size());
        m_derived.push_back(metric);
        addPanel({derivedId(metric), row + at / kInARow, at % kInARow * kWidth, kWidth}, derivedInstrument(metric));
        LinePanel* lines = m_panels.back().lines();
        if (const QJsonValue chosen = kept[derivedId(metric)]; chosen.isObject())
            lines->choose(choicesOfJson(chosen.toObject(), usualChoices(m_panels.back().instrument())));
        lines->addToMenu(tr("Change the metric…"), [this, name = metric.name] { changeDerived(name); });
        lines->addToMenu(tr("Remove the metric"), [this, name = metric.name] {
            std::vector<DerivedMetric> others = m_derived;
            std::erase_if(others, [&name](const DerivedMetric& one) { return one.name == name; });
            setDerived(others);
        });
    }
    m_perRow = -1;
    arrange();
    Q_EMIT derivedChanged();
    refresh();
}

void BoardView::askDerived()
{
    openDerived({});
}

void BoardView::changeDerived(const QString& name)
{
    const auto found = std::ranges::find(m_derived, name, &DerivedMetric::name);
    if (found != m_derived.end())
        openDerived(*found);
}

/// For a new metric, or one that takes the place of `begin`.
void BoardView::openDerived(const DerivedMetric& begin)
{
    QStringList taken;
    for (const DerivedMetric& metric : m_derived) {
        if (metric.name != begin.name)
            taken << metric.name;
    }
    auto* dialog = new DerivedDialog(m_theme, begin, expressionNames(m_source()), taken, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DerivedDialog::chosen, this, [this, begin](const DerivedMetric& metric) {
        std::vector<DerivedMetric> metrics = m_derived;
        const auto place = std::ranges::find(metrics, begin.name, &DerivedMetric::name);
        if (place == metrics.end())
            metrics.push_back(metric);
        else
            *place = metric;
        setDerived(metrics);
    });
    dialog->open();
}

QJsonObject BoardView::choices() const
{
    QJsonObject all, windows = m_windows;
    for (const InstrumentPanel& panel : m_panels) {
        if (panel.lines())
            all.insert(panel.instrument().id, choicesJson(panel.choices()));
        if (panel.plot() && panel.plot()->isInWindow())
            windows.insert(panel.instrument().id, windowJson(*panel.plot()));
    }
    all.insert(kBoardKey, QJsonObject{{kSeedsKey, seedsJson(m_seeds)}, {kDerivedKey, derivedJson(m_derived)}, {kWindowsKey, windows}});
    return all;
}

void BoardView::choose(const QJsonObject& choices)
{
    const QJsonObject board = choices[kBoardKey].toObject();
    setSeeds(seedsOfJson(board[kSeedsKey].toObject()));
    setDerived(derivedOfJson(board[kDerivedKey].toArray()));
    m_windows = board[kWindowsKey].toObject();
    if (isVisible() && !m_windows.isEmpty())
        QTimer::singleShot(0, this, &BoardView::openWindows);
    for (const InstrumentPanel& panel : m_panels) {
        if (panel.lines())
            panel.lines()->choose(choicesOfJson(choices[panel.instrument().id].toObject(), usualChoices(panel.instrument())));
    }
}

bool BoardView::hasWindows() const
{
    return std::ranges::any_of(m_panels, [](const InstrumentPanel& panel) { return panel.plot() && panel.plot()->isInWindow(); });
}

/// Those that were open when the board was left. A window that is opened before its page's would not belong to it.
void BoardView::openWindows()
{
    const QJsonObject windows = std::exchange(m_windows, {});
    for (const InstrumentPanel& panel : m_panels) {
        const QJsonValue kept = windows[panel.instrument().id];
        if (!panel.plot() || !kept.isObject())
            continue;
        panel.plot()->showWindowAt(placeOfJson(kept.toObject()));
        if (kept[QLatin1String("full")].toBool())
            panel.plot()->setFullScreen(true);
    }
}

void BoardView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_windows.isEmpty())
        QTimer::singleShot(0, this, &BoardView::openWindows);
}

LinePanel* BoardView::firstLines() const
{
    for (const InstrumentPanel& panel : m_panels) {
        if (panel.lines())
            return panel.lines();
    }
    return nullptr;
}

/// As the board has it where there is room; two or one panel to a row where the window is narrow or the text large.
void BoardView::arrange()
{
    const int characters = width() / QFontMetrics(m_theme.body()).averageCharWidth();
    const int perRow = characters >= kCharactersForRows ? 0 : characters >= kCharactersForPairs ? 2 : 1;
    if (perRow == m_perRow)
        return;
    m_perRow = perRow;
    for (const InstrumentPanel& panel : m_panels)
        m_grid->removeWidget(panel.standIn());
    for (int row = 0; row < static_cast<int>(m_panels.size()); ++row)
        m_grid->setRowStretch(row, 0);
    int cell = 0; // of a narrow board
    for (std::size_t i = 0; i < m_panels.size(); ++i) {
        BoardPlace place = m_board.places[i];
        const bool strip = m_panels[i].instrument().kind == DrawingKind::Strip;
        if (perRow > 0) {
            if (strip)
                cell = (cell + perRow - 1) / perRow * perRow;
            place = {place.instrument, cell / perRow, cell % perRow * (kColumns / perRow), strip ? kColumns : kColumns / perRow};
            cell += strip ? perRow : 1;
        }
        m_grid->addWidget(m_panels[i].standIn(), place.row, place.column, 1, place.columns);
        if (!strip)
            m_grid->setRowStretch(place.row, 1);
    }
}

void BoardView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace sdm::ui
