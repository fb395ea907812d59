#include "core/engine/kernels/cuda/gate_rows.h"

#include "core/engine/kernels/cuda/calls.h"
#include "core/engine/kernels/cuda/device_launcher.cuh"

namespace sdm::engine::cuda {

std::int32_t gateForward(const GateTask* task, const Where* where)
{
    return startGate(DeviceLauncher(*where), *task);
}

std::int32_t gateBackward(const GateTask* task, const Where* where)
{
    return startGateBackward(DeviceLauncher(*where), *task);
}

} // namespace sdm::engine::cuda
