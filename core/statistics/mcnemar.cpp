#include "core/statistics/mcnemar.h"

#include "core/base/error.h"

#include <algorithm>
#include <boost/math/distributions/binomial.hpp>
#include <string>

namespace sdm {

double mcNemarP(std::int64_t onlyFirst, std::int64_t onlySecond, McNemarP kind)
{
    if (onlyFirst < 0 || onlySecond < 0)
        throw Error(ErrorCode::InvalidArgument, "is " + std::to_string(std::min(onlyFirst, onlySecond)) + ", a count of pairs is 0 or more",
                    "discordant pairs");
    const std::int64_t pairs = onlyFirst + onlySecond;
    if (pairs == 0)
        return 1;
    const boost::math::binomial_distribution<double> fair(static_cast<double>(pairs), 0.5);
    const auto fewer = static_cast<double>(std::min(onlyFirst, onlySecond));
    // Twice the tail counts the middle outcome twice where both sides are equal.
    const double exact = onlyFirst == onlySecond ? 1.0 : std::min(1.0, 2 * cdf(fair, fewer));
    if (kind == McNemarP::Exact)
        return exact;
    return exact - (onlyFirst == onlySecond ? 0.5 : 1.0) * pdf(fair, fewer);
}

} // namespace sdm
