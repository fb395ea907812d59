#include "core/report/conditional_grid.h"

#include "core/report/run_results.h"

#include <algorithm>

namespace sdm::report {
namespace {

enum class Promise { None, Alpha };

std::vector<ConditionalCell> cellsOf(const std::vector<EstimatorMetrics>& metrics, const std::string& estimator, Promise promise,
                                     double alpha)
{
    std::vector<ConditionalCell> cells;
    for (const GroupMetric& group : std::ranges::find(metrics, estimator, &EstimatorMetrics::estimator)->groups) {
        ConditionalCell cell{group, std::nullopt, std::nullopt};
        if (group.n > 0)
            cell.interval = proportionInterval(group.correct, group.n);
        if (promise == Promise::Alpha)
            cell.guard = group.guard(alpha);
        cells.push_back(std::move(cell));
    }
    return cells;
}

} // namespace

ConditionalGrid conditionalGrid(const std::vector<JudgedItem>& items, int classCount, double alpha, Bound bound)
{
    const std::vector<EstimatorMetrics> metrics = selectiveMetrics(items, classCount, alpha);
    return {alpha, bound, cellsOf(metrics, "no_reject", Promise::None, alpha),
            cellsOf(metrics, regionEstimator(bound), Promise::Alpha, alpha)};
}

} // namespace sdm::report
