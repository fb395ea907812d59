#include "core/engine/kernels/cuda/adamw_elements.h"

#include "core/engine/kernels/cuda/calls.h"
#include "core/engine/kernels/cuda/device_launcher.cuh"

namespace sdm::engine::cuda {

std::int32_t adamW(const AdamWTask* task, const Where* where)
{
    return startAdamW(DeviceLauncher(*where), *task);
}

} // namespace sdm::engine::cuda
