#pragma once

#include <c10/core/Device.h>
#include <cstdint>
#include <optional>

namespace sdm::engine {

struct DeviceMemory {
    std::int64_t freeBytes = 0, totalBytes = 0;
};

/// Memory of a device other than the CPU; nothing where the device does not tell.
std::optional<DeviceMemory> deviceMemory(c10::Device device);

} // namespace sdm::engine
