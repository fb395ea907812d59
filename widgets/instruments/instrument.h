#pragma once

#include "widgets/drawing/choices.h"
#include "widgets/drawing/drawing.h"
#include "widgets/instruments/run_view.h"

#include <QSize>

#include <functional>

namespace sdm::ui {

/// What an instrument reads.
enum class Needs {
    Facts,           ///< the run's curves and records
    FactsAndAnswers, ///< the judged answers of one evaluation as well
};

/// Whether a mean over the raw points is drawn.
enum class Smooths {
    Never,
    WhenAsked, ///< few points, each worth a look: a reader may ask for it
    Usually,   ///< many points that hide each other: until a reader turns it off
};

/// One way to look at a run: a pure function from the run to a drawing, and what a panel around it says.
struct Instrument {
    QString id;          ///< stable: boards and the command line name it
    QString title;       ///< translated, as the next two
    QString emptyText;   ///< what is missing, and when it comes
    QString description; ///< for a screen reader: what is drawn
    DrawingKind kind = DrawingKind::Lines;
    Needs needs = Needs::Facts;
    Smooths smooths = Smooths::Never;
    QSize hint{480, 240};
    std::function<Drawing(const RunView& run, const DrawingChoices& choices)> compute; ///< pure
};

/// What a panel of the instrument begins with.
inline DrawingChoices usualChoices(const Instrument& instrument)
{
    constexpr double kUsualSpan = 12;
    DrawingChoices choices;
    if (instrument.smooths == Smooths::Usually)
        choices.smoothing.span = kUsualSpan;
    return choices;
}

} // namespace sdm::ui
