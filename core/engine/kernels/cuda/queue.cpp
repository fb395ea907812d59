#include "core/engine/kernels/cuda/queue.h"

#include "core/base/error.h"

#include <c10/core/impl/DeviceGuardImplInterface.h>
#include <c10/core/Stream.h>

namespace sdm::engine::cuda {

Where whereOf(const at::Tensor& tensor)
{
    const c10::Device device = tensor.device();
    if (!device.is_cuda())
        return {0, nullptr};
    const c10::Stream stream = c10::impl::getDeviceGuardImpl(c10::kCUDA)->getStream(device);
    return {device.index(), stream.native_handle()};
}

void requireQueued(const Interface& module, std::int32_t error)
{
    if (error != 0)
        throw Error(ErrorCode::Failed, std::string("a CUDA kernel could not be started: ") + module.explain(error), {},
                    "SDM_CUDA_KERNELS=off runs without kernels of our own");
}

} // namespace sdm::engine::cuda
