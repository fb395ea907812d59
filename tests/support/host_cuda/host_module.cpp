#include "host_module.h"

#include "core/engine/kernels/cuda/adamw_elements.h"
#include "core/engine/kernels/cuda/gate_rows.h"
#include "core/engine/kernels/cuda/loss_rows.h"
#include "core/engine/kernels/cuda/norm_rows.h"
#include "core/engine/kernels/cuda/rotation_rows.h"

namespace sdm::test {
namespace {

namespace cuda = engine::cuda;

template <LaneOrder order>
cuda::Interface moduleIn()
{
    cuda::Interface module{};
    module.version = cuda::kInterfaceVersion;
    module.taskBytes = cuda::kTaskBytes;
    module.start = [](std::int32_t) { return std::int32_t{0}; };
    module.explain = [](std::int32_t) { return "the host has no errors"; };
    module.normForward = [](const cuda::NormForwardTask* task, const cuda::Where*) {
        return cuda::startNormForward(HostLauncher(order), *task);
    };
    module.normBackward = [](const cuda::NormBackwardTask* task, const cuda::Where*) {
        return cuda::startNormBackward(HostLauncher(order), *task);
    };
    module.gateForward = [](const cuda::GateTask* task, const cuda::Where*) { return cuda::startGate(HostLauncher(order), *task); };
    module.gateBackward = [](const cuda::GateTask* task, const cuda::Where*) {
        return cuda::startGateBackward(HostLauncher(order), *task);
    };
    module.rotate = [](const cuda::RotationTask* task, const cuda::Where*) { return cuda::startRotation(HostLauncher(order), *task); };
    module.baseScaledLoss = [](const cuda::LossTask* task, const cuda::Where*) { return cuda::startLoss(HostLauncher(order), *task); };
    module.adamW = [](const cuda::AdamWTask* task, const cuda::Where*) { return cuda::startAdamW(HostLauncher(order), *task); };
    return module;
}

} // namespace

const engine::cuda::Interface& hostModule(LaneOrder order)
{
    static const cuda::Interface ascending = moduleIn<LaneOrder::Ascending>(), descending = moduleIn<LaneOrder::Descending>();
    return order == LaneOrder::Ascending ? ascending : descending;
}

} // namespace sdm::test
