#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <string>
#include <vector>

namespace sdm::runner {

/// The options of `data build` as CLI11 stores them. Each task reads its own.
struct DataBuildOptions {
    std::string task, out, promptFile;
    std::int64_t train = 5000, calibration = 5000, test = 2000, longest = 0;
    std::uint64_t seed = 0;
    // word_ordering
    std::string sentences, shifted, format = "plain";
    std::int64_t shiftedLimit = 0, minimumWords = 5, maximumWords = 60;
    // arithmetic
    std::int64_t fewestSteps = 2, mostSteps = 3, largestNumber = 99;
};

/// What a task's builder made.
struct BuiltData {
    std::string description; ///< text of dataset.json
    struct Split {
        std::string name;
        std::size_t documents = 0;
    };
    std::vector<Split> splits;
    std::string remark; ///< one line for a person, or empty
};

/// Adds every task's options, `--task` among them.
void addDataBuildOptions(CLI::App& command, DataBuildOptions& options);
/// Builds and writes. \throws Error (BadInput) for a missing option or one that the task has no use for
BuiltData buildData(const CLI::App& command, const DataBuildOptions& options);

} // namespace sdm::runner
