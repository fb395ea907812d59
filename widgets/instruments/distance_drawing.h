#pragma once

#include "core/report/distance_curves.h"
#include "widgets/drawing/drawing.h"

namespace sdm::ui {

/// An answer's place among the calibration answers of its layer, by the distance to the nearest training answer: the distribution function
/// of each class with its 95 % band, and where the answer stands on it. Pure, any thread.
Drawing distanceDrawing(const std::vector<report::DistanceCurve>& curves, const GenerationRecord& answer, Bound bound);

/// The same in words.
QString distanceWords(const std::vector<report::DistanceCurve>& curves, const GenerationRecord& answer, Bound bound);

} // namespace sdm::ui
