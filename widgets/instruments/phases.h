#pragma once

#include "widgets/drawing/phase_span.h"
#include "widgets/session/run_facts.h"

#include <vector>

namespace sdm::ui {

/// Phases of the run over wall time since its first event. \param nowMs  UTC; where the open phase of an active run ends for now
std::vector<PhaseSpan> phaseSpans(const RunFacts& facts, std::int64_t nowMs, bool active);

} // namespace sdm::ui
