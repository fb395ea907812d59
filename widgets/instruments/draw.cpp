#include "widgets/instruments/draw.h"

#include "widgets/instruments/marks.h"
#include "widgets/instruments/overlay.h"
#include "widgets/instruments/x_axis.h"

namespace sdm::ui {

Drawing drawingOf(const Instrument& instrument, const std::vector<RunView>& runs, const DrawingChoices& choices)
{
    std::vector<RunDrawing> drawings;
    for (const RunView& run : runs) {
        Drawing drawing = instrument.compute(run, choices);
        if (drawing.overSteps && !drawing.isEmpty())
            drawing.marks = marksOf(run, choices.marks);
        drawings.push_back({run.facts.runId(), run.legend, withXAxis(std::move(drawing), choices.x, run.facts.clock())});
    }
    if (drawings.empty())
        return {};
    return drawings.size() == 1 ? drawings.front().drawing : overlaid(drawings);
}

} // namespace sdm::ui
