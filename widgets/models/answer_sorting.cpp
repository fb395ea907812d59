#include "widgets/models/answer_sorting.h"

#include "widgets/models/answer_orders.h"
#include "widgets/models/example_cells.h"
#include "widgets/models/example_model.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace sdm::ui {
namespace {

using store::AnswerOrder;
using store::AnswerOrdering;
using store::AnswerOrderKey;

struct SortWords {
    Q_DECLARE_TR_FUNCTIONS(AnswerSorting)
};

auto keyOf(std::vector<AnswerOrderKey>& keys, AnswerOrder column)
{
    return std::ranges::find(keys, column, &AnswerOrderKey::order);
}

} // namespace

AnswerOrdering sortedBy(const AnswerOrdering& ordering, AnswerOrder column, bool further)
{
    std::vector<AnswerOrderKey> keys = ordering.keys();
    const auto known = keyOf(keys, column);
    const bool again = known != keys.end() && (further || keys.size() == 1);
    const AnswerOrderKey key{column, again ? !known->reversed : true};
    return further ? withKey(ordering, key) : AnswerOrdering{key.order, key.reversed};
}

AnswerOrdering withKey(const AnswerOrdering& ordering, const AnswerOrderKey& key)
{
    std::vector<AnswerOrderKey> keys = ordering.keys();
    if (const auto known = keyOf(keys, key.order); known != keys.end())
        *known = key;
    else if (keys.back().order == AnswerOrder::Recorded) // no two answers are level by that: what follows would never be asked
        keys.insert(keys.end() - 1, key);
    else
        keys.push_back(key);
    return AnswerOrdering::by(keys);
}

AnswerOrdering withoutKey(const AnswerOrdering& ordering, AnswerOrder column)
{
    std::vector<AnswerOrderKey> keys = ordering.keys();
    std::erase_if(keys, [&](const AnswerOrderKey& key) { return key.order == column; });
    return keys.empty() ? AnswerOrdering{AnswerOrder::Recorded, true} : AnswerOrdering::by(keys);
}

int placeOf(const AnswerOrdering& ordering, AnswerOrder column)
{
    std::vector<AnswerOrderKey> keys = ordering.keys();
    const auto known = keyOf(keys, column);
    return known == keys.end() ? 0 : static_cast<int>(known - keys.begin()) + 1;
}

std::vector<AnswerOrder> sortableColumns()
{
    std::vector<AnswerOrder> columns;
    for (int column = 0; column < ExampleModel::ColumnCount; ++column) {
        if (const auto order = ExampleModel::orderOf(column))
            columns.push_back(*order);
    }
    return columns;
}

QString sortName(AnswerOrder order)
{
    for (int column = 0; column < ExampleModel::ColumnCount; ++column) {
        if (ExampleModel::orderOf(column) == order)
            return columnTitle(column);
    }
    const auto orders = quickOrders();
    const auto named = std::ranges::find(orders, order, [](const QuickOrder& each) { return each.ordering.order; });
    return named == orders.end() ? QString() : named->title;
}

QString directionWords(const AnswerOrderKey& key)
{
    switch (key.order) {
    case AnswerOrder::Recorded:
        return key.reversed ? SortWords::tr("newest first") : SortWords::tr("oldest first");
    case AnswerOrder::Verdict:
        return key.reversed ? SortWords::tr("best first") : SortWords::tr("worst first");
    case AnswerOrder::AnswerRight:
    case AnswerOrder::VerdictRight:
        return key.reversed ? SortWords::tr("right first") : SortWords::tr("wrong first");
    case AnswerOrder::Margin:
        return key.reversed ? SortWords::tr("deepest inside first") : SortWords::tr("farthest outside first");
    case AnswerOrder::Probability:
    case AnswerOrder::RescaledSimilarity:
    case AnswerOrder::Distance:
    case AnswerOrder::Similarity:
        return key.reversed ? SortWords::tr("greatest first") : SortWords::tr("smallest first");
    case AnswerOrder::HardestAdmitted:
    case AnswerOrder::NearlyAdmitted:
    case AnswerOrder::Overconfident:
    case AnswerOrder::LikelyLabelError:
        break;
    }
    return key.reversed ? SortWords::tr("turned about") : QString();
}

QString orderingMarks(const AnswerOrdering& ordering)
{
    QStringList marks;
    for (const AnswerOrderKey& key : ordering.keys())
        marks << sortName(key.order) + (key.reversed ? QStringLiteral(" ▼") : QStringLiteral(" ▲"));
    return marks.join(QStringLiteral(", "));
}

QString orderingWords(const AnswerOrdering& ordering)
{
    QStringList words;
    for (const AnswerOrderKey& key : ordering.keys()) {
        const QString direction = directionWords(key);
        words << (direction.isEmpty() ? sortName(key.order) : SortWords::tr("%1, %2").arg(sortName(key.order), direction));
    }
    return words.join(SortWords::tr("; then "));
}

} // namespace sdm::ui
