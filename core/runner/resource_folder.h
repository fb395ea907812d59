#pragma once

#include <filesystem>
#include <string>

namespace sdm::runner {

/// A folder of the program's own files, e.g. `demo`. Looked for in $SDM_RESOURCES, then beside the installed program
/// (`../share/sdm-workbench`), then in the source tree it was built from.
/// \throws Error (NotFound) naming the places
std::filesystem::path resourceFolder(const std::string& name);

} // namespace sdm::runner
