#pragma once

#include "core/engine/sdm/sdm_layer.h"
#include "core/engine/sdm/support_index.h"

namespace sdm::engine {

/// Everything the weights of a moment say about the two halves (statistics on CPU).
struct LayerStatistics {
    struct Half {
        at::Tensor exemplars;  ///< [N, M] on the compute device
        at::Tensor logits;     ///< [N, C] float32
        at::Tensor prediction; ///< [N] int64
        Neighbours neighbours;
        std::vector<at::Tensor> cdf; ///< C ascending lists of squared distances of rows with q > 0
        at::Tensor distance;         ///< [N] float32, d from the half's own lists
        at::Tensor sdm;              ///< [N, C] float32
        at::Tensor loss;             ///< [N] float32, NaN for special labels
    };
    Half support, calibration;
    std::vector<SdmLayer::ClassSummary> summary; ///< per true class of the calibration half
    double balancedLoss = 0;
};

/// Fits one layer: two plain loops, iterations and epochs.
class SdmLayerBuilder {
public:
    /// Checks what it is given. \throws Error (BadInput, InvalidArgument)
    SdmLayerBuilder(const LabelledFeatures& support, const LabelledFeatures& calibration, const LayerFitOptions& options);

    SdmLayer build(std::vector<LayerEpoch>* report);

private:
    /// The best weights of an iteration; `loss` decides between iterations as it does between epochs.
    struct Snapshot {
        SdmWeights weights;
        std::int64_t epoch = 0;
        double loss = 0;
    };

    void requireEnoughRows() const;
    void requireRowOrders() const;
    SdmWeights initialWeights(std::int64_t iteration) const;
    Snapshot train(std::int64_t iteration, std::vector<LayerEpoch>* report) const;
    LayerEpoch trainEpoch(class LayerOptimiser& optimiser, std::int64_t iteration, std::int64_t epoch,
                          const LayerStatistics* statistics) const;
    at::Tensor rowOrder(std::int64_t iteration, std::int64_t epoch) const;
    LayerStatistics statisticsOf(const SdmWeights& weights) const;
    SdmLayer layerOf(const Snapshot& snapshot) const;

    const LayerFitOptions& m_options;
    at::Tensor m_supportLabels, m_calibrationLabels; ///< [S] and [N] int64 on CPU
    std::vector<std::string> m_supportIds, m_calibrationIds;
    FeatureScale m_scale;
    at::Tensor m_supportRows, m_calibrationRows; ///< normalised features on the compute device
};

} // namespace sdm::engine
