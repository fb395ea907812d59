#include "core/report/run_matrix.h"

#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/config/config_io.h"
#include "core/config/presets.h"
#include "core/config/row_name.h"
#include "core/config/settings_digest.h"
#include "core/report/standing_results.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

namespace sdm::report {
namespace {

constexpr std::size_t kMostSeeds = 1000;

[[noreturn]] void refuseSeeds(const std::string& part)
{
    throw Error(ErrorCode::InvalidArgument, "\"" + part + "\" is no seed", "--seeds", "write whole numbers: 0,1,2 or 0-4");
}

std::uint64_t seedOf(const std::string& text, const std::string& part)
{
    const auto seed = parseInteger<std::int64_t>(text);
    if (!seed || *seed < 0)
        refuseSeeds(part);
    return static_cast<std::uint64_t>(*seed);
}

std::vector<std::string> wordsOf(const std::string& text)
{
    std::istringstream stream(text);
    return {std::istream_iterator<std::string>(stream), std::istream_iterator<std::string>()};
}

/// What a cell is known by.
using CellKey = std::pair<std::string, std::uint64_t>;

int rankOf(store::RunState state)
{
    return state == store::RunState::Finished ? 2 : store::isActive(state) ? 1 : 0;
}

class MatrixReading {
public:
    MatrixReading(const store::StoreReader& reader, const std::filesystem::path& folder) : m_reader(reader), m_folder(folder)
    {
        std::set<std::string> thrownAway;
        for (const RunAnnotations& said : reader.runAnnotations())
            if (said.trashed())
                thrownAway.insert(said.runId.text());
        for (const store::RunRow& run : reader.runs()) { // the newest first
            if (run.origin != RunOrigin::Configured || thrownAway.contains(run.id.text()))
                continue;
            const auto key = keyOf(run.configJson);
            if (!key)
                continue;
            const auto [known, isNew] = m_runs.try_emplace(*key, run);
            if (!isNew && rankOf(run.state) > rankOf(known->second.state))
                known->second = run;
        }
        for (const store::QueuedRun& one : store::queueOf(reader))
            if (one.state != store::QueueState::Begun && one.entry.origin == RunOrigin::Configured)
                if (const auto key = keyOf(one.entry.configJson))
                    m_queued.insert(*key);
    }

    void fill(MatrixCell& cell, Bound bound) const
    {
        const CellKey key{settingsDigest(cell.config, m_folder), cell.config.seed};
        const auto found = m_runs.find(key);
        const bool isQueued = m_queued.contains(key);
        if (found == m_runs.end() || (isQueued && rankOf(found->second.state) == 0)) {
            cell.state = isQueued ? MatrixCell::State::Queued : MatrixCell::State::Missing;
            return;
        }
        cell.state = MatrixCell::State::Run;
        cell.run = found->second.id;
        cell.runName = found->second.name;
        cell.runState = found->second.state;
        readShare(cell, bound);
    }

private:
    std::optional<CellKey> keyOf(const std::string& configJson) const
    {
        try {
            const RunConfig config = parseRunConfig(configJson);
            return CellKey{settingsDigest(config, m_folder), config.seed};
        } catch (const Error& error) {
            if (error.code() != ErrorCode::BadInput)
                throw;
            return std::nullopt; // of another version of the settings: it is no cell of ours
        }
    }

    void readShare(MatrixCell& cell, Bound bound) const
    {
        const auto standing = standingResults(m_reader.evaluations(cell.run), m_reader.layers(cell.run));
        const auto first = std::ranges::find_if(standing, [](const StandingResult& set) { return !set.shifted && set.isFinal; });
        if (first == standing.end())
            return;
        const EvaluationRecord& evaluation = first->evaluations.front();
        const AdmissionCounts& counts = evaluation.at(bound);
        if (!counts.admitted || evaluation.documents == 0)
            return;
        cell.share = static_cast<double>(*counts.admitted) / static_cast<double>(evaluation.documents);
        if (*counts.admitted > 0 && counts.admittedCorrect)
            cell.accuracy = static_cast<double>(*counts.admittedCorrect) / static_cast<double>(*counts.admitted);
    }

    const store::StoreReader& m_reader;
    const std::filesystem::path& m_folder;
    std::map<CellKey, store::RunRow> m_runs;
    std::set<CellKey> m_queued;
};

} // namespace

std::vector<MatrixRow> matrixRows(const RunConfig& config, const std::vector<std::string>& presets,
                                  const std::vector<std::string>& variants)
{
    std::vector<MatrixRow> rows;
    for (const std::string& preset : presets.empty() ? std::vector<std::string>{config.preset} : presets) {
        for (const std::string& variant : variants.empty() ? std::vector<std::string>{""} : variants) {
            MatrixRow row{{}, config};
            if (preset != config.preset) {
                findPreset(preset); // refused by name
                changePreset(row.config, preset);
            }
            for (const std::string& setting : wordsOf(variant))
                applyOverride(row.config, setting);
            row.config.name.clear();
            row.label = rowName(row.config);
            if (!variant.empty())
                row.label += " · " + variant;
            requireValid(row.config);
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

std::vector<std::uint64_t> matrixSeeds(const std::string& text)
{
    std::vector<std::uint64_t> seeds;
    std::string parts = text;
    std::ranges::replace(parts, ',', ' ');
    for (const std::string& part : wordsOf(parts)) {
        const std::size_t dash = part.find('-');
        const std::uint64_t first = seedOf(part.substr(0, dash), part);
        const std::uint64_t last = dash == std::string::npos ? first : seedOf(part.substr(dash + 1), part);
        if (last < first || last - first >= kMostSeeds || seeds.size() + (last - first) >= kMostSeeds)
            refuseSeeds(part);
        for (std::uint64_t seed = first; seed <= last; ++seed)
            if (std::ranges::find(seeds, seed) == seeds.end())
                seeds.push_back(seed);
    }
    if (seeds.empty())
        refuseSeeds(text);
    return seeds;
}

RunMatrix emptyMatrix(std::vector<MatrixRow> rows, std::vector<std::uint64_t> seeds)
{
    RunMatrix matrix{std::move(rows), std::move(seeds), {}};
    for (const MatrixRow& row : matrix.rows) {
        std::vector<MatrixCell>& cells = matrix.cells.emplace_back();
        for (const std::uint64_t seed : matrix.seeds) {
            MatrixCell& cell = cells.emplace_back();
            cell.config = row.config;
            cell.config.seed = seed;
        }
    }
    return matrix;
}

RunMatrix runMatrix(const store::StoreReader& reader, const std::filesystem::path& projectFolder, std::vector<MatrixRow> rows,
                    std::vector<std::uint64_t> seeds, Bound bound)
{
    const std::filesystem::path folder = std::filesystem::absolute(projectFolder).lexically_normal();
    RunMatrix matrix = emptyMatrix(std::move(rows), std::move(seeds));
    const MatrixReading reading(reader, folder);
    const RunForecaster forecaster(reader, folder);
    for (std::size_t i = 0; i < matrix.cells.size(); ++i) {
        const std::optional<RunForecast> forecast = forecaster.of(matrix.rows[i].config);
        for (MatrixCell& cell : matrix.cells[i]) {
            reading.fill(cell, bound);
            if (cell.state != MatrixCell::State::Run || cell.runState != store::RunState::Finished)
                cell.forecast = forecast;
        }
    }
    return matrix;
}

std::vector<RunConfig> RunMatrix::missing() const
{
    std::vector<RunConfig> configs;
    std::set<CellKey> seen; // two rows may come to the same settings
    for (const std::vector<MatrixCell>& row : cells)
        for (const MatrixCell& cell : row)
            if (cell.state == MatrixCell::State::Missing && seen.emplace(settingsDigest(cell.config, "/"), cell.config.seed).second)
                configs.push_back(cell.config);
    return configs;
}

std::optional<double> RunMatrix::secondsMissing() const
{
    std::optional<double> seconds;
    for (const std::vector<MatrixCell>& row : cells)
        for (const MatrixCell& cell : row)
            if (cell.state == MatrixCell::State::Missing && cell.forecast)
                seconds = seconds.value_or(0) + cell.forecast->seconds;
    return seconds;
}

std::int64_t RunMatrix::unknownMissing() const
{
    std::int64_t count = 0;
    for (const std::vector<MatrixCell>& row : cells)
        count +=
            std::ranges::count_if(row, [](const MatrixCell& cell) { return cell.state == MatrixCell::State::Missing && !cell.forecast; });
    return count;
}

std::string cellText(const MatrixCell& cell)
{
    if (cell.state == MatrixCell::State::Missing)
        return "missing";
    if (cell.state == MatrixCell::State::Queued)
        return "queued";
    if (!cell.share)
        return std::string(store::runStateName(cell.runState));
    return fixedNumber(*cell.share, 3) + " (" + (cell.accuracy ? fixedNumber(*cell.accuracy, 3) : "R") + ")";
}

Table matrixTable(const RunMatrix& matrix)
{
    Table table;
    table.id = "matrix";
    table.title = "Ablations and seeds";
    table.note = "HR share of the first test set, with the accuracy inside; of what has not finished, its state.";
    table.labelHead = "ablation";
    for (const std::uint64_t seed : matrix.seeds)
        table.columns.push_back({"", "seed " + std::to_string(seed), false});
    for (std::size_t i = 0; i < matrix.rows.size(); ++i) {
        TableRow row{"", matrix.rows[i].label, {}, {}, false};
        for (const MatrixCell& cell : matrix.cells[i])
            row.cells.push_back(textCell(cellText(cell)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace sdm::report
