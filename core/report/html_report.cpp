#include "core/report/html_report.h"

#include "core/report/ablation_format.h"
#include "core/report/markup_text.h"
#include "core/report/table_writer.h"

#include <algorithm>
#include <map>

namespace sdm::report {
namespace {

constexpr const char* kStyle =
    ":root{color-scheme:light dark}body{font:15px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem}"
    "h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2.5rem}h3{font-size:1rem;margin:1.8rem 0 .3rem}p{margin:.3rem 0}"
    ".table{overflow-x:auto}table{border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:.88rem}"
    "th,td{padding:.2rem .7rem .2rem 0;text-align:left;vertical-align:baseline;white-space:nowrap}th{border-bottom:1px solid}"
    ".n{text-align:right}small{opacity:.75}.below{text-decoration:line-through}tr.block td{border-top:1px solid}"
    ".say{font-size:1.02rem}figure{margin:1rem 0;display:inline-block;vertical-align:top}figcaption{font-size:.85rem;opacity:.85}"
    "@media print{body{margin:0;max-width:none}h2{break-after:avoid}figure,tr{break-inside:avoid}}";

std::string paragraph(const std::string& text, const char* kind = nullptr)
{
    return std::string("<p") + (kind ? std::string(" class=\"") + kind + "\"" : "") + ">" + htmlProse(text) + "</p>\n";
}

std::string listed(const std::vector<std::string>& sentences)
{
    std::string text = "<ul>\n";
    for (const std::string& sentence : sentences)
        text += "<li>" + htmlProse(sentence) + "</li>\n";
    return sentences.empty() ? "" : text + "</ul>\n";
}

std::string titleOf(const Ablation& ablation)
{
    const std::string first = ablation.models.empty() ? "no run" : ablation.models.front();
    if (ablation.models.size() < 2)
        return first;
    return ablation.models.size() == 2 ? ablation.models[1] + " against " + first
                                       : std::to_string(ablation.models.size()) + " runs, " + first + " as the baseline";
}

std::string runList(const Ablation& ablation)
{
    Table table{"runs", "Runs", "", "data", "what ran", {{"", "name", false}, {"", "id", false}, {"", "state", false}, {"", "seed", false}},
                {},     {}};
    for (std::size_t i = 0; i < ablation.runs.size(); ++i) {
        const store::RunRow& run = ablation.runs[i];
        table.rows.push_back({"",
                              ablation.models[i],
                              {textCell(run.name), textCell(run.id.text()), textCell(std::string(store::runStateName(run.state))),
                               textCell(std::to_string(run.seed))},
                              {},
                              false});
    }
    return tableHtml(table);
}

std::string figuresHtml(const std::vector<ReportFigure>& figures)
{
    std::string text;
    for (const ReportFigure& figure : figures)
        text += "<figure>" + figure.svg + "<figcaption><b>" + htmlText(figure.title) + "</b> " + htmlText(figure.caption) +
                "</figcaption></figure>\n";
    return text;
}

std::string setWords(const std::string& split, bool shifted)
{
    return split + (shifted ? " (shifted)" : "");
}

/// One figure a test set, in the order of the first run that has it.
void addShareFigures(RunReport& report, const std::vector<NamedRun>& runs)
{
    std::vector<std::string> order;
    std::map<std::string, std::vector<ShareLine>> lines;
    for (const NamedRun& run : runs) {
        for (const TestSetResult& set : run.results.testSets) {
            const std::string name = setWords(set.split, set.shifted);
            if (std::ranges::find(order, name) == order.end())
                order.push_back(name);
            lines[name].push_back({run.label, sharesInside(set, report.bound)});
        }
    }
    for (const std::string& name : order)
        report.figures.push_back({"Share inside on " + name + ".",
                                  "A tick a final layer, the disc the first: how far another draw of its halves moves the share. " +
                                      std::string(nameOf(report.bound)) + " estimate.",
                                  sharesSvg(lines[name], "Share inside the region on " + name + ", by final layer")});
}

void addReliability(RunReport& report, const store::StoreReader& reader, const NamedRun& run)
{
    if (run.results.testSets.empty())
        return;
    for (const JudgedSet& set : judgedSets(reader, run.results.run)) {
        const ReliabilityReport& one = report.reliability.emplace_back(run.label, reliabilityReport(set, report.bound)).second;
        const std::string name = run.label + " on " + setWords(one.split, one.shifted);
        report.figures.push_back(
            {"Calibration, " + name + ".",
             "n " + std::to_string(one.diagram.n) + ". Share right against the layer's output for the answer, with 95 % intervals.",
             reliabilitySvg(one.diagram, "Share right against predicted probability, " + name)});
    }
}

} // namespace

RunReport readRunReport(const store::StoreReader& reader, const std::vector<store::RunRow>& runs, Bound bound)
{
    RunReport report;
    report.bound = bound;
    const std::vector<std::string> labels = runLabels(runs);
    std::vector<NamedRun> named;
    for (std::size_t i = 0; i < runs.size(); ++i)
        named.push_back({labels[i], runResults(reader, runs[i])});
    report.ablation = ablationOf(named, bound);
    for (std::size_t i = 1; i < named.size(); ++i)
        report.comparisons.push_back(compareRuns(reader, named.front(), named[i], bound));
    report.seeds = seedSpreads(named, bound);
    addShareFigures(report, named);
    for (const NamedRun& run : named)
        addReliability(report, reader, run);
    return report;
}

std::string htmlReport(const RunReport& report)
{
    const Ablation& ablation = report.ablation;
    const std::string title = titleOf(ablation);
    std::string text =
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
        "content=\"width=device-width\"><title>" +
        htmlText(title) + "</title><style>" + kStyle + "</style></head><body>\n<h1>" + htmlText(title) + "</h1>\n" +
        paragraph("Inside the region by the " + std::string(nameOf(report.bound)) +
                  " estimate. An accuracy stands with its 95 % interval, a share with its count; struck through: the interval "
                  "lies below alpha. R: nothing was admitted, which is a result.");
    for (const RunComparison& comparison : report.comparisons) {
        for (const std::string& sentence : textsOf(comparison.sentences()))
            text += paragraph((report.comparisons.size() > 1 ? comparison.second + ", " : std::string()) + sentence, "say");
        text += listed(textsOf(comparison.notes));
    }
    text += listed(textsOf(ablation.notes)) + runList(ablation);
    if (!report.figures.empty())
        text += "<h2>Figures</h2>\n" + figuresHtml(report.figures);
    text += "<h2>Tables</h2>\n";
    if (ablation.runs.size() > 1)
        text += tableHtml(settingsTable("Settings: " + std::to_string(ablation.differences.size()) + " of " +
                                            std::to_string(ablation.settingCount) + " differ",
                                        ablation.differences, ablation.models));
    for (const Table& table : tablesOf(ablation))
        text += tableHtml(table);
    if (!report.seeds.empty())
        text += tableHtml(seedTable(report.seeds, report.bound));
    for (const RunComparison& comparison : report.comparisons) {
        for (const Table& table : comparisonTables(comparison))
            text += tableHtml(table);
    }
    for (const auto& [run, reliability] : report.reliability) {
        for (Table table : reliabilityTables({reliability})) {
            table.title += ", " + run;
            text += tableHtml(table);
        }
    }
    const std::string made = report.madeBy + (report.madeAt.empty() ? "" : ", " + report.madeAt);
    return text + (made.empty() ? "" : "<hr><p><small>" + htmlText(made) + "</small></p>\n") + "</body></html>\n";
}

} // namespace sdm::report
