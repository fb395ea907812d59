#pragma once

#include "widgets/instruments/instrument.h"

#include <vector>

namespace sdm::ui {

/// Every instrument there is, in the order in which they are listed.
const std::vector<Instrument>& instruments();
/// nullptr for an id that none has.
const Instrument* findInstrument(const QString& id);

} // namespace sdm::ui
