#include "core/report/abstainer_table.h"

#include "core/base/number_text.h"
#include "core/report/aligned_text.h"
#include "core/report/selective_tables.h"
#include "core/report/spread_text.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace sdm::report {
namespace {

using OrderedJson = nlohmann::ordered_json;

constexpr const char* kGroups[] = {"marginal", "y=0", "y=1"};

std::string rate(double value)
{
    return fixedNumber(value, 3);
}

const GroupMetric& groupOf(const EstimatorMetrics& metrics, const std::string& group)
{
    return *std::ranges::find(metrics.groups, group, &GroupMetric::group);
}

struct OverDraws {
    std::vector<double> shares, accuracies;
};

OverDraws overDraws(const AbstainerRow& row)
{
    OverDraws over;
    for (const EstimatorMetrics& draw : row.draws) {
        const GroupMetric& marginal = groupOf(draw, "marginal");
        over.shares.push_back(marginal.proportion());
        if (marginal.n > 0)
            over.accuracies.push_back(marginal.accuracy());
    }
    return over;
}

std::string accuracyText(const GroupMetric& metric, double alpha)
{
    if (metric.n == 0)
        return "R";
    const Interval interval = proportionInterval(metric.correct, metric.n);
    return rate(metric.accuracy()) + " [" + rate(interval.lower) + ", " + rate(interval.upper) + "] " + guardWords(metric.guard(alpha));
}

std::string classText(const GroupMetric& metric)
{
    return metric.n == 0 ? "R" : rate(metric.accuracy()) + " (n " + std::to_string(metric.n) + ")";
}

std::vector<std::string> textRow(const AbstainerRow& row, double alpha)
{
    const EstimatorMetrics& first = row.draws.front();
    const GroupMetric& marginal = groupOf(first, "marginal");
    const OverDraws over = overDraws(row);
    std::vector<std::string> cells{estimatorLabel(row.estimator, alpha), std::to_string(marginal.n), rate(marginal.proportion())};
    if (row.draws.size() > 1)
        cells.push_back(spreadText(over.shares));
    cells.push_back(accuracyText(marginal, alpha));
    if (row.draws.size() > 1)
        cells.push_back(spreadText(over.accuracies));
    cells.insert(cells.end(), {classText(groupOf(first, "y=0")), classText(groupOf(first, "y=1"))});
    return cells;
}

std::vector<std::string> headOf(std::size_t draws)
{
    const std::string over = "median [range] of " + std::to_string(draws);
    std::vector<std::string> head{"estimator", "n", "share"};
    if (draws > 1)
        head.push_back(over);
    head.push_back("accuracy inside [95 %]");
    if (draws > 1)
        head.push_back(over);
    head.insert(head.end(), {"y=0", "y=1"});
    return head;
}

OrderedJson groupJson(const GroupMetric& metric, double alpha)
{
    const Interval interval = proportionInterval(metric.correct, metric.n);
    return {{"n", metric.n},
            {"correct", metric.correct},
            {"share", metric.proportion()},
            {"accuracy", metric.n > 0 ? OrderedJson(metric.accuracy()) : OrderedJson()},
            {"interval", metric.n > 0 ? OrderedJson{interval.lower, interval.upper} : OrderedJson()},
            {"guard", guardName(metric.guard(alpha))}};
}

OrderedJson rowJson(const AbstainerRow& row, double alpha)
{
    OrderedJson json{{"estimator", row.estimator}, {"draws", OrderedJson::array()}};
    for (const EstimatorMetrics& draw : row.draws) {
        OrderedJson groups = OrderedJson::object();
        for (const char* group : kGroups)
            groups[group] = groupJson(groupOf(draw, group), alpha);
        json["draws"].push_back(std::move(groups));
    }
    const OverDraws over = overDraws(row);
    json["share"] = spreadJson(over.shares);
    json["accuracy"] = spreadJson(over.accuracies);
    return json;
}

} // namespace

EstimatorMetrics metricsOfAdmitted(const std::string& estimator, std::vector<JudgedItem> items, const std::vector<bool>& admitted,
                                   int classCount)
{
    for (std::size_t i = 0; i < items.size(); ++i)
        items[i].inRegion = i < admitted.size() && admitted[i];
    constexpr double kNoThreshold = 1;
    EstimatorMetrics metrics = pickEstimators(selectiveMetrics(items, classCount, kNoThreshold), {"hr"}).front();
    metrics.estimator = estimator;
    return metrics;
}

std::vector<EstimatorMetrics> pickEstimators(const std::vector<EstimatorMetrics>& metrics, const std::vector<std::string>& names)
{
    std::vector<EstimatorMetrics> picked;
    picked.reserve(names.size());
    for (const std::string& name : names)
        picked.push_back(*std::ranges::find(metrics, name, &EstimatorMetrics::estimator));
    return picked;
}

std::string abstainerText(const std::vector<AbstainerTable>& tables)
{
    std::string text;
    for (const AbstainerTable& table : tables) {
        const std::size_t draws = table.rows.front().draws.size();
        text += (text.empty() ? "" : "\n") + table.split + (table.shifted ? " (shifted)" : "") + ": " + std::to_string(table.documents) +
                " answers, alpha " + shownRate(table.alpha) + (draws > 1 ? "; n, share, accuracy and classes of the first draw" : "") +
                "\n";
        std::vector<std::vector<std::string>> rows{headOf(draws)};
        for (const AbstainerRow& row : table.rows)
            rows.push_back(textRow(row, table.alpha));
        text += alignedText(rows);
    }
    return text;
}

nlohmann::ordered_json abstainerJson(const std::vector<AbstainerTable>& tables)
{
    OrderedJson list = OrderedJson::array();
    for (const AbstainerTable& table : tables) {
        OrderedJson estimators = OrderedJson::array();
        for (const AbstainerRow& row : table.rows)
            estimators.push_back(rowJson(row, table.alpha));
        list.push_back({{"split", table.split},
                        {"shifted", table.shifted},
                        {"documents", table.documents},
                        {"alpha", table.alpha},
                        {"estimators", std::move(estimators)}});
    }
    return list;
}

} // namespace sdm::report
