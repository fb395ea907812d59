#pragma once

#include <QString>

#include <vector>

namespace sdm::ui {

/// What a person wrote at a step of a run. It is a line of the run's note, "step 1200: the loss jumps", so that it is read, edited and
/// taken back wherever the note is.
struct StepNote {
    qint64 step = 0;
    QString text;
    bool operator==(const StepNote&) const = default;
};

/// The lines of a run's note that are about a step, in their order; all other lines are left alone.
std::vector<StepNote> stepNotes(const QString& note);
/// The note with one more line, behind the others. \param added  text without line breaks, not empty
QString withStepNote(const QString& note, const StepNote& added);

} // namespace sdm::ui
