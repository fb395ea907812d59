#include "core/report/table.h"

#include <algorithm>

namespace sdm::report {

bool Table::hasBlocks() const
{
    return std::ranges::any_of(rows, [](const TableRow& row) { return !row.block.empty(); });
}

bool Table::hasGroups() const
{
    return std::ranges::any_of(columns, [](const TableColumn& column) { return !column.group.empty(); });
}

TableCell countCell(std::int64_t n, std::int64_t of)
{
    TableCell cell;
    cell.text = std::to_string(n);
    cell.value = static_cast<double>(n);
    cell.n = n;
    cell.of = of;
    return cell;
}

TableCell textCell(std::string text)
{
    TableCell cell;
    cell.text = std::move(text);
    return cell;
}

} // namespace sdm::report
