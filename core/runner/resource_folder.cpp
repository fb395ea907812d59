#include "core/runner/resource_folder.h"

#include "core/base/error.h"

#include <cstdlib>
#include <vector>

namespace sdm::runner {

namespace fs = std::filesystem;

fs::path resourceFolder(const std::string& name)
{
    // Named by the user: another place would be another demo than the one that was meant.
    if (const char* named = std::getenv("SDM_RESOURCES"); named && *named) {
        const fs::path place = fs::absolute(named) / name;
        std::error_code missing;
        if (fs::is_directory(place, missing))
            return place;
        throw Error(ErrorCode::NotFound, "has no folder '" + name + "': " + named, "SDM_RESOURCES",
                    "unset it, or name the resources folder");
    }
    std::vector<fs::path> places;
    std::error_code unreadable;
    if (const fs::path program = fs::read_symlink("/proc/self/exe", unreadable); !unreadable)
        places.push_back(program.parent_path().parent_path() / "share" / "sdm-workbench");
    places.emplace_back(SDM_RESOURCE_DIR);

    std::string tried;
    for (const fs::path& place : places) {
        if (std::error_code missing; fs::is_directory(place / name, missing))
            return place / name;
        tried += (tried.empty() ? "" : ", ") + place.string();
    }
    throw Error(ErrorCode::NotFound, "the program's own files are missing, looked in " + tried, name,
                "set SDM_RESOURCES to the resources folder");
}

} // namespace sdm::runner
