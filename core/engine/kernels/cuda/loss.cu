#include "core/engine/kernels/cuda/loss_rows.h"

#include "core/engine/kernels/cuda/calls.h"
#include "core/engine/kernels/cuda/device_launcher.cuh"

namespace sdm::engine::cuda {

std::int32_t baseScaledLoss(const LossTask* task, const Where* where)
{
    return startLoss(DeviceLauncher(*where), *task);
}

} // namespace sdm::engine::cuda
