#pragma once

#include "core/config/run_config.h"
#include "core/report/run_forecast.h"
#include "core/report/table.h"
#include "core/store/queue_state.h"
#include "core/store/store_reader.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// Ablations times seeds: which runs of a matrix there are, and which are missing. A cell knows its run by its settings, not by a name.
namespace sdm::report {

struct MatrixRow {
    std::string label;
    RunConfig config; ///< its seed and name do not count
};

/// A row a preset and variant. \param presets  names; none: the configuration's own
/// \param variants  each a list of `key=value` with blanks between; none: the configuration as it is
/// \throws Error (BadInput, InvalidArgument) for an unknown preset or a setting that is none
std::vector<MatrixRow> matrixRows(const RunConfig& config, const std::vector<std::string>& presets,
                                  const std::vector<std::string>& variants);

/// "0,1,2" or "0-4" or both. \throws Error (InvalidArgument)
std::vector<std::uint64_t> matrixSeeds(const std::string& text);

struct MatrixCell {
    enum class State { Missing, Queued, Run };
    RunConfig config; ///< of the row, with the column's seed
    State state = State::Missing;
    RunId run; ///< finished before at work before anything else, the newest of those
    std::string runName;
    store::RunState runState = store::RunState::Queued;
    std::optional<double> share, accuracy; ///< in the region of the first test set, as far as the run stands
    std::optional<RunForecast> forecast;   ///< of what is not finished
};

struct RunMatrix {
    std::vector<MatrixRow> rows;
    std::vector<std::uint64_t> seeds;
    std::vector<std::vector<MatrixCell>> cells; ///< by row, then seed

    /// Of the missing cells, each settings and seed once.
    std::vector<RunConfig> missing() const;
    std::optional<double> secondsMissing() const; ///< of those that a forecast is known of; nothing when of none
    std::int64_t unknownMissing() const;          ///< missing cells without a forecast
};

/// Runs in the trash and smoke tests fill no cell. \throws Error as StoreReader
RunMatrix runMatrix(const store::StoreReader& reader, const std::filesystem::path& projectFolder, std::vector<MatrixRow> rows,
                    std::vector<std::uint64_t> seeds, Bound bound = kDefaultBound);
/// The same where there is no store yet: all cells are missing.
RunMatrix emptyMatrix(std::vector<MatrixRow> rows, std::vector<std::uint64_t> seeds);

/// "missing", "queued", "running", "0.412 (0.985)".
std::string cellText(const MatrixCell& cell);
Table matrixTable(const RunMatrix& matrix);

} // namespace sdm::report
