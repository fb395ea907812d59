#pragma once

#include "core/engine/sdm/sdm_layer.h"
#include "core/runner/layer_finder.h"

namespace sdm::runner {

/// Writes a changed layer back to its folder. Where a run's store knows the layer, the change becomes a `layer_changed` event of that run,
/// in one transaction with the writing: the folder never differs from the store without a word. The run's own row stays, its results were
/// made with it.
/// \param change  what was done: "calibrated", "updated"
/// \return the run's layer, nothing for a folder of its own
/// \throws Error (InvalidArgument) while the run is at work; from the store, the folder then is as it was
std::optional<RunLayer> saveChanged(const engine::SdmLayer& layer, const std::filesystem::path& folder, const std::string& change);

} // namespace sdm::runner
