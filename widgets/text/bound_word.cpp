#include "widgets/text/bound_word.h"

#include <QCoreApplication>

namespace sdm::ui {

QString boundWord(Bound bound)
{
    return bound == Bound::Lower ? QCoreApplication::translate("BoundWord", "lower estimate")
                                 : QCoreApplication::translate("BoundWord", "plain estimate");
}

QString boundAdjective(Bound bound)
{
    return bound == Bound::Lower ? QCoreApplication::translate("BoundWord", "lower") : QCoreApplication::translate("BoundWord", "plain");
}

} // namespace sdm::ui
