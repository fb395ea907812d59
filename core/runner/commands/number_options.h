#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <optional>
#include <string>

/// Options that several commands have: one spelling, one range.
namespace sdm::runner {

/// `--seed`: what the setting `seed` of a run takes, a whole number from 0 to 2^63 - 1. The second form keeps "not given".
void addSeedOption(CLI::App& command, std::uint64_t& seed, const std::string& what);
void addSeedOption(CLI::App& command, std::optional<std::uint64_t>& seed, const std::string& what);

/// `--threads`: 0 takes all cores.
void addThreadsOption(CLI::App& command, int& threads);

} // namespace sdm::runner
