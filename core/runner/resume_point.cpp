#include "core/runner/resume_point.h"

#include "core/base/error.h"

#include <charconv>
#include <set>
#include <string>

namespace sdm::runner {
namespace {

namespace fs = std::filesystem;

std::set<std::int64_t> stepsOnDisk(const fs::path& runFolder)
{
    constexpr std::string_view kPrefix = "checkpoint-";
    std::set<std::int64_t> steps;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(runFolder / "checkpoints", error)) {
        const std::string name = entry.path().filename().string();
        std::int64_t step = 0;
        const char* end = name.data() + name.size();
        if (name.rfind(kPrefix, 0) != 0)
            continue;
        if (const auto [stopped, fault] = std::from_chars(name.data() + kPrefix.size(), end, step); fault == std::errc() && stopped == end)
            steps.insert(step);
    }
    return steps;
}

std::string listed(const std::set<std::int64_t>& steps)
{
    std::string text;
    for (const std::int64_t step : steps)
        text += (text.empty() ? "" : ", ") + std::to_string(step);
    return text;
}

} // namespace

std::optional<std::int64_t> resumeStepOf(const std::vector<CheckpointRecord>& stored, const fs::path& runFolder,
                                         std::optional<std::int64_t> from)
{
    const std::set<std::int64_t> disk = stepsOnDisk(runFolder);
    if (from && !disk.contains(*from))
        throw Error(ErrorCode::NotFound, "no checkpoint of step " + std::to_string(*from), runFolder.string(),
                    disk.empty() ? "the run has none" : "there are " + listed(disk));
    if (from)
        return from;
    std::optional<std::int64_t> newest;
    for (const CheckpointRecord& checkpoint : stored) {
        if (disk.contains(checkpoint.step) && (!newest || checkpoint.step > *newest))
            newest = checkpoint.step;
    }
    if (newest || disk.empty())
        return newest;
    return *disk.rbegin();
}

} // namespace sdm::runner
