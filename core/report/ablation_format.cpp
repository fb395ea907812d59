#include "core/report/ablation_format.h"

#include "core/report/markup_text.h"

#include <nlohmann/json.hpp>

namespace sdm::report {
namespace {

using Kind = AblationRow::Kind;

std::string rowLabel(const AblationRow& row)
{
    if (row.kind == Kind::Median)
        return row.model + ", median of " + std::to_string(row.layers);
    if (row.kind == Kind::Published)
        return row.model + ", paper";
    if (row.kind == Kind::Range)
        return row.model + ", range of " + std::to_string(row.layers);
    return row.model;
}

std::string settingsTitle(const Ablation& ablation)
{
    return "Settings: " + std::to_string(ablation.differences.size()) + " of " + std::to_string(ablation.settingCount) + " differ";
}

std::string latexDocument(const Ablation& ablation, LatexForm form)
{
    std::string text = "% Needs the booktabs package.\n";
    for (const Phrase& note : ablation.notes)
        text += "% " + oneLine(note.text()) + "\n";
    for (const AblationTable& table : ablation.tables)
        text += "\n" + tableLatex(tableOf(table), form);
    return text;
}

nlohmann::ordered_json jsonTable(const AblationTable& table)
{
    nlohmann::ordered_json json{{"id", table.id}, {"title", table.title.text()}, {"note", table.note.text()}};
    json["columns"] = nlohmann::ordered_json::array();
    for (const AblationColumn& column : table.columns)
        json["columns"].push_back({{"group", column.group}, {"name", column.name}});
    json["rows"] = nlohmann::ordered_json::array();
    for (const AblationRow& row : table.rows) {
        nlohmann::ordered_json cells = nlohmann::ordered_json::array();
        for (const AblationCell& cell : row.cells)
            cells.push_back(cellJson(cell));
        json["rows"].push_back({{"group", row.group},
                                {"model", row.model},
                                {"run", row.runId},
                                {"kind", rowKindName(row.kind)},
                                {"layers", row.layers},
                                {"cells", std::move(cells)}});
    }
    return json;
}

} // namespace

const char* rowKindName(AblationRow::Kind kind)
{
    switch (kind) {
    case Kind::FirstLayer:
        return "first";
    case Kind::Median:
        return "median";
    case Kind::Range:
        return "range";
    case Kind::Published:
        return "paper";
    }
    return "first";
}

Table settingsTable(const std::string& title, const std::vector<SettingDifference>& settings, const std::vector<std::string>& runs)
{
    Table table;
    table.id = "settings";
    table.title = title;
    table.labelHead = "setting";
    for (const std::string& run : runs)
        table.columns.push_back({"", run, false});
    for (const SettingDifference& setting : settings) {
        TableRow row{"", setting.key, {}, {}, false};
        for (const std::string& value : setting.values)
            row.cells.push_back(textCell(value));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table tableOf(const AblationTable& ablation)
{
    Table table{ablation.id,
                ablation.title.text(),
                ablation.note.text(),
                "data",
                "model",
                ablation.columns,
                {},
                {"model", "run", "kind", "layers"}};
    for (const AblationRow& row : ablation.rows)
        table.rows.push_back({row.group,
                              rowLabel(row),
                              row.cells,
                              {row.model, row.runId.text(), rowKindName(row.kind), std::to_string(row.layers)},
                              row.kind == Kind::Range});
    return table;
}

std::vector<Table> tablesOf(const Ablation& ablation)
{
    std::vector<Table> tables;
    for (const AblationTable& table : ablation.tables)
        tables.push_back(tableOf(table));
    return tables;
}

std::string formatAblation(const Ablation& ablation, TableFormat format)
{
    switch (format) {
    case TableFormat::Text:
        return asText(ablation);
    case TableFormat::Markdown:
        return asMarkdown(ablation);
    case TableFormat::Latex:
        return asLatex(ablation);
    case TableFormat::LatexAnnotated:
        return asAnnotatedLatex(ablation);
    case TableFormat::Csv:
    case TableFormat::Tsv:
        return separatedTables(tablesOf(ablation), format);
    case TableFormat::Json:
        return asJson(ablation);
    }
    return {};
}

std::string asText(const Ablation& ablation)
{
    std::string text;
    for (const Phrase& note : ablation.notes)
        text += oneLine(note.text()) + "\n";
    if (ablation.runs.size() > 1)
        text += (text.empty() ? "" : "\n") + tableText(settingsTable(settingsTitle(ablation), ablation.differences, ablation.models));
    for (const AblationTable& table : ablation.tables)
        text += (text.empty() ? "" : "\n") + tableText(tableOf(table));
    return text + "\n95 % intervals in brackets (exact below n = 40, Wilson from there); n in parentheses.\n";
}

std::string asMarkdown(const Ablation& ablation)
{
    std::string text;
    for (const Phrase& note : ablation.notes)
        text += "> " + oneLine(note.text()) + "\n";
    if (!ablation.notes.empty())
        text += "\n";
    if (ablation.runs.size() > 1) {
        text += "## " + settingsTitle(ablation) + "\n\n| setting |";
        std::string rule = "\n|---|";
        for (const std::string& model : ablation.models) {
            text += " " + markdownText(model) + " |";
            rule += "---|";
        }
        text += rule + "\n";
        for (const SettingDifference& difference : ablation.differences) {
            text += "| " + markdownText(difference.key) + " |";
            for (const std::string& value : difference.values)
                text += " " + markdownText(value) + " |";
            text += "\n";
        }
        text += "\n";
    }
    for (const AblationTable& table : ablation.tables)
        text += tableMarkdown(tableOf(table)) + "\n";
    return text + "95 % intervals in brackets (exact below n = 40, Wilson from there); n in parentheses; ~~struck through~~: the interval "
                  "lies below alpha.\n";
}

std::string asLatex(const Ablation& ablation)
{
    return latexDocument(ablation, LatexForm::Paper);
}

std::string asAnnotatedLatex(const Ablation& ablation)
{
    return latexDocument(ablation, LatexForm::Annotated);
}

std::string asCsv(const Ablation& ablation)
{
    return separatedTables(tablesOf(ablation), TableFormat::Csv);
}

nlohmann::ordered_json ablationJson(const Ablation& ablation)
{
    nlohmann::ordered_json json;
    json["runs"] = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < ablation.runs.size(); ++i) {
        const store::RunRow& run = ablation.runs[i];
        json["runs"].push_back({{"id", run.id},
                                {"name", run.name},
                                {"preset", run.preset},
                                {"model", ablation.models[i]},
                                {"state", store::runStateName(run.state)}});
    }
    json["notes"] = textsOf(ablation.notes);
    json["settings"] = ablation.settingCount;
    json["differences"] = nlohmann::ordered_json::object();
    for (const SettingDifference& difference : ablation.differences)
        json["differences"][difference.key] = difference.values;
    json["tables"] = nlohmann::ordered_json::array();
    for (const AblationTable& table : ablation.tables)
        json["tables"].push_back(jsonTable(table));
    return json;
}

std::string asJson(const Ablation& ablation)
{
    return ablationJson(ablation).dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

} // namespace sdm::report
