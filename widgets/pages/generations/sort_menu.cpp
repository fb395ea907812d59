#include "widgets/pages/generations/sort_menu.h"

#include "widgets/models/answer_sorting.h"

#include <QCoreApplication>
#include <QMenu>

namespace sdm::ui {
namespace {

struct SortMenuWords {
    Q_DECLARE_TR_FUNCTIONS(SortMenu)
};

} // namespace

void fillSortMenu(QMenu& menu, const store::AnswerOrdering& ordering, const std::function<void(const store::AnswerOrdering&)>& choose)
{
    menu.clear();
    menu.addAction(SortMenuWords::tr("Now: %1").arg(orderingWords(ordering)))->setEnabled(false);
    menu.addSeparator();
    const bool several = !ordering.then.empty();
    for (const store::AnswerOrder column : sortableColumns()) {
        const int place = placeOf(ordering, column);
        QMenu* of = menu.addMenu(place > 0 ? SortMenuWords::tr("%1. %2").arg(place).arg(sortName(column)) : sortName(column));
        const auto add = [&](const QString& text, const store::AnswerOrdering& to) {
            of->addAction(text, &menu, [choose, to] { choose(to); });
        };
        for (const bool reversed : {true, false})
            add(SortMenuWords::tr("Only by it, %1").arg(directionWords({column, reversed})), {column, reversed});
        of->addSeparator();
        for (const bool reversed : {true, false}) {
            const store::AnswerOrderKey key{column, reversed};
            const QString text = place > 0 ? SortMenuWords::tr("Where it stands, %1") : SortMenuWords::tr("Then by it, %1");
            add(text.arg(directionWords(key)), withKey(ordering, key));
        }
        if (place > 0 && several)
            add(SortMenuWords::tr("No longer by it"), withoutKey(ordering, column));
    }
}

} // namespace sdm::ui
