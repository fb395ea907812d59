#include "core/store/unwritten_file.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/ulid.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <system_error>

namespace sdm::store {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPrefix = "unwritten-";
constexpr std::string_view kSuffix = ".jsonl";

} // namespace

fs::path keepUnwritten(const fs::path& projectFolder, const RunId& runId, const std::vector<RunWrite>& writes)
{
    // The name is the moment: it sorts by time, and what wrote the records can say which file they came from.
    const fs::path file = projectFolder / "runs" / runId.text() / (std::string(kPrefix) + newUlid() + std::string(kSuffix));
    streamFileAtomically(file, [&writes](const std::function<void(std::string_view)>& out) {
        for (const RunWrite& write : writes)
            out(lineOf(write) + '\n');
    });
    return file;
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
