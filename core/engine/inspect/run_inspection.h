#pragma once

#include "core/config/run_config.h"
#include "core/engine/inspect/document_lengths.h"
#include "core/engine/inspect/finding.h"
#include "core/engine/inspect/memory_plan.h"
#include "core/engine/inspect/model_facts.h"
#include "core/engine/runtime/placement.h"
#include "core/engine/sample/run_data.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace sdm::engine {

/// What a run reads, encoded once: the inspection that looked at it hands it to the run. Never changes.
struct RunInputs {
    using Stamp = std::pair<std::string, std::int64_t>; ///< a setting or file, and its size or time
    std::vector<Stamp> made;                            ///< what it was made from
    DocumentEncoder encoder;
    RunData data;
};
using SharedInputs = std::shared_ptr<const RunInputs>;

/// All that can be known of a run before it computes.
struct RunInspection {
    RunFindings findings;
    std::optional<ModelFacts> model;
    std::optional<AdapterFacts> adapter; ///< that the run trains, if it trains one
    std::optional<Placement> placement;
    SharedInputs inputs;               ///< null when they could not be read
    std::vector<SplitLengths> lengths; ///< train, calibration, then the test sets
    std::optional<MemoryPlan> memory;  ///< where model, device and inputs are known
};

struct InspectionOptions {
    std::function<void(std::int64_t done, std::int64_t total)> progress; ///< documents encoded; may throw to end it
    SharedInputs previous;                                               ///< used again where it was made from the same files
    /// What a device has; nothing where it does not tell.
    std::function<std::optional<DeviceMemory>(c10::Device)> memoryOf = deviceMemory;
};

/// The one list of what a run refuses: settings, the model folder, its tokenizer, every document of every split, the layers' halves and
/// the device. Pre-flight shows all of it, and a run begins with it: what one passes the other does not refuse. Loads no weights.
RunInspection inspectRun(const RunConfig& config, const RunPaths& paths, const InspectionOptions& options = {});

/// The first of several errors, saying how many more there are.
Error firstOf(const std::vector<Error>& errors);

/// \throws Error, firstOf the refusals
void requireSound(const RunInspection& inspection);

} // namespace sdm::engine
