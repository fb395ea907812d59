#pragma once

#include "widgets/instruments/instrument.h"

namespace sdm::ui {

/// What an instrument shows of some runs: nothing of none, the run's own drawing of one, and of several all their lines with the first run
/// as the baseline; with the x axis that was chosen.
Drawing drawingOf(const Instrument& instrument, const std::vector<RunView>& runs, const DrawingChoices& choices);

} // namespace sdm::ui
