#pragma once

#include "widgets/drawing/stage.h"
#include "widgets/session/run_facts.h"

#include <vector>

namespace sdm::ui {

/// Generated, wrong and used of the newest epoch that generated anything; empty before.
struct Funnel {
    std::int64_t epoch = 0;
    std::vector<FunnelStage> stages;
    std::int64_t fooled = 0;
};
Funnel hardNegativeFunnel(const RunFacts& facts);

} // namespace sdm::ui
