#include "core/report/seed_spread.h"

#include "core/base/number_text.h"
#include "core/json/json_reader.h"
#include "core/report/run_label.h"
#include "core/report/spread_text.h"
#include "core/report/table_cell.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <numeric>

namespace sdm::report {
namespace {

/// The configuration without what tells repetitions of it apart. A text that is no configuration stands for itself.
std::string repeatedSettings(const store::RunRow& run)
{
    nlohmann::json config;
    if (tryReadJson(run.configJson, config) || !config.is_object())
        return run.id.text();
    for (const char* key : {"name", "seed", "preset"})
        config.erase(key);
    return config.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

TableCell meanCell(const SeedSpread& spread)
{
    TableCell cell = numberCell(spread.mean());
    cell.text = fixedNumber(spread.mean(), 3);
    if (const auto deviation = spread.deviation())
        cell.text += " ± " + fixedNumber(*deviation, 3);
    cell.n = static_cast<std::int64_t>(spread.seedShares.size());
    cell.tooltip = spread.seedShares.size() > 1 ? "mean and standard deviation over runs that differ by their seed alone"
                                                : "one run: how far another seed would move it is not known";
    return cell;
}

TableCell spreadCell(const std::vector<double>& shares)
{
    TableCell cell = textCell(spreadText(shares));
    cell.value = spreadOf(shares).median;
    cell.n = static_cast<std::int64_t>(shares.size());
    cell.tooltip = "median, lowest and highest";
    return cell;
}

} // namespace

double SeedSpread::mean() const
{
    return seedShares.empty() ? 0 : std::accumulate(seedShares.begin(), seedShares.end(), 0.0) / static_cast<double>(seedShares.size());
}

std::optional<double> SeedSpread::deviation() const
{
    if (seedShares.size() < 2)
        return std::nullopt;
    double squares = 0;
    for (const double share : seedShares)
        squares += (share - mean()) * (share - mean());
    return std::sqrt(squares / static_cast<double>(seedShares.size() - 1));
}

std::vector<SeedSpread> seedSpreads(const std::vector<NamedRun>& runs, Bound bound)
{
    struct Group {
        std::string settings, label;
        std::vector<SeedSpread> sets;
    };
    std::vector<Group> groups;
    for (const NamedRun& run : runs) {
        const store::RunRow& row = run.results.run;
        const std::string settings = repeatedSettings(row);
        auto group = std::ranges::find(groups, settings, &Group::settings);
        if (group == groups.end())
            group = groups.insert(groups.end(), {settings, ranAs(row), {}});
        for (const TestSetResult& set : run.results.testSets) {
            auto spread = std::ranges::find(group->sets, set.split, &SeedSpread::split);
            if (spread == group->sets.end())
                spread = group->sets.insert(group->sets.end(), {group->label, set.split, set.shifted, {}, {}});
            const std::vector<double> shares = sharesInside(set, bound);
            if (shares.empty())
                continue;
            spread->seedShares.push_back(shares.front());
            spread->layerShares.insert(spread->layerShares.end(), shares.begin(), shares.end());
        }
    }
    std::vector<SeedSpread> spreads;
    for (Group& group : groups)
        std::ranges::move(group.sets, std::back_inserter(spreads));
    std::erase_if(spreads, [](const SeedSpread& spread) { return spread.seedShares.empty(); });
    return spreads;
}

Table seedTable(const std::vector<SeedSpread>& spreads, Bound bound)
{
    Table table{
        "seeds",
        "Share inside over seeds and final layers, " + std::string(nameOf(bound)) + " estimate",
        "Runs of the same settings stand in one row, whatever their seed. Mean and standard deviation over the runs by the first final "
        "layer of each; median, lowest and highest over every final layer of every run.",
        "data",
        "model",
        {{"", "runs", false}, {"", "mean over runs", false}, {"", "layers", false}, {"", "over final layers", false}},
        {},
        {"model"}};
    for (const SeedSpread& spread : spreads)
        table.rows.push_back({spread.split + (spread.shifted ? " (shifted)" : ""),
                              spread.label,
                              {countCell(static_cast<std::int64_t>(spread.seedShares.size()), 0), meanCell(spread),
                               countCell(static_cast<std::int64_t>(spread.layerShares.size()), 0), spreadCell(spread.layerShares)},
                              {spread.label},
                              false});
    return table;
}

} // namespace sdm::report
