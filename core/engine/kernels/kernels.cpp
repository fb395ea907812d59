#include "core/engine/kernels/kernels.h"

#include "core/engine/kernels/cpu/cpu_kernels.h"
#include "core/engine/kernels/portable/portable_kernels.h"

#include <c10/core/GradMode.h>

namespace sdm::engine {

const Kernels& kernelsFor(const Placement& placement)
{
    static const PortableKernels portable;
    static const CpuKernels cpu;
    return placement.device.is_cpu() ? static_cast<const Kernels&>(cpu) : portable;
}

at::Tensor LinearInput::rowsAgain(const at::Tensor& kept, bool isGated)
{
    if (!isGated)
        return kept;
    const at::NoGradGuard noGrad;
    return kernelsFor({kept.device(), kept.scalar_type(), {}, {}}).gate(kept);
}

} // namespace sdm::engine
