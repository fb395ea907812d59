#pragma once

#include "core/engine/sdm/sdm_weights.h"

namespace sdm::engine {

/// Mean SDM loss of a batch and its gradients with respect to G, g, W, w.
///
/// Both maps are linear, so logits are x (WG)^T + Wg + w, and the gradient of G is W^T (dz^T x), of rank C. No exemplar of the
/// batch is formed: a step costs O(C M D) instead of O(B M D).
struct LayerGradients {
    at::Tensor loss; ///< scalar float64 on the weights' device
    SdmWeights weights;
};

/// \param rows [B, D] normalised features, similarity, distance [B] float32 and labels [B] int64, all on the weights' device
LayerGradients sdmLayerGradients(const SdmWeights& weights, const at::Tensor& rows, const at::Tensor& similarity,
                                 const at::Tensor& distance, const at::Tensor& labels);

/// Adam (betas 0.9 and 0.999, eps 1e-8, no weight decay) on the weights of one layer, in place.
class LayerOptimiser {
public:
    LayerOptimiser(const SdmWeights& weights, double learningRate);

    /// One step on a mini-batch (arguments as for sdmLayerGradients). \return the batch's mean loss before the step,
    /// scalar float64 on the weights' device
    at::Tensor step(const at::Tensor& rows, const at::Tensor& similarity, const at::Tensor& distance, const at::Tensor& labels);

private:
    SdmWeights m_weights;
    std::vector<at::Tensor> m_parameters, m_first, m_second, m_steps;
    double m_learningRate;
};

} // namespace sdm::engine
