#include "core/statistics/ecdf_band.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>

namespace sdm {

double dkwHalfWidth(std::int64_t n, double confidence)
{
    if (n <= 0 || confidence >= 1)
        return 1;
    return std::sqrt(std::log(2 / (1 - confidence)) / (2 * static_cast<double>(n)));
}

std::vector<EcdfStep> ecdfBand(std::vector<double> sample, double confidence)
{
    if (std::any_of(sample.begin(), sample.end(), [](double value) { return std::isnan(value); }))
        throw Error(ErrorCode::InvalidArgument, "holds NaN, which has no place in an order", "sample", "leave out what was not measured");
    std::sort(sample.begin(), sample.end());
    const double half = dkwHalfWidth(static_cast<std::int64_t>(sample.size()), confidence);
    std::vector<EcdfStep> steps;
    for (std::size_t i = 0; i < sample.size(); ++i) {
        if (i + 1 < sample.size() && sample[i + 1] == sample[i])
            continue;
        const double share = static_cast<double>(i + 1) / static_cast<double>(sample.size());
        steps.push_back({sample[i], share, {std::max(0.0, share - half), std::min(1.0, share + half)}});
    }
    return steps;
}

} // namespace sdm
