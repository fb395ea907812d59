#pragma once

#include "core/engine/inspect/run_inspection.h"

#include <cstdint>
#include <string>

namespace sdm::engine {

/// How fast this machine does a run's work on the run's own model and documents.
struct Throughput {
    double tunedTokensPerSecond = 0;    ///< forward, backward and optimiser step
    double embeddedTokensPerSecond = 0; ///< forward without gradients
    double promptSeconds = 0;           ///< of one batch of prompts
    double newTokenSeconds = 0;         ///< of one more token for a batch of answers
    std::int64_t answersTogether = 0;   ///< answers of that batch
    double layerEpochSeconds = 0;       ///< of an SDM layer over the calibration data
};

/// Loads the model, tunes it for two small steps, decodes a few tokens and fits a layer for an epoch: seconds for a model of a few
/// hundred million weights. Nothing is written. \param inspection  without refusals
Throughput measureThroughput(const RunConfig& config, const RunPaths& paths, const RunInspection& inspection);

/// What a run takes: the lower end where answers are as long as the right ones, the upper where all run to `negatives.max_new_tokens`.
struct TimeEstimate {
    double lowestSeconds = 0, highestSeconds = 0;
};
TimeEstimate estimateTime(const RunConfig& config, const RunInspection& inspection, const Throughput& throughput);

/// "1 min 10 s", "3 h 20 min"
std::string durationText(double seconds);

} // namespace sdm::engine
