#pragma once

#include "core/runs/run_query.h"
#include "core/store/store_reader.h"

namespace sdm::store {

/// What a run query may ask of a run. Metrics are read when they are asked for; `reader` must outlive the facts.
runs::RunFacts runFacts(const StoreReader& reader, const RunRow& run, const RunAnnotations& annotations);

} // namespace sdm::store
