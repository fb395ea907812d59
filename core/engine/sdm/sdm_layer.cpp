#include "core/engine/sdm/sdm_layer.h"

#include "core/base/error.h"
#include "core/engine/sdm/effective_sample_size.h"
#include "core/engine/sdm/empirical_cdf.h"
#include "core/engine/sdm/reliability_region.h"
#include "core/engine/sdm/row_checks.h"
#include "core/engine/sdm/sdm_activation.h"
#include "core/engine/sdm/support_index.h"
#include "core/records/records.h"
#include "core/statistics/ecdf_band.h"

#include <algorithm>
#include <ATen/ops/cat.h>
#include <ATen/ops/empty.h>
#include <c10/core/GradMode.h>

namespace sdm::engine {
namespace {

std::vector<bool> dropsFirst(const std::vector<Membership>& members, std::int64_t rows)
{
    if (members.size() != 1 && static_cast<std::int64_t>(members.size()) != rows)
        throw Error(ErrorCode::InvalidArgument, "memberships must be one, or one per row");
    std::vector<bool> drops;
    drops.reserve(members.size());
    for (const Membership member : members)
        drops.push_back(member == Membership::SupportMember);
    return drops;
}

/// The quantile band of a row: its widest class decides.
float halfWidth(const std::vector<at::Tensor>& rescaledByClass, float rescaled, double alpha, std::int64_t* sampleSizes)
{
    double widest = 0;
    for (std::size_t c = 0; c < rescaledByClass.size(); ++c) {
        sampleSizes[c] = effectiveSampleSize(rescaledByClass[c], rescaled);
        widest = std::max(widest, dkwHalfWidth(sampleSizes[c], alpha));
    }
    return static_cast<float>(widest);
}

void addQuantileBand(Judgement& judgement, const std::vector<at::Tensor>& rescaledByClass, double alpha)
{
    const std::int64_t rows = judgement.prediction.size(0);
    const auto classes = static_cast<std::int64_t>(rescaledByClass.size());
    judgement.effectiveSampleSize = at::empty({rows, classes}, at::kLong);
    judgement.distanceQuantileLower = at::empty({rows}, at::kFloat);
    judgement.distanceQuantileUpper = at::empty({rows}, at::kFloat);
    for (std::int64_t i = 0; i < rows; ++i) {
        const float d = judgement.distanceQuantile.const_data_ptr<float>()[i];
        const float width = halfWidth(rescaledByClass, judgement.rescaledSimilarity.const_data_ptr<float>()[i], alpha,
                                      judgement.effectiveSampleSize.mutable_data_ptr<std::int64_t>() + i * classes);
        judgement.distanceQuantileLower.mutable_data_ptr<float>()[i] = std::clamp(d - width, 0.0F, 1.0F);
        judgement.distanceQuantileUpper.mutable_data_ptr<float>()[i] = std::clamp(d + width, 0.0F, 1.0F);
    }
}

at::Tensor admittedRows(const ReliabilityRegion& region, const at::Tensor& rescaled, const at::Tensor& sdm, const at::Tensor& prediction)
{
    at::Tensor admitted = at::empty({rescaled.size(0)}, at::kByte);
    for (std::int64_t i = 0; i < rescaled.size(0); ++i) {
        const std::int64_t predicted = prediction.const_data_ptr<std::int64_t>()[i];
        const float probability = sdm.const_data_ptr<float>()[i * sdm.size(1) + predicted];
        admitted.mutable_data_ptr<std::uint8_t>()[i] =
            isAdmitted(region, rescaled.const_data_ptr<float>()[i], probability, static_cast<int>(predicted));
    }
    return admitted;
}

at::Tensor oodRows(const at::Tensor& rescaled)
{
    at::Tensor ood = at::empty({rescaled.size(0)}, at::kByte);
    for (std::int64_t i = 0; i < rescaled.size(0); ++i)
        ood.mutable_data_ptr<std::uint8_t>()[i] = isOutOfDistribution(rescaled.const_data_ptr<float>()[i]);
    return ood;
}

} // namespace

Judgement SdmLayer::judge(const at::Tensor& features, const std::vector<Membership>& members) const
{
    const c10::NoGradGuard noGradient; // the language model learns through its own loss only
    requireFeatures(features);
    const std::int64_t rows = features.size(0);
    const std::vector<bool> drops = dropsFirst(members, rows);

    Judgement judgement;
    judgement.exemplars = m_weights.exemplars(m_scale.apply(features.to(at::kCPU)));
    judgement.logits = m_weights.logits(judgement.exemplars);
    judgement.prediction = predictedClasses(judgement.logits);
    const Neighbours neighbours = m_index->search(judgement.exemplars, judgement.prediction, drops, kNeighboursKept);
    judgement.similarity = neighbours.similarity;
    judgement.nearestIndex = neighbours.nearestIndex;
    judgement.nearestDistanceSquared = neighbours.nearestDistanceSquared;
    judgement.namedIndex = neighbours.namedIndex;
    judgement.namedDistanceSquared = neighbours.namedDistanceSquared;
    judgement.distanceQuantile = at::empty({rows}, at::kFloat);
    for (std::int64_t i = 0; i < rows; ++i) {
        const bool member = drops[drops.size() == 1 ? 0 : static_cast<std::size_t>(i)];
        judgement.distanceQuantile.mutable_data_ptr<float>()[i] =
            distanceQuantile(member ? m_cdfTrain : m_cdfCalibration, judgement.nearestDistanceSquared.const_data_ptr<float>()[i]);
    }
    judgement.sdm = sdmActivation(judgement.logits, judgement.similarity, judgement.distanceQuantile);
    judgement.rescaledSimilarity = rescaledSimilarity(judgement.similarity, judgement.sdm, judgement.prediction);
    judgement.isOod = oodRows(judgement.rescaledSimilarity);
    judgement.inRegion = admittedRows(m_region, judgement.rescaledSimilarity, judgement.sdm, judgement.prediction);

    addQuantileBand(judgement, m_rescaledByClass, m_region.alpha);
    judgement.sdmLower = sdmActivation(judgement.logits, judgement.similarity, judgement.distanceQuantileLower);
    judgement.sdmUpper = sdmActivation(judgement.logits, judgement.similarity, judgement.distanceQuantileUpper);
    judgement.rescaledSimilarityLower = rescaledSimilarity(judgement.similarity, judgement.sdmLower, judgement.prediction);
    judgement.inRegionLower = admittedRows(m_region, judgement.rescaledSimilarityLower, judgement.sdmLower, judgement.prediction);
    return judgement;
}

void SdmLayer::recalibrate(double alpha)
{
    requireAlpha(alpha, "alpha");
    m_region = findReliabilityRegion(m_calibrationLabels, m_calibrationSdm, m_calibrationRescaled, alpha);
}

void SdmLayer::update(const LabelledFeatures& rows)
{
    const c10::NoGradGuard noGradient;
    requireFeatures(rows.features);
    requireLabels(rows, "the rows to add", classCount());
    const at::Tensor exemplars = m_weights.exemplars(m_scale.apply(rows.features.to(at::kCPU)));
    m_supportExemplars = at::cat({m_supportExemplars, exemplars});
    m_supportLabels = at::cat({m_supportLabels, rows.labels.to(at::kCPU)});
    m_supportPredictions = at::cat({m_supportPredictions, predictedClasses(m_weights.logits(exemplars))});
    if (!m_supportIds.empty() || !rows.ids.empty()) {
        m_supportIds.resize(static_cast<std::size_t>(m_supportExemplars.size(0)));
        std::copy(rows.ids.begin(), rows.ids.end(), m_supportIds.end() - rows.labels.size(0));
    }
    indexSupport();
}

void SdmLayer::requireFeatures(const at::Tensor& features) const
{
    requireFiniteRows(features, "features");
    if (features.size(1) != featureSize())
        throw Error(ErrorCode::InvalidArgument,
                    "rows have " + std::to_string(features.size(1)) + " features, the layer takes " + std::to_string(featureSize()),
                    "features", "use features of the model the layer was fitted with");
}

void SdmLayer::indexSupport()
{
    m_index =
        std::make_shared<const SupportIndex>(m_supportExemplars, m_supportLabels, m_supportPredictions, classCount(), m_maxNeighbours);
}

void SdmLayer::listRescaledSimilarities()
{
    m_rescaledByClass = sortedByClass(m_calibrationRescaled, m_calibrationLabels, {}, classCount());
}

} // namespace sdm::engine
