#include "core/report/comparison_format.h"

#include "core/report/ablation_format.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace sdm::report {
namespace {

std::string sentenceLine(const std::string& sentence, TableFormat format)
{
    switch (format) {
    case TableFormat::Markdown:
        return "- " + markdownText(sentence) + "\n";
    case TableFormat::Text:
        return oneLine(sentence) + "\n";
    default:
        return "% " + oneLine(sentence) + "\n"; // a comment of LaTeX
    }
}

std::string documentByDocument(const RunComparison& comparison, TableFormat format)
{
    std::string text = "\n";
    for (const Phrase& note : comparison.notes)
        text += sentenceLine(note.text(), format);
    for (const Phrase& sentence : comparison.sentences())
        text += sentenceLine(sentence.text(), format);
    const std::vector<Table> tables = comparisonTables(comparison);
    return tables.empty() ? text : text + "\n" + writeTables(tables, format);
}

} // namespace

std::string formatComparison(const Ablation& ablation, const std::optional<RunComparison>& comparison, TableFormat format)
{
    if (!comparison)
        return formatAblation(ablation, format);
    if (format == TableFormat::Json) {
        nlohmann::ordered_json json = ablationJson(ablation);
        json["comparison"] = comparisonJson(*comparison);
        return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
    }
    if (format == TableFormat::Csv || format == TableFormat::Tsv) {
        std::vector<Table> tables = tablesOf(ablation);
        std::ranges::move(comparisonTables(*comparison), std::back_inserter(tables));
        return separatedTables(tables, format);
    }
    return formatAblation(ablation, format) + documentByDocument(*comparison, format);
}

} // namespace sdm::report
