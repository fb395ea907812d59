#pragma once

#include "widgets/data/machine_sample.h"
#include "widgets/drawing/drawing.h"

#include <deque>

namespace sdm::ui {

/// Samples as lines over the minutes before the newest one. What was not told is a gap.
Drawing processorDrawing(const std::deque<MachineSample>& samples);
Drawing memoryDrawing(const std::deque<MachineSample>& samples); ///< in GiB
Drawing diskDrawing(const std::deque<MachineSample>& samples);   ///< in MB/s, of the run; what is free is in the caption
Drawing gpuDrawing(const std::deque<MachineSample>& samples);    ///< in percent

} // namespace sdm::ui
