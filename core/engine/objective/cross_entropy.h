#pragma once

#include "core/engine/objective/fixed_base.h"

#include <numbers>

namespace sdm::engine {

/// The usual next-token loss, the paper's baseline: base e for every document.
class CrossEntropyObjective : public FixedBaseObjective {
public:
    CrossEntropyObjective(RunConfig::Negatives negatives, std::int64_t batchDocuments, std::int64_t microBatchTokens)
        : FixedBaseObjective(std::numbers::e, negatives, batchDocuments, microBatchTokens)
    {
    }
};

} // namespace sdm::engine
