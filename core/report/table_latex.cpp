#include "core/base/number_text.h"
#include "core/report/table_writer.h"

#include <cctype>

namespace sdm::report {
namespace {

std::string capitalised(std::string word)
{
    if (!word.empty())
        word.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(word.front())));
    return word;
}

/// What a reader needs to weigh the number before it: n, the 95 % interval, and what follows for alpha.
std::string smallPrint(const TableCell& cell, const TableColumn& column, bool isRange)
{
    std::vector<std::string> parts;
    if (!isRange && cell.value && cell.n > 0)
        parts.push_back("$n=" + std::to_string(cell.n) + "$");
    if (!isRange && cell.interval)
        parts.push_back(fixedNumber(cell.interval->lower, 2) + "--" + fixedNumber(cell.interval->upper, 2));
    if (!column.isShare && cell.guard && *cell.guard != Guard::None)
        parts.push_back(guardWords(*cell.guard));
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : ", ") + part;
    return text.empty() ? text : " {\\scriptsize (" + text + ")}";
}

std::string latexValue(const TableCell& cell)
{
    if (cell.text == "inf")
        return "$\\infty$";
    const std::string text = latexText(cell.text);
    return cell.belowAlpha() ? "\\underline{" + text + "}" : text;
}

std::string latexHeads(const Table& table)
{
    const bool blocks = table.hasBlocks();
    std::string first = blocks ? " & " : "",
                second = (blocks ? latexText(capitalised(table.blockHead)) + " & " : "") + latexText(capitalised(table.labelHead));
    for (std::size_t i = 0; i < table.columns.size();) {
        std::size_t end = i;
        while (end < table.columns.size() && table.columns[end].group == table.columns[i].group)
            second += " & " + latexText(table.columns[end++].name);
        first += " & \\multicolumn{" + std::to_string(end - i) + "}{c}{" + latexText(table.columns[i].group) + "}";
        i = end;
    }
    return (table.hasGroups() ? first + " \\\\\n" : "") + second + " \\\\\n";
}

} // namespace

std::string tableLatex(const Table& table, LatexForm form)
{
    const bool blocks = table.hasBlocks();
    std::string text = "\\begin{table}\n\\centering\n\\begin{tabular}{" + std::string(blocks ? "ll" : "l") +
                       std::string(table.columns.size(), 'r') + "}\n\\toprule\n" + latexHeads(table) + "\\midrule\n";
    std::string block;
    for (const TableRow& row : table.rows) {
        if (!block.empty() && row.block != block)
            text += "\\midrule\n";
        block = row.block;
        text += latexRowStart((blocks ? latexText(row.block) + " & " : "") + latexText(row.label));
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            text += " & " + latexValue(row.cells[i]) +
                    (form == LatexForm::Annotated ? smallPrint(row.cells[i], table.columns[i], row.isRange) : std::string());
        text += " \\\\\n";
    }
    return text + "\\bottomrule\n\\end{tabular}\n\\caption{" +
           latexProse(table.title + "." + (table.note.empty() ? "" : " " + table.note) + " Underlined: its interval lies below alpha." +
                      (form == LatexForm::Annotated ? " In small print: n, the 95 % interval, and how it stands against alpha." : "")) +
           "}\n\\label{tab:" + table.id + "}\n\\end{table}\n";
}

} // namespace sdm::report
