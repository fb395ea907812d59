#include "core/engine/kernels/kernels.h"

#include "core/engine/kernels/cpu/cpu_kernels.h"
#include "core/engine/kernels/reference/reference_kernels.h"

namespace sdm::engine {

const Kernels& kernelsFor(const Placement& placement)
{
    static const ReferenceKernels reference;
    static const CpuKernels cpu;
    return placement.device.is_cpu() ? static_cast<const Kernels&>(cpu) : reference;
}

} // namespace sdm::engine
