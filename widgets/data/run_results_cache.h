#pragma once

#include "core/report/run_results.h"
#include "widgets/data/chosen_runs.h"

#include <list>
#include <memory>

namespace sdm::ui {

/// What the final layers of runs say, read from the store once for every view that asks. Lives in the jobs of a LatestQuery, so on the
/// store's reader thread.
class RunResultsCache {
public:
    static constexpr std::size_t kMostRuns = 128;

    /// Under the name tables call it by. \throws Error as StoreReader
    std::shared_ptr<const report::RunResults> of(const store::StoreReader& reader, const ChosenRun& run);
    /// Of all, labelled as report::runLabels has it.
    std::vector<report::NamedRun> named(const store::StoreReader& reader, const std::vector<ChosenRun>& runs);

private:
    struct Known {
        ChosenRun run;
        std::shared_ptr<const report::RunResults> results;
    };
    std::list<Known> m_known; ///< the one asked for last first
};

} // namespace sdm::ui
