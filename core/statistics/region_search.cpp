#include "core/statistics/region_search.h"

#include "core/base/error.h"
#include "core/base/number_text.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string>

namespace sdm {
namespace {

/// A set of ranks 0..n-1 that starts full: remove one, find the k-th smallest left; both O(log n) (a Fenwick tree).
class RanksLeft {
public:
    explicit RanksLeft(std::size_t size) : m_tree(size + 1), m_count(size)
    {
        for (std::size_t i = 1; i <= size; ++i)
            m_tree[i] = i & (~i + 1); // size of the range that entry i sums over
    }

    std::size_t count() const { return m_count; }

    void remove(std::size_t rank)
    {
        for (std::size_t i = rank + 1; i < m_tree.size(); i += i & (~i + 1))
            --m_tree[i];
        --m_count;
    }

    /// \param k  0-based, below count()
    std::size_t at(std::size_t k) const
    {
        std::size_t position = 0, step = 1;
        while (step * 2 < m_tree.size())
            step *= 2;
        for (; step > 0; step /= 2) {
            if (position + step < m_tree.size() && m_tree[position + step] <= k) {
                position += step;
                k -= m_tree[position];
            }
        }
        return position;
    }

private:
    std::vector<std::size_t> m_tree;
    std::size_t m_count;
};

/// The outputs at the true class of one class's points, of which the smaller q' leave one by one.
class OutputsOfClass {
public:
    explicit OutputsOfClass(std::vector<float> outputs) : m_sorted(outputs), m_rank(outputs.size()), m_left(outputs.size())
    {
        std::vector<std::size_t> order(outputs.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return outputs[a] < outputs[b]; });
        std::sort(m_sorted.begin(), m_sorted.end());
        for (std::size_t rank = 0; rank < order.size(); ++rank)
            m_rank[order[rank]] = rank;
    }

    void remove(std::size_t member) { m_left.remove(m_rank[member]); }

    double lowerQuantile(double alpha) const
    {
        const std::size_t left = m_left.count();
        if (left == 0)
            return 0;
        // Truncated in double precision: (1 - 0.9) * 10 is just below 1.
        const auto index = static_cast<std::size_t>((1.0 - alpha) * static_cast<double>(left));
        return std::max(0.0F, m_sorted[m_left.at(std::min(index, left - 1))]);
    }

private:
    std::vector<float> m_sorted;
    std::vector<std::size_t> m_rank;
    RanksLeft m_left;
};

struct Candidate {
    float rescaled;
    std::size_t label;
    std::size_t member; ///< index among the points of its class
};

void requireSearchable(const std::vector<CalibrationPoint>& points, int classCount, double alpha)
{
    if (!(alpha > 0.5 && alpha <= 1.0))
        throw Error(ErrorCode::InvalidArgument, "must be above 0.5 and at most 1, is " + shortestNumber(alpha), "alpha");
    for (const CalibrationPoint& point : points) {
        if (point.label >= classCount)
            throw Error(ErrorCode::InvalidArgument,
                        "is " + std::to_string(point.label) + ", there are " + std::to_string(classCount) + " classes",
                        "label of a calibration point");
    }
}

} // namespace

RegionThresholds searchRegion(const std::vector<CalibrationPoint>& points, int classCount, double alpha)
{
    requireSearchable(points, classCount, alpha);
    const auto classes = static_cast<std::size_t>(classCount);
    std::vector<std::vector<float>> outputs(classes);
    std::vector<Candidate> candidates;
    for (const CalibrationPoint& point : points) {
        if (point.label < 0 || isOutOfDistribution(point.rescaled))
            continue;
        std::vector<float>& ofClass = outputs[static_cast<std::size_t>(point.label)];
        candidates.push_back({point.rescaled, static_cast<std::size_t>(point.label), ofClass.size()});
        ofClass.push_back(point.output);
    }
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) { return a.rescaled < b.rescaled; });

    std::vector<OutputsOfClass> left(outputs.begin(), outputs.end());
    const auto threshold = static_cast<double>(static_cast<float>(alpha)); // outputs are float32, so is what they are held against
    RegionThresholds region{alpha, 0, std::vector<double>(classes)};
    for (std::size_t next = 0; next < candidates.size();) {
        const float smallest = candidates[next].rescaled;
        region.qrMin = smallest;
        for (std::size_t c = 0; c < classes; ++c)
            region.psi[c] = left[c].lowerQuantile(alpha);
        if (std::all_of(region.psi.begin(), region.psi.end(), [&](double psi) { return psi >= threshold; }))
            return region;
        for (; next < candidates.size() && candidates[next].rescaled == smallest; ++next)
            left[candidates[next].label].remove(candidates[next].member);
    }
    constexpr double kNone = std::numeric_limits<double>::infinity();
    return {alpha, kNone, std::vector<double>(classes, kNone)};
}

bool isAdmitted(const RegionThresholds& region, double rescaled, double output, int prediction)
{
    return region.found() && prediction >= 0 && static_cast<std::size_t>(prediction) < region.psi.size() &&
           !isOutOfDistribution(rescaled) && rescaled >= region.qrMin && output >= region.psi[static_cast<std::size_t>(prediction)];
}

} // namespace sdm
