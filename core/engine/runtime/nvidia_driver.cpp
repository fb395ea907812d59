#include "core/engine/runtime/nvidia_driver.h"

#include <array>
#include <dlfcn.h>

namespace sdm::engine {
namespace {

// The driver's own interface (cuda.h), as far as it is asked here: its results are 0 for success.
using Result = int;
using Device = int;
constexpr Result kSuccess = 0, kNoDevice = 100;
constexpr int kCapabilityMajor = 75, kCapabilityMinor = 76;

/// libcuda.so.1, held open for good: what it has started does not end before the process does.
class Library {
public:
    Library() : m_handle(::dlopen("libcuda.so.1", RTLD_NOW | RTLD_LOCAL)) {}
    explicit operator bool() const { return m_handle != nullptr; }

    /// Calls a function of the library; one that it does not have fails as any other.
    template <typename... Parameters>
    Result call(const char* name, Parameters... arguments) const
    {
        constexpr Result kNotFound = 500;
        const auto function = reinterpret_cast<Result (*)(Parameters...)>(::dlsym(m_handle, name));
        return function ? function(arguments...) : kNotFound;
    }

private:
    void* m_handle;
};

std::string versionText(int version)
{
    return std::to_string(version / 1000) + '.' + std::to_string(version % 1000 / 10);
}

NvidiaCard readCard(const Library& library, Device device)
{
    NvidiaCard card;
    std::array<char, 256> name{};
    if (library.call("cuDeviceGetName", name.data(), static_cast<int>(name.size()) - 1, device) == kSuccess)
        card.name = name.data();
    std::size_t bytes = 0;
    if (library.call("cuDeviceTotalMem_v2", &bytes, device) == kSuccess)
        card.memoryBytes = static_cast<std::int64_t>(bytes);
    library.call("cuDeviceGetAttribute", &card.major, kCapabilityMajor, device);
    library.call("cuDeviceGetAttribute", &card.minor, kCapabilityMinor, device);
    return card;
}

} // namespace

NvidiaDriver readNvidiaDriver()
{
    NvidiaDriver driver;
    const Library library;
    if (!library) {
        driver.problem = "no NVIDIA driver is installed";
        return driver;
    }
    int version = 0;
    if (library.call("cuDriverGetVersion", &version) == kSuccess)
        driver.version = versionText(version);
    const Result started = library.call("cuInit", 0U);
    int count = 0;
    const Result counted = started == kSuccess ? library.call("cuDeviceGetCount", &count) : started;
    if (counted != kSuccess && counted != kNoDevice) {
        driver.problem = "the NVIDIA driver does not start (its error " + std::to_string(counted) + ")";
        return driver;
    }
    for (int index = 0; index < count; ++index) {
        Device device = 0;
        if (library.call("cuDeviceGet", &device, index) == kSuccess)
            driver.cards.push_back(readCard(library, device));
    }
    if (driver.cards.empty())
        driver.problem = "the NVIDIA driver sees no card";
    return driver;
}

} // namespace sdm::engine
