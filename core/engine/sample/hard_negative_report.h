#pragma once

#include "core/engine/progress/phase_scope.h"
#include "core/engine/sample/document_sampler.h"

#include <ATen/core/Tensor.h>
#include <string>

namespace sdm::engine {

/// Reports the wrong answers of a batch.
/// \param positiveProbability  s at class 1 of each document of the batch, [B] float32 on CPU, or undefined when no layer judged them
/// \param origin               train, calibration, final
void reportHardNegatives(RunObserver& observer, const PreparedDataset& dataset, const SampledBatch& batch,
                         const at::Tensor& positiveProbability, const RunPosition& position, const std::string& origin);

} // namespace sdm::engine
