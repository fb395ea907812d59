#pragma once

#include "core/report/run_results.h"
#include "core/report/table.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// How far the share inside moves by chance alone: over the final layers of a run, and over runs that differ by nothing but their seed.
namespace sdm::report {

/// One test set over runs of the same settings.
struct SeedSpread {
    std::string label; ///< what ran
    std::string split;
    bool shifted = false;
    std::vector<double> seedShares;  ///< by the first final layer of each run
    std::vector<double> layerShares; ///< by every final layer of every run

    double mean() const;                     ///< over the runs; 0 without any
    std::optional<double> deviation() const; ///< sample standard deviation over the runs; nothing of one
};

/// Runs of the same settings stand together, whatever their seed and name; one entry a group and test set, in the order of the runs.
/// Runs without a judged test set have none.
std::vector<SeedSpread> seedSpreads(const std::vector<NamedRun>& runs, Bound bound);

Table seedTable(const std::vector<SeedSpread>& spreads, Bound bound);

} // namespace sdm::report
