#include "core/engine/kernels/kernels.h"

#include "core/engine/kernels/cpu/cpu_kernels.h"
#include "core/engine/kernels/cuda/cuda_kernels.h"
#include "core/engine/kernels/cuda/module.h"
#include "core/engine/kernels/portable/portable_kernels.h"

#include <c10/core/GradMode.h>
#include <memory>

namespace sdm::engine {
namespace {

const Kernels& kernelsOnCuda()
{
    static const std::unique_ptr<const Kernels> kernels = [] {
        const cuda::KernelModule& module = cuda::kernelModule();
        return module.isUsable() ? std::unique_ptr<const Kernels>(std::make_unique<CudaKernels>(*module.interface))
                                 : std::make_unique<PortableKernels>();
    }();
    return *kernels;
}

} // namespace

const Kernels& kernelsFor(const Placement& placement)
{
    static const PortableKernels portable;
    static const CpuKernels cpu;
    if (placement.device.is_cpu())
        return cpu;
    return placement.device.is_cuda() ? kernelsOnCuda() : portable;
}

at::Tensor LinearInput::rowsAgain(const at::Tensor& kept, bool isGated)
{
    if (!isGated)
        return kept;
    const at::NoGradGuard noGrad;
    return kernelsFor({kept.device(), kept.scalar_type(), {}, {}}).gate(kept);
}

} // namespace sdm::engine
