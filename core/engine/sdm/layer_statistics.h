#pragma once

#include "core/engine/sdm/sdm_layer.h"
#include "core/engine/sdm/support_index.h"

// Shape legend: N rows of a half, M exemplar width, C classes.
namespace sdm::engine {

/// Everything the weights of a moment say about the two halves, on the device of the features.
struct LayerStatistics {
    struct Half {
        at::Tensor exemplars;  ///< [N, M]
        at::Tensor logits;     ///< [N, C] float32
        at::Tensor prediction; ///< [N] int64
        Neighbours neighbours;
        at::Tensor distance; ///< [N] float32, d from the half's own lists
        at::Tensor loss;     ///< [N] float32, NaN for special labels

        Half onHost() const;
    };
    Half support, calibration;

    /// \param support, calibration  normalised features [N, D] and labels [N] int64 of the halves, all on the weights' device
    static LayerStatistics of(const SdmWeights& weights, const LabelledFeatures& support, const LabelledFeatures& calibration,
                              std::int64_t maxNeighbours);
};

/// Rows of each class, and the sums of their losses, right predictions and q: [C, 4] float64 where the half is.
at::Tensor classSums(const LayerStatistics::Half& half, const at::Tensor& labels, std::int64_t classCount);
/// \param sums  [C, 4] float64 on the host, as of classSums
std::vector<SdmLayer::ClassSummary> summarise(const at::Tensor& sums);
/// The half's own ascending lists of squared distances of rows with q > 0, C of them. \param half, labels  on the host
std::vector<at::Tensor> distanceListsOf(const LayerStatistics::Half& half, const at::Tensor& labels);

} // namespace sdm::engine
