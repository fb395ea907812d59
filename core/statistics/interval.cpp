#include "core/statistics/interval.h"

#include <algorithm>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/normal.hpp>
#include <cmath>

namespace sdm {
namespace {

constexpr std::int64_t kExactBelow = 40;

} // namespace

Interval wilson(std::int64_t successes, std::int64_t n, double confidence)
{
    if (n <= 0)
        return {};
    const double count = static_cast<double>(n);
    const double share = static_cast<double>(successes) / count;
    const double z = boost::math::quantile(boost::math::normal(), 0.5 + confidence / 2);
    const double scale = 1 + z * z / count;
    const double centre = (share + z * z / (2 * count)) / scale;
    const double half = z / scale * std::sqrt(share * (1 - share) / count + z * z / (4 * count * count));
    // At the ends the bound is the end itself; rounding must not move it inside.
    return {successes <= 0 ? 0 : std::max(0.0, centre - half), successes >= n ? 1 : std::min(1.0, centre + half)};
}

Interval clopperPearson(std::int64_t successes, std::int64_t n, double confidence)
{
    if (n <= 0)
        return {};
    using Binomial = boost::math::binomial_distribution<double>;
    const double tail = (1 - confidence) / 2;
    const auto trials = static_cast<double>(n);
    const auto hits = static_cast<double>(successes);
    return {Binomial::find_lower_bound_on_p(trials, hits, tail), Binomial::find_upper_bound_on_p(trials, hits, tail)};
}

Interval proportionInterval(std::int64_t successes, std::int64_t n, double confidence)
{
    return n < kExactBelow ? clopperPearson(successes, n, confidence) : wilson(successes, n, confidence);
}

} // namespace sdm
