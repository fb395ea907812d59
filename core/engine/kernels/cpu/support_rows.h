#pragma once

#include <cstdint>
#include <vector>

// The loops over one row of the distance matrix. They are compiled for AVX2 as well and chosen when the program starts; bounds
// computed here only select candidates, so the choice cannot change a result.
namespace sdm::engine {

/// Smallest entries of a row: over all points, and over those without a penalty added (those that end a run).
struct RowMinima {
    float all;
    float stopping;
};

/// Turns products ab into |b|^2 - 2ab, in place, and finds the smallest.
/// \param penalty  0 at points that end the run, infinity at those that agree
RowMinima shiftRow(float* row, const float* norms, const float* penalty, std::int64_t count);
RowMinima rowMinima(const float* row, const float* penalty, std::int64_t count);

/// Indices with row + penalty <= bound, ascending; few are expected.
void indicesBelow(const float* row, const float* penalty, std::int64_t count, float bound, std::vector<std::int64_t>& indices);

/// Points that agree and are below each of two bounds, the first exclusive and the second inclusive.
struct AgreeingCounts {
    std::int32_t certain;
    std::int32_t possible;
};
AgreeingCounts countAgreeing(const float* row, const float* penalty, std::int64_t count, float certain, float possible);

/// Sum of (a-b)^2 in float64: the same value whichever of the two comes first.
double squaredDistance(const float* a, const float* b, std::int64_t width);
double squaredNorm(const float* a, std::int64_t width);

} // namespace sdm::engine
