#pragma once

#include "widgets/dock.h"

namespace sdm::app {

/// The docks of the window in the order of the View menu. A new dock is one entry here.
ui::DockList workbenchDocks();

} // namespace sdm::app
