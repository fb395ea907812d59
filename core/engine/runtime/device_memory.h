#pragma once

#include <c10/core/Device.h>
#include <cstdint>
#include <optional>

namespace sdm::engine {

struct DeviceMemory {
    std::int64_t freeBytes = 0, totalBytes = 0;
};

/// Memory of a device; nothing where it does not tell. Of the CPU what this process can still get, and could get at the most: what the
/// machine has, or the control group allows.
std::optional<DeviceMemory> deviceMemory(c10::Device device);

} // namespace sdm::engine
