#pragma once

#include "core/records/records.h"
#include "core/report/selective_metrics.h"

#include <vector>

namespace sdm::report {

/// Stored judgements as the tables' estimators want them; the two softmax baselines are computed from the stored logits and distance.
std::vector<JudgedItem> judgedItems(const std::vector<GenerationRecord>& generations);

} // namespace sdm::report
