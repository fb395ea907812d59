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
    std::optional<EvaluationRecord> standing;                     ///< the one that stands for the run on its first test set
    std::shared_ptr<const std::vector<GenerationRecord>> answers; ///< of that evaluation
};

/// Runs with the answers that stand for them; what was read stays while it is asked for. On the store's reader thread, as RunCache.
class ComparedRunCache {
public:
    /// In the order of `rows`. \throws Error as StoreReader
    std::vector<ComparedRun> read(const store::StoreReader& reader, const std::vector<store::RunRow>& rows);

private:
    using Answers = std::shared_ptr<const std::vector<GenerationRecord>>;

    RunCache m_runs;
    std::map<EvaluationId, Answers> m_answers;
};

} // namespace sdm::ui
