#include "core/report/foreign_run.h"

#include "core/base/atomic_file.h"
#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/report/foreign_answers.h"
#include "core/report/foreign_metrics.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace sdm::report {
namespace {

namespace fs = std::filesystem;

constexpr const char* kTrainerState = "trainer_state.json";

bool isEventFile(const fs::path& file)
{
    return file.filename().string().find(".tfevents.") != std::string::npos;
}

std::optional<std::int64_t> checkpointStep(const fs::path& folder)
{
    constexpr std::string_view kPrefix = "checkpoint-";
    const std::string name = folder.filename().string();
    std::int64_t step = 0;
    const char* const end = name.data() + name.size();
    if (!name.starts_with(kPrefix))
        return std::nullopt;
    const auto [stopped, fault] = std::from_chars(name.data() + kPrefix.size(), end, step);
    return fault == std::errc() && stopped == end ? std::optional(step) : std::nullopt;
}

/// In the folder itself, or in the newest of its checkpoints.
std::optional<fs::path> trainerStateIn(const fs::path& folder)
{
    if (fs::is_regular_file(folder / kTrainerState))
        return folder / kTrainerState;
    std::optional<fs::path> newest;
    std::int64_t newestStep = -1;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const auto step = checkpointStep(entry.path());
        if (step && *step > newestStep && fs::is_regular_file(entry.path() / kTrainerState)) {
            newest = entry.path() / kTrainerState;
            newestStep = *step;
        }
    }
    return newest;
}

struct Found {
    std::optional<fs::path> trainerState;
    std::vector<fs::path> events, lines;
};

void sortInto(Found& found, const fs::path& file)
{
    if (isEventFile(file))
        found.events.push_back(file);
    else if (file.extension() == ".jsonl")
        found.lines.push_back(file);
}

Found lookInto(const std::vector<fs::path>& paths)
{
    Found found;
    for (const fs::path& path : paths) {
        if (!fs::exists(path))
            throw Error(ErrorCode::NotFound, "there is no such file or folder", path.string());
        if (fs::is_directory(path)) {
            if (!found.trainerState)
                found.trainerState = trainerStateIn(path);
            for (const auto& entry : fs::directory_iterator(path))
                if (entry.is_regular_file())
                    sortInto(found, entry.path());
        } else if (path.extension() == ".json") {
            found.trainerState = path;
        } else if (isEventFile(path) || path.extension() == ".jsonl") {
            sortInto(found, path);
        } else {
            throw Error(ErrorCode::BadInput, "is none of the files that are read", path.string(),
                        "name trainer_state.json, an event file (events.out.tfevents…), JSON lines (.jsonl), or a folder with some");
        }
    }
    std::ranges::sort(found.events); // their names begin with the time
    std::ranges::sort(found.lines);
    return found;
}

void addFile(ForeignRun& run, const fs::path& file, const std::string& kind)
{
    run.files.push_back({fs::absolute(file).string(), kind, sha256OfFile(file), static_cast<std::int64_t>(fs::file_size(file))});
}

void addLines(ForeignRun& run, const fs::path& file)
{
    const std::string text = readFile(file);
    ForeignLines lines(run, sha256(text), file.stem().string());
    std::string_view rest = withoutByteOrderMark(text);
    for (std::int64_t number = 1; !rest.empty(); ++number) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.find_first_not_of(" \t\r") != std::string_view::npos)
            lines.add(line, file.string() + ":" + std::to_string(number));
    }
    addFile(run, file, lines.finish());
}

/// The folder that a person thinks of: not `checkpoint-120`, but what it lies in.
std::string nameOf(const fs::path& path)
{
    const fs::path whole = fs::absolute(path).lexically_normal();
    fs::path named = whole.has_filename() ? whole : whole.parent_path();
    if (named.filename() == kTrainerState || isEventFile(named))
        named = named.parent_path();
    if (checkpointStep(named))
        named = named.parent_path();
    const std::string name = fs::is_directory(named) ? named.filename().string() : named.stem().string();
    return name.empty() ? "imported" : name;
}

} // namespace

ForeignRun readForeignRun(const std::vector<fs::path>& paths)
{
    const Found found = lookInto(paths);
    ForeignRun run;
    run.name = nameOf(paths.front());
    if (found.trainerState) {
        addTrainerState(*found.trainerState, run);
        addFile(run, *found.trainerState, "trainer state");
        if (!found.events.empty())
            run.notes.emplace_back("event files are left out: the trainer's state says the same");
    } else if (!found.events.empty()) {
        addEventFiles(found.events, run);
        for (const fs::path& file : found.events)
            addFile(run, file, "events");
    }
    for (const fs::path& file : found.lines)
        addLines(run, file);
    if (run.empty())
        throw Error(ErrorCode::BadInput, "there is nothing of a run", paths.front().string(),
                    "name trainer_state.json, an event file (events.out.tfevents…), JSON lines (.jsonl), or a folder with some");
    return run;
}

bool mayBeForeignRun(const fs::path& path)
{
    std::error_code ignored;
    if (!fs::is_directory(path, ignored))
        return isEventFile(path) || path.filename() == kTrainerState || path.extension() == ".jsonl";
    try {
        const Found found = lookInto({path});
        return found.trainerState || !found.events.empty();
    } catch (const std::exception&) {
        return false;
    }
}

} // namespace sdm::report
