#pragma once

#include "core/report/table.h"
#include "core/store/store_reader.h"

#include <string>
#include <vector>

namespace sdm::report {

/// How long a run was in one phase, over all its epochs.
struct PhaseTime {
    PhaseKind phase = PhaseKind::Prepare;
    std::int64_t times = 0; ///< how often it began
    double seconds = 0;
    bool operator==(const PhaseTime&) const = default;
};

/// Of the phases that came about, in the order of a run. \throws Error as StoreReader
std::vector<PhaseTime> phaseTimes(const store::StoreReader& reader, const RunId& run);

Table phaseTable(const std::vector<PhaseTime>& times);

} // namespace sdm::report
