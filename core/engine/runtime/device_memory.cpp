#include "core/engine/runtime/device_memory.h"

#include <ATen/Context.h>
#include <c10/core/CachingDeviceAllocator.h>
#include <c10/util/Exception.h>

namespace sdm::engine {

std::optional<DeviceMemory> deviceMemory(c10::Device device)
{
    if (device.is_cpu())
        return std::nullopt;
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
