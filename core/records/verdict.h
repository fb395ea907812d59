#pragma once

#include <string_view>

namespace sdm {

/// The five-level reliability scale of an answer, best first.
enum class Verdict {
    Highest,    ///< inside the high-reliability region by the lower estimate
    High,       ///< inside it by the plain estimate only
    Low,        ///< outside, with some support
    NearChance, ///< outside, s[yhat] < 0.6
    Ood,        ///< q = 0: nothing near agrees
};

/// Why an answer was or was not admitted to the region: the first gate that stopped it.
enum class Reason { Admitted, Ood, Similarity, Null, Multiple, Mismatch };

/// Names as the store, the protocol and the exports spell them: `highest`, `high`, `low`, `near_chance`, `ood`.
std::string_view verdictName(Verdict verdict);
/// `admitted`, `ood`, `similarity`, `null`, `multiple`, `mismatch`.
std::string_view reasonName(Reason reason);
/// \throws Error (BadInput) for any other text
Verdict verdictFromName(std::string_view name);
Reason reasonFromName(std::string_view name);

/// The level of an answer from its two region flags, its plain probability s[yhat] and q = 0.
Verdict verdictOf(bool inRegion, bool inRegionLower, bool outOfDistribution, double probability);

} // namespace sdm
