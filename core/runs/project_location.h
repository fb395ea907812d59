#pragma once

#include <filesystem>

namespace sdm::runs {

/// The project of the command line and the window when none is named: $SDM_PROJECT, else `sdm-workbench/default` in the user's data
/// folder. \throws Error (InvalidArgument) when the user has no home folder
std::filesystem::path defaultProjectFolder();

} // namespace sdm::runs
