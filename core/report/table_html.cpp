#include "core/base/number_text.h"
#include "core/report/table_writer.h"

namespace sdm::report {
namespace {

std::string headCell(const std::string& text, std::size_t columns, bool number)
{
    return std::string("<th") + (columns > 1 ? " colspan=\"" + std::to_string(columns) + "\"" : "") + (number ? " class=\"n\"" : "") + ">" +
           htmlText(text) + "</th>";
}

std::string headRows(const Table& table)
{
    const std::string lead = (table.hasBlocks() ? headCell(table.blockHead, 1, false) : "") + headCell(table.labelHead, 1, false);
    std::string groups, names;
    for (std::size_t i = 0; i < table.columns.size();) {
        std::size_t end = i;
        while (end < table.columns.size() && table.columns[end].group == table.columns[i].group)
            names += headCell(table.columns[end++].name, 1, true);
        groups += headCell(table.columns[i].group, end - i, true);
        i = end;
    }
    const std::string empty = (table.hasBlocks() ? "<th></th>" : "") + std::string("<th></th>");
    return "<thead>" + (table.hasGroups() ? "<tr>" + empty + groups + "</tr>" : std::string()) + "<tr>" + lead + names + "</tr></thead>\n";
}

/// The number, and in small print what it rests on.
std::string bodyCell(const TableCell& cell, const TableColumn& column, bool isRange)
{
    std::string small;
    if (!isRange && cell.interval)
        small = column.isShare ? "n " + std::to_string(cell.n)
                               : fixedNumber(cell.interval->lower, 2) + "–" + fixedNumber(cell.interval->upper, 2);
    if (cell.guard && *cell.guard != Guard::None && !column.isShare)
        small += (small.empty() ? "" : " ") + std::string(guardWords(*cell.guard));
    return std::string("<td class=\"n") + (cell.belowAlpha() ? " below" : "") + "\"" +
           (cell.tooltip.empty() ? "" : " title=\"" + htmlText(cell.tooltip) + "\"") + ">" + htmlText(cell.text) +
           (small.empty() ? "" : " <small>" + htmlText(small) + "</small>") + "</td>";
}

} // namespace

std::string tableHtml(const Table& table)
{
    std::string text = "<h3>" + htmlText(table.title) + "</h3>\n" + (table.note.empty() ? "" : "<p>" + htmlProse(table.note) + "</p>\n") +
                       "<div class=\"table\"><table>\n" + headRows(table) + "<tbody>\n";
    std::string block;
    for (const TableRow& row : table.rows) {
        const bool begins = !block.empty() && row.block != block;
        block = row.block;
        text += std::string("<tr") + (begins ? " class=\"block\"" : "") + ">" +
                (table.hasBlocks() ? "<td>" + htmlText(row.block) + "</td>" : "") + "<td>" + htmlText(row.label) + "</td>";
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            text += bodyCell(row.cells[i], table.columns[i], row.isRange);
        text += "</tr>\n";
    }
    return text + "</tbody></table></div>\n";
}

} // namespace sdm::report
