#pragma once

#include "core/runner/commands/model_forward.h"

#include <cstdint>
#include <string>

namespace sdm::runner {

struct GenerateOptions {
    ModelOptions model;
    std::string prompts;
    std::string out;
    std::int64_t maxNewTokens = 512;
    std::int64_t batchRows = 64;
    bool rawIds = false;
};

/// `model generate`: greedy continuation of each line; every line of the input comes back with generated_response or generated_ids.
int generate(const GenerateOptions& options, const engine::Placement& placement, bool showProgress);

} // namespace sdm::runner
