#pragma once

#include <filesystem>
#include <string>

namespace sdm::runner {

/// A folder of the program's own files, e.g. `demo`: of $SDM_RESOURCES where that is set, else beside the installed program
/// (`../share/sdm-workbench`), else in the source tree it was built from.
/// \throws Error (NotFound) naming the places
std::filesystem::path resourceFolder(const std::string& name);

} // namespace sdm::runner
