#pragma once

#include "core/base/phrase.h"
#include "core/report/flip_matrix.h"
#include "core/report/paired_comparison.h"
#include "core/report/run_results.h"
#include "core/report/table.h"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

/// Two runs over the test sets that both answered, document by document, the second held against the first. Layer by layer only the first
/// final layer of each is paired; what the others admit says how far a draw of their halves moves the share.
namespace sdm::report {

struct TestSetComparison {
    std::string split;
    bool shifted = false;
    EvaluationId firstEvaluation, secondEvaluation; ///< by the first final layer of each: whose answers are paired
    std::int64_t onlyFirst = 0, onlySecond = 0;     ///< documents that one run alone answered; no figure is over them
    FlipMatrix flips;
    PairedComparison paired;
    double holmP = 1; ///< the exact p of `paired`, adjusted for all test sets with pairs
};

struct RunComparison {
    std::string first, second; ///< the runs' row labels
    Bound bound = kDefaultBound;
    std::vector<TestSetComparison> testSets; ///< in the first run's order
    std::vector<Phrase> notes;               ///< what could not be compared, and why

    /// A sentence a test set: the difference, what may be said of it, and who entered and left.
    std::vector<Phrase> sentences() const;
};

/// \throws Error
RunComparison compareRuns(const store::StoreReader& reader, const NamedRun& first, const NamedRun& second, Bound bound);

/// The paired figures of all test sets, then one matrix of verdicts a test set.
std::vector<Table> comparisonTables(const RunComparison& comparison);
/// Every number, and the documents of every cell.
nlohmann::ordered_json comparisonJson(const RunComparison& comparison);

} // namespace sdm::report
