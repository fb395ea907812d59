#pragma once

#include "core/config/run_config.h"
#include "core/engine/forward/text_forward.h"
#include "core/engine/model/causal_lm.h"
#include "core/engine/objective/base_scores.h"
#include "core/engine/objective/batch_loss.h"
#include "core/engine/parallel/share_out.h"
#include "core/engine/sample/document_sampler.h"

#include <ATen/core/Tensor.h>
#include <optional>
#include <string>
#include <utility>
#include <vector>

// Shape legend: B documents of a batch, H hidden size.
namespace sdm::engine {

/// What an objective asks of a layer: one over D_tr at the begin of every epoch and one over D_ca before every evaluation.
struct LayerNeeds {
    RunConfig::SdmLayer settings;
};

/// The layer of an epoch or an evaluation, and which documents of its data set are in its support half.
struct LayerView {
    const SdmLayer* layer = nullptr;
    const std::vector<Membership>* halves = nullptr;
    const DeviceLayer* beside = nullptr; ///< the layer where the model is; without one its bases are computed on the host
};

/// What a batch is drawn from.
struct DrawRequest {
    const PreparedDataset& dataset;
    std::vector<std::int64_t> documents;
    std::optional<std::vector<int>> classes; ///< given in evaluations, which keep theirs for the whole run; else drawn
    bool generates = false;                  ///< wrong answers are decoded by now
    HardNegativeStore& negatives;
    RandomStream& random;
    const MineNegatives& mine;
};

/// What the language model is tuned towards: which texts of a document are used, and the loss over them. One object per run, used by
/// the job's thread alone.
class Objective {
public:
    virtual ~Objective() = default;

    virtual std::optional<LayerNeeds> layer() const { return std::nullopt; }

    /// The texts of a batch. All chance comes from the request's stream.
    virtual SampledBatch draw(const DrawRequest& request) const = 0;
    /// Forward and backward of one optimiser step; gradients are added to the parameters.
    /// \param view  of the epoch's layer; empty where `layer()` is
    /// \param part  what this process computes of it; `{}` is all
    virtual BatchLoss backward(const CausalLm& model, const SampledBatch& batch, const LayerView& view, const BatchPart& part) const = 0;
    /// What a step has to tell beyond its loss: metric keys and values.
    virtual std::vector<std::pair<std::string, double>> metrics(const BatchLoss& loss, const SampledBatch& batch) const = 0;

    /// Bases of documents that are only measured. \param features  [B, 2H] float32
    virtual BaseScores bases(const std::vector<SampledDocument>& documents, const at::Tensor& features, const LayerView& view) const = 0;
    /// The loss over texts that are only measured, drawn by `draw`. \param losses  one entry a document
    virtual double meanLoss(const std::vector<SampledDocument>& documents, const std::vector<TextLoss>& losses) const = 0;
};

} // namespace sdm::engine
