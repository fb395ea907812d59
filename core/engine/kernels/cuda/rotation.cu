#include "core/engine/kernels/cuda/rotation_rows.h"

#include "core/engine/kernels/cuda/calls.h"
#include "core/engine/kernels/cuda/device_launcher.cuh"

namespace sdm::engine::cuda {

std::int32_t rotate(const RotationTask* task, const Where* where)
{
    return startRotation(DeviceLauncher(*where), *task);
}

} // namespace sdm::engine::cuda
