#include "core/base/number_text.h"
#include "core/report/reliability_report.h"
#include "core/report/table_cell.h"

#include <array>

namespace sdm::report {
namespace {

std::string blockOf(const ReliabilityReport& report)
{
    std::string name = report.split + (report.shifted ? " (shifted)" : "");
    if (report.draw > 0)
        name += ", layer " + std::to_string(report.draw);
    return report.isPreview ? name + ", preview at alpha " + shortestNumber(report.region.alpha) : name;
}

std::string boundTitle(const std::vector<ReliabilityReport>& reports)
{
    return reports.empty() ? "" : ", " + std::string(nameOf(reports.front().bound)) + " estimate";
}

/// A rate with its interval; `-` where nothing is counted.
TableCell rateOf(std::int64_t part, std::int64_t all, const std::string& what)
{
    return all == 0 ? missingCell("nothing to count") : rateCell(part, all, what);
}

TableCell figureCell(std::optional<double> value, int digits)
{
    if (!value)
        return missingCell("no ranked answers");
    TableCell cell = numberCell(*value);
    cell.text = fixedNumber(*value, digits);
    return cell;
}

Table thresholdTable(const std::vector<ReliabilityReport>& reports)
{
    Table table{"thresholds",
                "Thresholds" + boundTitle(reports),
                "A preview is computed from stored calibration points and answers; nothing was judged by it.",
                "data",
                "region",
                {},
                {},
                {}};
    const std::size_t classes = reports.empty() ? 0 : reports.front().region.psi.size();
    table.columns = {{"", "alpha", false}, {"", "q'_min", false}};
    for (std::size_t c = 0; c < classes; ++c)
        table.columns.push_back({"", "psi_" + std::to_string(c), false});
    table.columns.push_back({"", "share inside", true});
    table.columns.push_back({"", "accuracy inside", false});
    for (const ReliabilityReport& report : reports) {
        TableRow row{blockOf(report), report.isPreview ? "preview" : "as judged", {}, {}, false};
        TableCell alpha = numberCell(report.region.alpha);
        alpha.text = shortestNumber(report.region.alpha);
        row.cells = {std::move(alpha), numberCell(report.region.qrMin)};
        for (std::size_t c = 0; c < classes; ++c)
            row.cells.push_back(numberCell(report.region.psi.at(c)));
        const GroupMetric& marginal = report.grid.inside.back().metric;
        row.cells.push_back(shareCell(marginal));
        row.cells.push_back(accuracyCell(marginal, report.region.alpha, true));
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// Gates that two classes never meet are shown only where an answer was stopped by them.
bool isAlwaysShown(Reason reason)
{
    return reason != Reason::Multiple && reason != Reason::Mismatch && reason != Reason::TooLong;
}

Table reasonTable(const std::vector<ReliabilityReport>& reports)
{
    Table table{"reasons",
                "Why answers are or are not inside" + boundTitle(reports),
                "Each answer has one reason, the first gate that stopped it. Right: the prediction is the label.",
                "data",
                "reason",
                {{"", "answers", false}, {"", "share", true}, {"", "right", false}, {"", "wrong", false}, {"", "accuracy", false}},
                {},
                {}};
    for (const ReliabilityReport& report : reports) {
        for (const Reason reason : allOf<Reason>()) {
            const ReasonTally& tally = report.reasons.of(reason);
            if (tally.n == 0 && !isAlwaysShown(reason))
                continue;
            TableRow row{blockOf(report), std::string(nameOf(reason)), {}, {}, false};
            TableCell share = rateOf(tally.n, report.reasons.answers, "of all answers");
            row.cells = {countCell(tally.n, report.reasons.answers), std::move(share), countCell(tally.right, tally.n),
                         countCell(tally.wrong, tally.n), rateOf(tally.right, tally.right + tally.wrong, "predicted right")};
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

Table gridTable(const std::vector<ReliabilityReport>& reports)
{
    Table table{"conditional",
                "Accuracy by class and by prediction" + boundTitle(reports),
                "Shares are of all answers. Below alpha is said only where the 95 % interval lies below and 30 answers are behind it.",
                "data",
                "answers",
                {},
                {},
                {}};
    for (const ReliabilityReport& report : reports) {
        table.columns.clear();
        for (const ConditionalCell& cell : report.grid.all) {
            table.columns.push_back({cell.metric.group, "accuracy", false});
            table.columns.push_back({cell.metric.group, "share", true});
        }
        for (const bool inside : {false, true}) {
            TableRow row{blockOf(report), inside ? "inside" : "all", {}, {}, false};
            for (const ConditionalCell& cell : inside ? report.grid.inside : report.grid.all) {
                row.cells.push_back(accuracyCell(cell.metric, report.grid.alpha, cell.guard.has_value()));
                row.cells.push_back(shareCell(cell.metric));
            }
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

Table binTable(const std::vector<ReliabilityReport>& reports)
{
    Table table{"calibration_bins",
                "Predicted probability and what happened" + boundTitle(reports),
                "Of the predicted class, over all judged answers. A bin without answers says nothing.",
                "data",
                "s at the prediction",
                {{"", "answers", false}, {"", "mean s", false}, {"", "accuracy", false}},
                {},
                {}};
    for (const ReliabilityReport& report : reports) {
        for (const ReliabilityBin& bin : report.diagram.bins) {
            TableRow row{blockOf(report), fixedNumber(bin.from, 3) + " to " + fixedNumber(bin.to, 3), {}, {}, false};
            row.cells = {countCell(bin.n, report.diagram.n), bin.predicted ? figureCell(bin.predicted, 3) : missingCell("no answers"),
                         bin.n > 0 ? rateCell(bin.happened, bin.n, "predicted right") : missingCell("no answers")};
            table.rows.push_back(std::move(row));
        }
        TableRow all{blockOf(report), "all", {}, {}, false};
        std::int64_t happened = 0;
        for (const ReliabilityBin& bin : report.diagram.bins)
            happened += bin.happened;
        all.cells = {countCell(report.diagram.n, report.diagram.n), missingCell("see the bins"),
                     rateOf(happened, report.diagram.n, "predicted right")};
        table.rows.push_back(std::move(all));
    }
    return table;
}

/// The figures of a curve; those of the region's own point in the last row.
Table riskTable(const std::vector<ReliabilityReport>& reports)
{
    Table table{
        "risk_coverage",
        "Risk and coverage" + boundTitle(reports),
        "Risk: the share of wrong predictions among the answers that are kept. AURC and AUGRC: smaller is better.",
        "data",
        "kept by",
        {{"", "AURC", false}, {"", "AUGRC", false}, {"", "coverage at risk 1 - alpha", false}, {"", "coverage", true}, {"", "risk", false}},
        {},
        {}};
    for (const ReliabilityReport& report : reports) {
        for (const RankedCurve& ranked : report.curves) {
            TableRow row{blockOf(report), rankingName(ranked.ranking), {}, {}, false};
            const bool any = !ranked.curve.points.empty();
            row.cells = {figureCell(ranked.curve.aurc, 4), figureCell(ranked.curve.augrc, 4),
                         any ? figureCell(ranked.curve.coverageAtRisk(1 - report.region.alpha), 3) : missingCell("no ranked answers"),
                         missingCell("a curve, not a point"), missingCell("a curve, not a point")};
            table.rows.push_back(std::move(row));
        }
        const RegionPoint& point = report.regionPoint;
        TableRow row{blockOf(report), "region", {}, {}, false};
        row.cells = {missingCell("a point, not a curve"), missingCell("a point, not a curve"), missingCell("a point, not a curve"),
                     rateOf(point.kept, point.answers, "inside"), rateOf(point.wrong, point.kept, "wrong")};
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

std::vector<Table> reliabilityTables(const std::vector<ReliabilityReport>& reports)
{
    return {thresholdTable(reports), reasonTable(reports), gridTable(reports), binTable(reports), riskTable(reports)};
}

} // namespace sdm::report
