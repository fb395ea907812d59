#include "widgets/pages/reliability_page.h"

#include "core/report/standing_results.h"
#include "widgets/data/latest_query.h"
#include "widgets/instruments/draw.h"
#include "widgets/instruments/instrument_list.h"
#include "widgets/pages/reliability/alpha_explorer.h"
#include "widgets/pages/reliability/answer_line.h"
#include "widgets/pages/reliability/checkpoint_panel.h"
#include "widgets/pages/reliability/conditional_grid.h"
#include "widgets/pages/reliability/context_line.h"
#include "widgets/pages/reliability/layer_card.h"
#include "widgets/pages/reliability/layer_courses.h"
#include "widgets/pages/reliability/layer_multiples.h"
#include "widgets/parts/busy_line.h"
#include "widgets/parts/empty_state.h"
#include "widgets/parts/hr_tile.h"
#include "widgets/parts/plain_label.h"
#include "widgets/parts/problem_line.h"
#include "widgets/parts/wrap_layout.h"
#include "widgets/plots/line_panel.h"
#include "widgets/plots/scatter_panel.h"
#include "widgets/plots/share_panel.h"
#include "widgets/run_commands.h"
#include "widgets/session/project_session.h"
#include "widgets/session/selection_context.h"
#include "widgets/text/format.h"
#include "widgets/text/verdict_words.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLocale>
#include <QSet>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>

namespace sdm::ui {
namespace {

constexpr int kGatherMs = 100;
constexpr int kCharactersForRows = 100;            ///< of the body font across the page
constexpr int kScatterLines = 24, kPlotLines = 17; ///< heights, in lines of the body font
constexpr std::size_t kMostTiles = 4;

std::unique_ptr<InstrumentPanel> panelOf(const Theme& theme, const char* id, QWidget* parent)
{
    return std::make_unique<InstrumentPanel>(theme, *findInstrument(QLatin1String(id)), parent);
}

RegionCounts countsOf(const report::JudgedSet& set, Bound bound)
{
    const AdmissionCounts& counts = set.evaluation.at(bound);
    return {set.evaluation.documents, counts.admitted.value_or(0), counts.admittedCorrect.value_or(0), set.evaluation.tooLong.value_or(0)};
}

HrTileContent tileOf(const report::JudgedSet& set, Bound bound)
{
    HrTileContent tile;
    tile.title = QString::fromStdString(set.split);
    tile.bound = bound;
    tile.shifted = set.shifted;
    tile.alpha = set.layer.alpha;
    tile.region = countsOf(set, bound);
    tile.accepted = acceptedCounts(set.evaluation, bound);
    for (const GenerationRecord& answer : set.answers)
        ++tile.verdicts.byVerdict[indexOf(answer.verdict)];
    tile.tooLong = set.evaluation.tooLong.value_or(0);
    tile.cut = set.evaluation.cutAnswers.value_or(0);
    tile.modelStep = set.evaluation.modelStep;
    tile.purpose = set.evaluation.purpose;
    tile.lowestShare = tile.highestShare = tile.region->share();
    return tile;
}

} // namespace

ReliabilityPage::ReliabilityPage(const PageContext& context, QWidget* parent)
    : Page(parent), m_context(context), m_empty(new EmptyState(context.theme, {}, {})), m_content(new QWidget),
      m_contextLine(new ContextLine(context.theme)), m_problem(new ProblemLine), m_tileRow(new TileLayout(Theme::kSpace)),
      m_rejected(new PlainLabel), m_grids(new QGridLayout), m_scatter(panelOf(context.theme, "answers_scatter", m_content)),
      m_beside(panelOf(context.theme, "answers_scatter", m_content)), m_reasons(panelOf(context.theme, "abstention_reasons", m_content)),
      m_diagram(panelOf(context.theme, "reliability_diagram", m_content)), m_risk(panelOf(context.theme, "risk_coverage", m_content)),
      m_thresholds(panelOf(context.theme, "layer_thresholds", m_content)), m_answerLine(new AnswerLine(context.theme)),
      m_explorer(new AlphaExplorer(context.theme)), m_grid(new ConditionalGridPanel(context.theme)), m_card(new LayerCard(context.theme)),
      m_multiples(new LayerMultiples(context.theme)), m_checkpoints(new CheckpointPanel(context.theme)),
      m_courses(new LayerCourses(context.theme)), m_binning(new QComboBox), m_scope(new QComboBox),
      m_layerQuery(new LatestQuery<JudgedLayerPtr>(context.session.tail(), this)),
      m_pictureQuery(new LatestQuery<std::shared_ptr<PagePictures>>(context.session.tail(), this)),
      m_pointsQuery(new LatestQuery<CalibrationPoints>(context.session.tail(), this)),
      m_previewQuery(new LatestQuery<AlphaPreview>(context.session.tail(), this)),
      m_layersQuery(new LatestQuery<std::vector<LayerPicture>>(context.session.tail(), this)),
      m_coursesQuery(new LatestQuery<std::vector<report::LayerPoint>>(context.session.tail(), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin);
    layout->addWidget(m_problem);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_content, 1);
    m_empty->addAction(
        tr("Show the run as it goes"), [this] { m_context.commands.showPage(QStringLiteral("live")); }, true);
    m_content->hide();
    makeContent();
    addDiagramChoices();
    connectParts();
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(kGatherMs);
    connect(&m_refreshTimer, &QTimer::timeout, this, &ReliabilityPage::refresh);
}

ReliabilityPage::~ReliabilityPage() = default;

void ReliabilityPage::makeContent()
{
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kSpace);
    column->addWidget(m_contextLine);
    m_contextLine->addTool(busyLine(m_context.theme, *m_layerQuery, tr("Reading the answers…")));
    column->addLayout(m_tileRow);
    m_rejected->setWordWrap(true);
    m_rejected->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_rejected->setObjectName(QStringLiteral("allRejected"));
    m_rejected->hide();
    column->addWidget(m_rejected);
    m_grids->setContentsMargins(0, 0, 0, 0);
    m_grids->setSpacing(Theme::kSpace);
    column->addLayout(m_grids, 1);
    column->addWidget(m_multiples);
    column->addWidget(m_courses);
    column->addWidget(m_checkpoints);
    m_beside->widget()->hide();
    m_beside->widget()->setObjectName(QStringLiteral("instrument.answers_scatter.beside"));
    for (QWidget* each : std::initializer_list<QWidget*>{m_answerLine, m_explorer, m_grid, m_card})
        each->setParent(m_content);
    const auto fit = [this] {
        const int line = QFontMetrics(m_context.theme.body()).lineSpacing();
        for (const auto* scatter : {&m_scatter, &m_beside})
            (*scatter)->widget()->setMinimumHeight(kScatterLines * line);
        for (QWidget* each : std::initializer_list<QWidget*>{m_diagram->widget(), m_risk->widget(), m_thresholds->widget()})
            each->setMinimumHeight(kPlotLines * line);
    };
    connect(&m_context.theme, &Theme::changed, this, fit);
    connect(&m_context.theme, &Theme::changed, this, &ReliabilityPage::arrange);
    fit();
    arrange();
}

void ReliabilityPage::addDiagramChoices()
{
    m_binning->setAccessibleName(tr("Bins of the reliability diagram"));
    m_binning->addItem(tr("equal width"), static_cast<int>(report::Binning::EqualWidth));
    m_binning->addItem(tr("equal count"), static_cast<int>(report::Binning::EqualCount));
    m_scope->setAccessibleName(tr("Answers of the reliability diagram"));
    m_scope->addItem(tr("all answers"), static_cast<int>(report::Scope::All));
    m_scope->addItem(tr("inside"), static_cast<int>(report::Scope::InsideRegion));
    m_scope->addItem(tr("outside"), static_cast<int>(report::Scope::OutsideRegion));
    for (QComboBox* combo : {m_scope, m_binning}) {
        m_diagram->lines()->header()->insertWidget(std::max(0, m_diagram->lines()->header()->count() - 1), combo);
        connect(combo, &QComboBox::activated, this, &ReliabilityPage::redraw);
    }
}

void ReliabilityPage::connectParts()
{
    connect(&m_context.session.record(), &RunRecord::updated, this, &ReliabilityPage::scheduleRefresh);
    connect(&m_context.session.record(), &RunRecord::reset, this, &ReliabilityPage::scheduleRefresh);
    connect(&m_context.session, &ProjectSession::runsChanged, this, &ReliabilityPage::scheduleRefresh);
    connect(&m_context.session, &ProjectSession::stateChanged, this, &ReliabilityPage::scheduleRefresh);
    connect(&m_context.selection, &SelectionContext::changed, this, &ReliabilityPage::scheduleRefresh);
    connect(&m_context.selection, &SelectionContext::answerChanged, this, [this] {
        if (m_visible)
            chooseAnswer(m_context.selection.answer());
    });
    connect(m_contextLine, &ContextLine::splitChosen, this, [this](const QString& split) {
        const report::JudgedSet* set = m_judged ? m_judged->set(split) : nullptr;
        if (set)
            m_context.selection.selectEvaluation(QString::fromStdString(set->evaluation.id), split);
    });
    const auto chooseEvaluation = [this](const QString& id) {
        if (const EvaluationRecord* evaluation = m_context.session.record().evaluation(id.toStdString()))
            m_context.selection.selectEvaluation(id, QString::fromStdString(evaluation->split));
    };
    connect(m_contextLine, &ContextLine::evaluationChosen, this, chooseEvaluation);
    connect(m_multiples, &LayerMultiples::evaluationChosen, this, chooseEvaluation);
    connect(m_contextLine, &ContextLine::besideChosen, this, [this](const QString& split) {
        m_besideSplit = split;
        m_besideChosen = true;
        redraw();
    });
    for (ScatterPanel* panel : {scatter(), besideScatter()}) {
        connect(panel, &ScatterPanel::answersEnclosed, this,
                [this, panel](const QStringList& documents) { showEnclosed(*panel, documents); });
        ScatterPanel* other = panel == scatter() ? besideScatter() : scatter();
        connect(panel, &ScatterPanel::labelChanged, other, &ScatterPanel::setLabel);
        connect(panel, &ScatterPanel::scaleChanged, other, &ScatterPanel::setLogarithmicInX);
    }
    connect(scatter(), &ScatterPanel::answerChosen, &m_context.selection, &SelectionContext::selectAnswer);
    connect(besideScatter(), &ScatterPanel::answerChosen, this, [this](const QString& document) {
        if (m_pictures.besideSet)
            m_context.selection.selectEvaluation(QString::fromStdString(m_pictures.besideSet->evaluation.id),
                                                 QString::fromStdString(m_pictures.besideSet->split));
        m_context.selection.selectAnswer(document);
    });
    connect(m_answerLine, &AnswerLine::openAsked, this, [this] {
        const QString answer = m_context.selection.answer();
        m_context.selection.selectEvaluation(QString::fromStdString(m_pictures.set->evaluation.id),
                                             QString::fromStdString(m_pictures.set->split));
        m_context.selection.selectAnswer(answer);
        m_context.commands.showPage(QStringLiteral("generations"));
    });
    connect(m_answerLine, &AnswerLine::listAsked, this, [this](const QStringList& documents) {
        const report::JudgedSet* set = m_enclosedBeside ? m_pictures.besideSet : m_pictures.set;
        if (set == nullptr)
            return;
        m_context.commands.showPage(QStringLiteral("generations"));
        m_context.selection.chooseSet({QString::fromStdString(set->evaluation.id), documents}, QString::fromStdString(set->split));
    });
    connect(m_thresholds->lines(), &PlotPanel::chosen, this, [this](const DrawingChoices& choices) {
        m_thresholds->show(drawingOf(m_thresholds->instrument(),
                                     {runView(m_context.session.record(), m_context.session.selectedRun(), m_pictures.choices.bound)},
                                     choices));
    });
    connect(m_courses, &LayerCourses::roleChosen, this, &ReliabilityPage::readCourses);
    connect(m_checkpoints, &CheckpointPanel::finalLayersWanted, this,
            [this](qint64 step) { m_context.commands.finalLayersFrom(m_context.selection.runId(), step); });
    connect(m_explorer, &AlphaExplorer::alphaChanged, this, &ReliabilityPage::preview);
}

/// Panels side by side where there is room, one below the other where there is not.
void ReliabilityPage::arrange()
{
    constexpr int kTwelfths = 12;
    const bool wide = width() >= kCharactersForRows * QFontMetrics(m_context.theme.body()).averageCharWidth();
    if (m_arrangedWide == wide)
        return;
    m_arrangedWide = wide;
    for (QWidget* part : std::initializer_list<QWidget*>{m_answerLine, m_reasons->standIn(), m_explorer, m_grid, m_diagram->standIn(),
                                                         m_risk->standIn(), m_card, m_thresholds->standIn()})
        m_grids->removeWidget(part);
    int row = 0;
    const auto add = [&](std::initializer_list<std::pair<QWidget*, int>> parts) {
        int column = 0;
        for (const auto& [part, twelfths] : parts) {
            m_grids->addWidget(part, row, column, 1, wide ? twelfths : kTwelfths);
            column += twelfths;
            if (!wide) {
                column = 0;
                ++row;
            }
        }
        ++row;
    };
    // The two scatters share a row of their own: without a neighbour the first takes all of it.
    delete m_grids->itemAtPosition(0, 0);
    auto* scatters = new QBoxLayout(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    scatters->setSpacing(Theme::kSpace);
    for (QWidget* each : {m_scatter->standIn(), m_beside->standIn()})
        scatters->addWidget(each, 1);
    m_grids->addLayout(scatters, row++, 0, 1, kTwelfths);
    add({{m_answerLine, kTwelfths}});
    add({{m_reasons->standIn(), 6}, {m_explorer, 6}});
    add({{m_grid, 7}, {m_diagram->standIn(), 5}});
    add({{m_risk->standIn(), 5}, {m_thresholds->standIn(), 4}, {m_card, 3}});
    for (int column = 0; column < kTwelfths; ++column)
        m_grids->setColumnStretch(column, 1);
}

void ReliabilityPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange();
}

/// What scrolls the page asks for a smallest height that does not know the width, and captions wrap: without this they would be squeezed
/// onto each other.
bool ReliabilityPage::event(QEvent* event)
{
    const bool handled = Page::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        setMinimumHeight(layout()->hasHeightForWidth() ? layout()->totalMinimumHeightForWidth(width()) : 0);
    return handled;
}

void ReliabilityPage::shown()
{
    m_visible = true;
    refresh();
}

void ReliabilityPage::hidden()
{
    m_visible = false;
    m_refreshTimer.stop();
}

QWidget* ReliabilityPage::firstFocus()
{
    return scatter()->focusTarget();
}

QByteArray ReliabilityPage::saveState() const
{
    const QJsonObject state{{QStringLiteral("version"), 1},
                            {QStringLiteral("logarithmic"), scatter()->isLogarithmicInX()},
                            {QStringLiteral("binning"), m_binning->currentIndex()}};
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void ReliabilityPage::restoreState(const QByteArray& state)
{
    const QJsonObject kept = QJsonDocument::fromJson(state).object();
    if (kept.value(QLatin1String("version")).toInt() != 1)
        return;
    scatter()->setLogarithmicInX(kept.value(QLatin1String("logarithmic")).toBool(true));
    m_binning->setCurrentIndex(std::clamp(kept.value(QLatin1String("binning")).toInt(), 0, m_binning->count() - 1));
}

void ReliabilityPage::scheduleRefresh()
{
    if (m_visible && !m_refreshTimer.isActive())
        m_refreshTimer.start();
}

void ReliabilityPage::refresh()
{
    const RunSummary* run = m_context.session.selectedRun();
    const RunRecord& record = m_context.session.record();
    const LayerRecord* layer =
        run && record.loaded() ? chosenLayer(record, m_context.selection.evaluationId(), m_context.selection.split()) : nullptr;
    if (!layer)
        return showNothing(run);
    // Other evaluations of the layer, or something that was done to it after the run.
    const auto judged =
        std::ranges::count_if(record.evaluations(), [&](const EvaluationRecord& each) { return each.layerId == layer->id; });
    const std::pair<std::int64_t, std::int64_t> state{judged, run->active() ? 0 : record.eventCount()};
    if (layer->id != m_asked || state != m_askedState) {
        m_askedState = state;
        return read(*run, *layer);
    }
    if (m_judged)
        redraw();
}

/// What is missing, why, and where to go.
void ReliabilityPage::showNothing(const RunSummary* run)
{
    m_asked = {};
    m_judged.reset();
    m_layerQuery->forget();
    m_pictureQuery->forget();
    if (run && !m_context.session.record().loaded())
        return; // a moment, and whatever stands there goes on standing
    m_content->hide();
    m_problem->clear();
    m_empty->show();
    if (!run)
        return m_empty->setMessage(tr("No run is selected"), tr("Start one, or open one from the Runs page."));
    if (run->active())
        return m_empty->setMessage(tr("No evaluation yet"),
                                   tr("The first answers are judged later in the run (now at step %1). They appear here by themselves.")
                                       .arg(countText(run->step)));
    m_empty->setMessage(tr("%1 has judged no answers").arg(run->name()),
                        run->resumable() ? tr("It ended before its first evaluation. Resume it to have one.")
                                         : tr("It has no evaluation with a layer."));
}

void ReliabilityPage::show(PagePictures pictures)
{
    const bool otherBound = pictures.choices.bound != m_pictures.choices.bound;
    m_pictures = std::move(pictures);
    const RunSummary* run = m_context.session.selectedRun();
    if (!run || !m_pictures.set)
        return showNothing(run);
    m_empty->hide();
    m_content->show();
    m_contextLine->show(*run, m_context.session.record(), m_pictures);
    const report::ReliabilityReport& report = *m_pictures.reportOf(QString::fromStdString(m_pictures.set->split));
    showTiles();
    showRejected(report);
    m_scatter->show(m_pictures.scatter);
    m_beside->widget()->setVisible(m_pictures.besideSet);
    m_beside->show(m_pictures.beside);
    alignScatters();
    m_reasons->show(m_pictures.reasons);
    m_reasons->widget()->setMinimumHeight((10 + 2 * static_cast<int>(m_pictures.reports.size())) *
                                          QFontMetrics(m_context.theme.body()).lineSpacing());
    m_diagram->show(m_pictures.diagram);
    m_risk->show(m_pictures.risk);
    m_grid->setGrid(report.grid, tr("%1. Below α is said only where the 95 % interval lies below it and %2 answers are behind it.")
                                     .arg(QString::fromStdString(m_pictures.set->split))
                                     .arg(kFewestForAClaim));
    m_card->setLayer(m_judged->layer, report::finalLayersOf(m_context.session.record().layers()));
    m_checkpoints->show(m_context.session.record(), run->alpha, m_pictures.choices.bound);
    m_explorer->setJudged(m_pictures);
    m_thresholds->show(drawingOf(m_thresholds->instrument(), {runView(m_context.session.record(), run, m_pictures.choices.bound)},
                                 m_thresholds->choices()));
    chooseAnswer(m_context.selection.answer());
    readLayers();
    readCourses();
    if (m_explorer->alpha() && otherBound)
        preview(m_explorer->alpha());
}

void ReliabilityPage::showTiles()
{
    const std::size_t wanted = std::min(m_judged->sets.size(), kMostTiles);
    while (m_tiles.size() > wanted) {
        delete m_tiles.back();
        m_tiles.pop_back();
    }
    while (m_tiles.size() < wanted) {
        m_tiles.push_back(new HrTile(m_context.theme));
        m_tileRow->addWidget(m_tiles.back());
    }
    for (std::size_t i = 0; i < wanted; ++i)
        m_tiles[i]->setContent(tileOf(m_judged->sets[i], m_pictures.choices.bound));
}

QString ReliabilityPage::rejectedText() const
{
    return m_rejected->isHidden() ? QString() : m_rejected->text();
}

void ReliabilityPage::showRejected(const report::ReliabilityReport& report)
{
    const bool rejected = report.reasons.of(Reason::Admitted).n == 0;
    m_rejected->setVisible(rejected);
    if (!rejected)
        return;
    QStringList reasons;
    for (const Reason reason : allOf<Reason>()) {
        if (report.reasons.of(reason).n > 0)
            reasons << tr("%1 %2").arg(countText(report.reasons.of(reason).n), reasonWord(reason));
    }
    const QString why = report.region.found()
                            ? tr("All answers are rejected (R): none reaches the region. On shifted data this is the right answer.")
                            : tr("All answers are rejected (R). This is the correct answer when no region reaches α = %1.")
                                  .arg(QLocale().toString(report.region.alpha, 'g', 4));
    m_rejected->setText(tr("%1 Reasons: %2.").arg(why, reasons.join(QStringLiteral(", "))));
}

void ReliabilityPage::alignScatters()
{
    if (!m_pictures.besideSet) {
        scatter()->alignWith(std::nullopt);
        return;
    }
    const ScatterPanel::Ends one = scatter()->ends(), other = besideScatter()->ends();
    const ScatterPanel::Ends both{std::max(one.similarity, other.similarity), std::min(one.lowest, other.lowest)};
    scatter()->alignWith(both);
    besideScatter()->alignWith(both);
}

void ReliabilityPage::chooseAnswer(const QString& document)
{
    scatter()->setChosen(document);
    besideScatter()->setChosen({});
    const auto& marks = m_pictures.scatter.scatter.marks;
    const auto found = document.isEmpty() ? marks.end() : std::ranges::find(marks, document, &AnswerMark::document);
    m_answerLine->showAnswer(found == marks.end() ? nullptr : &*found);
}

void ReliabilityPage::showEnclosed(const ScatterPanel& panel, const QStringList& documents)
{
    const QSet<QString> wanted(documents.begin(), documents.end());
    std::vector<const AnswerMark*> marks = panel.shownMarks();
    std::erase_if(marks, [&wanted](const AnswerMark* mark) { return !wanted.contains(mark->document); });
    m_enclosedBeside = &panel == besideScatter();
    m_answerLine->showEnclosed(marks);
}

} // namespace sdm::ui
