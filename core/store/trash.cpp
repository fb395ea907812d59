#include "core/store/trash.h"

#include "core/base/error.h"
#include "core/base/ulid.h"
#include "core/runs/run_folder.h"
#include "core/runs/run_lock.h"
#include "core/store/annotations.h"

#include <algorithm>

namespace sdm::store {
namespace {

namespace fs = std::filesystem;

std::int64_t bytesBelow(const fs::path& folder)
{
    std::int64_t bytes = 0;
    std::error_code error;
    for (fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error), end; !error && entry != end;
         entry.increment(error)) {
        std::error_code gone; // a file that goes away meanwhile counts nothing
        if (entry->is_regular_file(gone) && !entry->is_symlink(gone)) {
            const auto size = entry->file_size(gone);
            bytes += gone ? 0 : static_cast<std::int64_t>(size);
        }
    }
    return bytes;
}

} // namespace

std::vector<TrashedFolder> trashedFolders(const StoreReader& reader, const fs::path& projectFolder, std::int64_t trashedBeforeMs)
{
    std::vector<TrashedFolder> found;
    for (const RunAnnotations& one : reader.runAnnotations()) {
        if (!one.trashed() || *one.trashedMs > trashedBeforeMs)
            continue;
        const fs::path folder = runs::runFolder(projectFolder, one.runId);
        if (fs::is_directory(folder))
            found.push_back({one.runId, reader.findRun(one.runId.text()).name, *one.trashedMs, bytesBelow(folder)});
    }
    std::sort(found.begin(), found.end(), [](const TrashedFolder& a, const TrashedFolder& b) { return a.trashedMs < b.trashedMs; });
    return found;
}

bool emptyTrashed(RunStore& store, const RunId& run)
{
    const fs::path folder = runs::runFolder(store.projectFolder(), run);
    const runs::RunLock lock(store.projectFolder(), run); // nobody resumes it meanwhile
    // Noted first and while it is in the trash: a restored run must not lose its folder, and one without it must say so.
    if (!Annotations(store).markEmptied(run))
        return false;
    std::error_code error;
    fs::remove_all(folder, error);
    if (error)
        throw Error(ErrorCode::Failed, "cannot remove all of the run's folder: " + error.message(), folder.string(),
                    "check permissions and remove the rest by hand");
    return true;
}

} // namespace sdm::store
