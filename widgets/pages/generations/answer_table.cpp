#include "widgets/pages/generations/answer_table.h"

#include "core/report/record_lines.h"
#include "widgets/delegates/diff_delegate.h"
#include "widgets/delegates/verdict_delegate.h"
#include "widgets/models/answer_sorting.h"
#include "widgets/models/example_model.h"
#include "widgets/pages/generations/sort_menu.h"
#include "widgets/parts/sort_header.h"
#include "widgets/parts/table_style.h"
#include "widgets/theme/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QMenu>

#include <algorithm>

namespace sdm::ui {
namespace {

constexpr std::initializer_list<int> kColumnWidths = {19, 9, 46, 16, 9, 8, 8, 25, 10, 30, 14};
constexpr int kLeastAnswerWidth = 44; ///< characters
constexpr int kLeastShownRows = 6;    ///< its head included: below that the page is scrolled

/// What gives way first where the answer has too little room; the chosen answer's path shows the numbers as well.
constexpr std::array kGiveWay{ExampleModel::MarksColumn,      ExampleModel::JudgedColumn, ExampleModel::SimilarityColumn,
                              ExampleModel::DistanceColumn,   ExampleModel::PlaceColumn,  ExampleModel::RescaledColumn,
                              ExampleModel::ProbabilityColumn};

} // namespace

AnswerTable::AnswerTable(const Theme& theme, ExampleModel& model) : m_theme(theme), m_model(model)
{
    auto* heads = new SortHeader(this);
    setHorizontalHeader(heads);
    setModel(&m_model);
    styleTable(theme, this, tr("Answers"));
    setItemDelegateForColumn(ExampleModel::VerdictColumn, new VerdictDelegate(theme, ExampleModel::VerdictRole, this));
    setItemDelegateForColumn(ExampleModel::AnswerColumn, new DiffDelegate(theme, ExampleModel::DiffRole, this));
    setSelectionMode(ExtendedSelection);
    setContextMenuPolicy(Qt::CustomContextMenu);
    const auto fitRows = [this] { setMinimumHeight(kLeastShownRows * m_theme.rowHeight()); };
    connect(&m_theme, &Theme::changed, this, fitRows);
    fitRows();
    setColumnCharacters(theme, this, kColumnWidths);
    horizontalHeader()->setSectionResizeMode(ExampleModel::AnswerColumn, QHeaderView::Stretch);
    heads->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(heads, &SortHeader::sortAsked, this, &AnswerTable::sortBy);
    connect(heads, &QWidget::customContextMenuRequested, this, &AnswerTable::openSortMenu);
}

void AnswerTable::sortBy(int column, bool further)
{
    const auto order = ExampleModel::orderOf(column);
    if (!order)
        return showOrdering(m_ordering); // words have no order
    Q_EMIT sortRequested(sortedBy(m_ordering, *order, further));
}

void AnswerTable::openSortMenu(const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillSortMenu(*menu, m_ordering, [this](const store::AnswerOrdering& ordering) { Q_EMIT sortRequested(ordering); });
    menu->popup(horizontalHeader()->viewport()->mapToGlobal(at));
}

void AnswerTable::showOrdering(const store::AnswerOrdering& ordering)
{
    m_ordering = ordering;
    m_model.setOrdering(ordering);
    int marked = -1; // several have their marks in their titles: a header shows one arrow only
    for (int column = 0; column < ExampleModel::ColumnCount && marked < 0 && ordering.then.empty(); ++column) {
        if (ExampleModel::orderOf(column) == ordering.order)
            marked = column;
    }
    horizontalHeader()->setSortIndicator(marked, ordering.reversed ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void AnswerTable::setPlaceShown(bool shown)
{
    m_placeShown = shown;
    fitColumns();
}

void AnswerTable::fitColumns()
{
    const int characters = QFontMetrics(m_theme.body()).averageCharWidth();
    int room = viewport()->width();
    for (int column = 0; column < ExampleModel::ColumnCount; ++column) {
        const bool there = column != ExampleModel::PlaceColumn || m_placeShown;
        if (column != ExampleModel::AnswerColumn && there)
            room -= characters * kColumnWidths.begin()[column];
    }
    for (const int column : kGiveWay) {
        const bool there = column != ExampleModel::PlaceColumn || m_placeShown;
        const bool hide = there && room < characters * kLeastAnswerWidth;
        setColumnHidden(column, hide || !there);
        room += hide ? characters * kColumnWidths.begin()[column] : 0;
    }
}

bool AnswerTable::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &AnswerTable::fitColumns, Qt::QueuedConnection);
    return QTableView::viewportEvent(event);
}

void AnswerTable::choose(int row)
{
    const QModelIndex index = m_model.index(row, 0);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

std::vector<store::AnswerView> AnswerTable::selectedAnswers() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex& a, const QModelIndex& b) { return a.row() < b.row(); });
    std::vector<store::AnswerView> answers;
    for (const QModelIndex& row : rows) {
        if (const store::AnswerView* view = m_model.view(row.row()))
            answers.push_back(*view);
    }
    return answers;
}

QString AnswerTable::selectedText() const
{
    QStringList lines;
    for (const store::AnswerView& answer : selectedAnswers())
        lines << ExampleModel::exportLine(answer.generation);
    return lines.join(QLatin1Char('\n'));
}

QString AnswerTable::selectedJson() const
{
    std::string lines;
    for (const store::AnswerView& answer : selectedAnswers())
        lines += report::generationJson({answer.setting->evaluation, answer.setting->layer, false}, answer.generation);
    return QString::fromStdString(lines);
}

} // namespace sdm::ui
