#include "core/report/answer_export.h"
#include "core/store/saved_slice.h"
#include "widgets/data/edit_desk.h"
#include "widgets/help/term.h"
#include "widgets/models/example_model.h"
#include "widgets/pages/generation_detail.h"
#include "widgets/pages/generations/answer_comparison_view.h"
#include "widgets/pages/generations/answer_edits.h"
#include "widgets/pages/generations/answer_evidence.h"
#include "widgets/pages/generations/answer_scope.h"
#include "widgets/pages/generations/answer_search.h"
#include "widgets/pages/generations/answer_table.h"
#include "widgets/pages/generations/chips_bar.h"
#include "widgets/pages/generations/facets_panel.h"
#include "widgets/pages/generations/slice_panel.h"
#include "widgets/pages/generations/sort_menu.h"
#include "widgets/pages/generations_page.h"
#include "widgets/parts/busy_line.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/problem_line.h"
#include "widgets/parts/wrap_layout.h"
#include "widgets/session/project_session.h"
#include "widgets/session/selection_context.h"
#include "widgets/text/format.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <filesystem>

/// What the generations page is made of, and what its menus do; what it shows is generations_page.cpp's.
namespace sdm::ui {
namespace {

constexpr int kDebounceMs = 120;
constexpr double kLeastShare = 4.2; ///< of the filters' width that a page must have to show them beside the answers

QToolButton* commandButton(const QString& text, const QString& tip)
{
    auto* button = new QToolButton;
    button->setText(text);
    button->setToolTip(tip);
    button->setObjectName(QStringLiteral("commandButton"));
    return button;
}

} // namespace

GenerationsPage::GenerationsPage(const PageContext& context, QWidget* parent)
    : Page(parent), m_theme(context.theme), m_session(context.session), m_selection(context.selection), m_model(new ExampleModel(this)),
      m_listing(new AnswerListing(m_session.tail(), *m_model, this)), m_evidence(new LatestQuery<AnswerEvidence>(m_session.tail(), this)),
      m_sliceQuery(new LatestQuery<std::vector<store::SavedSlice>>(m_session.tail(), this)),
      m_export(new LatestQuery<std::int64_t>(m_session.tail(), this)),
      m_find(new LatestQuery<std::optional<std::int64_t>>(m_session.tail(), this)), m_scope(new AnswerScope(m_selection)),
      m_order(new QComboBox), m_search(new AnswerSearch(m_theme)),
      m_sort(commandButton(tr("Sort"), tr("Sort by one column or several, one after the other"))),
      m_slices(commandButton(tr("Slices"), tr("Filters that were saved under a name"))),
      m_exportButton(commandButton(tr("Export…"), tr("Save the listed answers, all of them, as CSV or JSON lines"))),
      m_stop(commandButton(tr("Stop"), tr("Give up reading the answers"))), m_chips(new ChipsBar(m_theme)),
      m_caption(captionLabel(m_theme)), m_empty(new QWidget), m_emptyText(fontLabel(m_theme, &Theme::body)), m_emptyRemove(new QPushButton),
      m_problem(new ProblemLine), m_table(new AnswerTable(m_theme, *m_model)), m_detail(new GenerationDetail(m_theme)),
      m_slice(new SlicePanel(m_theme, m_session)), m_facets(new FacetsPanel(m_theme)), m_filterArea(new QScrollArea),
      m_showFilters(commandButton(tr("Filters"), tr("Show the filters"))), m_debounce(new QTimer(this)), m_orders(quickOrders()),
      m_ordering(m_orders[kDefaultOrder].ordering)
{
    m_edits = new AnswerEdits(context.edits, *m_table, this);
    connect(&context.edits, &EditDesk::logChanged, this, [this] {
        m_slice->refresh();
        if (m_visible && m_scope->hasAny())
            m_listing->refreshMarks(); // the list stays as it is: what is being worked on does not vanish under the hand
        else
            m_stale = true;
    });
    buildControls();
    buildLayout();
    connectAll();
    m_model->setBound(m_selection.bound());
    updateEmpty();
}

void GenerationsPage::buildControls()
{
    m_order->setAccessibleName(tr("Order"));
    for (const QuickOrder& order : m_orders) {
        m_order->addItem(order.title);
        m_order->setItemData(m_order->count() - 1, order.meaning, Qt::ToolTipRole);
    }
    m_order->setCurrentIndex(m_chosenOrder);
    m_caption->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    m_stop->setVisible(false);
    m_detail->addTab(m_slice, tr("Slice over training"));
    m_showFilters->setAccessibleName(tr("Show the filters"));
    m_showFilters->setCheckable(true);
    m_showFilters->hide();
    m_sort->setPopupMode(QToolButton::InstantPopup);
    m_sort->setMenu(new QMenu(m_sort));
    m_slices->setPopupMode(QToolButton::InstantPopup);
    m_slices->setMenu(new QMenu(m_slices));
}

void GenerationsPage::buildLayout()
{
    auto* empty = new QVBoxLayout(m_empty);
    empty->addStretch(1);
    empty->addWidget(m_emptyText);
    empty->addWidget(m_emptyRemove, 0, Qt::AlignCenter);
    empty->addStretch(1);

    auto* list = new Panel(m_theme);
    list->content()->addWidget(m_search);
    auto* tools = new WrapBar(Theme::kSpace);
    for (QWidget* tool : {static_cast<QWidget*>(m_scope), static_cast<QWidget*>(m_order), static_cast<QWidget*>(m_sort),
                          static_cast<QWidget*>(m_slices), static_cast<QWidget*>(m_exportButton), static_cast<QWidget*>(m_showFilters)})
        tools->items()->addWidget(tool);
    tools->items()->addWidget(busyLine(m_theme, m_listing->state(), tr("Reading the answers…")));
    tools->items()->addWidget(m_stop);
    list->content()->addWidget(tools);
    list->content()->addWidget(m_chips);
    list->content()->addWidget(m_caption);
    list->content()->addWidget(
        termRow(m_theme, {QStringLiteral("q-primemin"), QStringLiteral("psi"), QStringLiteral("alpha"), QStringLiteral("ood")}));
    list->content()->addWidget(m_problem);
    list->content()->addWidget(m_empty, 1);
    list->content()->addWidget(m_table, 4);
    auto* detail = new Panel(m_theme);
    detail->content()->addWidget(m_detail);

    auto* rows = new QSplitter(Qt::Vertical);
    rows->addWidget(list);
    rows->addWidget(detail);
    rows->setStretchFactor(0, 5);
    rows->setStretchFactor(1, 4);
    rows->setHandleWidth(Theme::kSpace);
    rows->setChildrenCollapsible(false);
    m_filterArea->setWidget(m_facets);
    m_filterArea->setWidgetResizable(true);
    m_filterArea->setFrameShape(QFrame::NoFrame);
    m_filterArea->setFocusPolicy(Qt::NoFocus);
    m_filterArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_columns = new QHBoxLayout(this);
    m_columns->setContentsMargins(Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin);
    m_columns->setSpacing(Theme::kSpace);
    m_columns->addWidget(rows, 1);
    m_columns->addWidget(m_filterArea);
    fitFilters();
}

void GenerationsPage::connectAll()
{
    m_debounce->setSingleShot(true);
    m_debounce->setInterval(kDebounceMs);
    connect(m_debounce, &QTimer::timeout, this, &GenerationsPage::refresh);
    connect(m_search, &AnswerSearch::searchChanged, this,
            [this](const QString& search) { changeQuery([search](AnswerQuery& query) { query.text = search.toStdString(); }); });
    connect(m_stop, &QToolButton::clicked, this, &GenerationsPage::stopReading);
    connect(&m_listing->state(), &QueryState::busyChanged, m_stop, &QWidget::setVisible);
    connect(m_facets, &FacetsPanel::queryChanged, this, &GenerationsPage::changeQuery);
    connect(m_facets, &FacetsPanel::cleared, this, &GenerationsPage::clearFilters);
    connect(m_chips, &ChipsBar::removed, this, &GenerationsPage::changeQuery);
    connect(m_emptyRemove, &QPushButton::clicked, this, [this] {
        const auto& without = m_listing->withoutOne();
        const auto most = std::max_element(without.begin(), without.end());
        if (most != without.end())
            changeQuery(m_emptyChips[static_cast<std::size_t>(most - without.begin())].remove);
    });
    connect(m_order, &QComboBox::activated, this, &GenerationsPage::chooseOrder);
    connect(m_table, &AnswerTable::sortRequested, this, &GenerationsPage::orderBy);
    connect(m_table, &QTableView::customContextMenuRequested, this, &GenerationsPage::openMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &GenerationsPage::rowChosen);
    connect(m_model, &ExampleModel::dataChanged, this, &GenerationsPage::showCurrent);
    connect(m_detail, &GenerationDetail::chosen, this, &GenerationsPage::showAnswer);
    connect(m_scope, &AnswerScope::reachChanged, this, &GenerationsPage::rebuildEvaluations);
    connect(m_listing, &AnswerListing::listed, this, &GenerationsPage::takeListed);
    connect(m_listing, &AnswerListing::completed, this, &GenerationsPage::takeRest);
    connect(m_listing, &AnswerListing::countsStale, m_facets, &FacetsPanel::setStale);
    connect(m_listing, &AnswerListing::counted, this, &GenerationsPage::takeCounts);
    connect(m_listing, &AnswerListing::pageRead, m_problem, &ProblemLine::clear);
    connect(m_listing, &AnswerListing::failed, this, [this](const QString& why) {
        m_problem->showProblem(tr("The answers cannot be listed."), why, [this] { list(); });
        updateCaption();
        updateEmpty();
        m_detail->clear();
    });
    connect(m_listing, &AnswerListing::pageFailed, this,
            [this](const QString& why) { m_problem->showProblem(tr("Some answers cannot be read."), why, [this] { list(); }); });
    for (const auto news : {&RunRecord::reset, &RunRecord::evaluationsChanged, &RunRecord::layersChanged})
        connect(&m_session.record(), news, this, &GenerationsPage::rebuildEvaluations);
    connect(&m_selection, &SelectionContext::evaluationChanged, this, &GenerationsPage::rebuildEvaluations);
    connect(&m_selection, &SelectionContext::splitChanged, this, &GenerationsPage::rebuildEvaluations);
    connect(&m_selection, &SelectionContext::answerChanged, this, &GenerationsPage::followAnswer);
    connect(&m_selection, &SelectionContext::answersPicked, this, &GenerationsPage::listSet);
    connect(&m_selection, &SelectionContext::boundChanged, this, [this](Bound bound) {
        m_model->setBound(bound);
        refresh(); // the reasons and the order are this bound's
    });
    connect(m_showFilters, &QToolButton::toggled, this, &GenerationsPage::fitFilters);
    connect(&m_theme, &Theme::changed, this, &GenerationsPage::fitFilters);
    connect(m_sort->menu(), &QMenu::aboutToShow, this,
            [this] { fillSortMenu(*m_sort->menu(), m_ordering, [this](const store::AnswerOrdering& ordering) { orderBy(ordering); }); });
    connect(m_slices->menu(), &QMenu::aboutToShow, this, &GenerationsPage::fillSlices);
    connect(m_exportButton, &QToolButton::clicked, this, &GenerationsPage::askExport);
    const auto shortcut = [this](const QKeySequence& keys, auto action) {
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, this, action);
    };
    shortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X), [this] { clearFilters(); });
    shortcut(QKeySequence(Qt::Key_F3), [this] { findNext(true); });
    shortcut(QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { findNext(false); });
}

/// Beside the answers where there is room for both; else below them, when asked for.
void GenerationsPage::fitFilters()
{
    const int wanted = m_facets->minimumSizeHint().width() + m_filterArea->verticalScrollBar()->sizeHint().width();
    const bool narrow = width() < wanted * kLeastShare;
    m_showFilters->setVisible(narrow);
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_filterArea->setMinimumWidth(narrow ? 0 : wanted);
    m_filterArea->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : wanted);
    m_filterArea->setVisible(!narrow || m_showFilters->isChecked());
}

void GenerationsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    fitFilters();
}

void GenerationsPage::copy(const QString& text)
{
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text);
}

void GenerationsPage::openMenu(const QPoint& at)
{
    const std::vector<store::AnswerView> answers = m_table->selectedAnswers();
    if (answers.empty())
        return;
    auto* menu = new QMenu(m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy as text"), QKeySequence::Copy, this, [this] { copy(m_table->selectedText()); });
    menu->addAction(tr("Copy as JSON"), this, [this] { copy(m_table->selectedJson()); });
    menu->addSeparator();
    m_edits->addTo(*menu);
    menu->addSeparator();
    menu->addAction(tr("Show through time and in all runs"), m_detail, &GenerationDetail::showThroughTime);
    menu->addAction(tr("Pin, to compare others with it"), Qt::Key_P, m_detail, &GenerationDetail::pin);
    menu->addAction(tr("Compare with the pinned answer"), m_detail, &GenerationDetail::showComparison)
        ->setEnabled(m_detail->comparison()->isComparing());
    const QString sentence = taggedSentence(QString::fromStdString(answers.front().generation.generated));
    menu->addAction(tr("Find this sentence in all runs"), this, [this, sentence] {
        QString phrase = sentence;
        changeQuery([&](AnswerQuery& query) {
            query = {};
            query.text = (QLatin1Char('"') + phrase.remove(QLatin1Char('"')) + QLatin1Char('"')).toStdString();
        });
        m_scope->setReach(AnswerScope::Reach::Project);
    });
    menu->addAction(tr("Answers called the same and as sure"), this, [this, record = answers.front().generation.record] {
        changeQuery([&](AnswerQuery& query) {
            const double s = record.at(m_model->bound()).probability;
            query.predictions = {record.prediction};
            query.probability = {s - 0.01, s + 0.01};
        });
    });
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void GenerationsPage::fillSlices()
{
    QMenu* menu = m_slices->menu();
    menu->clear();
    menu->addAction(tr("Reading…"))->setEnabled(false);
    m_sliceQuery->ask([](store::StoreReader& reader) { return reader.slices(); },
                      [this, menu](const std::vector<store::SavedSlice>& slices) {
                          menu->clear();
                          for (const store::SavedSlice& slice : slices)
                              menu->addAction(QString::fromStdString(slice.name), this, [this, slice] { applySlice(slice); });
                          if (slices.empty())
                              menu->addAction(tr("No slice was saved yet"))->setEnabled(false);
                          menu->addSeparator();
                          menu->addAction(tr("Follow over training"), this, [this] { m_detail->showTab(m_slice); });
                          menu->addAction(tr("Save these filters as a slice…"), this, [this] {
                              AnswerQuery query = m_filters;
                              query.bound = m_selection.bound();
                              m_edits->askSliceName(query, m_ordering);
                          });
                          if (!slices.empty()) {
                              QMenu* remove = menu->addMenu(tr("Remove"));
                              for (const store::SavedSlice& slice : slices)
                                  remove->addAction(QString::fromStdString(slice.name), this,
                                                    [this, name = QString::fromStdString(slice.name)] { m_edits->removeSlice(name); });
                          }
                      },
                      [menu](const QString& why) {
                          menu->clear();
                          menu->addAction(why)->setEnabled(false);
                      });
}

void GenerationsPage::applySlice(const store::SavedSlice& slice)
{
    try {
        const AnswerQuery query = store::sliceQuery(slice.queryJson, slice.name);
        m_ordering = store::sliceOrdering(slice.queryJson, slice.name).value_or(m_ordering);
        m_chosenOrder = -1;
        m_order->setCurrentIndex(-1);
        sayOrder();
        if (!query.runs.empty() || !query.evaluations.empty() || !query.purposes.empty()) // it says itself whose answers
            m_scope->setReach(AnswerScope::Reach::Project);
        m_selection.setBound(query.bound);
        changeQuery([&query](AnswerQuery& filters) { filters = query; });
    } catch (const std::exception& error) {
        m_problem->showProblem(tr("The slice \"%1\" cannot be used.").arg(QString::fromStdString(slice.name)),
                               QString::fromUtf8(error.what()), [this] { list(); });
    }
}

void GenerationsPage::askExport()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the listed answers"), QStringLiteral("answers.jsonl"),
                                                      tr("JSON lines (*.jsonl);;CSV (*.csv)"));
    if (!path.isEmpty())
        exportTo(path);
}

void GenerationsPage::exportTo(const QString& path)
{
    m_exportButton->setEnabled(false);
    m_export->ask(
        [query = wholeQuery(m_filters), ordering = m_ordering, path](store::StoreReader& reader) {
            return report::exportAnswers(reader, query, ordering, std::filesystem::path(path.toStdU16String()));
        },
        [this, path](std::int64_t answers) {
            m_exportButton->setEnabled(true);
            m_exportButton->setToolTip(tr("%1 answers were saved to %2").arg(countText(answers), path));
            Q_EMIT exported(path, answers);
        },
        [this, path](const QString& why) {
            m_exportButton->setEnabled(true);
            m_problem->showProblem(tr("The answers cannot be saved."), why, [this, path] { exportTo(path); });
        });
}

} // namespace sdm::ui
