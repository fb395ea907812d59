#pragma once

#include "widgets/data/run_cache.h"

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace sdm::ui {

/// One of several runs that are drawn together.
struct ComparedRun {
    std::shared_ptr<const RunFacts> facts;
    std::optional<EvaluationRecord> standing;                     ///< the one that stands for the run on the test set, or on its first
    std::shared_ptr<const std::vector<GenerationRecord>> answers; ///< of that evaluation
};

/// Runs with the answers that stand for them; what was read stays while it is asked for. On the store's reader thread, as RunCache.
class ComparedRunCache {
public:
    /// In the order of `rows`. \param split  the test set whose answers are wanted; the first of each run when empty
    /// \throws Error as StoreReader
    std::vector<ComparedRun> read(const store::StoreReader& reader, const std::vector<store::RunRow>& rows, const std::string& split = {});

private:
    using Answers = std::shared_ptr<const std::vector<GenerationRecord>>;

    RunCache m_runs;
    std::map<EvaluationId, Answers> m_answers;
};

} // namespace sdm::ui
