#include "core/report/table_writer.h"

#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/report/aligned_text.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace sdm::report {

namespace {

std::string bracketed(const Interval& interval, int digits)
{
    return " [" + fixedNumber(interval.lower, digits) + ", " + fixedNumber(interval.upper, digits) + "]";
}

// An accuracy is shown with its interval, a share with its count: what a reader needs to weigh each.
std::string restsOn(const TableCell& cell, const TableColumn& column, bool isRange)
{
    if (isRange || !cell.interval)
        return {};
    return column.isShare ? " (n " + std::to_string(cell.n) + ")" : bracketed(*cell.interval, 2);
}

std::string columnName(const TableColumn& column)
{
    return column.group.empty() ? column.name : column.group + " " + column.name;
}

std::string terminalCell(const TableCell& cell, const TableColumn& column, bool isRange)
{
    const bool claims = cell.guard && *cell.guard != Guard::None && !column.isShare;
    return cell.text + restsOn(cell, column, isRange) + (claims ? std::string(" ") + guardWords(*cell.guard) : std::string());
}

std::string joined(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : "\n") + part;
    return text;
}

} // namespace

const std::vector<std::string>& tableFormatNames()
{
    static const std::vector<std::string> kNames{"text", "md", "latex", "latex-annotated", "csv", "tsv", "json"};
    return kNames;
}

TableFormat tableFormatFromName(std::string_view name)
{
    const auto found = std::ranges::find(tableFormatNames(), name);
    if (found == tableFormatNames().end())
        throw Error(ErrorCode::BadInput, "unknown table format `" + std::string(name) + "`", "--format",
                    "use text, md, latex, latex-annotated, csv, tsv or json");
    return static_cast<TableFormat>(found - tableFormatNames().begin());
}

std::string tableText(const Table& table)
{
    const bool blocks = table.hasBlocks();
    std::vector<std::vector<std::string>> lines(1);
    if (blocks)
        lines[0].push_back(table.blockHead);
    lines[0].push_back(table.labelHead);
    for (const TableColumn& column : table.columns)
        lines[0].push_back(oneLine(columnName(column)));
    for (const TableRow& row : table.rows) {
        std::vector<std::string> line;
        if (blocks)
            line.push_back(oneLine(row.block));
        line.push_back(oneLine(row.label));
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            line.push_back(oneLine(terminalCell(row.cells[i], table.columns[i], row.isRange)));
        lines.push_back(std::move(line));
    }
    return oneLine(table.title) + "\n" + alignedText(lines) + (table.note.empty() ? "" : oneLine(table.note) + "\n");
}

std::string tableMarkdown(const Table& table)
{
    const bool blocks = table.hasBlocks();
    std::string text = "## " + oneLine(table.title) + "\n\n" + (table.note.empty() ? "" : table.note + "\n\n") + "|" +
                       (blocks ? " " + table.blockHead + " |" : "") + " " + table.labelHead + " |";
    std::string rule = std::string("\n|") + (blocks ? "---|" : "") + "---|";
    for (const TableColumn& column : table.columns) {
        text += " " + markdownText(columnName(column)) + " |";
        rule += "---:|";
    }
    text += rule + "\n";
    for (const TableRow& row : table.rows) {
        text += "|" + (blocks ? " " + markdownText(row.block) + " |" : "") + " " + markdownText(row.label) + " |";
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const TableCell& cell = row.cells[i];
            text += " " + (cell.belowAlpha() ? "~~" + cell.text + "~~" : cell.text) + restsOn(cell, table.columns[i], row.isRange) + " |";
        }
        text += "\n";
    }
    return text;
}

std::string writeTables(const std::vector<Table>& tables, TableFormat format)
{
    std::vector<std::string> parts;
    switch (format) {
    case TableFormat::Csv:
    case TableFormat::Tsv:
        return separatedTables(tables, format);
    case TableFormat::Json: {
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const Table& table : tables)
            list.push_back(tableJson(table));
        return list.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
    }
    case TableFormat::Text:
        std::ranges::transform(tables, std::back_inserter(parts), tableText);
        return joined(parts);
    case TableFormat::Markdown:
        std::ranges::transform(tables, std::back_inserter(parts), tableMarkdown);
        return joined(parts);
    case TableFormat::Latex:
    case TableFormat::LatexAnnotated:
        parts.push_back("% Needs the booktabs package.\n");
        for (const Table& table : tables)
            parts.push_back(tableLatex(table, format == TableFormat::Latex ? LatexForm::Paper : LatexForm::Annotated));
        return joined(parts);
    }
    return {};
}

} // namespace sdm::report
