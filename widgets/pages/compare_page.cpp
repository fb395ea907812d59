#include "widgets/pages/compare_page.h"

#include "core/report/ablation_format.h"
#include "widgets/boards/board_view.h"
#include "widgets/data/latest_query.h"
#include "widgets/delegates/ablation_delegate.h"
#include "widgets/instruments/legend.h"
#include "widgets/models/ablation_model.h"
#include "widgets/parts/busy_line.h"
#include "widgets/parts/grouped_header.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/problem_line.h"
#include "widgets/parts/table_style.h"
#include "widgets/parts/wrap_layout.h"
#include "widgets/session/project_session.h"
#include "widgets/session/selection_context.h"
#include "widgets/text/format.h"
#include "widgets/text/run_state_word.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>

namespace sdm::ui {
namespace {

constexpr int kDebounceMs = 150;
constexpr int kNoteLines = 3;
constexpr int kLeastRows = 7, kLeastSettingRows = 4; ///< of the tables, headers included: below that the page is scrolled
constexpr int kNewestChosen = 6;
constexpr int kRunItemExtra = 72; ///< box, icon and gaps beside a run's name
constexpr int kRunIdRole = Qt::UserRole;

} // namespace

ComparePage::ComparePage(const PageContext& context, QWidget* parent)
    : Page(parent), m_context(context), m_model(new AblationModel(this)), m_differences(new SettingDifferenceModel(this)),
      m_runs(new QListWidget), m_which(new QComboBox), m_table(new QTableView), m_settings(new QTableView),
      m_note(captionLabel(context.theme)), m_settingsTitle(captionLabel(context.theme)), m_empty(captionLabel(context.theme)),
      m_notes(new QScrollArea), m_problem(new ProblemLine), m_copy(new QPushButton(tr("Copy as"))),
      m_ablations(new LatestQuery<report::Ablation>(context.session.tail(), this)), m_tabs(new QTabWidget),
      m_board(new BoardView(context.theme, compareBoard(), [this] { return views(); })), m_cache(std::make_shared<ComparedRunCache>()),
      m_curves(new LatestQuery<std::vector<ComparedRun>>(context.session.tail(), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin);
    layout->setSpacing(Theme::kSpace);
    layout->addWidget(makeRunList());
    m_results = makeTables();
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_results, tr("Tables"));
    m_tabs->addTab(m_board, tr("Curves"));
    m_tabs->setCornerWidget(busyLine(m_context.theme, *m_curves, tr("Reading the runs…")));
    m_board->setContentsMargins(0, Theme::kSpace, 0, 0);
    connect(m_board, &BoardView::runClicked, &m_context.selection, &SelectionContext::selectRun);
    layout->addWidget(m_problem);
    layout->addWidget(m_tabs, 1);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ComparePage::build);
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(kDebounceMs);
    connect(&m_debounce, &QTimer::timeout, this, &ComparePage::build);
    connect(&m_context.session, &ProjectSession::runsChanged, this, &ComparePage::rebuildRunList);
    connect(&m_context.selection, &SelectionContext::boundChanged, this, &ComparePage::scheduleBuild);
}

QWidget* ComparePage::makeRunList()
{
    auto* panel = new Panel(m_context.theme, tr("Runs"));
    panel->header()->addWidget(
        captionLabel(m_context.theme, tr("Tick what to compare. The first ticked run is the baseline the others are read against.")));
    m_runs->setAccessibleName(tr("Runs to compare"));
    m_runs->setFrameShape(QFrame::NoFrame);
    m_runs->setFlow(QListView::LeftToRight);
    m_runs->setWrapping(true);
    m_runs->setResizeMode(QListView::Adjust);
    m_runs->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_runs->setSpacing(2);
    m_runs->setIconSize({16, 16});
    panel->content()->addWidget(m_runs);
    m_runs->installEventFilter(this);
    connect(m_runs, &QListWidget::itemChanged, this, [this] {
        m_touched = true;
        m_chosen = chosenRuns();
        scheduleBuild();
    });
    return panel;
}

QWidget* ComparePage::makeTables()
{
    m_table->setHorizontalHeader(new GroupedHeader(m_context.theme, m_table));
    styleTable(m_context.theme, m_table, tr("Ablation table"));
    styleTable(m_context.theme, m_settings, tr("Differing settings"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new AblationDelegate(m_context.theme, m_table));
    m_settings->setModel(m_differences);
    m_which->setAccessibleName(tr("Table"));
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_table->setProperty("dense", true);
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignTop);
    m_notes->setWidget(m_note);
    m_notes->setWidgetResizable(true);
    m_notes->setFrameShape(QFrame::NoFrame);
    m_notes->viewport()->setAutoFillBackground(false);
    m_note->setAutoFillBackground(false);
    const auto fitNotes = [this] { m_notes->setFixedHeight(kNoteLines * QFontMetrics(m_context.theme.caption()).lineSpacing() + 2); };
    connect(&m_context.theme, &Theme::changed, this, fitNotes);
    fitNotes();
    const auto fitTables = [this] {
        m_table->setMinimumHeight(kLeastRows * m_context.theme.rowHeight());
        m_settings->setMinimumHeight(kLeastSettingRows * m_context.theme.rowHeight());
    };
    connect(&m_context.theme, &Theme::changed, this, fitTables);
    fitTables();
    m_notes->setAccessibleName(tr("Remarks on the table"));
    auto* formats = new QMenu(m_copy);
    for (const auto& [title, format] : {std::pair{tr("Markdown"), QStringLiteral("md")}, std::pair{tr("LaTeX"), QStringLiteral("latex")},
                                        std::pair{tr("LaTeX with n and intervals"), QStringLiteral("latex-annotated")},
                                        std::pair{tr("CSV"), QStringLiteral("csv")}, std::pair{tr("JSON"), QStringLiteral("json")}})
        formats->addAction(title, this, [this, format = format] { copyAs(format); });
    m_copy->setMenu(formats);

    auto* tables = new Panel(m_context.theme);
    auto* tools = new WrapBar(Theme::kSpace);
    tools->items()->addWidget(m_which);
    tools->items()->setBreak();
    tools->items()->addWidget(m_copy);
    tools->items()->addWidget(busyLine(m_context.theme, *m_ablations, tr("Reading the runs…")));
    tables->content()->addWidget(tools);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    tables->content()->addWidget(m_empty, 1);
    tables->content()->addWidget(m_table, 1);
    tables->content()->addWidget(m_notes);
    m_settingsPanel = new Panel(m_context.theme, tr("Differing settings"));
    m_settingsPanel->header()->addWidget(m_settingsTitle);
    m_settingsPanel->content()->addWidget(m_settings, 1);
    auto* column = new QWidget;
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kSpace);
    layout->addWidget(tables, 2);
    layout->addWidget(m_settingsPanel, 1);
    connect(m_which, &QComboBox::currentIndexChanged, this, &ComparePage::showTable);
    return column;
}

void ComparePage::shown()
{
    m_visible = true;
    rebuildRunList();
    scheduleBuild();
}

QWidget* ComparePage::firstFocus()
{
    return m_runs;
}

void ComparePage::showRuns(const QStringList& runIds)
{
    m_chosen = runIds;
    m_touched = true;
    if (m_visible) {
        rebuildRunList();
        scheduleBuild();
    }
}

QStringList ComparePage::chosenRuns() const
{
    QStringList chosen;
    for (int i = 0; i < m_runs->count(); ++i) {
        if (m_runs->item(i)->checkState() == Qt::Checked)
            chosen << m_runs->item(i)->data(kRunIdRole).toString();
    }
    return chosen;
}

void ComparePage::rebuildRunList()
{
    if (!m_visible)
        return;
    const QSignalBlocker blocker(m_runs);
    m_runs->clear();
    int offered = 0;
    const RunList& runs = m_context.session.runs();
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        auto* item = new QListWidgetItem(run->name(), m_runs);
        item->setData(kRunIdRole, run->id());
        item->setToolTip(QStringLiteral("%1\n%2\n%3").arg(run->name(), run->id(), runStateWord(run->state)));
        item->setIcon(themedIcon(m_context.theme, runStateIcon(run->state), IconTone::Secondary));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const bool newest = static_cast<int>(runs.rend() - run) <= kNewestChosen;
        const bool chosen = m_touched ? m_chosen.contains(run->id()) : newest && run->state == store::RunState::Finished;
        item->setCheckState(chosen ? Qt::Checked : Qt::Unchecked);
        item->setSizeHint({m_runs->fontMetrics().horizontalAdvance(run->name()) + kRunItemExtra, m_context.theme.rowHeight()});
        ++offered;
    }
    const bool anyFinished =
        std::any_of(runs.begin(), runs.end(), [](const RunSummary& run) { return run.state == store::RunState::Finished; });
    m_empty->setText(offered == 0  ? tr("No runs yet. Run the demo twice with different presets to have something to compare.")
                     : anyFinished ? tr("Tick at least one run above.")
                                   : tr("The tables come from the final layers: they are here when a run has finished."));
    fitRunList();
    scheduleBuild();
}

/// As high as its rows, up to three.
void ComparePage::fitRunList()
{
    constexpr int kMostRows = 3;
    const int row = std::max(m_runs->sizeHintForRow(0), m_context.theme.rowHeight()) + 2 * m_runs->spacing();
    int rows = 1;
    if (m_runs->count() > 0) {
        const int bottom = m_runs->visualItemRect(m_runs->item(m_runs->count() - 1)).bottom() + m_runs->verticalScrollBar()->value();
        rows = std::clamp((bottom + row) / row, 1, kMostRows);
    }
    m_runs->setFixedHeight(rows * row + 4);
}

bool ComparePage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_runs && (event->type() == QEvent::Resize || event->type() == QEvent::Show))
        QMetaObject::invokeMethod(this, &ComparePage::fitRunList, Qt::QueuedConnection); // once the items have their places
    return Page::eventFilter(watched, event);
}

void ComparePage::scheduleBuild()
{
    if (m_visible && !m_debounce.isActive())
        m_debounce.start();
}

void ComparePage::build()
{
    std::vector<store::RunRow> rows;
    for (const QString& id : chosenRuns()) {
        if (const RunSummary* run = m_context.session.run(id))
            rows.push_back(run->row);
    }
    if (m_tabs->currentWidget() != m_results)
        return readCurves(rows);
    m_empty->setVisible(rows.empty());
    for (QWidget* part : std::initializer_list<QWidget*>{m_table, m_which, m_copy, m_notes})
        part->setVisible(!rows.empty());
    m_settingsPanel->setVisible(rows.size() > 1);
    if (rows.empty()) {
        m_ablations->forget();
        m_ablation = {};
        m_which->clear();
        m_model->clear();
        m_differences->setDifferences({}, {});
        m_note->clear();
        m_settingsTitle->clear();
        return;
    }
    m_ablations->ask(
        [rows, bound = m_context.selection.bound()](store::StoreReader& reader) { return report::buildAblation(reader, rows, bound); },
        [this](report::Ablation ablation) {
            m_ablation = std::move(ablation);
            const int kept = std::max(0, m_which->currentIndex());
            const QSignalBlocker blocker(m_which);
            m_which->clear();
            for (const report::AblationTable& table : m_ablation.tables)
                m_which->addItem(QString::fromStdString(table.title));
            m_which->setCurrentIndex(std::min(kept, m_which->count() - 1));
            m_problem->clear();
            m_tabs->show();
            showTable();
        },
        [this](const QString& why) {
            m_tabs->hide();
            m_problem->showProblem(tr("The runs cannot be compared."), why, [this] { build(); });
        });
}

void ComparePage::readCurves(const std::vector<store::RunRow>& rows)
{
    m_curves->ask([rows, cache = m_cache](store::StoreReader& reader) { return cache->read(reader, rows); },
                  [this, legends = legendTexts(rows)](const std::vector<ComparedRun>& runs) {
                      m_problem->clear();
                      m_tabs->show();
                      m_compared = runs;
                      m_legends = legends;
                      m_board->refresh();
                  },
                  [this](const QString& why) {
                      m_compared.clear();
                      m_board->refresh();
                      m_problem->showProblem(tr("The runs cannot be drawn."), why, [this] { build(); });
                  });
}

std::vector<RunView> ComparePage::views() const
{
    std::vector<RunView> views;
    for (std::size_t i = 0; i < m_compared.size(); ++i) {
        const ComparedRun& compared = m_compared[i];
        RunView view = runView(*compared.facts, m_context.session.run(compared.facts->runId()), m_context.selection.bound());
        view.answers = compared.answers;
        view.evaluation = compared.standing ? &*compared.standing : nullptr;
        view.legend = m_legends[static_cast<qsizetype>(i)];
        views.push_back(std::move(view));
    }
    return views;
}

void ComparePage::showTable()
{
    const int which = m_which->currentIndex();
    if (which < 0 || which >= static_cast<int>(m_ablation.tables.size()))
        return;
    const report::AblationTable& table = m_ablation.tables[static_cast<std::size_t>(which)];
    m_model->setTable(table);
    QStringList notes{QString::fromStdString(table.note)};
    for (const std::string& note : m_ablation.notes)
        notes << QString::fromStdString(note);
    notes.removeAll(QString());
    m_note->setText(notes.join(QLatin1Char('\n')).remove(QLatin1Char('`')));
    m_notes->setVisible(!notes.isEmpty());
    m_table->resizeColumnsToContents();
    m_differences->setDifferences(m_ablation.differences, m_ablation.models);
    m_settings->resizeColumnsToContents();
    const auto differing = static_cast<int>(m_ablation.differences.size());
    m_settingsTitle->setText(tr("%1 of %2 settings differ").arg(differing).arg(m_ablation.settingCount));
}

void ComparePage::copyAs(const QString& format)
{
    QApplication::clipboard()->setText(
        QString::fromStdString(report::formatAblation(m_ablation, report::tableFormatFromName(format.toStdString()))));
}

} // namespace sdm::ui
