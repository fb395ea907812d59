#pragma once

#include "core/engine/objective/objective.h"
#include "core/engine/parallel/sharded_adamw.h"

namespace sdm::engine {

/// What one optimiser step did.
struct TrainStep {
    BatchLoss loss;          ///< on the host
    double gradientNorm = 0; ///< before clipping
    bool isFinite() const;   ///< loss and norm both; no weight was touched where they are not
};

/// Forward, backward, clip and update over one drawn batch: the arithmetic of a step, without what is drawn and told around it. The
/// processes of the optimiser's group share the batch out; all call this with the same, and get the same.
/// \param clipNorm  0 or less does not clip
TrainStep trainStep(const Objective& objective, CausalLm& model, const SampledBatch& batch, const LayerView& view, ShardedAdamW& optimiser,
                    double clipNorm, double learningRate);

} // namespace sdm::engine
