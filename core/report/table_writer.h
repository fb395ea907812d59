#pragma once

#include "core/report/markup_text.h"
#include "core/report/table.h"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

/// The one way from a table of core/report to text.
namespace sdm::report {

enum class TableFormat { Text, Markdown, Latex, LatexAnnotated, Csv, Tsv, Json };

/// Their words, in that order: text, md, latex, latex-annotated, csv, tsv, json.
const std::vector<std::string>& tableFormatNames();
/// \throws Error (BadInput) for any other word
TableFormat tableFormatFromName(std::string_view name);

/// Tables one after the other. CSV and TSV: one head for all, one line a cell, every number unrounded; what a table's rows are not named by
/// stays empty. JSON: one array.
std::string writeTables(const std::vector<Table>& tables, TableFormat format);

/// Aligned for a terminal: each number with its interval or count, a claim about alpha where there is one.
std::string tableText(const Table& table);
/// With its title and note; an accuracy with its interval, a share with its count, what lies below alpha struck through.
std::string tableMarkdown(const Table& table);
/// As the paper prints it (booktabs), what lies below alpha underlined; annotated, with n, interval and claim in small print.
std::string tableLatex(const Table& table, LatexForm form);
/// A heading, the note and a table, to stand in a page: what a cell rests on in small print, what lies below alpha struck through.
std::string tableHtml(const Table& table);
/// CSV or TSV, as writeTables has it.
std::string separatedTables(const std::vector<Table>& tables, TableFormat format);
nlohmann::ordered_json tableJson(const Table& table);
nlohmann::ordered_json cellJson(const TableCell& cell);

} // namespace sdm::report
