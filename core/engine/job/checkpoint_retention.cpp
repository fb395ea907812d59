#include "core/engine/job/checkpoint_retention.h"

#include "core/base/error.h"
#include "core/engine/job/checkpoint.h"
#include "core/engine/job/checkpoint_files.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <string>

namespace sdm::engine {
namespace {

namespace fs = std::filesystem;

std::optional<std::int64_t> stepOf(const std::string& folderName)
{
    constexpr std::string_view kPrefix = "checkpoint-";
    if (!folderName.starts_with(kPrefix))
        return std::nullopt;
    std::int64_t step = 0;
    const char* const end = folderName.data() + folderName.size();
    const auto [stopped, error] = std::from_chars(folderName.data() + kPrefix.size(), end, step);
    return error == std::errc() && stopped == end ? std::optional(step) : std::nullopt;
}

/// Under a name that removeLeftovers knows, first: a process killed in between must not leave half of it in its place.
void removeByWayOf(const fs::path& runFolder, const std::string& name, const fs::path& folder, const char* what)
{
    const fs::path removed = runFolder / "checkpoints" / ('.' + name + ".removed");
    std::error_code error;
    fs::rename(folder, removed, error);
    if (error)
        throw Error(ErrorCode::Failed, what + error.message(), folder.string(), "remove it by hand when the run has ended");
    fs::remove_all(removed, error);
}

} // namespace

std::vector<std::int64_t> checkpointSteps(const fs::path& runFolder)
{
    std::vector<std::int64_t> found;
    const fs::path shelf = runFolder / "checkpoints";
    if (fs::is_directory(shelf))
        for (const fs::directory_entry& entry : fs::directory_iterator(shelf))
            if (const auto step = stepOf(entry.path().filename().string()))
                found.push_back(*step);
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<std::int64_t> unkeptCheckpoints(const fs::path& runFolder, std::int64_t keepNewest, std::optional<std::int64_t> needed)
{
    std::vector<std::int64_t> all = checkpointSteps(runFolder);
    const std::int64_t newest = std::max<std::int64_t>(keepNewest, 1);
    if (static_cast<std::int64_t>(all.size()) <= newest)
        return {};
    std::set<std::int64_t> kept(all.end() - newest, all.end());
    if (needed && std::ranges::find(all, *needed) != all.end())
        kept.insert(*needed);
    for (const std::int64_t step : std::set<std::int64_t>(kept))
        if (const auto best = readBestCheckpoint(checkpointFolder(runFolder, step)))
            kept.insert(best->step);
    std::erase_if(all, [&kept](std::int64_t step) { return kept.contains(step); });
    return all;
}

void removeResumeState(const fs::path& runFolder, std::int64_t step)
{
    const fs::path resume = checkpointFolder(runFolder, step) / checkpoint_file::kResume;
    if (fs::exists(resume))
        removeByWayOf(runFolder, checkpoint_file::nameOf(step) + "-resume", resume, "the old optimiser's state cannot be removed: ");
}

void removeCheckpoint(const fs::path& runFolder, std::int64_t step)
{
    removeByWayOf(runFolder, checkpoint_file::nameOf(step), checkpointFolder(runFolder, step), "the old checkpoint cannot be removed: ");
}

} // namespace sdm::engine
