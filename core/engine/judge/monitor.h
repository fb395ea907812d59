#pragma once

#include "core/engine/judge/answer_judge.h"
#include "core/engine/judge/layer_builder.h"
#include "core/engine/sample/run_context.h"
#include "core/engine/sdm/sdm_layer.h"

#include <string>

namespace sdm::engine {

/// Greedy answers to the first `limit` items of a test set, with features.
/// \param progress  called with the number of answers decoded
DecodedSet decodeTestSet(const CausalLm& model, const PreparedDataset& tests, std::int64_t limit, const RunContext& context,
                         const std::function<void(std::int64_t)>& progress);

/// The live view of reliability, the same for every objective: a layer that is no part of the loss judges the model's present answers to
/// the monitoring split, and to the first items of the test sets where the user asked for that. Selects nothing; the final layers judge
/// the whole test sets.
void watchAnswers(const CausalLm& model, const BuiltLayer& layer, const RunContext& context, const RunPosition& position);

} // namespace sdm::engine
