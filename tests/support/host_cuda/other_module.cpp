#include "core/engine/kernels/cuda/interface.h"

// A module of kernels of another version, which no program may take.
extern "C" const sdm::engine::cuda::Interface* sdm_cuda_kernels()
{
    static const sdm::engine::cuda::Interface interface {
    };
    return &interface;
}
