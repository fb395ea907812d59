#include "core/runs/run_folder.h"

#include "core/base/contained_path.h"
#include "core/base/error.h"
#include "core/base/ulid.h"

namespace sdm::runs {

namespace fs = std::filesystem;

fs::path runFolder(const fs::path& projectFolder, const RunId& run)
{
    if (!isUlid(run.text()))
        throw Error(ErrorCode::BadInput, "\"" + run.text() + "\" is not the id of a run", (projectFolder / "runs").string(),
                    "the project was changed by hand or is not what it says: use another copy");
    const fs::path runs = projectFolder / "runs";
    fs::path folder = runs / run.text();
    const fs::path inRuns = fs::weakly_canonical(fs::absolute(runs)) / run.text();
    if (const fs::path place = requireBelow(runs, folder); place != inRuns)
        throw Error(ErrorCode::BadInput, "is a link to " + place.string(), folder.string(), "put the run's folder itself there");
    return folder;
}

fs::path pathInRun(const fs::path& projectFolder, const RunId& run, const std::string& stored)
{
    return requireBelow(runFolder(projectFolder, run), projectFolder / stored);
}

bool isGoneFromRun(const fs::path& projectFolder, const RunId& run, const std::string& stored) noexcept
{
    try {
        const fs::path place = pathInRun(projectFolder, run, stored);
        return fs::is_directory(place.parent_path()) && !fs::exists(place);
    } catch (const std::exception&) {
        return false;
    }
}

} // namespace sdm::runs
