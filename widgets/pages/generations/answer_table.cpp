#include "widgets/pages/generations/answer_table.h"

#include "core/report/record_lines.h"
#include "widgets/delegates/diff_delegate.h"
#include "widgets/delegates/verdict_delegate.h"
#include "widgets/models/example_model.h"
#include "widgets/parts/table_style.h"
#include "widgets/theme/theme.h"

#include <QEvent>
#include <QHeaderView>

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
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setSortIndicatorShown(true);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &AnswerTable::sortBy);
}

void AnswerTable::sortBy(int column)
{
    const auto order = ExampleModel::orderOf(column);
    if (!order)
        return showOrdering(m_ordering); // words have no order
    const bool again = m_ordering.order == *order;
    Q_EMIT sortRequested({*order, again ? !m_ordering.reversed : true}); // greatest first, then about
}

void AnswerTable::showOrdering(const store::AnswerOrdering& ordering)
{
    m_ordering = ordering;
    int marked = -1;
    for (int column = 0; column < ExampleModel::ColumnCount && marked < 0; ++column) {
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
