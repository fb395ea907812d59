#pragma once

#include "core/config/run_config.h"

#include <ATen/core/Tensor.h>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

// Shape legend: N rows, D feature width, M exemplar width, C classes, S support size.
namespace sdm::engine {

/// Rows with known (or special: -1 unlabelled, -99 out of distribution) labels.
struct LabelledFeatures {
    at::Tensor features;          ///< [N, D] float32
    at::Tensor labels;            ///< [N] int64
    std::vector<std::string> ids; ///< N document ids, or empty
};

/// How rows relate to the layer's own support half; decides self-match and which distance list is used (method.md 3.4, 3.5, 5.4).
enum class Membership : std::uint8_t {
    New,           ///< not in the support half: keep every neighbour, F^ca
    SupportMember, ///< a support document whose vector may have moved: drop the first neighbour, F^tr
};

/// Everything the layer says about N rows (method.md 3.3-4.4); all on CPU.
struct Judgement {
    at::Tensor exemplars;                ///< [N, M] float32
    at::Tensor logits;                   ///< [N, C] float32, z
    at::Tensor prediction;               ///< [N] int64, argmax z, lowest class on ties
    at::Tensor similarity;               ///< [N] int64, q
    at::Tensor nearestIndex;             ///< [N] int64 into the support half
    at::Tensor nearestDistanceSquared;   ///< [N] float32
    at::Tensor distanceQuantile;         ///< [N] float32, d
    at::Tensor sdm;                      ///< [N, C] float32, s
    at::Tensor rescaledSimilarity;       ///< [N] float32, q'
    at::Tensor inRegion;                 ///< [N] uint8
    at::Tensor isOod;                    ///< [N] uint8
    at::Tensor effectiveSampleSize;      ///< [N, C] int64
    at::Tensor distanceQuantileLower, distanceQuantileUpper; ///< [N] float32
    at::Tensor sdmLower, sdmUpper;       ///< [N, C] float32
    at::Tensor rescaledSimilarityLower;  ///< [N] float32
    at::Tensor inRegionLower;            ///< [N] uint8
};

/// The high-reliability region (method.md 4.2); infinity everywhere when none was found.
struct ReliabilityRegion {
    double alpha = 0.95;
    double qrMin = 0;
    std::vector<double> psi; ///< C entries
    bool found() const;
};

/// A trained Similarity-Distance-Magnitude layer: frozen, immutable but for update() and recalibrate().
class SdmLayer {
public:
    /// All but the nearest distances of this many rows are computed at a time.
    static constexpr std::int64_t kDefaultChunk = 1024;

    /// \param features  [N, D] float32
    /// \param members   one entry for all rows, or one per row
    Judgement judge(const at::Tensor& features, const std::vector<Membership>& members = {Membership::New}) const;

    const ReliabilityRegion& region() const { return m_region; }
    /// 4.6: a new region from the stored calibration rows.
    void recalibrate(double alpha);
    /// 8.8: appends labelled rows (0..C-1 or -99) to the support set; lists and thresholds stay.
    void update(const LabelledFeatures& rows);

    std::int64_t classCount() const;
    std::int64_t supportSize() const;
    const std::vector<std::string>& supportIds() const { return m_supportIds; }
    const at::Tensor& supportLabels() const { return m_supportLabels; }
    const at::Tensor& supportPredictions() const { return m_supportPredictions; }

    /// Per true class over the calibration half (Table 5, 7.6): mean SDM loss, accuracy, mean q.
    struct ClassSummary {
        double loss = 0, accuracy = 0, meanSimilarity = 0;
        std::int64_t count = 0;
    };
    const std::vector<ClassSummary>& calibrationSummary() const { return m_summary; }
    std::int64_t bestEpoch() const { return m_bestEpoch; }

    void save(const std::filesystem::path& folder) const;
    static SdmLayer load(const std::filesystem::path& folder);

private:
    friend class SdmLayerBuilder;
    friend struct SdmLayerFile;
    SdmLayer() = default;

    at::Tensor m_adaptorWeight, m_adaptorBias, m_linearWeight, m_linearBias; ///< [M,D] [M] [C,M] [C]
    double m_mean = 0, m_std = 1;
    at::Tensor m_supportExemplars, m_supportLabels, m_supportPredictions; ///< [S,M] [S] [S]
    std::vector<std::string> m_supportIds;
    std::vector<at::Tensor> m_cdfTrain, m_cdfCalibration; ///< C ascending lists of squared distances
    at::Tensor m_calibrationLabels, m_calibrationPredictions, m_calibrationSdm, m_calibrationRescaled;
    std::vector<std::string> m_calibrationIds;
    std::vector<at::Tensor> m_rescaledByClass; ///< C ascending lists of q' over the calibration half, zeros included
    ReliabilityRegion m_region;
    std::vector<ClassSummary> m_summary;
    std::int64_t m_maxNeighbours = 2048;
    std::int64_t m_bestEpoch = 0;
};

/// One line of `layer fit --report`.
struct LayerEpoch {
    std::int64_t epoch = 0;
    double trainLoss = 0;
    double balancedLoss = 0;
    std::vector<double> loss, accuracy, meanSimilarity; ///< per class
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
    std::function<void(const LayerEpoch&)> onEpoch;
    std::stop_token stop;
};

/// Trains a layer (method.md 3.6): Adam, q and d recomputed after every epoch, snapshot of the lowest balanced calibration loss
/// (ties to the later epoch), then the region search. With `epochs` 0 statistics and region are built for the initial weights.
/// \throws Error (BadInput) when a class has no calibration rows or fewer than 2 support rows, (Cancelled)
SdmLayer fitSdmLayer(const LabelledFeatures& support, const LabelledFeatures& calibration, const LayerFitOptions& options,
                     std::vector<LayerEpoch>* report = nullptr);

/// s, stable form: softmax(z * d * ln(2+q)) row by row. z [N,C], q [N], d [N] -> [N,C] (method.md 3.3).
at::Tensor sdmActivation(const at::Tensor& logits, const at::Tensor& similarity, const at::Tensor& distance);
/// -log_{2+q} s_y per row; differentiable in z. -> [N]
at::Tensor sdmLoss(const at::Tensor& logits, const at::Tensor& similarity, const at::Tensor& distance, const at::Tensor& labels);

} // namespace sdm::engine
