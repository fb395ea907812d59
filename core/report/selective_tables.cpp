#include "core/report/selective_tables.h"

#include "core/base/number_text.h"
#include "core/statistics/guard.h"

namespace sdm::report {
namespace {

std::string intervalText(const GroupMetric& group)
{
    if (group.n == 0)
        return "-";
    const Interval interval = proportionInterval(group.correct, group.n);
    return "[" + fixedNumber(interval.lower, 3) + ", " + fixedNumber(interval.upper, 3) + "]";
}

/// n, the 95 % interval, and how it stands against alpha.
std::string latexAnnotation(const GroupMetric& group, double alpha)
{
    if (group.n == 0)
        return {};
    const Interval interval = proportionInterval(group.correct, group.n);
    return " {\\scriptsize ($n=" + std::to_string(group.n) + "$, " + fixedNumber(interval.lower, 2) + "--" +
           fixedNumber(interval.upper, 2) + ", " + guardWords(group.guard(alpha)) + ")}";
}

std::string latexCell(const GroupMetric& group, double alpha, LatexForm form)
{
    const std::string accuracy = group.shownAccuracy();
    const std::string share = group.proportion() > 0 && group.proportion() < 0.005 ? "$<$0.01" : group.shownProportion();
    return (group.guard(alpha) == Guard::Below ? "\\textcolor{red}{" + accuracy + "}" : accuracy) +
           (form == LatexForm::Annotated ? latexAnnotation(group, alpha) : std::string()) + " & " + share;
}

} // namespace

std::string estimatorLabel(const std::string& estimator, double alpha)
{
    const std::string threshold = " >= " + shownRate(alpha);
    if (estimator == "no_reject")
        return "no rejection";
    if (estimator == "softmax")
        return "softmax(z)" + threshold;
    if (estimator == "softmax_distance")
        return "softmax(d z)" + threshold;
    if (estimator == "sdm_at_alpha")
        return "sdm(z)" + threshold;
    if (estimator == "hr")
        return "HR region";
    if (estimator == "hr_lower")
        return "HR region, lower estimate";
    if (estimator == "softmax_head")
        return "softmax head" + threshold;
    if (estimator == "temperature")
        return "softmax head, temperature" + threshold;
    if (estimator == "conformal")
        return "split conformal, one class at " + shownRate(alpha);
    if (estimator == "conformal_by_class")
        return "split conformal by class, one class at " + shownRate(alpha);
    return estimator;
}

std::string selectiveMarkdown(const std::vector<EstimatorMetrics>& metrics, double alpha)
{
    if (metrics.empty())
        return {};
    std::string head = "| estimator |";
    std::string rule = "|---|";
    for (const GroupMetric& group : metrics.front().groups) {
        head += " " + group.group + " |";
        rule += "---|";
    }
    std::string table = head + " n | 95 % interval | |\n" + rule + "---|---|---|\n";
    for (const EstimatorMetrics& row : metrics) {
        table += "| " + estimatorLabel(row.estimator, alpha) + " |";
        for (const GroupMetric& group : row.groups)
            table += " " + group.shownAccuracy() + " / " + group.shownProportion() + " |";
        const GroupMetric& marginal = row.groups.back();
        table += " " + std::to_string(marginal.n) + " | " + intervalText(marginal) + " | " + guardWords(marginal.guard(alpha)) + " |\n";
    }
    return table;
}

std::string selectiveLatex(const std::vector<EstimatorMetrics>& metrics, double alpha, LatexForm form)
{
    if (metrics.empty())
        return {};
    const auto& groups = metrics.front().groups;
    std::string table = "\\begin{tabular}{l" + std::string(2 * groups.size(), 'r') + "}\n\\toprule\n";
    for (const GroupMetric& group : groups) {
        std::string name = group.group;
        if (const auto at = name.find("yhat"); at != std::string::npos)
            name.replace(at, 4, "\\hat{y}");
        table += " & \\multicolumn{2}{c}{" + (group.group == "marginal" ? name : "$" + name + "$") + "}";
    }
    table += " \\\\\nestimator";
    for (std::size_t i = 0; i < groups.size(); ++i)
        table += " & Acc. & Prop.";
    table += " \\\\\n\\midrule\n";
    for (const EstimatorMetrics& row : metrics) {
        std::string label = estimatorLabel(row.estimator, alpha);
        if (const auto at = label.find(">="); at != std::string::npos)
            label.replace(at, 2, "$\\ge$");
        table += label;
        for (const GroupMetric& group : row.groups)
            table += " & " + latexCell(group, alpha, form);
        table += " \\\\\n";
    }
    return table + "\\bottomrule\n\\end{tabular}\n";
}

std::string selectiveCsv(const std::vector<EstimatorMetrics>& metrics, double alpha)
{
    std::string table = "estimator,group,n,correct,denominator,accuracy,proportion,accuracy_lower,accuracy_upper,shown_accuracy,"
                        "shown_proportion,guard\n";
    for (const EstimatorMetrics& row : metrics)
        for (const GroupMetric& group : row.groups) {
            const Interval interval = proportionInterval(group.correct, group.n);
            table += row.estimator + "," + group.group + "," + std::to_string(group.n) + "," + std::to_string(group.correct) + "," +
                     std::to_string(group.denominator) + "," + (group.n == 0 ? "" : generalNumber(group.accuracy(), 17)) + "," +
                     generalNumber(group.proportion(), 17) + "," + generalNumber(interval.lower, 17) + "," +
                     generalNumber(interval.upper, 17) + "," + group.shownAccuracy() + "," + group.shownProportion() + "," +
                     guardName(group.guard(alpha)) + "\n";
        }
    return table;
}

std::string binsMarkdown(const std::vector<ProbabilityBin>& bins)
{
    std::string table = "| s at the prediction | n | accuracy | 95 % interval |\n|---|---|---|---|\n";
    for (const ProbabilityBin& bin : bins) {
        if (bin.all.n == 0)
            continue;
        const GroupMetric cell{{}, bin.all.n, bin.all.correct, bin.all.n};
        table += "| " + fixedNumber(bin.from, 2) + " to " + fixedNumber(bin.to, 2) + " | " + std::to_string(cell.n) + " | " +
                 cell.shownAccuracy() + " | " + intervalText(cell) + " |\n";
    }
    return table;
}

} // namespace sdm::report
