#pragma once

#include "core/engine/runtime/nvidia_driver.h"

#include <string>

namespace sdm::engine {

/// How far this process gets on the way to a card.
enum class CudaState {
    NoCard,           ///< no driver, or one that sees no card
    CpuTorch,         ///< a card, but a LibTorch without its CUDA half
    LibrariesMissing, ///< the CUDA half is there and does not load
    Working,
};

struct CudaSupport {
    CudaState state = CudaState::NoCard;
    NvidiaDriver driver;
    std::string cudnnVersion; ///< when working, and cuDNN is there
    std::string problem;      ///< what is missing, in the loader's or the driver's words; empty when working

    bool isWorking() const { return state == CudaState::Working; }
    std::string finding() const; ///< what is there, or what is missing
    std::string remedy() const;  ///< what to do about a card that cannot be used; empty otherwise
    /// Both in one sentence for people.
    std::string sentence() const;
};

/// Where a card is seen, loads the CUDA half of LibTorch (libtorch_cuda.so) beside the half this program is linked with, once per process;
/// so one program serves machines with and without a card. Torch remembers whether it has CUDA when it is first asked: every question about
/// CUDA goes through here.
const CudaSupport& cudaSupport();

} // namespace sdm::engine
