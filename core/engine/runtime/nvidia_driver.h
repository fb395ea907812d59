#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace sdm::engine {

/// One NVIDIA card as the driver describes it.
struct NvidiaCard {
    std::string name;
    std::int64_t memoryBytes = 0;
    int major = 0, minor = 0; ///< compute capability
};

/// The NVIDIA driver of this machine, asked without CUDA or torch.
struct NvidiaDriver {
    std::string version; ///< of CUDA that it can run, e.g. 13.0; empty when it does not say
    std::vector<NvidiaCard> cards;
    std::string problem; ///< why there are no cards, for people; empty when there are
};

/// Loads libcuda.so.1 and asks it. Initialises the driver, which takes a moment; makes no context on any card.
NvidiaDriver readNvidiaDriver();

} // namespace sdm::engine
