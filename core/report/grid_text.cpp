#include "core/report/grid_text.h"

#include "core/report/markup_text.h"

namespace sdm::report {

std::string gridTsv(const Grid& grid)
{
    std::string text;
    const auto addLine = [&text](const auto& cells, const auto& textOf) {
        for (std::size_t at = 0; at < cells.size(); ++at)
            text += (at > 0 ? "\t" : "") + textOf(cells[at]);
        text += '\n';
    };
    addLine(grid.columns, [](const std::string& name) { return oneLine(name); });
    for (const auto& row : grid.rows)
        addLine(row, [](const std::optional<std::string>& value) { return value ? oneLine(*value) : std::string(); });
    return text;
}

std::string gridMarkdown(const Grid& grid)
{
    std::string text = "|";
    for (const std::string& name : grid.columns)
        text += " " + markdownText(name) + " |";
    text += "\n|";
    for (std::size_t at = 0; at < grid.columns.size(); ++at)
        text += at < grid.isNumber.size() && grid.isNumber[at] ? "--:|" : "---|";
    text += '\n';
    for (const auto& row : grid.rows) {
        text += '|';
        for (const auto& value : row)
            text += " " + (value ? markdownText(*value) : std::string()) + " |";
        text += '\n';
    }
    return text;
}

} // namespace sdm::report
