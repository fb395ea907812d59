#pragma once

#include <string>
#include <string_view>

/// Names are whatever people typed; in a table they must be read as text, never as markup.
namespace sdm::report {

/// How a LaTeX table is set: as the paper prints it, or with what each number rests on.
enum class LatexForm { Paper, Annotated };

/// Line ends and tabs become blanks; what commands a terminal or turns the order of characters around is spelled out (visibleText).
std::string oneLine(std::string_view text);

/// For a cell of a Markdown table.
std::string markdownText(std::string_view text);
/// A name in a sentence, between backticks that it cannot close.
std::string codeSpan(std::string_view name);

/// For HTML, in text and in quoted attributes.
std::string htmlText(std::string_view text);
/// A sentence of ours: what stands between backticks is set as code.
std::string htmlProse(std::string_view text);

/// For LaTeX text.
std::string latexText(std::string_view text);
/// A sentence of ours: what stands between backticks is set in typewriter letters.
std::string latexProse(std::string_view text);
/// A row's first cell: after the `\\` or rule before it, LaTeX would take `[` and `*` for that command's argument.
std::string latexRowStart(std::string cell);

} // namespace sdm::report
