#pragma once

#include "core/engine/forward/next_token_loss.h"
#include "core/engine/model/causal_lm.h"
#include "core/engine/sample/run_data.h"

#include <array>
#include <ATen/core/Tensor.h>
#include <cstdint>
#include <vector>

// Shape legend: B documents, N tokens of a packed batch, R unmasked target positions, H hidden size.
namespace sdm::engine {

/// Which rows of a packed batch predict an unmasked token, and which token: only they need vocabulary logits.
struct LossRows {
    at::Tensor rows;                  ///< [R] int64 into the N tokens; the row before each target
    at::Tensor targets;               ///< [R] int64
    at::Tensor repeats;               ///< [B] int64, R split by document
    std::vector<std::int64_t> counts; ///< the same on the host

    static LossRows of(const PackedBatch& batch, const std::vector<DocumentText>& documents);
    /// Rows, targets and counts, for a step that sends all its lists in one transfer (indexTensors).
    static std::array<IndexList, 3> listsOf(const PackedBatch& batch, const std::vector<DocumentText>& documents);
};

/// Number of unmasked target positions of a document.
std::int64_t lossRowCount(const EncodedDocument& document);

/// Token losses with the base of each document: -log_beta softmax_beta(u)[target] (SDM LM paper, change of base).
/// \param hiddenRows  [R, H], the hidden states at the loss rows; differentiable
/// \param repeats     [B] int64 on the rows' device: R split by document
/// \param bases       [B] float32, constants
/// \param tokenCount  divisor of the total: R, or more when these rows are a part of a batch
/// \param weights     [R] float32 constants on the rows' device, or undefined: see nextTokenLoss
NextTokenLoss tokenLosses(const CausalLm& model, const at::Tensor& hiddenRows, const at::Tensor& targets, const at::Tensor& repeats,
                          const at::Tensor& bases, std::int64_t tokenCount, const at::Tensor& weights = {});

} // namespace sdm::engine
