#include "core/runner/bench/resource_use.h"

#include "core/base/error.h"

#include <fstream>
#include <string>
#include <sys/resource.h>

namespace sdm::runner {
namespace {

double seconds(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
}

} // namespace

double processorSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

bool forgetPeakMemory()
{
    std::ofstream file("/proc/self/clear_refs");
    file << '5'; // proc(5): resets the peak resident set size
    file.flush();
    return file.good();
}

std::int64_t peakMemoryBytes()
{
    std::ifstream file("/proc/self/status");
    for (std::string word; file >> word;) {
        std::int64_t kibibytes = 0;
        if (word == "VmHWM:" && file >> kibibytes)
            return kibibytes * 1024;
    }
    throw Error(ErrorCode::Unsupported, "does not tell the largest resident memory", "/proc/self/status");
}

} // namespace sdm::runner
