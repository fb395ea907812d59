#include "core/runner/machine_facts.h"

#include "core/engine/kernels/cuda/module.h"
#include "core/engine/runtime/cuda_support.h"
#include "core/engine/runtime/device_memory.h"
#include "core/runs/host.h"

#include <algorithm>
#include <ATen/Parallel.h>
#include <fstream>
#include <sched.h>
#include <sqlite3.h>
#include <sstream>
#include <sys/utsname.h>
#include <torch/version.h>
#include <unistd.h>

namespace sdm::runner {
namespace {

namespace fs = std::filesystem;

/// Value of the first line `key : value` of a /proc file.
std::string procValue(const char* file, const std::string& key)
{
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        if (line.rfind(key, 0) != 0)
            continue;
        const auto value = line.find_first_not_of(" \t", line.find(':') + 1);
        return value == std::string::npos ? std::string() : line.substr(value);
    }
    return {};
}

std::int64_t kibibytes(const std::string& text)
{
    return std::atoll(text.c_str()) * 1024;
}

std::vector<std::string> matrixFlags()
{
    std::vector<std::string> found;
    std::istringstream flags(procValue("/proc/cpuinfo", "flags"));
    for (std::string flag; flags >> flag;) {
        for (const char* wanted : {"avx2", "fma", "avx512f", "avx512_bf16", "avx512_vnni", "amx_bf16", "amx_tile"}) {
            if (flag == wanted)
                found.push_back(flag);
        }
    }
    return found;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

int usableCores()
{
    cpu_set_t allowed;
    CPU_ZERO(&allowed);
    return sched_getaffinity(0, sizeof allowed, &allowed) == 0 ? CPU_COUNT(&allowed) : 1;
}

std::vector<ComputeDevice> devicesOf(const MachineFacts& facts)
{
    std::vector<ComputeDevice> devices{
        {"cpu", facts.processor + ", " + std::to_string(facts.usableCores) + " cores, " + joined(facts.processorFlags), facts.memoryBytes}};
    const engine::CudaSupport& cuda = engine::cudaSupport();
    if (!cuda.isWorking())
        return devices;
    int index = 0;
    for (const engine::NvidiaCard& card : cuda.driver.cards)
        devices.push_back({"cuda:" + std::to_string(index++),
                           card.name + ", compute capability " + std::to_string(card.major) + '.' + std::to_string(card.minor),
                           card.memoryBytes});
    return devices;
}

const char* nameOf(engine::CudaState state)
{
    switch (state) {
    case engine::CudaState::NoCard:
        return "no_card";
    case engine::CudaState::CpuTorch:
        return "cpu_torch";
    case engine::CudaState::LibrariesMissing:
        return "libraries_missing";
    case engine::CudaState::Working:
        return "working";
    }
    return "";
}

} // namespace

std::int64_t freeBytesAt(fs::path path)
{
    std::error_code error;
    path = fs::absolute(path);
    while (!fs::exists(path, error) && path.has_parent_path() && path != path.parent_path())
        path = path.parent_path();
    const fs::space_info space = fs::space(path, error);
    return error ? 0 : static_cast<std::int64_t>(space.available);
}

MachineFacts readMachineFacts(const fs::path& projectFolder)
{
    MachineFacts facts;
    utsname system{};
    ::uname(&system);
    facts.host = runs::hostName();
    facts.system = std::string(system.sysname) + " " + system.release + " " + system.machine;
    facts.processor = procValue("/proc/cpuinfo", "model name");
    facts.usableCores = usableCores();
    facts.processorFlags = matrixFlags();
    facts.memoryBytes = kibibytes(procValue("/proc/meminfo", "MemTotal"));
    facts.availableMemoryBytes = engine::deviceMemory(c10::Device(c10::kCPU)).value_or(engine::DeviceMemory{}).freeBytes;
    facts.torchVersion = TORCH_VERSION;
    facts.torchThreads = at::get_num_threads();
    facts.sqliteVersion = sqlite3_libversion();
    facts.devices = devicesOf(facts);
    facts.cudaState = nameOf(engine::cudaSupport().state);
    facts.cudaSentence = engine::cudaSupport().sentence();
    if (engine::cudaSupport().isWorking())
        facts.cudaKernels = engine::cuda::kernelModule().sentence();
    facts.freeDiskBytes = freeBytesAt(projectFolder);
    return facts;
}

} // namespace sdm::runner
