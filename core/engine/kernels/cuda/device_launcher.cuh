#pragma once

#include "core/engine/kernels/cuda/launches.h"

#include <cuda_runtime.h>

namespace sdm::engine::cuda {

/// A block of threads, as block_reduction.h wants it.
class DeviceBlock {
public:
    static constexpr int kSlotFloats = 2;

    __device__ DeviceBlock(float* slots, float* room) : m_slots(slots), m_room(room) {}

    __device__ int lane() const { return static_cast<int>(threadIdx.x); }
    __device__ int lanes() const { return static_cast<int>(blockDim.x); }
    __device__ void wait() const { __syncthreads(); }
    __device__ float across(float value, int step) const { return __shfl_xor_sync(kEveryLane, value, step); }
    __device__ element::LogitSum across(const element::LogitSum& value, int step) const
    {
        return {across(value.best, step), across(value.sum, step)};
    }
    template <typename T>
    __device__ T* slots() const
    {
        static_assert(sizeof(T) <= kSlotFloats * sizeof(float) && alignof(T) <= alignof(float), "a slot is too small");
        return reinterpret_cast<T*>(m_slots);
    }
    __device__ float* room() const { return m_room; }

private:
    static constexpr unsigned kEveryLane = 0xFFFFFFFFU;
    float *m_slots, *m_room;
};

template <typename Work>
__global__ void __launch_bounds__(kMostLanes) runBlock(const __grid_constant__ Work work)
{
    extern __shared__ float4 room[];
    __shared__ float slots[kWarp * DeviceBlock::kSlotFloats];
    work(DeviceBlock(slots, reinterpret_cast<float*>(room)), blockIdx.x);
}

class DeviceLauncher {
public:
    explicit DeviceLauncher(const Where& where) : m_where(where) {}

    /// An error is a cudaError_t.
    template <typename Work>
    std::int32_t run(const Work& work, std::int64_t blocks, int lanes, std::int64_t room) const
    {
        if (blocks == 0)
            return cudaSuccess;
        // The run time in this module is its own, and has to be told the device that torch uses; both share the device's context.
        if (const cudaError_t error = cudaSetDevice(m_where.device); error != cudaSuccess)
            return error;
        runBlock<<<static_cast<unsigned>(blocks), static_cast<unsigned>(lanes), static_cast<std::size_t>(room) * sizeof(float),
                   static_cast<cudaStream_t>(m_where.stream)>>>(work);
        return cudaGetLastError();
    }

private:
    Where m_where;
};

} // namespace sdm::engine::cuda
