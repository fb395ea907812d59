#include "core/engine/kernels/cuda/calls.h"

#include <cuda_runtime.h>

// What the program finds in libsdm_cuda_kernels.so.
namespace sdm::engine::cuda {
namespace {

// Kernels are compiled for 8.0 and 9.0, and for what comes later as intermediate code, which a driver older than this toolkit may not know.
constexpr int kOldestMajor = 8, kNewestMajor = 9;

/// Asks what needs no context: a process must not appear on cards that it does not use.
std::int32_t start(std::int32_t device)
{
    int driver = 0, runtime = 0, major = 0;
    if (const cudaError_t error = cudaDriverGetVersion(&driver); error != cudaSuccess)
        return error;
    if (const cudaError_t error = cudaRuntimeGetVersion(&runtime); error != cudaSuccess)
        return error;
    constexpr int kMajorVersion = 1000; // 13.1 is 13010: a major version's run times work with all of its drivers
    if (driver / kMajorVersion < runtime / kMajorVersion)
        return cudaErrorInsufficientDriver;
    if (const cudaError_t error = cudaDeviceGetAttribute(&major, cudaDevAttrComputeCapabilityMajor, device); error != cudaSuccess)
        return error;
    if (major < kOldestMajor)
        return cudaErrorNoKernelImageForDevice;
    return major > kNewestMajor && driver < runtime ? cudaErrorUnsupportedPtxVersion : cudaSuccess;
}

const char* explain(std::int32_t error)
{
    return cudaGetErrorString(static_cast<cudaError_t>(error));
}

constexpr Interface kInterface{kInterfaceVersion, kTaskBytes,   start,  explain,        normForward, normBackward,
                               gateForward,       gateBackward, rotate, baseScaledLoss, adamW};

} // namespace
} // namespace sdm::engine::cuda

extern "C" __attribute__((visibility("default"))) const sdm::engine::cuda::Interface* sdm_cuda_kernels()
{
    return &sdm::engine::cuda::kInterface;
}
