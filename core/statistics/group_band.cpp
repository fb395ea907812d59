#include "core/statistics/group_band.h"

#include "core/base/error.h"
#include "core/statistics/spread.h"

#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <numeric>

namespace sdm {
namespace {

double meanOf(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Sample standard deviation. \param values  at least two
double deviationOf(const std::vector<double>& values, double mean)
{
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

/// Half the width of a band around the mean.
double halfWidth(const std::vector<double>& values, double mean, BandKind kind)
{
    const auto n = static_cast<double>(values.size());
    const double deviation = deviationOf(values, mean);
    if (kind == BandKind::Deviation)
        return deviation;
    constexpr double kUpperTail = 0.975;
    const double error = deviation / std::sqrt(n);
    return kind == BandKind::StandardError ? error : error * boost::math::quantile(boost::math::students_t(n - 1), kUpperTail);
}

} // namespace

GroupBand groupBand(const std::vector<double>& values, Centre centre, BandKind kind)
{
    if (values.size() < kFewestForABand)
        throw Error(ErrorCode::InvalidArgument, "a band of " + std::to_string(values.size()) + " values", "group band",
                    "show each of them");
    const double mean = meanOf(values);
    GroupBand band;
    band.centre = centre == Centre::Mean ? mean : medianOf(values);
    if (kind == BandKind::Range) {
        const Spread spread = spreadOf(values);
        band.lower = spread.lowest;
        band.upper = spread.highest;
        return band;
    }
    const double half = halfWidth(values, mean, kind);
    band.lower = mean - half;
    band.upper = mean + half;
    return band;
}

} // namespace sdm
