#pragma once

#include "core/records/records.h"

#include <string>
#include <vector>

namespace sdm::runner {

/// What a segment of a run has otherwise than an earlier one, in words: `threads 2 -> 4, device cpu -> cuda:0`. Empty when every
/// earlier segment computed as this one does. Threads count on the CPU only: a GPU's numbers do not hang on them.
std::string changesSince(const std::vector<SegmentRecord>& earlier, const SegmentRecord& segment);

} // namespace sdm::runner
