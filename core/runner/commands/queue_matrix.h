#pragma once

#include "core/runner/commands/commands.h"

namespace sdm::runner {

/// `queue matrix`: ablations times seeds, what there is of them, and the missing ones into the queue.
void addQueueMatrix(CLI::App& queue, CommandContext& context);

} // namespace sdm::runner
