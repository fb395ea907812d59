#pragma once

#include "core/records/records.h"

#include <cstdint>
#include <optional>

namespace sdm::report {

/// What one quantity of an answer would have to be at least to lie in the region, all others as the layer found them. For an answer
/// outside, how far it would have to come; for one inside, how far it could fall.
struct LeastToAdmit {
    std::optional<double> distance;         ///< d in [0, 1]; absent when even 1 would not do
    std::optional<std::int64_t> similarity; ///< q, up to the size of the support; absent when no q would do
};

/// Both follow from s rising with d and with q, and q' with s (SDM paper: s to the base 2 + q with exponent d z, q' = min(q, (2 + q)^s)).
/// Nothing for an answer that was not judged, whose logits are not those of the layer's classes, or of a layer without a region.
std::optional<LeastToAdmit> leastToAdmit(const GenerationRecord& answer, const LayerRecord& layer, Bound bound);

} // namespace sdm::report
