#include "core/base/error.h"
#include "core/engine/runtime/cuda_support.h"
#include "core/engine/runtime/placement.h"

#include <c10/core/impl/DeviceGuardImplInterface.h>

namespace sdm::engine {
namespace {

// Below this width the step is bound by element-wise work and the casts cost more than the products gain.
constexpr std::int64_t kSmallestHiddenSizeForBf16 = 512;

bool cpuHasNativeBf16()
{
#if defined(__x86_64__)
    return __builtin_cpu_supports("avx512bf16") != 0;
#else
    return false;
#endif
}

c10::Device chooseDevice(const std::string& device)
{
    if (device == "auto")
        return cudaSupport().isWorking() ? c10::Device(c10::kCUDA, 0) : c10::Device(c10::kCPU);
    if (device == "cpu")
        return c10::kCPU;
    if (device == "cuda" || device.rfind("cuda:", 0) == 0) {
        if (!cudaSupport().isWorking())
            throw Error(ErrorCode::Unsupported, "no CUDA device can be used: " + cudaSupport().sentence(), "model.device",
                        "use cpu; sdm-runner doctor says what this machine has");
        try {
            const c10::Device chosen(device == "cuda" ? "cuda:0" : device);
            if (chosen.index() < c10::impl::getDeviceGuardImpl(c10::kCUDA)->deviceCount())
                return chosen;
        } catch (const c10::Error&) {
            // falls through to the one message below
        }
        throw Error(ErrorCode::InvalidArgument, "no such CUDA device '" + device + "'", "model.device", "cuda:0 is the first");
    }
    throw Error(ErrorCode::InvalidArgument, "unknown device '" + device + "'", "model.device", "use auto, cpu, cuda or cuda:N");
}

} // namespace

Placement choosePlacement(const std::string& device, const std::string& dtype, std::int64_t hiddenSize)
{
    Placement placement;
    placement.device = chooseDevice(device);
    if (device != "cpu") {
        placement.cards = cudaSupport().sentence();
        placement.leavesCardAside = placement.device.is_cpu() && !cudaSupport().driver.cards.empty();
    }
    if (dtype == "f32" || dtype == "bf16") {
        placement.computeDtype = dtype == "f32" ? at::kFloat : at::kBFloat16;
        placement.reason = "as configured";
        return placement;
    }
    if (dtype != "auto")
        throw Error(ErrorCode::InvalidArgument, "unknown dtype '" + dtype + "'", "model.dtype", "use auto, f32 or bf16");
    if (placement.device.is_cuda()) {
        placement.computeDtype = at::kBFloat16;
        placement.reason = "bf16: CUDA device";
    } else if (!cpuHasNativeBf16()) {
        placement.reason = "f32: this CPU has no bf16 matrix products";
    } else if (hiddenSize < kSmallestHiddenSizeForBf16) {
        placement.reason = "f32: the model is too narrow to gain from bf16";
    } else {
        placement.computeDtype = at::kBFloat16;
        placement.reason = "bf16: this CPU multiplies bf16 natively";
    }
    return placement;
}

} // namespace sdm::engine
