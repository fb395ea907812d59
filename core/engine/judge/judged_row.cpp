#include "core/engine/judge/judged_row.h"

#include "core/base/number_text.h"

#include <cmath>

namespace sdm::engine {
namespace {

std::span<const float> rowOf(const at::Tensor& matrix, std::int64_t i)
{
    const auto width = static_cast<std::size_t>(matrix.size(1));
    return {matrix.const_data_ptr<float>() + static_cast<std::size_t>(i) * width, width};
}

template <typename T>
T at1(const at::Tensor& vector, std::int64_t i)
{
    return vector.const_data_ptr<T>()[i];
}

/// To the digits that a list of neighbours keeps.
double shortened(double distance)
{
    return parseNumber(generalNumber(distance, 5)).value_or(distance);
}

} // namespace

GenerationRecord unjudged()
{
    GenerationRecord record;
    record.verdict = Verdict::Unjudged;
    record.plain.reason = record.lower.reason = Reason::TooLong;
    return record;
}

JudgedRows::JudgedRows(const SdmLayer& layer, const Judgement& judgement) : m_layer(layer), m_judgement(judgement)
{
    // Rows are read through plain pointers below.
    for (at::Tensor* tensor : {&m_judgement.namedIndex, &m_judgement.logits, &m_judgement.sdm, &m_judgement.sdmLower,
                               &m_judgement.effectiveSampleSize, &m_judgement.namedDistanceSquared})
        *tensor = tensor->contiguous();
}

GenerationRecord JudgedRows::row(std::int64_t i) const
{
    const Judgement& j = m_judgement;
    const std::span<const float> logits = rowOf(j.logits, i), s = rowOf(j.sdm, i), sLower = rowOf(j.sdmLower, i);
    const std::int64_t* samples = j.effectiveSampleSize.const_data_ptr<std::int64_t>() + i * j.effectiveSampleSize.size(1);

    const bool ood = at1<std::uint8_t>(j.isOod, i) != 0;

    GenerationRecord record;
    record.prediction = static_cast<int>(at1<std::int64_t>(j.prediction, i));
    const auto predicted = static_cast<std::size_t>(record.prediction);
    const auto estimate = [&](std::span<const float> output, const at::Tensor& distance, const at::Tensor& rescaled,
                              const at::Tensor& inRegion) {
        const bool admitted = at1<std::uint8_t>(inRegion, i) != 0;
        const float similarity = at1<float>(rescaled, i);
        return Estimate{at1<float>(distance, i), output[predicted], similarity, admitted, reason(output, similarity, ood, admitted)};
    };
    record.plain = estimate(s, j.distanceQuantile, j.rescaledSimilarity, j.inRegion);
    record.lower = estimate(sLower, j.distanceQuantileLower, j.rescaledSimilarityLower, j.inRegionLower);
    record.similarity = at1<std::int64_t>(j.similarity, i);
    record.logits.assign(logits.begin(), logits.end());
    record.effectiveSamples.assign(samples, samples + j.effectiveSampleSize.size(1));
    const std::int64_t nearest = at1<std::int64_t>(j.nearestIndex, i);
    if (const auto& ids = m_layer.supportIds(); nearest >= 0 && nearest < static_cast<std::int64_t>(ids.size()))
        record.nearest.id = ids[static_cast<std::size_t>(nearest)];
    record.nearestDistance = std::sqrt(static_cast<double>(at1<float>(j.nearestDistanceSquared, i)));
    record.neighbours = neighbours(i);
    record.verdict = verdictOf(record.plain.inRegion, record.lower.inRegion, ood, record.plain.probability);
    return record;
}

std::vector<NeighbourRecord> JudgedRows::neighbours(std::int64_t i) const
{
    const std::int64_t places = m_judgement.namedIndex.size(1);
    const std::int64_t* const index = m_judgement.namedIndex.const_data_ptr<std::int64_t>() + i * places;
    const std::span<const float> squared = rowOf(m_judgement.namedDistanceSquared, i);
    std::vector<NeighbourRecord> named;
    for (std::int64_t place = 0; place < places; ++place) {
        const std::int64_t support = index[place];
        if (support < 0)
            continue;
        NeighbourRecord& neighbour = named.emplace_back();
        if (const auto& ids = m_layer.supportIds(); support < static_cast<std::int64_t>(ids.size()))
            neighbour.documentId = ids[static_cast<std::size_t>(support)];
        neighbour.label = static_cast<int>(at1<std::int64_t>(m_layer.supportLabels(), support));
        neighbour.prediction = static_cast<int>(at1<std::int64_t>(m_layer.supportPredictions(), support));
        neighbour.distance = shortened(std::sqrt(static_cast<double>(squared[static_cast<std::size_t>(place)])));
    }
    return named;
}

Reason JudgedRows::reason(std::span<const float> probabilities, float rescaled, bool ood, bool admitted) const
{
    if (admitted)
        return Reason::Admitted;
    if (ood)
        return Reason::Ood;
    const ReliabilityRegion& region = m_layer.region();
    if (!region.found() || static_cast<double>(rescaled) < region.qrMin)
        return Reason::Similarity;
    int passing = 0;
    for (std::size_t c = 0; c < probabilities.size(); ++c)
        passing += static_cast<double>(probabilities[c]) >= region.psi[c] ? 1 : 0;
    if (passing == 0)
        return Reason::Null;
    return passing > 1 ? Reason::Multiple : Reason::Mismatch;
}

} // namespace sdm::engine
