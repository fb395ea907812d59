#include "core/report/run_shares.h"

#include "core/report/table_cell.h"

#include <algorithm>

namespace sdm::report {

double SetShares::lowest() const
{
    return layers.empty() ? 0 : *std::ranges::min_element(layers);
}

double SetShares::highest() const
{
    return layers.empty() ? 0 : *std::ranges::max_element(layers);
}

Guard SetShares::guard() const
{
    return guardOf(inside.correct, inside.n, alpha);
}

std::vector<SetShares> setShares(const RunResults& run, Bound bound)
{
    std::vector<SetShares> all;
    for (const TestSetResult& set : run.testSets) {
        if (set.layers.empty())
            continue;
        const GroupMetric marginal = set.layers.front().metric(regionEstimator(bound), "marginal");
        all.push_back({set.split,
                       set.shifted,
                       set.layers.front().layer.alpha,
                       set.documents,
                       {marginal.n, marginal.correct},
                       sharesInside(set, bound),
                       set.noneJudged()});
    }
    return all;
}

Table sharesTable(const std::vector<std::pair<std::string, std::vector<SetShares>>>& runs, Bound bound)
{
    Table table{
        "shares",
        "Share inside by final layer, " + std::string(nameOf(bound)) + " estimate",
        "By the first final layer, and the least and the most that any of the run's final layers admits.",
        "data",
        "model",
        {{"", "share", true}, {"", "accuracy inside", false}, {"", "least", false}, {"", "most", false}, {"", "final layers", false}},
        {},
        {"model"}};
    for (const auto& [label, sets] : runs) {
        for (const SetShares& set : sets) {
            const GroupMetric inside{"marginal", set.inside.n, set.inside.correct, set.documents};
            const bool said = !set.noneJudged;
            table.rows.push_back(
                {set.split + (set.shifted ? " (shifted)" : ""),
                 label,
                 {said ? shareCell(inside) : tooLongCell(), said ? accuracyCell(inside, set.alpha, true) : tooLongCell(),
                  numberCell(set.lowest()), numberCell(set.highest()), countCell(static_cast<std::int64_t>(set.layers.size()), 0)},
                 {label},
                 false});
        }
    }
    return table;
}

} // namespace sdm::report
