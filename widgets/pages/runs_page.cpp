#include "widgets/pages/runs_page.h"

#include "core/runs/run_name.h"
#include "core/store/trash.h"
#include "widgets/data/edit_desk.h"
#include "widgets/data/latest_query.h"
#include "widgets/delegates/label_delegates.h"
#include "widgets/delegates/run_delegates.h"
#include "widgets/pages/runs/column_menu.h"
#include "widgets/pages/runs/run_actions.h"
#include "widgets/pages/runs/run_filter_bar.h"
#include "widgets/pages/runs/run_inspector.h"
#include "widgets/parts/empty_state.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/query_line.h"
#include "widgets/parts/table_style.h"
#include "widgets/run_commands.h"
#include "widgets/session/project_session.h"
#include "widgets/session/selection_context.h"
#include "widgets/text/bound_word.h"
#include "widgets/text/core_words.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QInputDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>
#include <set>

namespace sdm::ui {
namespace {

constexpr int kAgainMs = 500; ///< between two looks at what a filter finds while runs go on
constexpr int kStateVersion = 3;
enum Shown { TableShown, NoRunsShown, NoMatchShown };

int columnOf(RunColumn column)
{
    return static_cast<int>(column);
}

} // namespace

struct RunsPage::Caches {
    RunMetricCache metrics;
    RunTrendCache trends;
    MetricKeyCache keys;
};

RunsPage::RunsPage(const PageContext& context, QWidget* parent)
    : Page(parent), m_context(context), m_model(new RunTreeModel(this)), m_sorted(new QSortFilterProxyModel(this)),
      m_bar(new RunFilterBar(context.theme)), m_table(makeTable()),
      m_actions(new RunActions(context, m_table, [this] { return chosenRuns(); })), m_inspector(new RunInspector(context)),
      m_splitter(new QSplitter(Qt::Vertical)), m_stack(new QStackedLayout), m_caches(std::make_shared<Caches>()),
      m_search(new LatestQuery<QSet<QString>>(context.session.tail(), this)),
      m_metrics(new LatestQuery<MetricTable>(context.session.tail(), this)),
      m_trends(new LatestQuery<TrendTable>(context.session.tail(), this)),
      m_keys(new LatestQuery<std::vector<std::string>>(context.session.tail(), this)),
      m_sizes(new LatestQuery<QHash<QString, qint64>>(context.session.tail(), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin);
    m_splitter->addWidget(makeList());
    m_splitter->addWidget(m_inspector);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setHandleWidth(Theme::kSpace);
    m_splitter->setCollapsible(0, false);
    column->addWidget(m_splitter);
    m_again.setSingleShot(true);
    m_again.setInterval(kAgainMs);
    connect(&m_again, &QTimer::timeout, this, [this] {
        find();
        askMetrics();
        askTrends();
        if (m_metricKeys.empty())
            wantNames();
    });
    connect(&context.session, &ProjectSession::runsChanged, this, &RunsPage::refresh);
    connect(&context.session, &ProjectSession::stateChanged, this, &RunsPage::refresh);
    connect(&context.session, &ProjectSession::projectOpened, this, [this] {
        m_found.reset();
        m_caches = std::make_shared<Caches>();
        find();
    });
    connect(&context.selection, &SelectionContext::boundChanged, m_model, &RunTreeModel::setBound);
    connect(&context.selection, &SelectionContext::boundChanged, this, &RunsPage::askTrends);
    connect(&context.selection, &SelectionContext::runChanged, this, [this] {
        showSelected();
        m_inspector->refresh();
    });
    connect(m_model, &RunTreeModel::nameTyped, this, &RunsPage::takeName);
    connect(m_actions, &RunActions::renameWanted, this, &RunsPage::editName);
    connect(m_actions, &RunActions::noteWanted, m_inspector, &RunInspector::focusNote);
    connect(m_actions, &RunActions::problem, m_bar, &RunFilterBar::setProblem);
    connect(m_bar, &RunFilterBar::shelfChanged, this, &RunsPage::setShelf);
    connect(m_bar, &RunFilterBar::groupingChanged, this, &RunsPage::setGrouping);
    connect(&m_bar->query(), &QueryLine::queryChanged, this, &RunsPage::find);
    connect(&m_bar->query(), &QueryLine::namesWanted, this, &RunsPage::wantNames);
    connect(&m_bar->query(), &QLineEdit::returnPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(new QShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+X")), this), &QShortcut::activated, &m_bar->query(), &QLineEdit::clear);
    m_model->setBound(context.selection.bound());
}

RunsPage::~RunsPage() = default;

QTreeView* RunsPage::makeTable()
{
    m_model->setMetricColumns({{"train/loss", runs::Reducer::Last}}); // to begin with
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(RunTreeModel::SortRole);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    auto* table = new QTreeView(this);
    table->setModel(m_sorted);
    table->setObjectName(QStringLiteral("runs"));
    styleTree(m_context.theme, table, tr("Runs"));
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTreePosition(columnOf(RunColumn::Name));
    table->setRootIsDecorated(false);
    table->setSortingEnabled(true);
    table->sortByColumn(columnOf(RunColumn::Started), Qt::DescendingOrder);
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    table->setExpandsOnDoubleClick(false); // opens the run; a heading is opened and closed by its mark, arrows and Return
    table->setMouseTracking(true);
    QHeaderView* header = table->header();
    header->setSectionsMovable(true);
    header->setStretchLastSection(false);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    table->setItemDelegateForColumn(columnOf(RunColumn::Star), new StarDelegate(m_context.theme, table));
    table->setItemDelegateForColumn(columnOf(RunColumn::Name), new RunNameDelegate(m_context.theme, table));
    table->setItemDelegateForColumn(columnOf(RunColumn::State), new RunStateDelegate(m_context.theme, table));
    table->setItemDelegateForColumn(columnOf(RunColumn::Tags), new TagsDelegate(m_context.theme, table));
    auto* shares = new HrShareDelegate(m_context.theme, table);
    table->setItemDelegateForColumn(columnOf(RunColumn::HrInDistribution), shares);
    table->setItemDelegateForColumn(columnOf(RunColumn::HrShifted), shares);
    table->setItemDelegateForColumn(columnOf(RunColumn::Trend), new TrendDelegate(m_context.theme, table));
    setColumnCharacters(m_context.theme, table,
                        {5, 26, 15, 20, 18, 14, 21, 21, 16, 13, 9, 14, 9, 13, 24, 11, 14, 18}); // in RunColumn's order
    header->setSectionResizeMode(columnOf(RunColumn::Name), QHeaderView::Stretch);
    header->moveSection(header->visualIndex(columnOf(RunColumn::Trend)), header->visualIndex(columnOf(RunColumn::HrShifted)) + 1);
    for (const RunColumn hidden :
         {RunColumn::Group, RunColumn::Note, RunColumn::FolderSize, RunColumn::HrAccuracy, RunColumn::Step, RunColumn::Seed})
        header->setSectionHidden(columnOf(hidden), true);

    connect(table, &QTreeView::customContextMenuRequested, this, [this](const QPoint& at) {
        if (!m_table->indexAt(at).isValid())
            return;
        QMenu menu(this);
        m_actions->fill(menu);
        menu.exec(m_table->viewport()->mapToGlobal(at));
    });
    connect(header, &QHeaderView::customContextMenuRequested, this, [this](const QPoint& at) {
        QMenu menu(this);
        fillColumnMenu(menu);
        menu.exec(m_table->header()->mapToGlobal(at));
    });
    connect(table, &QTreeView::doubleClicked, this, [this](const QModelIndex& at) {
        if (const QString id = at.data(RunTreeModel::RunIdRole).toString(); !id.isEmpty() && at.column() != columnOf(RunColumn::Star))
            m_context.commands.openRun(id);
        else if (id.isEmpty())
            m_table->setExpanded(at.siblingAtColumn(0), !m_table->isExpanded(at.siblingAtColumn(0)));
    });
    connect(table, &QTreeView::clicked, this, [this](const QModelIndex& at) {
        const QString id = at.data(RunTreeModel::RunIdRole).toString();
        if (at.column() == columnOf(RunColumn::Star) && !id.isEmpty())
            m_context.edits.setStarred({id}, !at.data(RunTreeModel::StarredRole).toBool());
    });
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunsPage::takeSelection);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RunsPage::takeSelection);
    return table;
}

QWidget* RunsPage::makeList()
{
    auto* panel = new Panel(m_context.theme, this);
    panel->content()->setContentsMargins(0, 0, 0, 0);
    panel->content()->setSpacing(0);
    makeButtons();
    panel->content()->addWidget(m_bar);
    m_stack->addWidget(m_table);
    m_noRuns = new EmptyState(m_context.theme, tr("No runs yet."), tr("Start one, or watch a small model learn in a minute or two."), this);
    m_noRuns->addAction(tr("New run"), [this] { m_context.commands.newRun(); });
    m_noRuns->addAction(
        tr("Run the demo"), [this] { m_context.commands.runDemo(); }, true);
    m_stack->addWidget(m_noRuns);
    m_noMatch = new EmptyState(m_context.theme, {}, {}, this);
    m_noMatch->addAction(
        tr("Show all"),
        [this] {
            m_bar->query().clear();
            m_bar->setShelf(RunShelf::Current);
        },
        true);
    m_stack->addWidget(m_noMatch);
    panel->content()->addLayout(m_stack, 1);
    return panel;
}

void RunsPage::makeButtons()
{
    const auto make = [this](const QString& icon, const QString& text, const QString& tip, void (RunsPage::*fill)(QMenu&)) {
        auto* button = new QToolButton(m_bar);
        button->setObjectName(QStringLiteral("commandButton"));
        button->setIcon(themedIcon(m_context.theme, icon));
        button->setIconSize({16, 16});
        button->setText(text);
        button->setToolTip(tip);
        button->setAccessibleName(text);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
        button->setPopupMode(QToolButton::InstantPopup);
        auto* menu = new QMenu(button);
        connect(menu, &QMenu::aboutToShow, this, [this, menu, fill] {
            menu->clear();
            (this->*fill)(*menu);
        });
        button->setMenu(menu);
        m_bar->buttons()->addWidget(button);
    };
    make(QStringLiteral("columns"), tr("Columns"), tr("Which columns there are: facts of a run, and metrics with the value meant"),
         &RunsPage::fillColumnMenu);
    make(QStringLiteral("runs"), tr("Views"), tr("Filter, headings and columns under a name"), &RunsPage::fillViewMenu);
}

void RunsPage::shown()
{
    m_visible = true;
    wantNames();
    find();
    askMetrics();
    askTrends();
    refresh();
}

void RunsPage::hidden()
{
    m_visible = false;
    m_inspector->saveNote();
}

bool RunsPage::focusFilter()
{
    m_bar->query().setFocus(Qt::ShortcutFocusReason);
    m_bar->query().selectAll();
    return true;
}

QWidget* RunsPage::firstFocus()
{
    return m_table;
}

void RunsPage::refresh()
{
    if (!m_visible)
        return;
    fillList();
    m_inspector->refresh();
    if (!m_again.isActive())
        m_again.start();
}

/// What is listed follows the runs; what was chosen, open and in view stays so.
void RunsPage::fillList()
{
    if (const QWidget* editor = QApplication::focusWidget(); editor != nullptr && m_table->viewport()->isAncestorOf(editor))
        return; // a name is being typed: the list stands still for that long
    const RunShelf shelf = m_bar->shelf();
    const RunList shown = runsOn(shelf, m_context.session.runs(), m_found);
    const QStringList chosen = chosenRuns();
    const int row = m_table->currentIndex().row();
    const bool hadFocus = m_table->hasFocus();
    std::set<QString> closed;
    for (int at = 0; at < m_sorted->rowCount(); ++at)
        if (const QModelIndex heading = m_sorted->index(at, 0); m_sorted->hasChildren(heading) && !m_table->isExpanded(heading))
            closed.insert(m_model->runsUnder(m_sorted->mapToSource(heading)).value(0));
    m_isFilling = true;
    m_model->setRuns(shown);
    for (int at = 0; at < m_sorted->rowCount(); ++at)
        if (const QModelIndex heading = m_sorted->index(at, 0); m_sorted->hasChildren(heading))
            m_table->setExpanded(heading, !closed.contains(m_model->runsUnder(m_sorted->mapToSource(heading)).value(0)));
    if (chosenRuns() != chosen) { // the list began anew
        QItemSelection again;
        for (const QString& id : chosen)
            if (const QModelIndex at = rowOf(id); at.isValid())
                again.select(at.siblingAtColumn(0), at.siblingAtColumn(m_sorted->columnCount() - 1));
        m_table->selectionModel()->select(again, QItemSelectionModel::ClearAndSelect);
        if (!again.isEmpty())
            m_table->selectionModel()->setCurrentIndex(again.indexes().front().siblingAtColumn(columnOf(RunColumn::Name)),
                                                       QItemSelectionModel::NoUpdate);
    }
    m_isFilling = false;
    if (chosenRuns().isEmpty() && !chosen.isEmpty() && hadFocus && m_sorted->rowCount() > 0) // thrown away, say: on to the next one
        m_table->setCurrentIndex(m_sorted->index(std::clamp(row, 0, m_sorted->rowCount() - 1), columnOf(RunColumn::Name)));
    showSelected();

    std::array<int, 3> onShelves{};
    for (const RunSummary& run : m_context.session.runs())
        ++onShelves[static_cast<std::size_t>(shelfOf(run.annotations))];
    m_bar->setCounts(static_cast<int>(shown.size()), onShelves[static_cast<std::size_t>(shelf)], onShelves);
    const bool noRuns = m_context.session.runs().empty() && m_context.session.state() == ProjectSession::State::Empty;
    if (shown.empty() && !noRuns) {
        if (!m_bar->query().asksAll())
            m_noMatch->setMessage(tr("No run matches the filter."), m_bar->query().text());
        else if (shelf == RunShelf::Trash)
            m_noMatch->setMessage(tr("The trash is empty."), tr("Del moves chosen runs here. Nothing is deleted by that."));
        else if (shelf == RunShelf::Archived)
            m_noMatch->setMessage(tr("No run is archived."), tr("A puts chosen runs aside, without a trace in the list."));
        else
            m_noMatch->setMessage(tr("No run is at hand."), tr("All runs of this project are archived or in the trash."));
    }
    const bool loading = m_context.session.runs().empty() && !noRuns;
    m_stack->setCurrentIndex(noRuns ? NoRunsShown : shown.empty() && !loading ? NoMatchShown : TableShown);
    m_inspector->setVisible(!noRuns);
    m_actions->refresh();
}

/// The highlighted row is the run the window shows; rows chosen beside it stay chosen.
void RunsPage::showSelected()
{
    if (!m_visible || m_isFilling || chosenRuns().contains(m_context.selection.runId()))
        return;
    if (m_table->hasFocus() && m_table->currentIndex().isValid() &&
        m_table->currentIndex().data(RunTreeModel::RunIdRole).toString().isEmpty())
        return; // a heading is chosen
    m_isFilling = true;
    if (const QModelIndex row = rowOf(m_context.selection.runId()); row.isValid())
        m_table->setCurrentIndex(row);
    else
        m_table->selectionModel()->clear(); // on another shelf, filtered away, or there is none
    m_isFilling = false;
    m_actions->refresh();
}

void RunsPage::takeSelection()
{
    if (m_isFilling)
        return;
    m_actions->refresh();
    const QString id = m_table->currentIndex().data(RunTreeModel::RunIdRole).toString();
    if (!id.isEmpty() && m_table->hasFocus())
        m_context.selection.selectRun(id);
}

QModelIndex RunsPage::rowOf(const QString& runId) const
{
    return m_sorted->mapFromSource(m_model->indexOf(runId));
}

QStringList RunsPage::chosenRuns() const
{
    QStringList ids = m_model->runsUnder(m_sorted->mapToSource(m_table->currentIndex()));
    const QModelIndexList rows = m_table->selectionModel()->selectedRows(columnOf(RunColumn::Name));
    if (!m_table->selectionModel()->isSelected(m_table->currentIndex()))
        ids.clear();
    for (const QModelIndex& row : rows)
        ids += m_model->runsUnder(m_sorted->mapToSource(row));
    ids.removeDuplicates();
    return ids;
}

void RunsPage::editName(const QString& runId)
{
    QModelIndex row = rowOf(runId);
    if (!row.isValid()) { // it is on another shelf, or filtered away
        const RunSummary* run = m_context.session.run(runId);
        if (run == nullptr)
            return;
        m_bar->query().clear();
        m_bar->setShelf(shelfOf(run->annotations));
        m_found.reset();
        fillList();
        row = rowOf(runId);
    }
    m_table->setFocus(Qt::OtherFocusReason);
    m_table->setCurrentIndex(row);
    m_table->edit(row);
}

void RunsPage::takeName(const QString& runId, const QString& name)
{
    const auto fault = runs::runNameFault(name.trimmed().toStdString());
    m_bar->setProblem(fault ? tr("The name %1.").arg(phraseText(*fault)) : QString());
    if (!fault)
        m_context.edits.rename(runId, name.trimmed());
}

void RunsPage::copyCommandOf(const QString& runId)
{
    m_actions->copyCommandOf(runId);
}

void RunsPage::setShelf(RunShelf shelf)
{
    m_table->header()->setSectionHidden(columnOf(RunColumn::FolderSize), shelf != RunShelf::Trash);
    m_bar->setRemark({});
    fillList();
    if (shelf == RunShelf::Trash)
        askFolderSizes();
}

void RunsPage::setGrouping(RunGrouping grouping)
{
    m_bar->setGrouping(grouping);
    m_table->setRootIsDecorated(grouping != RunGrouping::None);
    m_isFilling = true;
    m_model->setGrouping(grouping);
    m_isFilling = false;
    m_table->expandAll();
    showSelected();
}

/// Asks which runs the filter means; what was found before stands until the answer is there.
void RunsPage::find()
{
    if (!m_visible)
        return;
    if (m_bar->query().asksAll()) {
        m_search->forget();
        if (std::exchange(m_found, std::nullopt))
            fillList();
        return;
    }
    if (m_context.session.runs().empty())
        return; // they are asked about when they are there
    m_search->ask([asked = askedRuns(m_context.session.runs()),
                   query = m_bar->query().query()](store::StoreReader& reader) { return matchingRuns(reader, asked, query); },
                  [this](QSet<QString> found) {
                      m_bar->setProblem({});
                      if (m_found == found)
                          return;
                      m_found = std::move(found);
                      fillList();
                  },
                  [this](const QString& why) { m_bar->setProblem(tr("The runs could not be searched: %1").arg(why)); });
}

void RunsPage::askMetrics()
{
    if (!m_visible || m_model->metricColumns().empty() || m_context.session.runs().empty())
        return;
    m_metrics->ask([asked = askedRuns(m_context.session.runs()), columns = m_model->metricColumns(),
                    caches = m_caches](store::StoreReader& reader) { return caches->metrics.read(reader, asked, columns); },
                   [this, columns = m_model->metricColumns()](MetricTable values) {
                       m_bar->setProblem({});
                       if (columns == m_model->metricColumns())
                           m_model->setMetricValues(std::move(values));
                   },
                   [this](const QString& why) { m_bar->setProblem(tr("The metrics could not be read: %1").arg(why)); });
}

/// What is asked goes to the store's thread in one question for all runs; the cells paint what came back.
void RunsPage::askTrends()
{
    if (!m_visible || m_context.session.runs().empty() || m_table->header()->isSectionHidden(columnOf(RunColumn::Trend)))
        return;
    m_trends->ask([asked = askedRuns(m_context.session.runs()), question = TrendQuestion{m_trendKey, m_context.selection.bound()},
                   caches = m_caches](store::StoreReader& reader) { return caches->trends.read(reader, asked, question); },
                  [this](TrendTable trends) { m_model->setTrends(std::move(trends), trendTitle()); },
                  [this](const QString& why) { m_bar->setProblem(tr("The courses could not be read: %1").arg(why)); });
}

QString RunsPage::trendTitle() const
{
    return m_trendKey.empty() ? tr("HR share in-distribution over the evaluations, %1").arg(boundWord(m_context.selection.bound()))
                              : QString::fromStdString(m_trendKey);
}

void RunsPage::setTrend(const std::string& key)
{
    m_trendKey = key;
    m_table->header()->setSectionHidden(columnOf(RunColumn::Trend), false);
    askTrends();
}

void RunsPage::askFolderSizes()
{
    m_sizes->ask(
        [folder = std::filesystem::path(m_context.session.folder().toStdString())](store::StoreReader& reader) {
            QHash<QString, qint64> bytes;
            for (const store::TrashedFolder& one : store::trashedFolders(reader, folder, std::numeric_limits<std::int64_t>::max()))
                bytes.insert(QString::fromStdString(one.run), one.bytes);
            return bytes;
        },
        [this](QHash<QString, qint64> bytes) {
            qint64 all = 0;
            for (const qint64 one : bytes)
                all += one;
            m_model->setFolderSizes(bytes);
            if (m_bar->shelf() == RunShelf::Trash && !bytes.isEmpty())
                m_bar->setRemark(tr("%1 on disk").arg(sizeText(all)));
        },
        [this](const QString& why) { m_bar->setProblem(tr("The sizes could not be read: %1").arg(why)); });
}

void RunsPage::wantNames()
{
    if (m_context.session.runs().empty())
        return;
    m_keys->ask([asked = askedRuns(m_context.session.runs()),
                 caches = m_caches](store::StoreReader& reader) { return caches->keys.read(reader, asked); },
                [this](std::vector<std::string> keys) {
                    m_metricKeys = std::move(keys);
                    runs::RunQueryNames names;
                    names.metrics = m_metricKeys;
                    std::set<std::string> splits, tags, groups, presets;
                    for (const RunSummary& run : m_context.session.runs()) {
                        for (const SplitSummary& split : run.splits)
                            splits.insert(split.evaluation.split);
                        tags.insert(run.annotations.tags.begin(), run.annotations.tags.end());
                        if (!run.annotations.group.empty())
                            groups.insert(run.annotations.group);
                        presets.insert(run.row.preset);
                    }
                    names.splits.assign(splits.begin(), splits.end());
                    names.tags.assign(tags.begin(), tags.end());
                    names.groups.assign(groups.begin(), groups.end());
                    names.presets.assign(presets.begin(), presets.end());
                    for (const store::RunState state : allOf<store::RunState>())
                        names.states.emplace_back(store::runStateName(state));
                    m_bar->query().setNames(names);
                },
                [](const QString&) {}); // without names one types without completion; whether a query is right does not depend on them
}

void RunsPage::setMetricColumns(const MetricColumns& columns)
{
    m_model->setMetricColumns(columns);
    const int width = m_table->columnWidth(columnOf(RunColumn::HrAccuracy));
    for (int column = kRunColumns; column < m_sorted->columnCount(); ++column)
        m_table->header()->resizeSection(column, std::max(width, m_table->header()->sectionSizeHint(column)));
    if (m_model->grouping() != RunGrouping::None)
        m_table->expandAll();
    askMetrics();
}

void RunsPage::fillColumnMenu(QMenu& menu)
{
    std::vector<std::string> keys;
    std::set<std::string> splits;
    for (const RunSummary& run : m_context.session.runs())
        for (const SplitSummary& split : run.splits)
            splits.insert(split.evaluation.split);
    for (const std::string& split : splits)
        for (const char* key : {"hr.", "hr_accuracy.", "hr_lower.", "hr_lower_accuracy.", "accepted.", "accuracy."})
            keys.push_back(key + split);
    keys.insert(keys.end(), m_metricKeys.begin(), m_metricKeys.end());
    ui::fillColumnMenu(menu, *m_table->header(), *m_model, keys, [this](const MetricColumns& columns) { setMetricColumns(columns); });
    addTrendMenu(menu, keys, m_trendKey, [this](const std::string& key) { setTrend(key); });
}

SavedRunView RunsPage::currentView(const QString& name) const
{
    return {name,       m_bar->query().text(),         m_bar->shelf(), m_model->grouping(), m_model->metricColumns(),
            m_trendKey, m_table->header()->saveState()};
}

void RunsPage::applyView(const SavedRunView& view)
{
    setMetricColumns(view.metrics);
    m_trendKey = view.trend;
    if (!view.header.isEmpty())
        m_table->header()->restoreState(view.header);
    m_table->header()->setSectionResizeMode(columnOf(RunColumn::Name), QHeaderView::Stretch);
    askTrends();
    setGrouping(view.grouping);
    m_bar->setShelf(view.shelf);
    m_bar->query().setText(view.filter);
}

void RunsPage::keepView()
{
    bool isNamed = false;
    const QString name = QInputDialog::getText(this, tr("Save the view"), tr("Name of this filter with its headings and columns:"),
                                               QLineEdit::Normal, {}, &isNamed)
                             .trimmed();
    if (!isNamed || name.isEmpty())
        return;
    std::erase_if(m_views, [&](const SavedRunView& one) { return one.name == name; });
    m_views.push_back(currentView(name));
}

void RunsPage::fillViewMenu(QMenu& menu)
{
    for (const SavedRunView& view : m_views)
        connect(menu.addAction(view.name), &QAction::triggered, this, [this, view] { applyView(view); });
    if (!m_views.empty())
        menu.addSeparator();
    connect(menu.addAction(tr("Save this view…")), &QAction::triggered, this, &RunsPage::keepView);
    QMenu* remove = menu.addMenu(tr("Forget"));
    remove->setEnabled(!m_views.empty());
    for (const SavedRunView& view : m_views)
        connect(remove->addAction(view.name), &QAction::triggered, this,
                [this, name = view.name] { std::erase_if(m_views, [&](const SavedRunView& one) { return one.name == name; }); });
}

QByteArray RunsPage::saveState() const
{
    QJsonArray views;
    for (const SavedRunView& view : m_views)
        views.append(viewJson(view));
    const QJsonObject state{{QStringLiteral("version"), kStateVersion},
                            {QStringLiteral("view"), viewJson(currentView({}))},
                            {QStringLiteral("views"), views},
                            {QStringLiteral("splitter"), QString::fromLatin1(m_splitter->saveState().toBase64())}};
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void RunsPage::restoreState(const QByteArray& state)
{
    const QJsonObject json = QJsonDocument::fromJson(state).object();
    if (json[QLatin1String("version")].toInt() != kStateVersion)
        return; // of an earlier list with other columns
    m_views.clear();
    const QJsonArray views = json[QLatin1String("views")].toArray();
    for (const QJsonValue& one : views)
        m_views.push_back(viewOfJson(one.toObject()));
    applyView(viewOfJson(json[QLatin1String("view")].toObject()));
    m_splitter->restoreState(QByteArray::fromBase64(json[QLatin1String("splitter")].toString().toLatin1()));
}

} // namespace sdm::ui
