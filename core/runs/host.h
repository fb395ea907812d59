#pragma once

#include <string>

namespace sdm::runs {

/// Name of this machine, as the `run` table spells it: whether a run is one of this machine hangs on its equality.
std::string hostName();

} // namespace sdm::runs
