#include "core/engine/baselines/split_conformal.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sdm::engine {
namespace {

// The ceil((n + 1) alpha)-th smallest score; beyond the n-th it is infinity.
double thresholdOf(std::vector<double> scores, double alpha)
{
    const auto n = static_cast<double>(scores.size());
    // (n + 1) alpha may be an integer that binary rounding lifts by a hair: 20 * 0.95 must give 19.
    const double rank = std::ceil((n + 1) * alpha - 1e-9);
    if (rank > n)
        return std::numeric_limits<double>::infinity();
    std::sort(scores.begin(), scores.end());
    return scores[static_cast<std::size_t>(std::max(rank, 1.0)) - 1];
}

} // namespace

SplitConformal::SplitConformal(const at::Tensor& probabilities, const at::Tensor& labels, double alpha, Coverage coverage)
{
    const auto classes = static_cast<std::size_t>(probabilities.size(1));
    const at::Tensor rows = probabilities.to(at::kDouble).contiguous(), truth = labels.contiguous();
    std::vector<std::vector<double>> scores(coverage == Coverage::Marginal ? 1 : classes);
    for (std::int64_t i = 0; i < rows.size(0); ++i) {
        const std::int64_t label = truth.const_data_ptr<std::int64_t>()[i];
        const double score = 1 - rows.const_data_ptr<double>()[i * rows.size(1) + label];
        scores[coverage == Coverage::Marginal ? 0 : static_cast<std::size_t>(label)].push_back(score);
    }
    for (std::size_t c = 0; c < classes; ++c)
        m_thresholds.push_back(thresholdOf(scores[coverage == Coverage::Marginal ? 0 : c], alpha));
}

std::vector<bool> SplitConformal::isSingleton(const at::Tensor& probabilities) const
{
    const at::Tensor rows = probabilities.to(at::kDouble).contiguous();
    const std::int64_t classes = rows.size(1);
    std::vector<bool> single;
    for (std::int64_t i = 0; i < rows.size(0); ++i) {
        std::int64_t size = 0;
        for (std::int64_t c = 0; c < classes; ++c)
            size += 1 - rows.const_data_ptr<double>()[i * classes + c] <= m_thresholds[static_cast<std::size_t>(c)] ? 1 : 0;
        single.push_back(size == 1);
    }
    return single;
}

} // namespace sdm::engine
