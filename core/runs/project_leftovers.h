#pragma once

#include <cstdint>
#include <filesystem>

/// What killed processes left in a project: checkpoints, layers and files they had not finished (core/base/leftovers.h).
namespace sdm::runs {

/// Removes them; what a process is at work on stays. \return bytes that were freed
std::int64_t removeProjectLeftovers(const std::filesystem::path& projectFolder) noexcept;
/// Bytes that removing them would free.
std::int64_t projectLeftoverBytes(const std::filesystem::path& projectFolder) noexcept;

} // namespace sdm::runs
