#pragma once

#include "widgets/drawing/choices.h"
#include "widgets/drawing/drawing.h"
#include "widgets/instruments/run_view.h"

#include <QSize>

namespace sdm::ui {

/// What an instrument reads.
enum class Needs {
    Facts,           ///< the run's curves and records
    FactsAndAnswers, ///< the judged answers of one evaluation as well
};

/// One way to look at a run: a pure function from the run to a drawing, and what a panel around it says.
struct Instrument {
    QString id;          ///< stable: boards and the command line name it
    QString title;       ///< translated, as the next two
    QString emptyText;   ///< what is missing, and when it comes
    QString description; ///< for a screen reader: what is drawn
    DrawingKind kind = DrawingKind::Lines;
    Needs needs = Needs::Facts;
    bool smooths = false; ///< draws an exponential mean over raw points
    QSize hint{480, 240};
    Drawing (*compute)(const RunView& run, const DrawingChoices& choices) = nullptr;
};

} // namespace sdm::ui
