#pragma once

#include <chrono>
#include <filesystem>
#include <optional>

namespace sdm::runs {

/// `active_time.json` of a run's folder: how long its processes have been at work, without pauses, the machine's sleep and what a clock was
/// set to. The process at work writes it every ten seconds and before it records the end.
/// \return nothing where there is no such file, or one that says something else
std::optional<std::chrono::milliseconds> readActiveTime(const std::filesystem::path& runFolder) noexcept;
/// What cannot be written is not told: a full disk is told of by those who lose something by it.
void writeActiveTime(const std::filesystem::path& runFolder, std::chrono::milliseconds time) noexcept;

} // namespace sdm::runs
