#include "widgets/instruments/step_notes.h"

#include <QRegularExpression>

namespace sdm::ui {

std::vector<StepNote> stepNotes(const QString& note)
{
    static const QRegularExpression line(QStringLiteral("^step (\\d{1,15}): *(\\S.*)$"));
    std::vector<StepNote> notes;
    for (const QString& each : note.split(QLatin1Char('\n'))) {
        if (const QRegularExpressionMatch match = line.match(each.trimmed()); match.hasMatch())
            notes.push_back({match.captured(1).toLongLong(), match.captured(2)});
    }
    return notes;
}

QString withStepNote(const QString& note, const StepNote& added)
{
    const QString line = QStringLiteral("step %1: %2").arg(added.step).arg(added.text.simplified());
    return note.trimmed().isEmpty() ? line : note.trimmed() + QLatin1Char('\n') + line;
}

} // namespace sdm::ui
