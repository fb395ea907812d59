#pragma once

#include <filesystem>
#include <vector>

namespace sdm::engine {

/// Where a run lives and where its inputs are; all paths absolute.
struct RunPaths {
    std::filesystem::path runFolder; ///< runs/<id>: checkpoints/, layers/, generations/ are made in it
    std::filesystem::path model;
    std::filesystem::path train, calibration;
    std::vector<std::filesystem::path> tests; ///< in the order of config.task.tests
    std::filesystem::path monitor;            ///< empty: documents of the calibration data
};

} // namespace sdm::engine
