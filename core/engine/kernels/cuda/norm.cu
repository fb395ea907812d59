#include "core/engine/kernels/cuda/norm_rows.h"

#include "core/engine/kernels/cuda/calls.h"
#include "core/engine/kernels/cuda/device_launcher.cuh"

namespace sdm::engine::cuda {

std::int32_t normForward(const NormForwardTask* task, const Where* where)
{
    return startNormForward(DeviceLauncher(*where), *task);
}

std::int32_t normBackward(const NormBackwardTask* task, const Where* where)
{
    return startNormBackward(DeviceLauncher(*where), *task);
}

} // namespace sdm::engine::cuda
