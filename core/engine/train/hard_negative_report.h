#pragma once

#include "core/engine/train/document_sampler.h"
#include "core/engine/train/phase_scope.h"

#include <ATen/core/Tensor.h>
#include <string>

namespace sdm::engine {

/// Reports the wrong answers of a batch.
/// \param positiveProbability  s at class 1 of each document of the batch, [B] float32 on CPU, or undefined when no layer judged them
/// \param origin               train, calibration, final
void reportHardNegatives(RunObserver& observer, const PreparedDataset& dataset, const SampledBatch& batch,
                         const at::Tensor& positiveProbability, const RunPosition& position, const std::string& origin);

} // namespace sdm::engine
