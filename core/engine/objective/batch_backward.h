#pragma once

#include "core/engine/forward/text_forward.h"
#include "core/engine/objective/base_scores.h"
#include "core/engine/objective/batch_loss.h"
#include "core/engine/parallel/share_out.h"
#include "core/engine/sample/document_sampler.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <vector>

namespace sdm::engine {

/// What decides the bases of documents: one number for all, or a layer and which documents are in its support half.
struct BaseSource {
    std::optional<double> common;
    const SdmLayer* layer = nullptr;
    const std::vector<Membership>* halves = nullptr; ///< one entry per document of the data set
    const DeviceLayer* beside = nullptr;             ///< the layer where the model is, or none: see LayerView
};

/// Forward and backward of one optimiser step; gradients are added to the parameters. One forward gives features (detached: no
/// gradient flows through the base) and loss wherever the verification text is a prefix of the document.
/// \param microBatchTokens  documents are forwarded in groups of about this many tokens (0: all together); the loss is the mean over
///                          the tokens of the whole batch either way
/// \param part  what this process computes of the batch
BatchLoss backwardBatch(const CausalLm& model, const std::vector<SampledDocument>& batch, const BaseSource& source,
                        std::int64_t microBatchTokens, const BatchPart& part = {});

} // namespace sdm::engine
