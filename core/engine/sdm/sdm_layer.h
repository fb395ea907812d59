#pragma once

#include "core/config/run_config.h"
#include "core/engine/provenance/layer_origin.h"
#include "core/engine/sdm/sdm_weights.h"
#include "core/statistics/region_search.h"

#include <ATen/core/Tensor.h>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

// Shape legend: N rows, D feature width, M exemplar width, C classes, S support size.
namespace sdm::engine {

class SupportIndex;

/// Rows with known (or special: -1 unlabelled, -99 out of distribution) labels.
struct LabelledFeatures {
    at::Tensor features;          ///< [N, D] float32
    at::Tensor labels;            ///< [N] int64
    std::vector<std::string> ids; ///< N document ids, or empty
};

/// How rows relate to the layer's own support half; decides whether a row finds itself and which list of distances is asked (SDM paper).
enum class Membership : std::uint8_t {
    New,           ///< not in the support half: keep every neighbour, F^ca
    SupportMember, ///< a support document whose vector may have moved: drop the first neighbour, F^tr
};

/// Everything the layer says about N rows (symbols as in the SDM paper); all on CPU.
struct Judgement {
    at::Tensor exemplars;                                    ///< [N, M] float32
    at::Tensor logits;                                       ///< [N, C] float32, z
    at::Tensor prediction;                                   ///< [N] int64, argmax z, lowest class on ties
    at::Tensor similarity;                                   ///< [N] int64, q
    at::Tensor nearestIndex;                                 ///< [N] int64 into the support half
    at::Tensor nearestDistanceSquared;                       ///< [N] float32
    at::Tensor namedIndex;                                   ///< [N, kNeighboursKept + 1] int64, see Neighbours
    at::Tensor namedDistanceSquared;                         ///< likewise, float32
    at::Tensor distanceQuantile;                             ///< [N] float32, d
    at::Tensor sdm;                                          ///< [N, C] float32, s
    at::Tensor rescaledSimilarity;                           ///< [N] float32, q'
    at::Tensor inRegion;                                     ///< [N] uint8
    at::Tensor isOod;                                        ///< [N] uint8
    at::Tensor effectiveSampleSize;                          ///< [N, C] int64
    at::Tensor distanceQuantileLower, distanceQuantileUpper; ///< [N] float32
    at::Tensor sdmLower, sdmUpper;                           ///< [N, C] float32
    at::Tensor rescaledSimilarityLower;                      ///< [N] float32
    at::Tensor inRegionLower;                                ///< [N] uint8
};

/// The high-reliability region (SDM paper); infinity everywhere when none was found.
using ReliabilityRegion = RegionThresholds;

/// A trained Similarity-Distance-Magnitude layer: frozen, immutable but for update() and recalibrate().
class SdmLayer {
public:
    /// \param features  [N, D] float32, finite, any device
    /// \param members   one entry for all rows, or one per row
    /// \throws Error (InvalidArgument) for another width, dtype or number of members, (BadInput) naming a row that is not finite
    Judgement judge(const at::Tensor& features, const std::vector<Membership>& members = {Membership::New}) const;

    const ReliabilityRegion& region() const { return m_region; }
    /// A new region from the stored calibration rows. \throws Error (BadInput) unless 0.5 < alpha <= 1
    void recalibrate(double alpha);
    /// Appends rows (labels 0..C-1, -1 or -99) to the support set; weights, lists and thresholds stay.
    /// \throws Error (BadInput) naming the first row with another label
    void update(const LabelledFeatures& rows);

    std::int64_t classCount() const { return m_weights.classCount(); }
    std::int64_t featureSize() const { return m_weights.featureSize(); }
    std::int64_t exemplarSize() const { return m_weights.exemplarSize(); }
    std::int64_t supportSize() const { return m_supportLabels.size(0); }
    std::int64_t calibrationSize() const { return m_calibrationLabels.size(0); }
    std::int64_t maxNeighbours() const { return m_maxNeighbours; }
    const SdmWeights& weights() const { return m_weights; }
    const FeatureScale& scale() const { return m_scale; }
    const std::vector<std::string>& supportIds() const { return m_supportIds; }
    const at::Tensor& supportLabels() const { return m_supportLabels; }
    const at::Tensor& supportPredictions() const { return m_supportPredictions; }

    /// Per true class over the calibration half (the table of final layers): mean SDM loss, accuracy, mean q.
    struct ClassSummary {
        double loss = 0, accuracy = 0, meanSimilarity = 0;
        std::int64_t count = 0;
    };
    const std::vector<ClassSummary>& calibrationSummary() const { return m_summary; }
    std::int64_t bestEpoch() const { return m_bestEpoch; }
    /// What the layer was made from; unknown for one that was fitted on feature files that do not say.
    const LayerOrigin& origin() const { return m_origin; }
    void setOrigin(LayerOrigin origin) { m_origin = std::move(origin); }
    /// q'_min of every iteration (one entry for the usual single one): how much the region depends on the initialisation.
    const std::vector<double>& iterationQrMin() const { return m_iterationQrMin; }

    void save(const std::filesystem::path& folder) const;
    static SdmLayer load(const std::filesystem::path& folder);

private:
    friend class DeviceLayer;
    friend class SdmLayerBuilder;
    friend struct SdmLayerFile;
    SdmLayer() = default;

    void requireFeatures(const at::Tensor& features) const;
    /// Brings what follows from the stored arrays up to date with them.
    void indexSupport();
    void listRescaledSimilarities();

    SdmWeights m_weights;
    FeatureScale m_scale;
    at::Tensor m_supportExemplars, m_supportLabels, m_supportPredictions; ///< [S, M] float32, [S] and [S] int64
    std::vector<std::string> m_supportIds;
    std::vector<at::Tensor> m_cdfTrain, m_cdfCalibration; ///< C ascending lists of squared distances
    at::Tensor m_calibrationLabels, m_calibrationPredictions, m_calibrationSdm, m_calibrationRescaled;
    std::vector<std::string> m_calibrationIds;
    std::vector<at::Tensor> m_rescaledByClass; ///< C ascending lists of q' over the calibration half, zeros included
    ReliabilityRegion m_region;
    std::vector<double> m_iterationQrMin;
    std::vector<ClassSummary> m_summary;
    LayerOrigin m_origin;
    std::int64_t m_maxNeighbours = 2048;
    std::int64_t m_bestEpoch = 0;
    std::shared_ptr<const SupportIndex> m_index; ///< shared by copies: it never changes
};

/// One line of `layer fit --report`.
struct LayerEpoch {
    std::int64_t iteration = 0;
    std::int64_t epoch = 0;                             ///< from 1
    double trainLoss = 0;                               ///< mean over the mini-batches
    std::vector<double> batchLosses;                    ///< of every mini-batch, before its step
    double balancedLoss = 0;                            ///< calibration half, mean of the class means; chooses the epoch
    std::vector<double> loss, accuracy, meanSimilarity; ///< calibration half, per true class
};

struct LayerFitOptions {
    RunConfig::SdmLayer settings;
    std::int64_t classCount = 2;
    std::uint64_t seed = 0;
    /// Given weights instead of random ones (adaptor [M,D], bias [M], linear [C,M], bias [C]).
    std::optional<std::vector<at::Tensor>> initialWeights;
    /// Row orders per epoch instead of random ones, for comparison with recorded runs.
    std::vector<at::Tensor> rowOrders;
    bool searchRegion = true;
    /// Goes on when a class has no calibration row or fewer than two support rows: d is then 0 for new rows and there is no region.
    bool allowMissingClass = false;
    std::function<void(const LayerEpoch&)> onEpoch;
    std::stop_token stop;
};

/// Trains a layer: Adam, q and d recomputed after every epoch, snapshot of the lowest balanced calibration loss
/// (ties to the later epoch), then the region search. With `epochs` 0 statistics and region are built for the initial weights.
/// Training runs where the support features are (CPU or CUDA); the layer itself is on CPU. Support rows with special labels are
/// searched but not trained on; calibration rows with special labels take no part.
/// \throws Error (BadInput) when a class has no calibration rows or fewer than 2 support rows, (Failed) when the loss is no longer
///         finite, (Cancelled)
SdmLayer fitSdmLayer(const LabelledFeatures& support, const LabelledFeatures& calibration, const LayerFitOptions& options,
                     std::vector<LayerEpoch>* report = nullptr);

/// s, stable form: softmax(z * d * ln(2+q)) row by row. z [N,C], q [N], d [N] -> [N,C] float32, no gradient (SDM paper).
at::Tensor sdmActivation(const at::Tensor& logits, const at::Tensor& similarity, const at::Tensor& distance);
/// -log_{2+q} s_y per row; differentiable in z. -> [N]
at::Tensor sdmLoss(const at::Tensor& logits, const at::Tensor& similarity, const at::Tensor& distance, const at::Tensor& labels);

} // namespace sdm::engine
