#pragma once

#include "widgets/session/run_cursor.h"
#include "widgets/session/run_facts.h"

#include <list>
#include <memory>

namespace sdm::ui {

/// The facts of several runs, read from the store once and then only as they grow; those not asked for in a while are forgotten.
/// Lives in the jobs of a LatestQuery, so on the store's reader thread; what it gives out may be kept anywhere.
class RunCache {
public:
    static constexpr std::size_t kMostRuns = 16;

    /// Of every run of `rows`, in their order, as far as the store has it now. \throws Error as StoreReader
    std::vector<std::shared_ptr<const RunFacts>> read(const store::StoreReader& reader, const std::vector<store::RunRow>& rows);

private:
    struct Known {
        RunCursor cursor;
        std::shared_ptr<const RunFacts> facts;
    };
    std::list<Known> m_known; ///< the one asked for last first
};

} // namespace sdm::ui
