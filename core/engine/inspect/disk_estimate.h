#pragma once

#include "core/engine/inspect/run_inspection.h"

#include <cstdint>

namespace sdm::engine {

/// The most bytes a run writes, part by part. Weights, moments, layers and features are counted exactly; what depends on the model's
/// answers is taken at `negatives.max_new_tokens` tokens each, as many of them as chance may ask for. No part is above 2^60.
struct DiskEstimate {
    std::int64_t checkpoint = 0;      ///< one, the largest
    std::int64_t checkpoints = 0;     ///< at their most together: those kept, the best one, and the one being written
    std::int64_t mostCheckpoints = 0; ///< how many these are
    std::int64_t layers = 0;          ///< final layers
    std::int64_t features = 0;        ///< that the final layers stand on
    std::int64_t answers = 0;         ///< generations/*.jsonl
    std::int64_t store = 0;           ///< rows of the project's store, indexes and full-text search with them
    std::int64_t total() const { return checkpoints + layers + features + answers + store; }
};

/// \param inspection  with model and inputs
DiskEstimate estimateDisk(const RunConfig& config, const RunPaths& paths, const RunInspection& inspection);

} // namespace sdm::engine
