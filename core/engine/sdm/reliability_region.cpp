#include "core/engine/sdm/reliability_region.h"

#include "core/base/error.h"
#include "core/base/number_text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace sdm::engine {
namespace {

/// A set of ranks 0..n-1 that starts full: remove one, find the k-th smallest left; both O(log n) (a Fenwick tree).
class OrderStatistics {
public:
    explicit OrderStatistics(std::size_t size) : m_tree(size + 1), m_count(size)
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
        std::size_t position = 0;
        std::size_t step = 1;
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
class ClassOutputs {
public:
    explicit ClassOutputs(std::vector<float> outputs) : m_sorted(outputs), m_rank(outputs.size()), m_left(outputs.size())
    {
        std::vector<std::size_t> order(outputs.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return outputs[a] < outputs[b]; });
        std::sort(m_sorted.begin(), m_sorted.end());
        for (std::size_t rank = 0; rank < order.size(); ++rank)
            m_rank[order[rank]] = rank;
    }

    void remove(std::size_t member) { m_left.remove(m_rank[member]); }

    /// psi: entry floor((1-alpha) n) of the ascending outputs left; the product is truncated in double (1-0.9 is just below 0.1).
    double lowerQuantile(double alpha) const
    {
        const std::size_t left = m_left.count();
        if (left == 0)
            return 0;
        const auto index = static_cast<std::size_t>((1.0 - alpha) * static_cast<double>(left));
        return std::max(0.0F, m_sorted[m_left.at(std::min(index, left - 1))]);
    }

private:
    std::vector<float> m_sorted;
    std::vector<std::size_t> m_rank;
    OrderStatistics m_left;
};

struct Candidate {
    float rescaled;
    std::size_t label;
    std::size_t member; ///< index among the points of its class
};

} // namespace

bool ReliabilityRegion::found() const
{
    return std::isfinite(qrMin);
}

void requireAlpha(double alpha, const std::string& where)
{
    if (!(alpha > 0.5 && alpha <= 1.0))
        throw Error(ErrorCode::BadInput, "must be above 0.5 and at most 1, is " + shortestNumber(alpha), where);
}

ReliabilityRegion findReliabilityRegion(const at::Tensor& labels, const at::Tensor& sdm, const at::Tensor& rescaled, double alpha)
{
    const auto classes = static_cast<std::size_t>(sdm.size(1));
    std::vector<std::vector<float>> outputs(classes);
    std::vector<Candidate> candidates;
    for (std::int64_t i = 0; i < labels.size(0); ++i) {
        const std::int64_t label = labels.const_data_ptr<std::int64_t>()[i];
        const float q = rescaled.const_data_ptr<float>()[i];
        if (label < 0 || isOutOfDistribution(q))
            continue;
        std::vector<float>& ofClass = outputs[static_cast<std::size_t>(label)];
        candidates.push_back({q, static_cast<std::size_t>(label), ofClass.size()});
        ofClass.push_back(sdm.const_data_ptr<float>()[i * sdm.size(1) + label]);
    }
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) { return a.rescaled < b.rescaled; });

    std::vector<ClassOutputs> left(outputs.begin(), outputs.end());
    const auto threshold = static_cast<double>(static_cast<float>(alpha)); // outputs are float32, so is what they are held against
    ReliabilityRegion region{alpha, 0, std::vector<double>(classes)};
    for (std::size_t next = 0; next < candidates.size();) {
        region.qrMin = candidates[next].rescaled;
        for (std::size_t c = 0; c < classes; ++c)
            region.psi[c] = left[c].lowerQuantile(alpha);
        if (std::all_of(region.psi.begin(), region.psi.end(), [&](double psi) { return psi >= threshold; }))
            return region;
        for (; next < candidates.size() && candidates[next].rescaled == region.qrMin; ++next)
            left[candidates[next].label].remove(candidates[next].member);
    }
    region.qrMin = std::numeric_limits<double>::infinity();
    region.psi.assign(classes, std::numeric_limits<double>::infinity());
    return region;
}

bool admits(const ReliabilityRegion& region, float rescaled, float probability, std::int64_t prediction)
{
    return region.found() && !isOutOfDistribution(rescaled) && rescaled >= region.qrMin &&
           probability >= region.psi[static_cast<std::size_t>(prediction)];
}

} // namespace sdm::engine
