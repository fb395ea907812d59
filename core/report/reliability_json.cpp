#include "core/report/reliability_report.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace sdm::report {
namespace {

using OrderedJson = nlohmann::ordered_json;

OrderedJson finiteOrInf(double value)
{
    return std::isinf(value) ? OrderedJson("inf") : OrderedJson(value);
}

OrderedJson orNull(const std::optional<double>& value)
{
    return value ? OrderedJson(*value) : OrderedJson();
}

OrderedJson intervalOrNull(const std::optional<Interval>& interval)
{
    return interval ? OrderedJson{interval->lower, interval->upper} : OrderedJson();
}

OrderedJson regionJson(const RegionThresholds& region)
{
    OrderedJson json{{"alpha", region.alpha}, {"qr_min", finiteOrInf(region.qrMin)}, {"psi", OrderedJson::array()}};
    for (const double psi : region.psi)
        json["psi"].push_back(finiteOrInf(psi));
    return json;
}

OrderedJson reasonsJson(const AbstentionReasons& reasons)
{
    OrderedJson json = OrderedJson::object();
    for (const Reason reason : allOf<Reason>()) {
        const ReasonTally& tally = reasons.of(reason);
        json[std::string(nameOf(reason))] = {{"n", tally.n}, {"right", tally.right}, {"wrong", tally.wrong}};
    }
    return json;
}

OrderedJson cellsJson(const std::vector<ConditionalCell>& cells)
{
    OrderedJson json = OrderedJson::object();
    for (const ConditionalCell& cell : cells) {
        const GroupMetric& metric = cell.metric;
        json[metric.group] = {{"n", metric.n},
                              {"correct", metric.correct},
                              {"of", metric.denominator},
                              {"accuracy", metric.n > 0 ? OrderedJson(metric.accuracy()) : OrderedJson()},
                              {"interval", intervalOrNull(cell.interval)},
                              {"guard", cell.guard ? OrderedJson(guardName(*cell.guard)) : OrderedJson()}};
    }
    return json;
}

OrderedJson diagramJson(const ReliabilityDiagram& diagram)
{
    OrderedJson bins = OrderedJson::array();
    for (const ReliabilityBin& bin : diagram.bins)
        bins.push_back({{"from", bin.from},
                        {"to", bin.to},
                        {"n", bin.n},
                        {"right", bin.happened},
                        {"predicted", orNull(bin.predicted)},
                        {"observed", orNull(bin.observed)},
                        {"interval", intervalOrNull(bin.interval)}});
    const bool any = diagram.n > 0;
    return {{"n", diagram.n},
            {"expected_calibration_error", any ? OrderedJson(diagram.expectedCalibrationError) : OrderedJson()},
            {"brier", any ? OrderedJson(diagram.brier) : OrderedJson()},
            {"bins", std::move(bins)}};
}

OrderedJson curveJson(const RankedCurve& ranked, double alpha)
{
    OrderedJson points = OrderedJson::array();
    for (const RiskCoveragePoint& point : ranked.curve.points)
        points.push_back({{"score", finiteOrInf(point.score)}, {"kept", point.kept}, {"wrong", point.wrong}});
    return {{"ranking", rankingName(ranked.ranking)},
            {"answers", ranked.curve.answers},
            {"aurc", orNull(ranked.curve.aurc)},
            {"augrc", orNull(ranked.curve.augrc)},
            {"coverage_at_risk", {{"risk", 1 - alpha}, {"coverage", ranked.curve.coverageAtRisk(1 - alpha)}}},
            {"points", std::move(points)}};
}

} // namespace

nlohmann::ordered_json reliabilityJson(const ReliabilityReport& report)
{
    const RegionPoint& point = report.regionPoint;
    OrderedJson json{{"split", report.split},
                     {"shifted", report.shifted},
                     {"draw", report.draw},
                     {"bound", nameOf(report.bound)},
                     {"preview", report.isPreview},
                     {"region", regionJson(report.region)},
                     {"answers", report.reasons.answers},
                     {"reasons", reasonsJson(report.reasons)},
                     {"conditional", {{"all", cellsJson(report.grid.all)}, {"inside", cellsJson(report.grid.inside)}}},
                     {"reliability", diagramJson(report.diagram)},
                     {"region_point",
                      {{"answers", point.answers},
                       {"kept", point.kept},
                       {"wrong", point.wrong},
                       {"coverage", orNull(point.coverage)},
                       {"coverage_interval", intervalOrNull(point.coverageInterval)},
                       {"risk", orNull(point.risk)},
                       {"risk_interval", intervalOrNull(point.riskInterval)}}},
                     {"risk_coverage", OrderedJson::array()}};
    for (const RankedCurve& ranked : report.curves)
        json["risk_coverage"].push_back(curveJson(ranked, report.region.alpha));
    return json;
}

std::string formatReliability(const RunId& run, const std::vector<ReliabilityReport>& reports, TableFormat format)
{
    if (format != TableFormat::Json)
        return writeTables(reliabilityTables(reports), format);
    OrderedJson json{{"run", run.text()}, {"reports", OrderedJson::array()}};
    for (const ReliabilityReport& report : reports)
        json["reports"].push_back(reliabilityJson(report));
    return json.dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

} // namespace sdm::report
