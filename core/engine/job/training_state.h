#pragma once

#include "core/engine/sample/hard_negative_store.h"
#include "core/engine/sdm/sdm_layer.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace sdm::engine {

/// One entry of `log_history` in trainer_state.json.
struct LogEntry {
    std::int64_t step = 0;
    double epoch = 0;
    std::vector<std::pair<std::string, double>> values;
};

struct BestCheckpoint {
    std::int64_t step = 0;
    double loss = 0;
};

/// The funnel of the running epoch: answers decoded, wrong among them, used for the loss, and wrong ones that do not fit into
/// model.max_length.
struct MiningCounts {
    std::int64_t generated = 0, wrong = 0, used = 0, tooLong = 0;
};

/// What a run knows between two optimiser steps besides weights and optimiser moments. Random draws are not part of it: every stream
/// is named by epoch and step, so a resumed run asks for the same ones again.
struct TrainingState {
    std::int64_t step = 0;                  ///< finished optimiser steps
    HardNegativeStore trainNegatives;       ///< of the running epoch
    HardNegativeStore calibrationNegatives; ///< of the last evaluation
    MiningCounts mining;
    std::optional<SdmLayer> trainLayer; ///< of the running epoch; none between epochs and in runs without layers
    std::optional<BestCheckpoint> best;
    std::vector<LogEntry> log;
};

} // namespace sdm::engine
