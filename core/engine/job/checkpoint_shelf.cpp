#include "core/engine/job/checkpoint_shelf.h"

#include "core/base/error.h"
#include "core/base/leftovers.h"

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

CheckpointShelf::CheckpointShelf(fs::path runFolder, std::int64_t keepNewest, RunObserver& observer)
    : m_runFolder(std::move(runFolder)), m_keepNewest(std::max<std::int64_t>(keepNewest, 1)), m_observer(observer)
{
}

void CheckpointShelf::put(const CheckpointContent& content, std::optional<double> loss)
{
    const std::int64_t step = content.state.step;
    const fs::path target = folder(step);
    writeCheckpoint(target, content);
    const bool isBest = content.state.best && content.state.best->step == step;
    // Project folder / runs / <id>: paths in the store are relative to the project.
    const std::string path = target.lexically_relative(m_runFolder.parent_path().parent_path()).generic_string();
    if (m_observer.onCheckpoint({step, path, loss, isBest}))
        m_recorded = step;
    removeUnkept();
}

void CheckpointShelf::dropAfter(std::int64_t step)
{
    removeLeftovers(m_runFolder / "checkpoints", 0);
    if (step > 0)
        m_recorded = step;
    for (const std::int64_t later : steps())
        if (later > step)
            remove(later);
}

std::vector<std::int64_t> CheckpointShelf::steps() const
{
    std::vector<std::int64_t> found;
    const fs::path shelf = m_runFolder / "checkpoints";
    if (fs::is_directory(shelf))
        for (const fs::directory_entry& entry : fs::directory_iterator(shelf))
            if (const auto step = stepOf(entry.path().filename().string()))
                found.push_back(*step);
    std::sort(found.begin(), found.end());
    return found;
}

void CheckpointShelf::removeUnkept()
{
    if (!m_recorded)
        return;
    const std::vector<std::int64_t> all = steps();
    const auto newest = static_cast<std::size_t>(std::min<std::int64_t>(m_keepNewest, static_cast<std::int64_t>(all.size())));
    std::set<std::int64_t> kept(all.end() - static_cast<std::ptrdiff_t>(newest), all.end());
    if (std::ranges::find(all, *m_recorded) != all.end())
        kept.insert(*m_recorded);
    for (const std::int64_t step : std::set<std::int64_t>(kept))
        if (const auto best = readBestCheckpoint(folder(step)))
            kept.insert(best->step);
    for (const std::int64_t step : all)
        if (!kept.contains(step))
            removeUnlessStuck(step);
}

void CheckpointShelf::removeUnlessStuck(std::int64_t step)
{
    try {
        remove(step);
    } catch (const Error& error) {
        m_observer.onLog("warning", error.what());
    }
}

void CheckpointShelf::remove(std::int64_t step)
{
    // Renamed first: a process killed in between must not leave half a checkpoint under a checkpoint's name.
    const fs::path removed = m_runFolder / "checkpoints" / ('.' + folder(step).filename().string() + ".removed");
    std::error_code error;
    fs::rename(folder(step), removed, error);
    if (error)
        throw Error(ErrorCode::Failed, "the old checkpoint cannot be removed: " + error.message(), folder(step).string(),
                    "remove it by hand when the run has ended");
    fs::remove_all(removed, error); // what stays has no checkpoint's name and goes at the next resume
    m_observer.onCheckpointRemoved(step);
}

} // namespace sdm::engine
