#include "core/store/unwritten_file.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/ulid.h"
#include "core/runs/run_folder.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <system_error>

namespace sdm::store {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPrefix = "unwritten-";
constexpr std::string_view kSuffix = ".jsonl";

fs::path write(const fs::path& folder, const std::string& name, const std::vector<RunWrite>& writes)
{
    fs::path file = folder / (std::string(kPrefix) + name + std::string(kSuffix));
    streamFileAtomically(file, [&writes](const std::function<void(std::string_view)>& out) {
        for (const RunWrite& each : writes)
            out(lineOf(each) + '\n');
    });
    return file;
}

/// From the run's folder upwards, as far as they are there, and the one that every machine has.
std::vector<fs::path> otherPlaces(const fs::path& runFolder)
{
    std::vector<fs::path> places;
    std::error_code error;
    for (fs::path above = runFolder.parent_path(); above.has_relative_path(); above = above.parent_path())
        if (fs::is_directory(above, error))
            places.push_back(above);
    if (fs::path temporary = fs::temp_directory_path(error); !error)
        places.push_back(std::move(temporary));
    return places;
}

} // namespace

fs::path keepUnwritten(const fs::path& projectFolder, const RunId& runId, const FollowedFolder& runFolder,
                       const std::vector<RunWrite>& writes)
{
    const fs::path usual = runs::runFolder(projectFolder, runId);
    // The name is the moment: it sorts by time, and what wrote the records can say which file they came from.
    const std::string moment = newUlid();
    try {
        return write(runFolder.now().value_or(usual), moment, writes);
    } catch (const Error&) {
        for (const fs::path& place : otherPlaces(usual)) {
            try {
                return write(place, runId.text() + "-" + moment, writes);
            } catch (const Error&) { // the first of these says what is wrong
            }
        }
        throw;
    }
}

std::vector<fs::path> unwrittenFiles(const fs::path& runFolder)
{
    std::vector<fs::path> files;
    std::error_code error; // no folder, no files
    for (fs::directory_iterator entry(runFolder, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (name.starts_with(kPrefix) && name.ends_with(kSuffix))
            files.push_back(entry->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<RunWrite> readUnwritten(const fs::path& file)
{
    const std::string text = readFile(file);
    std::vector<RunWrite> writes;
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        writes.push_back(runWriteOf(std::string_view(text).substr(begin, end - begin), file.string() + ":" + std::to_string(++number)));
        begin = end + 1;
    }
    return writes;
}

} // namespace sdm::store
