#include "widgets/pages/generations_page.h"

#include "widgets/data/latest_query.h"
#include "widgets/delegates/diff_delegate.h"
#include "widgets/delegates/verdict_delegate.h"
#include "widgets/models/evaluation_titles.h"
#include "widgets/models/example_model.h"
#include "widgets/pages/generation_detail.h"
#include "widgets/pages/generation_filters.h"
#include "widgets/parts/busy_line.h"
#include "widgets/parts/elided_label.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/problem_line.h"
#include "widgets/parts/table_style.h"
#include "widgets/parts/wrap_layout.h"
#include "widgets/session/project_session.h"
#include "widgets/session/selection_context.h"
#include "widgets/text/format.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/verdict_glyphs.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace sdm::ui {
namespace {

struct OrderChoice {
    const char* title;
    store::GenerationOrder order;
    bool descending;
};
constexpr OrderChoice kOrders[] = {
    {QT_TRANSLATE_NOOP("GenerationsPage", "Nearly admitted"), store::GenerationOrder::NearlyAdmitted, false},
    {QT_TRANSLATE_NOOP("GenerationsPage", "Reliability, best first"), store::GenerationOrder::Verdict, false},
    {QT_TRANSLATE_NOOP("GenerationsPage", "Reliability, worst first"), store::GenerationOrder::Verdict, true},
    {QT_TRANSLATE_NOOP("GenerationsPage", "s, highest first"), store::GenerationOrder::Probability, true},
    {QT_TRANSLATE_NOOP("GenerationsPage", "q′, highest first"), store::GenerationOrder::RescaledSimilarity, true},
    {QT_TRANSLATE_NOOP("GenerationsPage", "q′, lowest first"), store::GenerationOrder::RescaledSimilarity, false},
    {QT_TRANSLATE_NOOP("GenerationsPage", "d, nearest first"), store::GenerationOrder::Distance, true},
    {QT_TRANSLATE_NOOP("GenerationsPage", "Document"), store::GenerationOrder::Document, false},
};
constexpr int kDefaultOrder = 1;
constexpr int kDebounceMs = 120;
constexpr std::initializer_list<int> kColumnCharacters = {19, 8, 46, 9, 9, 8, 8, 22};
constexpr int kLeastAnswerCharacters = 30;
constexpr int kLeastRows = 6;       ///< of the table, its header included: below that the page is scrolled
constexpr double kLeastShare = 4.2; ///< of the filters' width that a page must have to show them beside the answers

/// Of what, by which model, and what the numbers leave out.
QString evaluationFacts(const EvaluationRecord& evaluation)
{
    QString facts = evaluation.purpose == EvaluationPurpose::Final ? GenerationsPage::tr(" · final, model of step %1")
                                                                   : GenerationsPage::tr(" · monitor, model of step %1");
    facts = facts.arg(countText(evaluation.modelStep));
    if (evaluation.tooLong.value_or(0) > 0)
        facts += GenerationsPage::tr(" · %1 too long to judge").arg(countText(*evaluation.tooLong));
    if (evaluation.cutAnswers.value_or(0) > 0)
        facts += GenerationsPage::tr(" · %1 cut at the generation's limit").arg(countText(*evaluation.cutAnswers));
    return facts;
}

store::GenerationFilter onlyBound(Bound bound)
{
    store::GenerationFilter filter;
    filter.bound = bound;
    return filter;
}

} // namespace

GenerationsPage::GenerationsPage(const PageContext& context, QWidget* parent)
    : Page(parent), m_theme(context.theme), m_session(context.session), m_selection(context.selection), m_model(new ExampleModel(this)),
      m_evaluation(new QComboBox), m_order(new QComboBox), m_search(new QLineEdit),
      m_caption(withFont(new ElidedLabel, m_theme, &Theme::caption)), m_empty(captionLabel(m_theme)), m_problem(new ProblemLine),
      m_table(new QTableView), m_detail(new GenerationDetail(m_theme)), m_filters(new GenerationFilters(m_theme)),
      m_filterArea(new QScrollArea), m_showFilters(new QToolButton), m_debounce(new QTimer(this)),
      m_listing(new LatestQuery<Listing>(m_session.tail(), this)),
      m_pageQuery(new LatestQuery<std::vector<RowPage>>(m_session.tail(), this))
{
    const Theme& theme = m_theme;
    m_search->setPlaceholderText(tr("Search answers: words, \"a phrase\", -without"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Search answers"));
    m_evaluation->setAccessibleName(tr("Evaluation"));
    m_evaluation->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_evaluation->setMinimumContentsLength(12);
    m_order->setAccessibleName(tr("Order"));
    for (const OrderChoice& choice : kOrders)
        m_order->addItem(tr(choice.title));
    m_order->setCurrentIndex(kDefaultOrder);
    m_caption->setProperty("secondary", true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    buildTable();

    auto* list = new Panel(theme);
    list->content()->addWidget(m_search);
    auto* tools = new WrapBar(Theme::kSpace);
    tools->items()->addWidget(m_evaluation);
    tools->items()->addWidget(m_order);
    tools->items()->addWidget(m_showFilters);
    tools->items()->addWidget(busyLine(theme, *m_listing, tr("Reading the answers…")));
    list->content()->addWidget(tools);
    list->content()->addWidget(m_caption);
    list->content()->addWidget(m_problem);
    list->content()->addWidget(m_empty, 1);
    list->content()->addWidget(m_table, 4);
    auto* detail = new Panel(theme);
    detail->content()->addWidget(m_detail);

    auto* rows = new QSplitter(Qt::Vertical);
    rows->addWidget(list);
    rows->addWidget(detail);
    rows->setStretchFactor(0, 3);
    rows->setStretchFactor(1, 2);
    rows->setHandleWidth(Theme::kSpace);
    rows->setChildrenCollapsible(false);
    m_filterArea->setWidget(m_filters);
    m_filterArea->setWidgetResizable(true);
    m_filterArea->setFrameShape(QFrame::NoFrame);
    m_filterArea->setFocusPolicy(Qt::NoFocus);
    m_filterArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_showFilters->setText(tr("Filters"));
    m_showFilters->setAccessibleName(tr("Show the filters"));
    m_showFilters->setObjectName(QStringLiteral("commandButton"));
    m_showFilters->setCheckable(true);
    m_showFilters->hide();
    connect(m_showFilters, &QToolButton::toggled, this, &GenerationsPage::fitFilters);
    connect(&m_theme, &Theme::changed, this, &GenerationsPage::fitFilters);
    auto* layout = new QHBoxLayout(this);
    m_columns = layout;
    layout->setContentsMargins(Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin);
    layout->setSpacing(Theme::kSpace);
    layout->addWidget(rows, 1);
    layout->addWidget(m_filterArea);
    fitFilters();

    m_debounce->setSingleShot(true);
    m_debounce->setInterval(kDebounceMs);
    connect(m_debounce, &QTimer::timeout, this, &GenerationsPage::refresh);
    connect(m_search, &QLineEdit::textChanged, m_debounce, qOverload<>(&QTimer::start));
    connect(m_filters, &GenerationFilters::changed, m_debounce, qOverload<>(&QTimer::start));
    connect(m_order, &QComboBox::currentIndexChanged, this, &GenerationsPage::refresh);
    connect(m_evaluation, &QComboBox::activated, this, &GenerationsPage::chooseEvaluation);
    connect(m_model, &ExampleModel::pageNeeded, this, &GenerationsPage::loadPage, Qt::QueuedConnection);
    connect(m_model, &ExampleModel::dataChanged, this, &GenerationsPage::showCurrent);
    connect(&m_session.record(), &RunRecord::reset, this, &GenerationsPage::rebuildEvaluations);
    connect(&m_session.record(), &RunRecord::evaluationsChanged, this, &GenerationsPage::rebuildEvaluations);
    connect(&m_session.record(), &RunRecord::layersChanged, this, &GenerationsPage::rebuildEvaluations);
    connect(&m_selection, &SelectionContext::evaluationChanged, this, &GenerationsPage::rebuildEvaluations);
    connect(&m_selection, &SelectionContext::splitChanged, this, &GenerationsPage::rebuildEvaluations);
    connect(&m_selection, &SelectionContext::boundChanged, this, [this](Bound bound) {
        m_model->setBound(bound);
        refresh(); // the reasons and the order are this bound's
    });
    m_model->setBound(m_selection.bound());
    auto* clear = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(clear, &QShortcut::activated, this, [this] {
        m_search->clear();
        m_filters->clear();
    });
    updateCaption();
}

/// Beside the answers where there is room for both; else below them, when asked for.
void GenerationsPage::fitFilters()
{
    const int wanted = m_filters->minimumSizeHint().width() + m_filterArea->verticalScrollBar()->sizeHint().width();
    const bool narrow = width() < wanted * kLeastShare;
    m_showFilters->setVisible(narrow);
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_filterArea->setMinimumWidth(narrow ? 0 : wanted);
    m_filterArea->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : wanted);
    m_filterArea->setVisible(!narrow || m_showFilters->isChecked());
}

/// The answer keeps its room: where the table is narrow, numbers that the chosen answer's path shows as well give way.
void GenerationsPage::fitColumns()
{
    const int characters = QFontMetrics(m_theme.body()).averageCharWidth();
    const int wanted = characters * kLeastAnswerCharacters;
    int room = m_table->viewport()->width();
    for (int column = 0; column < ExampleModel::ColumnCount; ++column) {
        if (column != ExampleModel::AnswerColumn)
            room -= characters * kColumnCharacters.begin()[column];
    }
    for (const int column : {ExampleModel::SimilarityColumn, ExampleModel::DistanceColumn, ExampleModel::RescaledColumn}) {
        const bool hide = room < wanted;
        m_table->setColumnHidden(column, hide);
        room += hide ? characters * kColumnCharacters.begin()[column] : 0;
    }
}

void GenerationsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    fitFilters();
}

bool GenerationsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &GenerationsPage::fitColumns, Qt::QueuedConnection);
    return Page::eventFilter(watched, event);
}

void GenerationsPage::buildTable()
{
    m_table->setModel(m_model);
    styleTable(m_theme, m_table, tr("Answers"));
    m_table->setItemDelegateForColumn(ExampleModel::VerdictColumn, new VerdictDelegate(m_theme, ExampleModel::VerdictRole, m_table));
    m_table->setItemDelegateForColumn(ExampleModel::AnswerColumn, new DiffDelegate(m_theme, ExampleModel::DiffRole, m_table));
    auto* header = m_table->horizontalHeader();
    const auto fitRows = [this] { m_table->setMinimumHeight(kLeastRows * m_theme.rowHeight()); };
    connect(&m_theme, &Theme::changed, m_table, fitRows);
    fitRows();
    setColumnCharacters(m_theme, m_table, kColumnCharacters);
    m_table->viewport()->installEventFilter(this);
    header->setSectionResizeMode(ExampleModel::AnswerColumn, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &GenerationsPage::showCurrent);
}

void GenerationsPage::rebuildEvaluations()
{
    m_stale = !m_visible;
    if (m_stale)
        return;
    const auto choices = evaluationChoices(m_session.record());
    m_evaluation->clear();
    int chosen = choices.empty() ? -1 : 0;
    for (int i = 0; i < static_cast<int>(choices.size()); ++i) {
        const EvaluationChoice& choice = choices[static_cast<std::size_t>(i)];
        m_evaluation->addItem(choice.title, choice.id);
        if (choice.id == m_selection.evaluationId())
            chosen = i;
    }
    if (m_selection.evaluationId().isEmpty() && !m_selection.split().isEmpty()) {
        for (int i = 0; i < static_cast<int>(choices.size()); ++i) {
            if (choices[static_cast<std::size_t>(i)].split == m_selection.split()) {
                chosen = i;
                break;
            }
        }
    }
    m_evaluation->setCurrentIndex(chosen);
    m_evaluation->setVisible(!choices.empty());
    const QString id = chosen < 0 ? QString() : choices[static_cast<std::size_t>(chosen)].id;
    if (id == m_evaluationId && !id.isEmpty())
        return;
    m_evaluationId = id;
    refresh();
}

void GenerationsPage::chooseEvaluation()
{
    const QString id = m_evaluation->currentData().toString();
    const EvaluationRecord* evaluation = m_session.record().evaluation(id.toStdString());
    if (evaluation)
        m_selection.selectEvaluation(id, QString::fromStdString(evaluation->split));
}

store::GenerationFilter GenerationsPage::currentFilter() const
{
    store::GenerationFilter filter = m_filters->filter();
    filter.bound = m_selection.bound();
    filter.text = m_search->text().trimmed().toStdString();
    return filter;
}

void GenerationsPage::refresh()
{
    m_pagesWanted.clear();
    m_pageQuery->forget();
    const EvaluationRecord* evaluation = m_evaluationId.isEmpty() ? nullptr : m_session.record().evaluation(m_evaluationId.toStdString());
    if (!evaluation) {
        m_listing->forget();
        m_documents = 0;
        m_model->setRows({}, {});
        m_filters->setCounts({});
        m_detail->clear();
        updateCaption();
        return;
    }
    m_documents = evaluation->documents;
    const LayerRecord* known = m_session.record().layer(evaluation->layerId);
    const LayerRecord layer = known ? *known : LayerRecord{};
    const OrderChoice& order = kOrders[std::max(0, m_order->currentIndex())];
    m_listing->ask(
        [id = m_evaluationId.toStdString(), filter = currentFilter(), &order](store::StoreReader& reader) {
            return Listing{reader.generationIds(id, filter, order.order, order.descending),
                           reader.verdictCounts(id, onlyBound(filter.bound))};
        },
        [this, layer](Listing listing) {
            m_problem->clear();
            m_filters->setCounts(listing.counts);
            m_model->setRows(std::move(listing.rowIds), layer);
            updateCaption();
            if (m_model->rowCount() > 0)
                m_table->setCurrentIndex(m_model->index(0, 0));
            else
                m_detail->clear();
        },
        [this](const QString& why) {
            m_model->setRows({}, {});
            m_detail->clear();
            updateCaption();
            m_empty->hide();
            m_problem->showProblem(tr("The answers cannot be listed."), why, [this] { refresh(); });
        });
}

void GenerationsPage::loadPage(quint64 ticket, int page, const std::vector<std::int64_t>& rowIds)
{
    if (!m_model->isCurrent(ticket))
        return;
    m_pagesWanted.push_back({page, rowIds, {}});
    readPages(ticket);
}

/// All that are wanted and not there yet: a question takes the place of the one before it.
void GenerationsPage::readPages(quint64 ticket)
{
    m_pageQuery->ask(
        [pages = m_pagesWanted](store::StoreReader& reader) mutable {
            for (RowPage& page : pages)
                page.rows = reader.generations(page.rowIds);
            return pages;
        },
        [this, ticket](const std::vector<RowPage>& pages) {
            m_problem->clear();
            for (const RowPage& read : pages) {
                std::erase_if(m_pagesWanted, [&read](const RowPage& wanted) { return wanted.number == read.number; });
                m_model->setPage(ticket, read.number, read.rows);
            }
        },
        [this, ticket](const QString& why) {
            m_problem->showProblem(tr("Some answers cannot be read."), why, [this, ticket] { readPages(ticket); });
        });
}

void GenerationsPage::updateCaption()
{
    const bool any = m_documents > 0;
    const int shown = m_model->rowCount();
    m_table->setVisible(shown > 0);
    m_empty->setVisible(shown == 0);
    m_caption->setVisible(any);
    const LayerRecord& layer = m_model->layer();
    QString text = tr("%1 of %2 answers").arg(countText(shown), countText(m_documents));
    text +=
        std::isinf(layer.qrMin)
            ? tr(" · no region reaches α = %1: everything is rejected (R), which is then the right answer").arg(fixedText(layer.alpha, 2))
            : tr(" · region: q′ ≥ %1, ψ₀ %2, ψ₁ %3 at α = %4")
                  .arg(fixedText(layer.qrMin, 1), fixedText(layer.psi(0), 3), fixedText(layer.psi(1), 3), fixedText(layer.alpha, 2));
    if (const EvaluationRecord* evaluation = m_session.record().evaluation(m_evaluationId.toStdString()))
        text += evaluationFacts(*evaluation);
    m_caption->setText(text);
    if (!m_session.selectedRun())
        m_empty->setText(tr("No run is selected. Start one, or open one from the Runs page."));
    else if (!any)
        m_empty->setText(tr("No answers have been judged yet. The first appear with the first evaluation of this run."));
    else
        m_empty->setText(tr("No answer passes the filters and the search \"%1\". Clear them with Ctrl+Shift+X.").arg(m_search->text()));
}

void GenerationsPage::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const store::GenerationView* view = m_model->view(current.row());
    if (view == nullptr)
        return;
    const EvaluationRecord* evaluation = m_session.record().evaluation(m_evaluationId.toStdString());
    m_detail->setGeneration(*view, m_model->layer(), m_model->bound(),
                            evaluation ? regionCounts(*evaluation, m_model->bound()) : std::nullopt);
}

void GenerationsPage::shown()
{
    m_visible = true;
    if (m_stale)
        rebuildEvaluations();
}

bool GenerationsPage::focusFilter()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
    return true;
}

QWidget* GenerationsPage::firstFocus()
{
    return m_table;
}

void GenerationsPage::step(int rows)
{
    const int row = std::clamp(m_table->currentIndex().row() + rows, 0, std::max(0, m_model->rowCount() - 1));
    m_table->setCurrentIndex(m_model->index(row, 0));
}

void GenerationsPage::copySelected()
{
    QStringList lines;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        if (const store::GenerationView* view = m_model->view(index.row()))
            lines << ExampleModel::exportLine(*view);
    }
    if (!lines.isEmpty())
        QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void GenerationsPage::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        return copySelected();
    if (event->key() == Qt::Key_J)
        return step(1);
    if (event->key() == Qt::Key_K)
        return step(-1);
    if (event->key() == Qt::Key_B)
        return m_selection.toggleBound();
    Page::keyPressEvent(event);
}

} // namespace sdm::ui
