#pragma once

#include "core/engine/kernels/cuda/interface.h"

#include <filesystem>
#include <string>

namespace sdm::engine::cuda {

/// The module of our own CUDA kernels, as far as this process has it.
struct KernelModule {
    const Interface* interface = nullptr; ///< null where it cannot be used
    std::string file;                     ///< where it was looked for
    std::string problem;                  ///< why it cannot be used, for people; empty when it can

    bool isUsable() const { return interface != nullptr; }
    /// Whose kernels runs on CUDA take, and why.
    std::string sentence() const;
};

/// Loads a module and holds its version against this program's. Asks no device yet.
KernelModule loadKernelModule(const std::filesystem::path& file);

/// That of this process, loaded once: libsdm_cuda_kernels.so beside the program, or what SDM_CUDA_KERNELS names (`off`: none). Not usable
/// where there is no card or one of the cards cannot run it: the portable kernels take its place.
const KernelModule& kernelModule();

} // namespace sdm::engine::cuda
