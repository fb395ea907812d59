#pragma once

#include "core/records/vocabulary.h"

namespace sdm::ui {

/// One stretch of a run's pipeline; open while `seconds` still grows.
struct PhaseSpan {
    PhaseKind phase = PhaseKind::Prepare;
    int epoch = 0;
    double startSeconds = 0; ///< since the run's start
    double seconds = 0;
    bool open = false;
};

} // namespace sdm::ui
