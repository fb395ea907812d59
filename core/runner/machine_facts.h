#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace sdm::runner {

/// What this machine has, as far as the engine cares.
struct ComputeDevice {
    std::string name; ///< cpu, cuda:0, ...
    std::string description;
    std::int64_t memoryBytes = 0;
};

struct MachineFacts {
    std::string host;
    std::string system;
    std::string processor;
    int usableCores = 0;
    std::vector<std::string> processorFlags; ///< those that matter for matrix products
    std::int64_t memoryBytes = 0, availableMemoryBytes = 0;
    std::string torchVersion;
    int torchThreads = 0;
    std::string sqliteVersion;
    std::vector<ComputeDevice> devices;
    std::string cudaState;          ///< no_card, cpu_torch, libraries_missing or working
    std::string cudaSentence;       ///< what is there, or what is missing and how to get it
    std::string cudaKernels;        ///< whose kernels runs on CUDA take; empty where there are none
    std::int64_t freeDiskBytes = 0; ///< at the project's folder
};

MachineFacts readMachineFacts(const std::filesystem::path& projectFolder);

/// Free bytes of the file system that holds the path, or would once it is made; 0 when unknown.
std::int64_t freeBytesAt(std::filesystem::path path);

} // namespace sdm::runner
