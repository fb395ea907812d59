#include "core/report/markup_text.h"

#include "core/base/visible_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace sdm::report {
namespace {

bool isBlank(char c)
{
    return c == '\t' || c == '\n' || c == '\v' || c == '\f' || c == '\r';
}

/// What a character is in LaTeX when it is not itself.
std::string_view latexOf(char c)
{
    constexpr std::array<std::pair<char, std::string_view>, 15> kNames{{{'\\', "\\textbackslash{}"},
                                                                        {'~', "\\textasciitilde{}"},
                                                                        {'^', "\\textasciicircum{}"},
                                                                        {'`', "\\textasciigrave{}"},
                                                                        {'<', "$<$"},
                                                                        {'>', "$>$"},
                                                                        {'|', "$|$"},
                                                                        {'&', "\\&"},
                                                                        {'%', "\\%"},
                                                                        {'$', "\\$"},
                                                                        {'#', "\\#"},
                                                                        {'_', "\\_"},
                                                                        {'{', "\\{"},
                                                                        {'}', "\\}"},
                                                                        {'"', "\\char34{}"}}};
    const auto found = std::ranges::find(kNames, c, &std::pair<char, std::string_view>::first);
    return found == kNames.end() ? std::string_view() : found->second;
}

bool isWordCharacter(const std::string& line, std::size_t at)
{
    return at < line.size() && (std::isalnum(static_cast<unsigned char>(line[at])) != 0 || static_cast<unsigned char>(line[at]) >= 0x80);
}

/// Whether the character would be read as markup where it stands: an underscore within a word, a bracket without a link and an ampersand
/// without an entity are themselves.
bool isMarkup(const std::string& line, std::size_t at)
{
    switch (line[at]) {
    case '\\':
    case '`':
    case '*':
    case '~':
    case '<':
    case '|':
        return true;
    case '_':
        return at == 0 || !isWordCharacter(line, at - 1) || !isWordCharacter(line, at + 1);
    case '&':
        return isWordCharacter(line, at + 1) || (at + 1 < line.size() && line[at + 1] == '#');
    case '(':
        return at > 0 && line[at - 1] == ']';
    default:
        return false;
    }
}

std::size_t longestRun(std::string_view text, char wanted)
{
    std::size_t longest = 0, run = 0;
    for (const char c : text) {
        run = c == wanted ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

} // namespace

std::string oneLine(std::string_view text)
{
    std::string line(text);
    std::ranges::replace_if(line, isBlank, ' ');
    return visibleText(line);
}

std::string markdownText(std::string_view text)
{
    std::string escaped;
    const std::string line = oneLine(text);
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (isMarkup(line, i))
            escaped += '\\';
        escaped += line[i];
    }
    return escaped;
}

std::string codeSpan(std::string_view name)
{
    const std::string fence(longestRun(name, '`') + 1, '`');
    const std::string gap = fence.size() > 1 ? " " : "";
    return fence + gap + oneLine(name) + gap + fence;
}

std::string latexText(std::string_view text)
{
    constexpr std::string_view kBeta = "β";
    std::string escaped;
    const std::string line = oneLine(text);
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (std::string_view(line).substr(i).starts_with(kBeta)) {
            escaped += "$\\beta$";
            i += kBeta.size() - 1;
            continue;
        }
        // Two hyphens would be set as a dash, two quotes as a quotation mark.
        const bool doubled = (line[i] == '-' || line[i] == '\'') && i > 0 && line[i - 1] == line[i];
        const std::string_view name = latexOf(line[i]);
        escaped += (doubled ? "{}" : "") + (name.empty() ? std::string(1, line[i]) : std::string(name));
    }
    return escaped;
}

std::string latexProse(std::string_view text)
{
    std::string prose;
    bool code = false;
    for (std::size_t begin = 0;;) {
        const std::size_t end = std::min(text.find('`', begin), text.size());
        const std::string part = latexText(text.substr(begin, end - begin));
        prose += code ? "\\texttt{" + part + "}" : part;
        if (end == text.size())
            return prose;
        code = !code;
        begin = end + 1;
    }
}

std::string latexRowStart(std::string cell)
{
    const std::size_t first = cell.find_first_not_of(' '); // LaTeX looks past blanks
    return first != std::string::npos && (cell[first] == '[' || cell[first] == '*') ? "{}" + cell : cell;
}

std::string htmlText(std::string_view text)
{
    std::string html;
    for (const char c : oneLine(text)) {
        switch (c) {
        case '&':
            html += "&amp;";
            break;
        case '<':
            html += "&lt;";
            break;
        case '>':
            html += "&gt;";
            break;
        case '"':
            html += "&quot;";
            break;
        case '\'':
            html += "&#39;";
            break;
        default:
            html += c;
        }
    }
    return html;
}

std::string htmlProse(std::string_view text)
{
    std::string html;
    bool code = false;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t tick = std::min(text.find('`', at), text.size());
        html += htmlText(text.substr(at, tick - at));
        if (tick < text.size()) {
            html += code ? "</code>" : "<code>";
            code = !code;
        }
        at = tick + 1;
    }
    return code ? html + "</code>" : html;
}

} // namespace sdm::report
