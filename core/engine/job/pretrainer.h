#pragma once

#include "core/base/random_source.h"
#include "core/engine/model/causal_lm.h"
#include "core/engine/optimise/adamw.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace sdm::engine {

struct PretrainSettings {
    std::int64_t steps = 1000;
    std::int64_t tokensPerStep = 1024; ///< whole documents are drawn until there are so many
    double learningRate = 3e-3;
    std::int64_t warmupSteps = 100;
    double plateauFraction = 0.5; ///< share of all steps before the linear decay
    AdamWSettings optimiser;
    double clipNorm = 1.0;
    std::uint64_t seed = 0;
};

/// What is known after a step.
struct PretrainStep {
    std::int64_t step = 0; ///< number of steps done
    double loss = 0;       ///< mean over the step's tokens, nats
    double learningRate = 0;
    double gradientNorm = 0;
    std::int64_t tokens = 0;
};

/// Draws each matrix of the layers from a normal distribution with the inverse root of its input width, halved where it ends in the
/// residual stream. The usual 0.02 is meant for wide models: at width 128 it delays the copying of words by thousands of steps.
void initialiseByWidth(CausalLm& model, std::uint64_t seed);

/// Plain next-token training on whole documents, packed without padding; every token but a document's first is predicted.
/// \param nextDocument  ids of a fresh document, two tokens or more; each step has a stream of its own
/// \param onStep        called after every step
/// \throws Error (Failed) when a loss or a gradient norm is not finite, with the step and the last finite loss
void pretrain(CausalLm& model, const PretrainSettings& settings, const std::function<std::vector<TokenId>(RandomStream&)>& nextDocument,
              const std::function<void(const PretrainStep&)>& onStep);

} // namespace sdm::engine
