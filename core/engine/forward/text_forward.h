#pragma once

#include "core/engine/model/causal_lm.h"
#include "core/engine/parallel/collective.h"
#include "core/engine/progress/stop_ladder.h"
#include "core/engine/sample/run_data.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <functional>
#include <vector>

// Shape legend: T texts, H hidden size, R unmasked target positions.
namespace sdm::engine {

/// Loss rows of some texts that were forwarded together, kept until their bases are known.
struct LossBlock {
    at::Tensor hidden;                ///< [R, H]
    at::Tensor targets;               ///< [R]
    at::Tensor repeats;               ///< [texts] R split by text
    std::vector<std::int64_t> texts;  ///< indices of the texts
    std::vector<std::int64_t> counts; ///< the same on the host
};

/// Settings of gradient-free passes over many texts.
struct ForwardOptions {
    std::int64_t batchDocuments = 64;
    std::function<void(std::int64_t done)> progress;
    StopLadder* stop = nullptr;
    Collective* group = nullptr; ///< processes that share the texts out and all call this; none: this one does them all
};

/// Feature vectors h of texts, batched by length, without gradients.
/// \return [T, 2H] float32 on the model's device, in the order given, in every process of the group
at::Tensor extractFeatures(const CausalLm& model, const std::vector<DocumentText>& texts, const ForwardOptions& options);

/// Features of all texts and loss rows of some of them. Where the feature text is a prefix of the document one forward serves both.
struct TextStates {
    at::Tensor features;               ///< [T, 2H] float32 on the model's device, of all texts
    std::vector<LossBlock> lossBlocks; ///< of the texts that this process forwarded
};
TextStates forwardTexts(const CausalLm& model, const std::vector<DocumentText>& texts, const std::vector<bool>& needsLoss,
                        const ForwardOptions& options);

/// Sum of token losses and number of tokens of a text.
struct TextLoss {
    double sum = 0;
    std::int64_t tokens = 0;
};

/// \param bases  [T] float32; only entries of texts with loss rows are read
/// \param group  the processes that have the other blocks of the texts; none: there are no others
/// \return       T entries, zero for texts without loss rows
std::vector<TextLoss> textLosses(const CausalLm& model, const std::vector<LossBlock>& blocks, const at::Tensor& bases,
                                 Collective* group = nullptr);

} // namespace sdm::engine
