#include "widgets/text/progress_sentence.h"

#include "widgets/text/format.h"

#include <QCoreApplication>

namespace sdm::ui {
namespace {

struct ProgressWords {
    Q_DECLARE_TR_FUNCTIONS(Progress)
};

} // namespace

QString progressSentence(const RunSummary& run, std::int64_t nowMs)
{
    if (!run.phase)
        return {};
    const RunPhase& phase = *run.phase;
    QStringList parts;
    if (phase.epoch > 0 && run.epochs > 0 && phase.epoch <= run.epochs)
        parts.append(ProgressWords::tr("epoch %1 of %2").arg(phase.epoch).arg(run.epochs));
    parts.append(phaseWord(phase.kind));
    if (phase.earlierSeconds && !phase.seconds) {
        const double left = *phase.earlierSeconds - static_cast<double>(nowMs - phase.startedMs) / 1000.0;
        if (left > 1)
            parts.append(ProgressWords::tr("about %1 left in this phase").arg(durationText(left)));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace sdm::ui
