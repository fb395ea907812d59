#include "core/report/table_writer.h"
#include "core/report/text_fields.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

/// Tables for programs: every number unrounded.
namespace sdm::report {
namespace {

/// A tab or a line end would be a border.
std::string tsvField(std::string_view text)
{
    std::string field(text);
    std::ranges::replace_if(
        field, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return field;
}

std::string separatedLine(const std::vector<std::string>& fields, TableFormat format)
{
    std::string line;
    for (std::size_t i = 0; i < fields.size(); ++i)
        line += (i == 0                       ? ""
                 : format == TableFormat::Tsv ? "\t"
                                              : ",") +
                (format == TableFormat::Tsv ? tsvField(fields[i]) : csvField(fields[i]));
    return line + "\n";
}

/// What names a row, by the head of its column.
std::vector<std::pair<std::string, std::string>> namesOf(const Table& table, const TableRow& row)
{
    std::vector<std::pair<std::string, std::string>> names{{table.blockHead, row.block}};
    if (table.factNames.empty())
        names.emplace_back(table.labelHead, row.label);
    for (std::size_t i = 0; i < table.factNames.size(); ++i)
        names.emplace_back(table.factNames[i], row.facts[i]);
    return names;
}

/// The heads of all tables, each once, in the order they come.
std::vector<std::string> namingHeads(const std::vector<Table>& tables)
{
    std::vector<std::string> heads;
    const auto add = [&heads](const std::string& head) {
        if (std::ranges::find(heads, head) == heads.end())
            heads.push_back(head);
    };
    for (const Table& table : tables) {
        add(table.blockHead);
        if (table.factNames.empty())
            add(table.labelHead);
        std::ranges::for_each(table.factNames, add);
    }
    return heads;
}

std::vector<std::string> valuesOfCell(const TableCell& cell)
{
    return {cell.text,
            cell.value ? exactNumber(*cell.value) : "",
            std::to_string(cell.n),
            cell.of > 0 ? std::to_string(cell.of) : "",
            cell.interval ? exactNumber(cell.interval->lower) : "",
            cell.interval ? exactNumber(cell.interval->upper) : "",
            cell.guard ? guardName(*cell.guard) : ""};
}

nlohmann::ordered_json jsonValue(double value)
{
    if (std::isnan(value))
        return nullptr;
    if (std::isinf(value))
        return value > 0 ? "inf" : "-inf";
    return value;
}

} // namespace

std::string separatedTables(const std::vector<Table>& tables, TableFormat format)
{
    const std::vector<std::string> heads = namingHeads(tables);
    std::vector<std::string> fields{"table"};
    fields.insert(fields.end(), heads.begin(), heads.end());
    for (const char* name : {"group", "column", "text", "value", "n", "of", "lower", "upper", "guard"})
        fields.emplace_back(name);
    std::string text = separatedLine(fields, format);
    for (const Table& table : tables) {
        for (const TableRow& row : table.rows) {
            std::vector<std::string> naming(heads.size());
            for (const auto& [head, name] : namesOf(table, row))
                naming[static_cast<std::size_t>(std::ranges::find(heads, head) - heads.begin())] = name;
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                fields.assign({table.id});
                fields.insert(fields.end(), naming.begin(), naming.end());
                fields.insert(fields.end(), {table.columns[i].group, table.columns[i].name});
                std::ranges::move(valuesOfCell(row.cells[i]), std::back_inserter(fields));
                text += separatedLine(fields, format);
            }
        }
    }
    return text;
}

nlohmann::ordered_json cellJson(const TableCell& cell)
{
    nlohmann::ordered_json json{{"text", cell.text}, {"value", cell.value ? jsonValue(*cell.value) : nullptr}};
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

nlohmann::ordered_json tableJson(const Table& table)
{
    nlohmann::ordered_json json{{"id", table.id}, {"title", table.title}, {"note", table.note}};
    json["columns"] = nlohmann::ordered_json::array();
    for (const TableColumn& column : table.columns)
        json["columns"].push_back({{"group", column.group}, {"name", column.name}});
    json["rows"] = nlohmann::ordered_json::array();
    for (const TableRow& row : table.rows) {
        nlohmann::ordered_json line = nlohmann::ordered_json::object();
        for (const auto& [head, name] : namesOf(table, row))
            line[head] = name;
        line["cells"] = nlohmann::ordered_json::array();
        for (const TableCell& cell : row.cells)
            line["cells"].push_back(cellJson(cell));
        json["rows"].push_back(std::move(line));
    }
    return json;
}

} // namespace sdm::report
