#pragma once

#include "core/engine/kernels/cuda/interface.h"

// The calls of Interface, one source file each. Errors are cudaError_t.
namespace sdm::engine::cuda {

std::int32_t normForward(const NormForwardTask* task, const Where* where);
std::int32_t normBackward(const NormBackwardTask* task, const Where* where);
std::int32_t gateForward(const GateTask* task, const Where* where);
std::int32_t gateBackward(const GateTask* task, const Where* where);
std::int32_t rotate(const RotationTask* task, const Where* where);
std::int32_t baseScaledLoss(const LossTask* task, const Where* where);
std::int32_t adamW(const AdamWTask* task, const Where* where);

} // namespace sdm::engine::cuda
