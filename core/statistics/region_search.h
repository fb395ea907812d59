#pragma once

#include <limits>
#include <vector>

namespace sdm {

/// What the search of a region needs of one calibration point. float32, as the layer computes it: a bound in double precision would move
/// points that lie on it.
struct CalibrationPoint {
    int label = 0;      ///< true class, 0..C-1; points with special labels (-1, -99) take no part
    float output = 0;   ///< s at the true class
    float rescaled = 0; ///< q'
};

/// What an answer has to reach to be in the high-reliability region.
struct RegionThresholds {
    double alpha = 0.95;
    double qrMin = std::numeric_limits<double>::infinity(); ///< of q'; infinite when there is no region
    std::vector<double> psi;                                ///< of s, one a class; infinite when there is no region

    bool found() const { return qrMin < std::numeric_limits<double>::infinity(); }
};

/// Searches the high-reliability region of "Similarity-Distance-Magnitude Activations" (arXiv 2509.12760): the smallest rescaled similarity
/// t from which on every class's outputs at the true class have a lower (1 - alpha) quantile of at least alpha. The quantile is an order
/// statistic without interpolation, entry floor((1 - alpha) n) of the ascending outputs. O(n log n).
/// \throws Error (InvalidArgument) unless 0.5 < alpha <= 1, or for a label of `classCount` or more
RegionThresholds searchRegion(const std::vector<CalibrationPoint>& points, int classCount, double alpha);

/// Out of distribution: floor(q') is 0, which is the same as q = 0.
inline bool isOutOfDistribution(double rescaled)
{
    return rescaled < 1;
}

/// Admission: a region was found, not out of distribution, q' >= q'_min and s[yhat] >= psi[yhat]; comparisons are inclusive.
/// \param output  s at the predicted class
bool isAdmitted(const RegionThresholds& region, double rescaled, double output, int prediction);

} // namespace sdm
