#pragma once

#include "widgets/drawing/choices.h"
#include "widgets/drawing/drawing.h"
#include "widgets/session/step_clock.h"

namespace sdm::ui {

/// A drawing over steps with something else on its x axis; one that is not over steps stays as it is.
Drawing withXAxis(Drawing drawing, XAxis axis, const StepClock& clock);
/// The step at a place of such an axis: the inverse, as far as steps are known.
double stepAt(double place, XAxis axis, const StepClock& clock);
/// What the axis is called, unit included: "step", "hours at work".
QString xAxisTitle(XAxis axis);

} // namespace sdm::ui
