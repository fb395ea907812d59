#pragma once

#include "widgets/session/run_summary.h"

#include <QString>

namespace sdm::ui {

/// What an active run is doing now, in words: "epoch 3 of 6 · fine-tuning · about 1 min 10 s left in this phase". The rest of a
/// phase is estimated from how long the same phase took the last time; without one, nothing is claimed.
QString progressSentence(const RunSummary& run, std::int64_t nowMs);

} // namespace sdm::ui
