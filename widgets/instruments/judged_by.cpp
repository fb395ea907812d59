#include "widgets/instruments/judged_by.h"

#include "widgets/instruments/words.h"
#include "widgets/text/bound_word.h"
#include "widgets/text/format.h"

#include <QLocale>

namespace sdm::ui {

JudgedBy judgedBy(const RunView& run)
{
    return {QString::fromStdString(run.evaluation->split), run.evaluation->modelStep, run.bound, run.alpha};
}

QString judgedCaption(const JudgedBy& by, std::int64_t answers)
{
    return InstrumentWords::tr("%1, model of step %2 · %3 · α %4 · n %5")
        .arg(by.split, countText(by.modelStep), boundWord(by.bound), QLocale().toString(by.alpha, 'g', 4), countText(answers));
}

} // namespace sdm::ui
