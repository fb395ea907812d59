#include "core/report/ablation_format.h"

#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/report/markup_text.h"
#include "core/report/text_fields.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace sdm::report {
namespace {

using Kind = AblationRow::Kind;

std::string rowLabel(const AblationRow& row)
{
    if (row.kind == Kind::Median)
        return row.model + ", median of " + std::to_string(row.layers);
    if (row.kind == Kind::Range)
        return row.model + ", range of " + std::to_string(row.layers);
    return row.model;
}

bool hasGroups(const AblationTable& table)
{
    for (const AblationRow& row : table.rows) {
        if (!row.group.empty())
            return true;
    }
    return false;
}

// An accuracy is shown with its interval, a share with its count: what a reader needs to weigh each.
std::string markdownCell(const AblationCell& cell, const AblationColumn& column, Kind kind)
{
    std::string text = cell.belowAlpha() ? "~~" + cell.text + "~~" : cell.text;
    if (kind == Kind::Range || !cell.interval)
        return text;
    if (column.isShare)
        return text + " (n " + std::to_string(cell.n) + ")";
    return text + " [" + fixedNumber(cell.interval->lower, 2) + ", " + fixedNumber(cell.interval->upper, 2) + "]";
}

std::string markdownTable(const AblationTable& table)
{
    const bool groups = hasGroups(table);
    std::string text = "## " + oneLine(table.title) + "\n\n" + table.note + "\n\n|" + (groups ? " data |" : "") + " model |";
    std::string rule = std::string("\n|") + (groups ? "---|" : "") + "---|";
    for (const AblationColumn& column : table.columns) {
        text += " " + markdownText(column.group + " " + column.name) + " |";
        rule += "---:|";
    }
    text += rule + "\n";
    for (const AblationRow& row : table.rows) {
        text += "|" + (groups ? " " + markdownText(row.group) + " |" : "") + " " + markdownText(rowLabel(row)) + " |";
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            text += " " + markdownCell(row.cells[i], table.columns[i], row.kind) + " |";
        text += "\n";
    }
    return text;
}

std::string latexInterval(const Interval& interval)
{
    return fixedNumber(interval.lower, 2) + "--" + fixedNumber(interval.upper, 2);
}

/// What a reader needs to weigh the number before it: n, the 95 % interval, and what follows for alpha.
std::string latexAnnotation(const AblationCell& cell, const AblationColumn& column, Kind kind)
{
    std::vector<std::string> parts;
    if (kind != Kind::Range && cell.value && cell.n > 0)
        parts.push_back("$n=" + std::to_string(cell.n) + "$");
    if (kind != Kind::Range && cell.interval)
        parts.push_back(latexInterval(*cell.interval));
    if (!column.isShare && cell.guard && *cell.guard != Guard::None)
        parts.push_back(guardWords(*cell.guard));
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : ", ") + part;
    return text.empty() ? text : " {\\scriptsize (" + text + ")}";
}

std::string latexCell(const AblationCell& cell)
{
    if (cell.text == "inf")
        return "$\\infty$";
    const std::string text = latexText(cell.text);
    return cell.belowAlpha() ? "\\underline{" + text + "}" : text;
}

std::string latexHeader(const AblationTable& table, bool groups)
{
    std::string first = groups ? " & " : "", second = groups ? "Data & Model" : "Model";
    for (std::size_t i = 0; i < table.columns.size();) {
        std::size_t end = i;
        while (end < table.columns.size() && table.columns[end].group == table.columns[i].group)
            second += " & " + latexText(table.columns[end++].name);
        first += " & \\multicolumn{" + std::to_string(end - i) + "}{c}{" + latexText(table.columns[i].group) + "}";
        i = end;
    }
    return first + " \\\\\n" + second + " \\\\\n";
}

std::string latexTable(const AblationTable& table, LatexForm form)
{
    const bool groups = hasGroups(table);
    std::string text = "\\begin{table}\n\\centering\n\\begin{tabular}{" + std::string(groups ? "ll" : "l") +
                       std::string(table.columns.size(), 'r') + "}\n\\toprule\n" + latexHeader(table, groups) + "\\midrule\n";
    std::string group;
    for (const AblationRow& row : table.rows) {
        if (!group.empty() && row.group != group)
            text += "\\midrule\n";
        group = row.group;
        text += latexRowStart((groups ? latexText(row.group) + " & " : "") + latexText(rowLabel(row)));
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            text += " & " + latexCell(row.cells[i]) +
                    (form == LatexForm::Annotated ? latexAnnotation(row.cells[i], table.columns[i], row.kind) : std::string());
        text += " \\\\\n";
    }
    return text + "\\bottomrule\n\\end{tabular}\n\\caption{" +
           latexProse(table.title + ". " + table.note + " Underlined: its interval lies below alpha." +
                      (form == LatexForm::Annotated ? " In small print: n, the 95 % interval, and how it stands against alpha." : "")) +
           "}\n\\label{tab:" + table.id + "}\n\\end{table}\n";
}

std::string latexDocument(const Ablation& ablation, LatexForm form)
{
    std::string text = "% Needs the booktabs package.\n";
    for (const std::string& note : ablation.notes)
        text += "% " + oneLine(note) + "\n";
    for (const AblationTable& table : ablation.tables)
        text += "\n" + latexTable(table, form);
    return text;
}

nlohmann::ordered_json numberOrText(double value)
{
    if (std::isnan(value))
        return nullptr;
    if (std::isinf(value))
        return value > 0 ? "inf" : "-inf";
    return value;
}

nlohmann::ordered_json jsonCell(const AblationCell& cell)
{
    nlohmann::ordered_json json{{"text", cell.text}, {"value", cell.value ? numberOrText(*cell.value) : nullptr}};
    json["n"] = cell.n;
    if (cell.of > 0)
        json["of"] = cell.of;
    if (cell.interval) {
        json["lower"] = cell.interval->lower;
        json["upper"] = cell.interval->upper;
    }
    json["guard"] = cell.guard ? nlohmann::ordered_json(guardName(*cell.guard)) : nullptr;
    return json;
}

nlohmann::ordered_json jsonTable(const AblationTable& table)
{
    nlohmann::ordered_json json{{"id", table.id}, {"title", table.title}, {"note", table.note}};
    json["columns"] = nlohmann::ordered_json::array();
    for (const AblationColumn& column : table.columns)
        json["columns"].push_back({{"group", column.group}, {"name", column.name}});
    json["rows"] = nlohmann::ordered_json::array();
    for (const AblationRow& row : table.rows) {
        nlohmann::ordered_json cells = nlohmann::ordered_json::array();
        for (const AblationCell& cell : row.cells)
            cells.push_back(jsonCell(cell));
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
    }
    return "first";
}

TableFormat tableFormatFromName(std::string_view name)
{
    if (name == "md")
        return TableFormat::Markdown;
    if (name == "latex")
        return TableFormat::Latex;
    if (name == "latex-annotated")
        return TableFormat::LatexAnnotated;
    if (name == "csv")
        return TableFormat::Csv;
    if (name == "json")
        return TableFormat::Json;
    throw Error(ErrorCode::BadInput, "unknown table format `" + std::string(name) + "`", "--format",
                "use md, latex, latex-annotated, csv or json");
}

std::string formatAblation(const Ablation& ablation, TableFormat format)
{
    switch (format) {
    case TableFormat::Markdown:
        return asMarkdown(ablation);
    case TableFormat::Latex:
        return asLatex(ablation);
    case TableFormat::LatexAnnotated:
        return asAnnotatedLatex(ablation);
    case TableFormat::Csv:
        return asCsv(ablation);
    case TableFormat::Json:
        return asJson(ablation);
    }
    return {};
}

std::string asMarkdown(const Ablation& ablation)
{
    std::string text;
    for (const std::string& note : ablation.notes)
        text += "> " + oneLine(note) + "\n";
    if (!ablation.notes.empty())
        text += "\n";
    if (ablation.runs.size() > 1) {
        text += "## Settings: " + std::to_string(ablation.differences.size()) + " of " + std::to_string(ablation.settingCount) +
                " differ\n\n| setting |";
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
        text += markdownTable(table) + "\n";
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
    std::string text = "table,data,model,run,kind,layers,group,column,text,value,n,of,lower,upper,guard\n";
    for (const AblationTable& table : ablation.tables) {
        for (const AblationRow& row : table.rows) {
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                const AblationCell& cell = row.cells[i];
                const AblationColumn& column = table.columns[i];
                text += table.id + "," + csvField(row.group) + "," + csvField(row.model) + "," + row.runId + "," + rowKindName(row.kind) +
                        "," + std::to_string(row.layers) + "," + csvField(column.group) + "," + csvField(column.name) + "," +
                        csvField(cell.text) + "," + (cell.value ? exactNumber(*cell.value) : "") + "," + std::to_string(cell.n) + "," +
                        (cell.of > 0 ? std::to_string(cell.of) : "") + "," + (cell.interval ? exactNumber(cell.interval->lower) : "") +
                        "," + (cell.interval ? exactNumber(cell.interval->upper) : "") + "," + (cell.guard ? guardName(*cell.guard) : "") +
                        "\n";
            }
        }
    }
    return text;
}

std::string asJson(const Ablation& ablation)
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
    json["notes"] = ablation.notes;
    json["settings"] = ablation.settingCount;
    json["differences"] = nlohmann::ordered_json::object();
    for (const SettingDifference& difference : ablation.differences)
        json["differences"][difference.key] = difference.values;
    json["tables"] = nlohmann::ordered_json::array();
    for (const AblationTable& table : ablation.tables)
        json["tables"].push_back(jsonTable(table));
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

} // namespace sdm::report
