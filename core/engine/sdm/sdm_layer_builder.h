#pragma once

#include "core/engine/sdm/layer_statistics.h"
#include "core/engine/sdm/sdm_layer.h"

namespace sdm::engine {

/// Fits one layer: two plain loops, iterations and epochs. All of it happens where the features are; an epoch sends the order of its rows
/// there and fetches its numbers, once each.
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
    /// \return the loss of every mini-batch, [batches] float64 on the device
    at::Tensor trainEpoch(class LayerOptimiser& optimiser, std::int64_t iteration, std::int64_t epoch,
                          const LayerStatistics* statistics) const;
    /// What an epoch has to tell: its losses, and what the weights after it make of the calibration half.
    LayerEpoch fetchEpoch(const at::Tensor& batchLosses, const LayerStatistics& statistics) const;
    at::Tensor rowOrder(std::int64_t iteration, std::int64_t epoch) const;
    LayerStatistics statisticsOf(const SdmWeights& weights) const;
    SdmLayer layerOf(const Snapshot& snapshot) const;

    const LayerFitOptions& m_options;
    at::Tensor m_supportLabels, m_calibrationLabels; ///< [S] and [N] int64 on CPU
    std::vector<std::string> m_supportIds, m_calibrationIds;
    FeatureScale m_scale;
    at::Tensor m_supportRows, m_calibrationRows;                 ///< normalised features
    at::Tensor m_supportLabelsBeside, m_calibrationLabelsBeside; ///< the labels on the device of the features
};

} // namespace sdm::engine
