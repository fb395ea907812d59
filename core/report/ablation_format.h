#pragma once

#include "core/report/ablation_table.h"

#include <string>
#include <string_view>

namespace sdm::report {

enum class TableFormat { Markdown, Latex, LatexAnnotated, Csv, Json };

/// \throws Error (BadInput) for any other word than md, latex, latex-annotated, csv, json
TableFormat tableFormatFromName(std::string_view name);

/// The whole comparison: differing settings, notes and tables. CSV holds the tables only, one line a cell.
std::string formatAblation(const Ablation& ablation, TableFormat format);

std::string asMarkdown(const Ablation& ablation);
/// As the paper prints them.
std::string asLatex(const Ablation& ablation);
/// The same with n, interval and guard in small print beside each number.
std::string asAnnotatedLatex(const Ablation& ablation);
std::string asCsv(const Ablation& ablation);
std::string asJson(const Ablation& ablation);

/// `first`, `median`, `range`: how CSV and JSON name a row's kind.
const char* rowKindName(AblationRow::Kind kind);

} // namespace sdm::report
