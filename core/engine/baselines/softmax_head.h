#pragma once

#include "core/engine/sdm/sdm_layer.h"

namespace sdm::engine {

/// What an SDM layer is compared with: the same two linear maps over the same features and halves, trained with ordinary cross-entropy.
/// No similarity, no distance, no region.
class SoftmaxHead {
public:
    SoftmaxHead(SdmWeights weights, FeatureScale scale, std::int64_t bestEpoch)
        : m_weights(std::move(weights)), m_scale(scale), m_bestEpoch(bestEpoch)
    {
    }

    /// \param features  [N, D] float32, finite \return z, [N, C] float32 on CPU
    at::Tensor logits(const at::Tensor& features) const;
    std::int64_t bestEpoch() const { return m_bestEpoch; }

private:
    SdmWeights m_weights;
    FeatureScale m_scale;
    std::int64_t m_bestEpoch;
};

/// Trains as an SDM layer is trained (initialisation, row orders, Adam, epochs) but with q = e - 2 and d = 1 throughout, and keeps the
/// epoch of the lowest balanced cross-entropy over the calibration half (ties to the later one, as the layer does).
/// Uses of `options`: settings, classCount, seed and stop.
/// \throws Error (BadInput) for rows that are not finite, labels that are no class, or a half that lacks a class; (Cancelled)
SoftmaxHead fitSoftmaxHead(const LabelledFeatures& support, const LabelledFeatures& calibration, const LayerFitOptions& options);

} // namespace sdm::engine
