#pragma once

#include "widgets/page.h"

namespace sdm::app {

/// The pages of the window in the order of the rail. A new page is one entry here.
ui::PageList workbenchPages();

} // namespace sdm::app
