#pragma once

#include "core/store/store_reader.h"

#include <vector>

namespace sdm::ui {

/// Adds an event that begins or ends a phase to those before it. One that begins the phase that was begun last takes that one's place:
/// nothing is seen of a phase that was begun and left at once, however often that happens.
void addPhaseEvent(std::vector<store::EventRow>& events, store::EventRow event);

} // namespace sdm::ui
