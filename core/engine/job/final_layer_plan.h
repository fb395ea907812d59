#pragma once

#include "core/base/random_source.h"
#include "core/config/run_config.h"

namespace sdm::engine {

/// How a run fits its final layers: said once for the run and for what is held against its layers afterwards.
RunConfig::SdmLayer finalLayerSettings(const RunConfig& config);
/// Of the weights and row orders of a draw's layer. \param random  the run's
std::uint64_t finalLayerSeed(const RandomSource& random, std::int64_t draw);

} // namespace sdm::engine
