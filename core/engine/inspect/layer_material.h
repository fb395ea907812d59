#pragma once

#include "core/engine/inspect/finding.h"
#include "core/engine/sample/run_data.h"

namespace sdm::engine {

/// Whether the data can fill the halves of the layers a run builds: always the final ones over D_ca, and over D_tr where the loss takes
/// its base from a layer. Refuses what cannot, warns where the layers' statistics would stand on a handful of documents.
void checkLayerMaterial(const RunData& data, const RunConfig& config, RunFindings& findings);

} // namespace sdm::engine
