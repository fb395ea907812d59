#pragma once

#include "core/engine/inspect/run_inspection.h"

#include <cstdint>

namespace sdm::engine {

/// Bytes a run holds at its most where it computes, part by part.
struct MemoryEstimate {
    std::int64_t weights = 0;   ///< float32, and the copy in the format of the products where that is another
    std::int64_t gradients = 0; ///< none in runs that tune nothing
    std::int64_t moments = 0;   ///< the optimiser's
    std::int64_t tuning = 0;    ///< what a step keeps for its backward pass, at the longest documents
    std::int64_t decoding = 0;  ///< keys and values of a batch of answers, at `negatives.max_new_tokens`
    std::int64_t embedding = 0; ///< a forward pass without gradients
    std::int64_t rest = 0;      ///< the program and its libraries
    /// There from the first step on, whatever the batch is.
    std::int64_t certain() const { return weights + gradients + moments + rest; }
    /// Steps, answers and features do not happen at once.
    std::int64_t total() const;
};

/// \param inspection  with model, placement and inputs
MemoryEstimate estimateMemory(const RunConfig& config, const RunInspection& inspection);

} // namespace sdm::engine
