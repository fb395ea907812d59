#pragma once

#include "core/store/run_row.h"

#include <QString>

namespace sdm::ui {

/// What a run is doing, or how it ended; stands beside its icon, since colour and shape alone say nothing.
QString runStateWord(store::RunState state);

} // namespace sdm::ui
