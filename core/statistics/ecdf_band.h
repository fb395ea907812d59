#pragma once

#include "core/statistics/interval.h"

#include <cstdint>
#include <vector>

namespace sdm {

/// Half the width of the band that holds a whole distribution function with the given confidence, whatever the distribution:
/// sqrt(ln(2 / (1 - confidence)) / 2n), the Dvoretzky-Kiefer-Wolfowitz inequality with the constant of Massart (1990). Not clamped, so it
/// exceeds 1 for the fewest items; 1 when n is 0 and at confidence 1, where nothing is known. \param confidence  in [0, 1]
double dkwHalfWidth(std::int64_t n, double confidence = 0.95);

/// One step of an empirical distribution function.
struct EcdfStep {
    double at = 0;    ///< the value from which on it holds
    double share = 0; ///< of the sample at or below `at`
    Interval band;    ///< share plus and minus the half width, kept in [0, 1]; simultaneous over all steps
};

/// The empirical distribution function with its DKW band, one step a distinct value, ascending; nothing for no sample.
/// \param sample  in any order; infinite values are steps like others. \throws Error (InvalidArgument) for NaN
std::vector<EcdfStep> ecdfBand(std::vector<double> sample, double confidence = 0.95);

} // namespace sdm
