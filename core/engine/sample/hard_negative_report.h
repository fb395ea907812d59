#pragma once

#include "core/engine/progress/phase_scope.h"
#include "core/engine/sample/document_sampler.h"

#include <ATen/core/Tensor.h>

namespace sdm::engine {

/// Reports the wrong answers of a batch. \throws Error (Failed) when the task took an answer as wrong and does not say how
/// \param positiveProbability  s at class 1 of each document of the batch, [B] float32 on CPU, or undefined when no layer judged them
void reportHardNegatives(RunObserver& observer, const PreparedDataset& dataset, const SampledBatch& batch,
                         const at::Tensor& positiveProbability, const RunPosition& position, NegativeOrigin origin);

/// Says in the log how many wrong answers of a batch do not fit, if any.
void reportTooLong(RunObserver& observer, const PreparedDataset& dataset, const SampledBatch& batch);

} // namespace sdm::engine
