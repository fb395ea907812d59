#include "core/engine/runtime/device_memory.h"

#include <ATen/Context.h>
#include <c10/core/CachingDeviceAllocator.h>
#include <c10/util/Exception.h>

#include <algorithm>
#include <fstream>
#include <string>

namespace sdm::engine {
namespace {

constexpr std::int64_t kKibi = 1024;

/// A line `name: kibibytes kB` of the machine's memory; 0 when it is not there.
std::int64_t machineBytes(const std::string& name)
{
    std::ifstream stream("/proc/meminfo");
    std::string key, unit;
    for (std::int64_t value = 0; stream >> key >> value;) {
        if (key == name + ':')
            return value * kKibi;
        std::getline(stream, unit);
    }
    return 0;
}

constexpr const char* kControlGroup = "/sys/fs/cgroup/";

/// A number of this process's control group; nothing where there is none or it says "max".
std::optional<std::int64_t> groupNumber(const std::string& file)
{
    std::ifstream stream(kControlGroup + file);
    std::int64_t value = 0;
    return stream >> value ? std::optional(value) : std::nullopt;
}

std::int64_t groupStatistic(const std::string& key)
{
    std::ifstream stream(std::string(kControlGroup) + "memory.stat");
    std::string name;
    for (std::int64_t value = 0; stream >> name >> value;)
        if (name == key)
            return value;
    return 0;
}

DeviceMemory hostMemory()
{
    DeviceMemory memory{machineBytes("MemAvailable"), machineBytes("MemTotal")};
    const std::optional<std::int64_t> limit = groupNumber("memory.max"), used = groupNumber("memory.current");
    if (limit)
        memory.totalBytes = std::min(memory.totalBytes, *limit);
    if (limit && used) // cached file pages count as used but are given up on demand
        memory.freeBytes = std::min(memory.freeBytes, std::max<std::int64_t>(0, *limit - *used + groupStatistic("inactive_file")));
    return memory;
}

} // namespace

std::optional<DeviceMemory> deviceMemory(c10::Device device)
{
    if (device.is_cpu()) {
        const DeviceMemory memory = hostMemory();
        return memory.totalBytes > 0 ? std::optional(memory) : std::nullopt;
    }
    try {
        at::globalContext().lazyInitDevice(device.type());
        const auto [free, total] =
            at::getDeviceAllocator(device.type())->getMemoryInfo(device.has_index() ? device.index() : c10::DeviceIndex{0});
        return DeviceMemory{static_cast<std::int64_t>(free), static_cast<std::int64_t>(total)};
    } catch (const c10::Error&) {
        return std::nullopt; // this kind of device has no such question
    }
}

} // namespace sdm::engine
