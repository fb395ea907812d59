#pragma once

#include "core/store/run_row.h"

#include <string>

namespace sdm::report {

/// What a run is called in tables: by what ran (storedRowName), with words before it where that alone would take its numbers for a row's
/// own: a smoke test.
std::string ranAs(const store::RunRow& run);

} // namespace sdm::report
