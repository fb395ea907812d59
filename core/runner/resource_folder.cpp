#include "core/runner/resource_folder.h"

#include "core/base/error.h"

#include <cstdlib>
#include <vector>

namespace sdm::runner {

namespace fs = std::filesystem;

fs::path resourceFolder(const std::string& name)
{
    std::vector<fs::path> places;
    if (const char* fromEnvironment = std::getenv("SDM_RESOURCES"); fromEnvironment && *fromEnvironment)
        places.emplace_back(fs::absolute(fromEnvironment));
    std::error_code unreadable;
    if (const fs::path program = fs::read_symlink("/proc/self/exe", unreadable); !unreadable)
        places.push_back(program.parent_path().parent_path() / "share" / "sdm-workbench");
    places.emplace_back(SDM_RESOURCE_DIR);

    std::string tried;
    for (const fs::path& place : places) {
        if (fs::is_directory(place / name))
            return place / name;
        tried += (tried.empty() ? "" : ", ") + place.string();
    }
    throw Error(ErrorCode::NotFound, "the program's own files are missing, looked in " + tried, name,
                "set SDM_RESOURCES to the resources folder");
}

} // namespace sdm::runner
