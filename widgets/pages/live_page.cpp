#include "widgets/pages/live_page.h"

#include "core/records/metric_keys.h"
#include "core/report/calibration_curve.h"
#include "widgets/data/latest_query.h"
#include "widgets/models/evaluation_titles.h"
#include "widgets/models/run_curves.h"
#include "widgets/parts/hr_tile.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/plain_label.h"
#include "widgets/parts/problem_line.h"
#include "widgets/parts/wrap_layout.h"
#include "widgets/plots/funnel_panel.h"
#include "widgets/plots/line_panel.h"
#include "widgets/plots/phase_strip.h"
#include "widgets/run_commands.h"
#include "widgets/session/project_session.h"
#include "widgets/session/selection_context.h"
#include "widgets/text/bound_word.h"
#include "widgets/text/format.h"
#include "widgets/theme/theme.h"

#include <QDateTime>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace sdm::ui {
namespace {

constexpr int kRefreshMs = 100;
constexpr int kClockMs = 1000;
constexpr double kSmoothingSpan = 12;
constexpr int kTiles = 4;
constexpr int kCharactersForTwoRows = 145, kCharactersForPairs = 75; ///< of the body font across the page

LinePlotOptions shareOptions()
{
    LinePlotOptions options;
    options.xLabel = LivePage::tr("step");
    options.integerX = true;
    options.xLower = 0;
    options.yLower = -0.03; // room for marks at 0 and 1
    options.yUpper = 1.03;
    return options;
}

LinePlotOptions accuracyOptions()
{
    LinePlotOptions options;
    options.xLabel = LivePage::tr("step");
    options.integerX = true;
    options.xLower = 0;
    options.yUpper = 1.01;
    options.guard = 0.95;
    options.guardName = QStringLiteral("α");
    return options;
}

LinePlotOptions stepOptions()
{
    LinePlotOptions options;
    options.xLabel = LivePage::tr("step");
    options.integerX = true;
    options.xLower = 0;
    return options;
}

LinePlotOptions calibrationOptions()
{
    LinePlotOptions options;
    options.xLabel = LivePage::tr("s at the prediction");
    options.yLabel = LivePage::tr("share right");
    options.xLower = 0.5;
    options.xUpper = 1;
    options.yUpper = 1.02;
    options.diagonal = true;
    return options;
}

Series calibrationSeries(const report::CalibrationCurve& curve)
{
    Series series;
    series.name = LivePage::tr("observed");
    series.ink = {Ink::Of::Accent};
    series.band = true;
    series.labelled = false;
    series.mark = PointMark::Disc;
    for (const report::CalibrationBin& bin : curve.bins)
        series.points.push_back({bin.predicted, bin.observed, bin.interval.lower, bin.interval.upper,
                                 LivePage::tr("%1 of %2 right").arg(countText(bin.right), countText(bin.n))});
    return series;
}

} // namespace

LivePage::LivePage(const PageContext& context, QWidget* parent)
    : Page(parent), m_context(context), m_content(new QWidget), m_empty(makeEmpty()), m_error(new PlainLabel), m_problem(new ProblemLine),
      m_tileRow(new TileLayout(Theme::kSpace)), m_grid(new QGridLayout), m_phases(new PhaseStrip(context.theme)),
      m_share(new LinePanel(context.theme, tr("HR share"), shareOptions())),
      m_accuracy(new LinePanel(context.theme, tr("Accuracy inside HR"), accuracyOptions())),
      m_loss(new LinePanel(context.theme, tr("Next-token loss"), stepOptions())),
      m_base(new LinePanel(context.theme, tr("Base of the loss"), stepOptions())),
      m_calibration(new LinePanel(context.theme, tr("Calibration"), calibrationOptions())),
      m_funnel(new FunnelPanel(context.theme, tr("Hard negatives"))),
      m_curve(new LatestQuery<report::CalibrationCurve>(context.session.tail(), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin);
    layout->addWidget(m_empty);
    layout->addWidget(m_content);
    m_error->setProperty("problem", true);
    m_error->setWordWrap(true);
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_error->hide();
    makePlots();

    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(kRefreshMs);
    m_clock.setInterval(kClockMs);
    connect(&m_refreshTimer, &QTimer::timeout, this, &LivePage::refresh);
    connect(&m_clock, &QTimer::timeout, this, &LivePage::refreshPhases);
    connect(&m_context.session.record(), &RunRecord::updated, this, &LivePage::scheduleRefresh);
    connect(&m_context.session.record(), &RunRecord::reset, this, &LivePage::scheduleRefresh);
    connect(&m_context.session, &ProjectSession::runsChanged, this, &LivePage::scheduleRefresh);
    connect(&m_context.selection, &SelectionContext::changed, this, &LivePage::scheduleRefresh);
    connect(&m_context.theme, &Theme::changed, this, [this] {
        arrangePlots();
        scheduleRefresh();
    });
}

void LivePage::makePlots()
{
    m_share->setEmptyText(tr("The first evaluation comes in the middle of the first epoch."));
    m_accuracy->setEmptyText(tr("Nothing has been admitted yet."));
    m_loss->setEmptyText(tr("No optimiser step yet."));
    m_base->setEmptyText(tr("Only runs with the SDM loss have a base that moves."));
    m_base->setCaption(tr("mean β = 2 + s(y) of right and wrong"));
    m_calibration->setEmptyText(tr("Drawn from the newest evaluation's answers."));
    m_funnel->setEmptyText(tr("Runs with hard negatives generate from the second epoch on."));

    m_grid->setSpacing(Theme::kSpace);
    for (int column = 0; column < 12; ++column)
        m_grid->setColumnStretch(column, 1);
    arrangePlots();
    auto* layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kSpace);
    layout->addWidget(m_error);
    layout->addWidget(m_problem);
    layout->addLayout(m_tileRow);
    layout->addWidget(m_phases);
    layout->addLayout(m_grid, 1);
}

/// Two rows where there is room; two or one plot to a row where the window is narrow or the text large.
void LivePage::arrangePlots()
{
    const int characters = width() / QFontMetrics(m_context.theme.body()).averageCharWidth();
    const int perRow = characters >= kCharactersForTwoRows ? 0 : characters >= kCharactersForPairs ? 2 : 1;
    if (perRow == m_plotsPerRow)
        return;
    m_plotsPerRow = perRow;
    QWidget* const plots[] = {m_share, m_accuracy, m_loss, m_base, m_calibration, m_funnel};
    for (QWidget* plot : plots)
        m_grid->removeWidget(plot);
    constexpr int kWide[][4] = {{0, 0, 1, 6}, {0, 6, 1, 6}, {1, 0, 1, 4}, {1, 4, 1, 3}, {1, 7, 1, 3}, {1, 10, 1, 2}};
    for (int i = 0; i < 6; ++i) {
        if (perRow == 0)
            m_grid->addWidget(plots[i], kWide[i][0], kWide[i][1], kWide[i][2], kWide[i][3]);
        else
            m_grid->addWidget(plots[i], i / perRow, i % perRow * (12 / perRow), 1, 12 / perRow);
        m_grid->setRowStretch(i, i < (perRow == 0 ? 2 : 6 / perRow) ? 1 : 0);
    }
}

void LivePage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrangePlots();
}

QWidget* LivePage::makeEmpty()
{
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->addStretch(1);
    auto* title = fontLabel(m_context.theme, &Theme::headline, tr("No run is selected"));
    title->setAlignment(Qt::AlignCenter);
    layout->addWidget(title);
    auto* text = captionLabel(m_context.theme,
                              tr("Start one, or open one from the Runs page. A run started on the command line appears here as well."));
    text->setAlignment(Qt::AlignCenter);
    layout->addWidget(text);
    auto* demo = new QPushButton(tr("Run the demo"));
    demo->setProperty("primary", true);
    connect(demo, &QPushButton::clicked, this, [this] { m_context.commands.runDemo(); });
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(demo);
    row->addStretch(1);
    layout->addSpacing(Theme::kSpace);
    layout->addLayout(row);
    layout->addStretch(2);
    return box;
}

void LivePage::shown()
{
    m_visible = true;
    m_clock.start();
    refresh();
}

void LivePage::hidden()
{
    m_visible = false;
    m_clock.stop();
    m_refreshTimer.stop();
}

QWidget* LivePage::firstFocus()
{
    return m_share;
}

void LivePage::scheduleRefresh()
{
    if (m_visible && !m_refreshTimer.isActive())
        m_refreshTimer.start();
}

void LivePage::refresh()
{
    const RunSummary* run = m_context.session.selectedRun();
    m_empty->setVisible(!run);
    m_content->setVisible(run);
    if (!run)
        return;
    const bool failed = run->state == store::RunState::Failed;
    m_error->setVisible(failed);
    if (failed)
        m_error->setText(tr("This run failed: %1").arg(QString::fromStdString(run->row.errorMessage.value_or(std::string()))));
    refreshTiles();
    refreshPhases();
    refreshCurves();
    refreshCalibration();
}

void LivePage::refreshTiles()
{
    const RunSummary& run = *m_context.session.selectedRun();
    const auto wanted = std::min<std::size_t>(run.splits.size(), kTiles);
    while (m_tiles.size() > wanted) {
        m_tiles.back()->deleteLater();
        m_tiles.pop_back();
    }
    while (m_tiles.size() < wanted) {
        m_tiles.push_back(new HrTile(m_context.theme));
        m_tileRow->addWidget(m_tiles.back());
    }
    for (std::size_t i = 0; i < wanted; ++i)
        m_tiles[i]->setContent(tileContent(run.splits[i], run.alpha, m_context.selection.bound()));
}

void LivePage::refreshPhases()
{
    const RunSummary* run = m_context.session.selectedRun();
    if (run)
        m_phases->setSpans(phaseSpans(m_context.session.record(), QDateTime::currentMSecsSinceEpoch(), run->active()));
}

void LivePage::refreshCurves()
{
    const RunRecord& record = m_context.session.record();
    const RunSummary& run = *m_context.session.selectedRun();
    const Bound bound = m_context.selection.bound();
    m_share->setCaption(tr("n/N per evaluation · %1 · band 95 % Wilson · ◆ final layer").arg(boundWord(bound)));
    m_accuracy->setCaption(
        tr("right of those admitted · %1 · whiskers 95 % · ✕ n < 30 (▽ below the plot) · ◆ final layer").arg(boundWord(bound)));
    m_share->setSeries(shareCurves(record, bound));
    m_accuracy->setGuard(run.alpha);
    m_accuracy->setSeries(accuracyCurves(record, bound));
    m_loss->setCaption(smoothingText(record.metric(metric_key::kTrainLoss), kSmoothingSpan));
    m_loss->setSeries(lossCurves(record, kSmoothingSpan));
    m_base->setSeries(betaCurves(record, kSmoothingSpan));
    const Funnel funnel = hardNegativeFunnel(record);
    m_funnel->setStages(funnel.stages);
    m_funnel->setCaption(funnel.stages.empty() ? QString() : tr("epoch %1 · %2 fooled").arg(funnel.epoch).arg(countText(funnel.fooled)));
}

void LivePage::refreshCalibration()
{
    const RunRecord& record = m_context.session.record();
    const auto choices = evaluationChoices(record);
    QString id = m_context.selection.evaluationId();
    if (id.isEmpty() && !choices.empty())
        id = choices.front().id;
    const EvaluationRecord* evaluation = record.evaluation(id.toStdString());
    if (!evaluation) {
        m_calibration->setSeries({});
        m_calibration->setCaption({});
        m_calibrated.clear();
        m_curve->forget();
        return;
    }
    if (id == m_calibrated)
        return;
    m_calibrated = id;
    const QString where = tr("%1, model of step %2").arg(QString::fromStdString(evaluation->split), countText(evaluation->modelStep));
    m_curve->ask([key = id.toStdString()](store::StoreReader& reader) { return report::calibrationCurve(reader.generationRecords(key)); },
                 [this, where](const report::CalibrationCurve& curve) {
                     m_calibration->setCaption(
                         tr("%1 · n %2 · ECE %3").arg(where, countText(curve.n), fixedText(curve.expectedCalibrationError, 3)));
                     std::vector<Series> series;
                     if (!curve.bins.empty())
                         series.push_back(calibrationSeries(curve));
                     m_calibration->setSeries(std::move(series));
                     m_problem->clear();
                 },
                 [this](const QString& why) {
                     m_calibration->setSeries({});
                     m_calibration->setCaption({});
                     m_problem->showProblem(tr("The calibration cannot be drawn."), why, [this] {
                         m_calibrated.clear();
                         refreshCalibration();
                     });
                 });
}

} // namespace sdm::ui
