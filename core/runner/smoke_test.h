#pragma once

#include "core/config/run_config.h"

#include <cstdint>
#include <filesystem>

namespace sdm::runner {

inline constexpr std::int64_t kSmokeSteps = 20, kSmokeDocuments = 50;

/// The same run made short, so that every phase comes about once or twice within minutes: 20 steps over the first 50 documents of each set,
/// in two epochs, since wrong answers are generated from the second on; one evaluation an epoch and one final layer. The documents are
/// written to files of their own below `smoke/` of the project, by content, so that they are no other run's data sets.
/// \param config  paths absolute \throws Error (NotFound, BadInput) for data that cannot be read
RunConfig smokeTest(RunConfig config, const std::filesystem::path& projectFolder);

} // namespace sdm::runner
