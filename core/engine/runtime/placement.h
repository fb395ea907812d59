#pragma once

#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>
#include <c10/core/ScalarType.h>
#include <cstdint>
#include <string>

namespace sdm::engine {

/// Where a job runs and in which dtype its matrix products are; chosen once and passed down.
struct Placement {
    c10::Device device = c10::kCPU;
    at::ScalarType computeDtype = at::kFloat; ///< norms, softmax, losses and distances are float32 regardless
    std::string reason;                       ///< why `auto` decided so, for the log
    std::string cards;                        ///< what CUDA finds here (CudaSupport::sentence); empty where the processor was asked for
    bool leavesCardAside = false;             ///< the processor was taken although a card is here: `cards` says why
};

/// \param device  auto, cpu, cuda, cuda:N
/// \param dtype   auto, f32, bf16; auto takes bf16 on CUDA and on CPUs with native bf16 matrix products when the model is wide
///                enough to gain, float32 otherwise
/// \throws Error (InvalidArgument) for other words, (Unsupported) for a device that is not there
Placement choosePlacement(const std::string& device, const std::string& dtype, std::int64_t hiddenSize);

/// Sets torch's thread counts once per process (0: all cores the process may use). \throws Error (InvalidArgument) for more than
/// kMostThreads and for less than none
void setThreads(int threads);

/// A CPU generator seeded for one purpose.
at::Generator generatorFromSeed(std::uint64_t seed);

} // namespace sdm::engine
