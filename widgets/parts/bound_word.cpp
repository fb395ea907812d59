#include "widgets/parts/bound_word.h"

#include <QCoreApplication>

namespace sdm::ui {

QString boundWord(Bound bound)
{
    return bound == Bound::Lower ? QCoreApplication::translate("BoundWord", "lower estimate")
                                 : QCoreApplication::translate("BoundWord", "plain estimate");
}

} // namespace sdm::ui
