#pragma once

#include "core/records/vocabulary.h"

#include <QtGlobal>

namespace sdm::ui {

/// One stretch of a run's pipeline; open while `seconds` still grows.
struct PhaseSpan {
    PhaseKind phase = PhaseKind::Prepare;
    int epoch = 0;
    qint64 step = 0;         ///< of the run when it began, or was last heard of
    double startSeconds = 0; ///< since the run's start
    double seconds = 0;
    bool open = false;
};

} // namespace sdm::ui
