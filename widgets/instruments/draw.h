#pragma once

#include "widgets/instruments/instrument.h"

namespace sdm::ui {

/// What an instrument shows of some runs: nothing of none, the run's own drawing of one, and of several all their lines with the first run
/// as the baseline; with the x axis that was chosen.
/// \param seeds  whether runs of the same settings become one: a group of at least kFewestForABand as a line with a band, a smaller one run
///               by run. What is not over steps shows each run
Drawing drawingOf(const Instrument& instrument, const std::vector<RunView>& runs, const DrawingChoices& choices,
                  const SeedsTogether& seeds = {});

/// The first run's own drawing with the others behind it, which are those of its settings, itself among them: as a band where they are
/// enough, else line by line. What is not over steps shows the first alone. \param runs  at least one
Drawing amongSeeds(const Instrument& instrument, const std::vector<RunView>& runs, const DrawingChoices& choices,
                   const SeedsTogether& seeds);

} // namespace sdm::ui
