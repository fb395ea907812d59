#pragma once

#include "core/base/phrase.h"
#include "core/report/run_results.h"
#include "core/report/table.h"
#include "core/store/store_reader.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sdm::report {

using AblationCell = TableCell;
using AblationColumn = TableColumn;

struct AblationRow {
    enum class Kind {
        FirstLayer, ///< the published procedure's one final layer
        Median,     ///< over all final layers of the run
        Range,      ///< smallest to largest over them
        Published,  ///< the paper's numbers, as printed (published_results.h)
    };
    std::string group; ///< test set in tables with one block of rows a test set; else empty
    std::string model;
    RunId runId;
    Kind kind = Kind::FirstLayer;
    std::int64_t layers = 1;         ///< how many final layers the row is over
    std::vector<AblationCell> cells; ///< one per column
};

/// One of the paper's tables over the selected runs.
struct AblationTable {
    std::string id; ///< hr_region, generation, answers, conditional_no_reject, conditional_hr, conditional_hr_lower, layers
    Phrase title;
    Phrase note;
    std::vector<AblationColumn> columns;
    std::vector<AblationRow> rows;
};

/// A setting in which the runs differ; one value per run, as JSON text, `-` where a run lacks the key.
struct SettingDifference {
    std::string key; ///< `optimiser.epochs`
    std::vector<std::string> values;

    bool differs() const; ///< not the same in all runs
};

struct Ablation {
    std::vector<store::RunRow> runs;
    std::vector<std::string> models; ///< the runs' row labels: what ran (rowName), with the run's name where two did the same
    std::vector<AblationTable> tables;
    std::vector<SettingDifference> differences;
    std::int64_t settingCount = 0; ///< all settings that were compared
    std::vector<Phrase> notes;     ///< what keeps the runs from being comparable, e.g. test sets of one name and different content
};

/// Tables 2 to 5 of the SDM language-model paper from what the store holds. A run without final layers gets a row of `-`.
/// \param bound  whose region Table 2 and the notes are about; Tables 4b and 4c show both
Ablation buildAblation(const store::StoreReader& reader, const std::vector<store::RunRow>& runs, Bound bound = kDefaultBound);

/// The same of runs whose results were read before. \param runs  labelled by runLabels
Ablation ablationOf(const std::vector<NamedRun>& runs, Bound bound = kDefaultBound);

/// What rows and columns call each of some runs: what ran (rowName), with the run's name where two did the same, and its id where those
/// have one name.
std::vector<std::string> runLabels(const std::vector<store::RunRow>& runs);

/// Every key of the configurations, flattened, with its values; those that are the same in all runs too. The run's own name is no setting.
std::vector<SettingDifference> settingValues(const std::vector<store::RunRow>& runs);

/// What the runs ran on: engine version, device and host. No settings: two runs may differ in them and be repetitions of each other.
std::vector<SettingDifference> environmentValues(const std::vector<store::RunRow>& runs);

/// Keys of the configurations, flattened, whose values are not the same in all runs. The run's own name is no setting.
std::vector<SettingDifference> settingDifferences(const std::vector<store::RunRow>& runs, std::int64_t* settingCount = nullptr);

} // namespace sdm::report
