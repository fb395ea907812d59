#include "experiments/benchmarks/window/process_facts.h"

#include <sys/resource.h>
#include <unistd.h>

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

namespace sdm::bench {
namespace {

/// The number after a name in a file of /proc.
double numberIn(const char* file, const std::string& name)
{
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(name))
            return std::stod(line.substr(name.size()));
    }
    throw std::runtime_error(std::string(file).append(" does not say ").append(name));
}

} // namespace

double processorSeconds()
{
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6; };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

double residentMegabytes()
{
    return numberIn("/proc/self/status", "VmRSS:") / 1024;
}

double processAgeMs()
{
    std::ifstream file("/proc/self/stat");
    std::string all;
    std::getline(file, all);
    // Field 22, in ticks since the machine's start; the second field is a name in parentheses that may hold anything.
    std::istringstream fields(all.substr(all.rfind(')') + 1));
    std::string field;
    for (int number = 3; number <= 22 && fields >> field; ++number)
        continue;
    if (!fields)
        throw std::runtime_error("/proc/self/stat does not say when this process was started");
    return 1000 * (numberIn("/proc/uptime", "") - std::stod(field) / static_cast<double>(::sysconf(_SC_CLK_TCK)));
}

} // namespace sdm::bench
