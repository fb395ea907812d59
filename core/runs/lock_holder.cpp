#include "core/runs/lock_holder.h"

#include <fstream>
#include <sstream>
#include <string>
#include <sys/stat.h>

namespace sdm::runs {
namespace {

namespace fs = std::filesystem;

/// Whether one of a process's open files is this one. File systems in layers call a file's device otherwise than /proc/locks does, so
/// only the open file itself decides.
bool hasOpen(int process, const struct stat& wanted)
{
    std::error_code error;
    for (fs::directory_iterator at("/proc/" + std::to_string(process) + "/fd", error), end; !error && at != end; at.increment(error)) {
        struct stat open {};
        if (::stat(at->path().c_str(), &open) == 0 && open.st_ino == wanted.st_ino && open.st_dev == wanted.st_dev)
            return true;
    }
    return false;
}

} // namespace

std::optional<int> lockHolder(const fs::path& projectFolder, const RunId& runId)
{
    struct stat wanted {};
    if (::stat((projectFolder / "runs" / runId.text() / "lock").c_str(), &wanted) != 0)
        return std::nullopt;
    const std::string inode = ":" + std::to_string(wanted.st_ino);
    std::ifstream locks("/proc/locks");
    std::string line;
    while (std::getline(locks, line)) {
        // "1: FLOCK  ADVISORY  WRITE 4711 08:01:393223 0 EOF"
        std::istringstream words(line);
        std::string number, kind, mode, access, file;
        int process = 0;
        if (words >> number >> kind >> mode >> access >> process >> file && kind == "FLOCK" && process > 0 && file.ends_with(inode) &&
            hasOpen(process, wanted))
            return process;
    }
    return std::nullopt;
}

} // namespace sdm::runs
