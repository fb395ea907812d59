#include "widgets/pages/live_page.h"

#include "widgets/boards/board_bar.h"
#include "widgets/boards/board_view.h"
#include "widgets/boards/seed_bar.h"
#include "widgets/data/edit_desk.h"
#include "widgets/data/latest_query.h"
#include "widgets/help/term.h"
#include "widgets/instruments/step_notes.h"
#include "widgets/models/evaluation_titles.h"
#include "widgets/pages/live/runs_beside.h"
#include "widgets/parts/hr_tile.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/plain_label.h"
#include "widgets/parts/problem_line.h"
#include "widgets/parts/wrap_layout.h"
#include "widgets/plots/line_panel.h"
#include "widgets/run_commands.h"
#include "widgets/session/project_session.h"
#include "widgets/session/selection_context.h"
#include "widgets/text/format.h"
#include "widgets/theme/theme.h"

#include <QInputDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sdm::ui {
namespace {

constexpr int kRefreshMs = 50;
constexpr int kClockMs = 1000;
constexpr int kTiles = 4;

} // namespace

LivePage::LivePage(const PageContext& context, QWidget* parent)
    : Page(parent), m_context(context), m_content(new QWidget), m_empty(makeEmpty()), m_error(new PlainLabel), m_problem(new ProblemLine),
      m_tileRow(new TileLayout(Theme::kSpace)), m_board(new BoardView(context.theme, liveBoard(), [this] { return views(); })),
      m_bar(new BoardBar(context.theme, *m_board)), m_beside(new RunsBeside(context.session, this)),
      m_answersQuery(new LatestQuery<Answers>(context.session.tail(), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin);
    layout->addWidget(m_empty);
    layout->addWidget(m_content);
    m_error->setProperty("problem", true);
    m_error->setWordWrap(true);
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_error->hide();
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kSpace);
    column->addWidget(m_error);
    column->addWidget(m_problem);
    column->addLayout(m_tileRow);
    column->addWidget(termRow(context.theme, {QStringLiteral("hr"), QStringLiteral("alpha"), QStringLiteral("q-primemin"),
                                              QStringLiteral("psi"), QStringLiteral("bound"), QStringLiteral("beta")}));
    column->addWidget(m_bar);
    column->addWidget(m_board, 1);

    m_refreshTimer.setSingleShot(true);
    m_clock.setInterval(kClockMs);
    connect(&m_refreshTimer, &QTimer::timeout, this, &LivePage::refresh);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        const RunSummary* run = m_context.session.selectedRun();
        if (run && run->active())
            scheduleRefresh();
    });
    connect(&m_context.session.record(), &RunRecord::updated, this, &LivePage::scheduleRefresh);
    connect(&m_context.session.record(), &RunRecord::reset, this, &LivePage::scheduleRefresh);
    connect(&m_context.session, &ProjectSession::runsChanged, this, &LivePage::scheduleRefresh);
    connect(&m_context.selection, &SelectionContext::changed, this, &LivePage::scheduleRefresh);
    m_board->setAmongSeeds(true);
    connect(m_board, &BoardView::seedsChosen, this, &LivePage::scheduleRefresh);
    connect(m_board, &BoardView::derivedChanged, this, &LivePage::scheduleRefresh);
    connect(m_beside, &RunsBeside::changed, this, &LivePage::scheduleRefresh);
    connect(m_beside, &RunsBeside::failed, this, [this](const QString& why) {
        m_problem->showProblem(tr("The runs beside this one cannot be read."), why, [this] {
            m_beside->forget();
            refresh();
        });
    });
    m_board->offerSteps();
    connect(m_board, &BoardView::stepsChosen, this, &LivePage::chooseSteps);
    m_board->offerNotes();
    connect(m_board, &BoardView::noteWanted, this, &LivePage::writeNote);
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

/// Plots in windows of their own are seen whatever the page.
void LivePage::hidden()
{
    m_visible = false;
    if (m_board->hasWindows())
        return;
    m_clock.stop();
    m_refreshTimer.stop();
}

QWidget* LivePage::firstFocus()
{
    return m_board->firstLines()->focusTarget();
}

QByteArray LivePage::saveState() const
{
    return QJsonDocument(QJsonObject{{QStringLiteral("version"), 1}, {QStringLiteral("panels"), m_board->choices()}})
        .toJson(QJsonDocument::Compact);
}

void LivePage::restoreState(const QByteArray& state)
{
    const QJsonObject kept = QJsonDocument::fromJson(state).object();
    if (kept[QLatin1String("version")].toInt() == 1)
        m_board->choose(kept[QLatin1String("panels")].toObject());
}

/// Asks for the words; they become a line of the run's note, which one Ctrl+Z takes back.
void LivePage::writeNote(qint64 step)
{
    const RunSummary* run = m_context.session.selectedRun();
    if (!run)
        return;
    auto* dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("stepNote"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Note at a step"));
    dialog->setLabelText(tr("What happened to %1 at step %2?").arg(run->name(), countText(step)));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, step, id = run->id()](const QString& text) {
        const RunSummary* now = m_context.session.run(id);
        if (now && !text.trimmed().isEmpty())
            m_context.edits.setNote({id}, withStepNote(QString::fromStdString(now->annotations.note), {step, text}));
    });
    dialog->open();
}

/// The answers that are looked at become those of the newest evaluation in the steps, where one is; of all steps the newest.
void LivePage::chooseSteps(const std::optional<StepRange>& steps)
{
    SelectionContext& selection = m_context.selection;
    if (steps == selection.steps())
        return;
    selection.chooseSteps(steps);
    if (!steps)
        return selection.selectEvaluation({}, selection.split());
    for (const EvaluationChoice& choice : evaluationChoices(m_context.session.record())) {
        const EvaluationRecord* evaluation = m_context.session.record().evaluation(choice.id.toStdString());
        if (evaluation && steps->holds(evaluation->step))
            return selection.selectEvaluation(choice.id, QString::fromStdString(evaluation->split));
    }
}

void LivePage::scheduleRefresh()
{
    if ((!m_visible && !m_board->hasWindows()) || m_refreshTimer.isActive())
        return;
    // At once after a pause; while news keep coming, with what has come in between.
    const qint64 since = m_sinceRefresh.isValid() ? m_sinceRefresh.elapsed() : kRefreshMs;
    m_refreshTimer.start(static_cast<int>(std::max<qint64>(kRefreshMs - since, 0)));
}

void LivePage::refresh()
{
    m_sinceRefresh.start();
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
    fetchAnswers();
    followOthers();
    m_board->refresh();
}

/// The other runs of its settings, while they are drawn with it, and the baseline, while a metric is a difference to it.
void LivePage::followOthers()
{
    const bool wantsSeeds = m_board->seeds().on;
    m_beside->follow(wantsSeeds ? m_context.session.selectedRun() : nullptr, m_board->derived().empty() ? nullptr : baseline());
    const std::size_t others = m_beside->seedCount(), drawn = std::min(others, RunsBeside::kMostSeeds);
    m_bar->seeds().setNote(others == 0      ? tr("No other run has these settings.")
                           : drawn < others ? tr("The newest %1 of %2 other runs of these settings").arg(drawn).arg(others)
                                            : tr("Other runs of these settings: %1").arg(others));
}

/// The project's; nullptr where nobody has chosen one.
const RunSummary* LivePage::baseline() const
{
    const RunList& runs = m_context.session.runs();
    const auto found = std::ranges::find_if(runs, [](const RunSummary& run) { return run.annotations.baseline; });
    return found == runs.end() ? nullptr : &*found;
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

/// The run as the instruments see it, and those with other seeds where they are drawn with it; none while it is not there.
std::vector<RunView> LivePage::views() const
{
    const RunSummary* run = m_context.session.selectedRun();
    if (!run)
        return {};
    const RunRecord& record = m_context.session.record();
    RunView view = runView(record, run, m_context.selection.bound());
    view.evaluation = m_answers ? record.evaluation(m_answersOf.toStdString()) : nullptr;
    view.answers = view.evaluation ? m_answers : nullptr;
    view.steps = m_context.selection.steps();
    view.legend = run->name();
    view.groupLegend = run->rowName();
    view.baseline = m_beside->baseline();
    std::vector<RunView> views{view};
    for (const auto& facts : m_beside->seeds()) {
        const RunSummary* other = m_context.session.run(facts->runId());
        views.push_back(runView(*facts, other, m_context.selection.bound()));
        views.back().baseline = view.baseline;
        views.back().legend = other ? other->name() : facts->runId();
    }
    return views;
}

/// Of the chosen evaluation, or of the newest; those there are stay until the new ones have come.
void LivePage::fetchAnswers()
{
    const RunRecord& record = m_context.session.record();
    const auto choices = evaluationChoices(record);
    QString id = m_context.selection.evaluationId();
    if (id.isEmpty() && !choices.empty())
        id = choices.front().id;
    if (!record.evaluation(id.toStdString()))
        id.clear();
    if (id == m_answersAsked)
        return;
    m_answersAsked = id;
    if (id.isEmpty()) {
        m_answers.reset();
        return m_answersQuery->forget();
    }
    m_answersQuery->ask(
        [key = id.toStdString()](store::StoreReader& reader) {
            return std::make_shared<const std::vector<GenerationRecord>>(reader.generationRecords(key));
        },
        [this, id](const Answers& answers) {
            m_answers = answers;
            m_answersOf = id;
            m_problem->clear();
            m_board->refresh();
        },
        [this](const QString& why) {
            m_answers.reset();
            m_board->refresh();
            m_problem->showProblem(tr("The calibration cannot be drawn."), why, [this] {
                m_answersAsked.clear();
                refresh();
            });
        });
}

} // namespace sdm::ui
