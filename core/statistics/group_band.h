#pragma once

#include <cstdint>
#include <vector>

namespace sdm {

/// Which value stands for several repetitions of one measurement.
enum class Centre : std::uint8_t { Mean, Median };

/// How far repetitions lie apart, as a band.
enum class BandKind : std::uint8_t {
    Range,         ///< the lowest and the highest
    Deviation,     ///< mean ± sample standard deviation: where another repetition is likely to lie
    StandardError, ///< mean ± deviation / sqrt(n): how well the mean is known
    Confidence,    ///< the mean's 95 % interval, by Student's t with n - 1 degrees of freedom
};

/// A band needs more repetitions than two: two are shown as they are.
inline constexpr std::size_t kFewestForABand = 3;

struct GroupBand {
    double centre = 0, lower = 0, upper = 0;
};

/// Of finite values. A band around the mean stays around the mean, also where the median stands for the values.
/// \throws Error (InvalidArgument) for fewer than kFewestForABand
GroupBand groupBand(const std::vector<double>& values, Centre centre, BandKind kind);

} // namespace sdm
