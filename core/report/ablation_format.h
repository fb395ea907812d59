#pragma once

#include "core/report/ablation_table.h"
#include "core/report/table_writer.h"

#include <string>
#include <vector>

namespace sdm::report {

/// One of its tables as every writer takes it.
Table tableOf(const AblationTable& ablation);
std::vector<Table> tablesOf(const Ablation& ablation);
/// Settings as rows, runs as columns.
Table settingsTable(const std::string& title, const std::vector<SettingDifference>& settings, const std::vector<std::string>& runs);

/// The whole comparison: differing settings, notes and tables. CSV and TSV hold the tables only, one line a cell.
std::string formatAblation(const Ablation& ablation, TableFormat format);

/// For a terminal.
std::string asText(const Ablation& ablation);
std::string asMarkdown(const Ablation& ablation);
/// As the paper prints them.
std::string asLatex(const Ablation& ablation);
/// The same with n, interval and guard in small print beside each number.
std::string asAnnotatedLatex(const Ablation& ablation);
std::string asCsv(const Ablation& ablation);
std::string asJson(const Ablation& ablation);
nlohmann::ordered_json ablationJson(const Ablation& ablation);

/// `first`, `median`, `range`, `paper`: how CSV and JSON name a row's kind.
const char* rowKindName(AblationRow::Kind kind);

} // namespace sdm::report
