#pragma once

#include "core/config/run_config.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace sdm::runner {

/// Puts the demo's inputs into `<project>/demo`: the base model and the data its grammar makes, so that the project can be copied or
/// resumed wherever the program lies. What is there and right is not written again.
/// \param resources  the folder `demo` of the program's resources
/// \param preset     a row of the paper's tables; empty for the full method
/// \param seed       of the run; the data have a seed of their own and are always the same
/// \return           the run's configuration, all paths absolute
/// \throws Error (NotFound, BadInput, Failed) naming the file
RunConfig prepareDemo(const std::filesystem::path& resources, const std::filesystem::path& project, const std::string& preset,
                      std::optional<std::uint64_t> seed);

} // namespace sdm::runner
