#pragma once

#include "core/records/records.h"

#include <array>
#include <cstdint>
#include <vector>

namespace sdm::report {

/// The answers that one gate stopped, or that passed them all.
struct ReasonTally {
    std::int64_t n = 0;
    std::int64_t right = 0; ///< predicted right; answers without a known label or a verdict are neither right nor wrong
    std::int64_t wrong = 0;
};

/// Why a test set's answers are or are not in the region under one bound: every answer has exactly one reason, the first gate that
/// stopped it, so the tallies add up to `answers`.
struct AbstentionReasons {
    std::int64_t answers = 0;
    std::array<ReasonTally, kCountOf<Reason>> byReason{};

    const ReasonTally& of(Reason reason) const { return byReason.at(indexOf(reason)); }
    double share(Reason reason) const; ///< of all answers; 0 without any
};

AbstentionReasons abstentionReasons(const std::vector<GenerationRecord>& answers, Bound bound);

} // namespace sdm::report
