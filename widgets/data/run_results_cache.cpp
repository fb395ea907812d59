#include "widgets/data/run_results_cache.h"

#include "core/report/ablation_table.h"

#include <algorithm>

namespace sdm::ui {

ChosenRun chosenRun(const RunSummary& run)
{
    return {run.row, run.state, run.seq};
}

std::vector<store::RunRow> RunChoice::rows() const
{
    std::vector<store::RunRow> rows;
    for (const ChosenRun& run : runs)
        rows.push_back(run.row);
    return rows;
}

std::shared_ptr<const report::RunResults> RunResultsCache::of(const store::StoreReader& reader, const ChosenRun& run)
{
    const auto found = std::ranges::find(m_known, run, &Known::run);
    if (found != m_known.end()) {
        m_known.splice(m_known.begin(), m_known, found);
        return m_known.front().results;
    }
    std::erase_if(m_known, [&run](const Known& known) { return known.run.row.id == run.row.id; });
    m_known.push_front({run, std::make_shared<const report::RunResults>(report::runResults(reader, run.row))});
    if (m_known.size() > kMostRuns)
        m_known.pop_back();
    return m_known.front().results;
}

std::vector<report::NamedRun> RunResultsCache::named(const store::StoreReader& reader, const std::vector<ChosenRun>& runs)
{
    std::vector<store::RunRow> rows;
    for (const ChosenRun& run : runs)
        rows.push_back(run.row);
    const std::vector<std::string> labels = report::runLabels(rows);
    std::vector<report::NamedRun> named;
    for (std::size_t i = 0; i < runs.size(); ++i)
        named.push_back({labels[i], *of(reader, runs[i])});
    return named;
}

} // namespace sdm::ui
