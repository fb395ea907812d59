#include "core/engine/job/checkpoint_retention.h"

#include "core/base/error.h"
#include "core/engine/job/checkpoint.h"

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

void removeCheckpoint(const fs::path& runFolder, std::int64_t step)
{
    // Renamed first: a process killed in between must not leave half a checkpoint under a checkpoint's name.
    const fs::path folder = checkpointFolder(runFolder, step);
    const fs::path removed = runFolder / "checkpoints" / ('.' + folder.filename().string() + ".removed");
    std::error_code error;
    fs::rename(folder, removed, error);
    if (error)
        throw Error(ErrorCode::Failed, "the old checkpoint cannot be removed: " + error.message(), folder.string(),
                    "remove it by hand when the run has ended");
    fs::remove_all(removed, error);
}

} // namespace sdm::engine
