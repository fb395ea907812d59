#pragma once

#include "core/engine/kernels/support_points.h"

namespace sdm::engine::cpu {

/// Exact, without sorting neighbours. q is the number of agreeing points before the nearest one of the other kind: two row reductions.
/// Distances come from a matrix product, |a|^2 + |b|^2 - 2ab, on the points' device; wherever its rounding leaves an order open, the few
/// distances concerned are recomputed as sum (a-b)^2. Mutual neighbours therefore see bit-equal distances.
Neighbours supportSearch(const SupportPoints& points, const SupportQueries& queries);

} // namespace sdm::engine::cpu
