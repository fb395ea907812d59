#pragma once

#include "core/report/abstainer_table.h"
#include "core/store/store_reader.h"

#include <filesystem>

namespace sdm::runner {

/// Every final layer of a finished run beside the ways of abstaining it is held against, fitted on the features and halves that the
/// run keeps: no language model takes part. One table a test set, in the order of the run's configuration.
/// \throws Error (BadInput, NotFound) for a run without final layers or without its files
std::vector<report::AbstainerTable> baselineTables(const store::StoreReader& reader, const store::RunRow& run,
                                                   const std::filesystem::path& projectFolder);

} // namespace sdm::runner
