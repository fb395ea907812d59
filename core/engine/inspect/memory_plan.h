#pragma once

#include "core/config/run_config.h"
#include "core/engine/inspect/finding.h"
#include "core/engine/inspect/memory_demand.h"
#include "core/engine/runtime/device_memory.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace sdm::engine {

/// Bytes a run holds at its most where it computes, part by part, and how many tokens of a step it forwards together so that they fit.
struct MemoryPlan {
    std::int64_t weights = 0; ///< as they are held: float32, or frozen ones in the dtype of the products; those of an adapter
    std::int64_t copies = 0;  ///< of the weights, in the dtype of the products where that is another
    std::int64_t moments = 0; ///< the optimiser's
    std::int64_t rest = 0;    ///< the program and its libraries

    std::int64_t gradients = 0;   ///< while steps are made; none in runs that tune nothing
    std::int64_t activations = 0; ///< what `stepTokens` keep for their backward pass
    std::int64_t logits = 0;      ///< of the loss: logits and the gradient of the head before it is added
    std::int64_t working = 0;     ///< one layer in its backward pass
    std::int64_t tuning = 0;      ///< the most of these that is there at one moment of a step
    std::int64_t snapshot = 0;    ///< a checkpoint that is being written, on the host

    std::int64_t cache = 0;     ///< keys and values of a batch of answers, at `negatives.max_new_tokens`
    std::int64_t decoding = 0;  ///< that, and a forward pass over its prompts
    std::int64_t embedding = 0; ///< a forward pass without gradients
    std::int64_t layer = 0;     ///< an SDM layer's training

    std::int64_t stepTokens = 0;       ///< forwarded together at the most
    std::int64_t microBatchTokens = 0; ///< to be followed as optimiser.micro_batch_tokens; 0: a step's texts all together
    std::int64_t stepGroups = 1;       ///< into so many forward passes the longest step falls at the least
    std::optional<DeviceMemory> there; ///< what was planned for

    /// There from the first step on, whatever the batch is.
    std::int64_t certain() const { return weights + copies + moments + rest; }
    /// Steps, answers, features and layers do not happen at once.
    std::int64_t total() const;
    /// Whether the model can be held and, where it is trained, its steps be made.
    bool fits() const;

    /// The table in one line.
    std::string sentence() const;
    /// "weights", "7.6 GB": a line for each part that is there, then the most of them at one moment.
    std::vector<std::pair<std::string, std::string>> table() const;
};

/// The settings and numbers of a plan: what is held, then as many tokens together as there is room for. A limit that was set is kept.
/// \param there  decides how many; nothing: as many as a step has. Its total counts, not what is free at the moment: a run that is repeated
///               on the same machine must fall into the same parts
MemoryPlan planMemory(const RunConfig& config, const MemoryDemand& demand, const std::optional<DeviceMemory>& there);

/// The configuration a run computes with: as it was given, with the plan's number of tokens where it left that open.
RunConfig followed(RunConfig config, const MemoryPlan& plan);

/// Refuses what does not fit, and warns of what may be asked for beyond what is free just now, with the numbers.
void checkMemory(const RunConfig& config, const MemoryPlan& plan, c10::Device device, RunFindings& findings);

} // namespace sdm::engine
