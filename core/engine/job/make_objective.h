#pragma once

#include "core/engine/objective/objective.h"
#include "core/engine/sample/run_context.h"

#include <functional>
#include <memory>

namespace sdm::engine {

/// The objective that a run's settings name, cut from its configuration here and nowhere else.
/// \param loadUntuned  the model as it was before training, for objectives that compare with it
/// \param untuned      the same where it is in memory already, else null
/// \throws Error (BadInput, Cancelled) from computing or reading what an objective keeps of the untuned model
std::unique_ptr<Objective> makeObjective(const RunContext& context, const std::function<CausalLm()>& loadUntuned, const CausalLm* untuned);

} // namespace sdm::engine
