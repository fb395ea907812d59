#pragma once

#include <optional>
#include <string>
#include <vector>

namespace sdm::report {

/// A plain grid of texts, as a query of a person's own gives it. Nothing for what is NULL.
struct Grid {
    std::vector<std::string> columns;
    std::vector<std::vector<std::optional<std::string>>> rows;
    std::vector<bool> isNumber; ///< by column: set to the right
};

/// Tab-separated with a head, for a spreadsheet: tabs and line ends within a value become blanks.
std::string gridTsv(const Grid& grid);
/// A Markdown table; values are text, never markup.
std::string gridMarkdown(const Grid& grid);

} // namespace sdm::report
