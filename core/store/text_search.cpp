#include "core/store/text_search.h"

#include "core/base/error.h"
#include "core/base/regex.h"
#include "core/store/search_function.h"

#include <algorithm>
#include <variant>

namespace sdm::store {
namespace {

struct Term {
    std::string text;
    bool excluded = false;
    bool prefix = false;
    std::optional<SearchExpression> expression; ///< then text is empty
};

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\0';
}

// Bytes above 127 belong to UTF-8 sequences; FTS5 decides which of those are letters.
bool hasWordCharacter(const std::string& text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto u = static_cast<unsigned char>(c);
        return u >= 128 || (u >= '0' && u <= '9') || (u >= 'A' && u <= 'Z') || (u >= 'a' && u <= 'z');
    });
}

/// What stands between the slash at `at` and the next one that is followed by nothing more of a word; moves behind it.
std::optional<SearchExpression> readExpression(const std::string& text, std::size_t& at)
{
    if (text[at] != '/')
        return std::nullopt;
    for (std::size_t end = at + 1; end < text.size(); ++end) {
        if (text[end] == '\\') {
            ++end;
            continue;
        }
        if (text[end] != '/')
            continue;
        const bool anyCase = end + 1 < text.size() && text[end + 1] == 'i';
        const std::size_t behind = end + (anyCase ? 2 : 1);
        if (behind < text.size() && !isBlank(text[behind]))
            continue;
        SearchExpression expression{text.substr(at + 1, end - at - 1), anyCase, at + 1};
        at = behind;
        return expression;
    }
    return std::nullopt;
}

Term readTerm(const std::string& text, std::size_t& at)
{
    Term term;
    if (text[at] == '-' && at + 1 < text.size() && !isBlank(text[at + 1])) {
        term.excluded = true;
        ++at;
    }
    term.expression = readExpression(text, at);
    if (term.expression)
        return term;
    if (text[at] == '"') {
        const std::size_t end = text.find('"', at + 1);
        term.text = text.substr(at + 1, end == std::string::npos ? end : end - at - 1);
        at = end == std::string::npos ? text.size() : end + 1;
        return term;
    }
    while (at < text.size() && !isBlank(text[at]))
        term.text += text[at++];
    if (term.text.size() > 1 && term.text.back() == '*') {
        term.prefix = true;
        term.text.pop_back();
    }
    return term;
}

std::string quoted(const Term& term)
{
    std::string result = "\"";
    for (const char c : term.text) {
        if (c == '"')
            result += '"';
        if (c != '\0')
            result += c;
    }
    return result + (term.prefix ? "\"*" : "\"");
}

} // namespace

TextSearch parseTextSearch(const std::string& text)
{
    TextSearch search;
    for (std::size_t at = 0; at < text.size();) {
        if (isBlank(text[at])) {
            ++at;
            continue;
        }
        const Term term = readTerm(text, at);
        if (term.expression && !term.expression->text.empty())
            (term.excluded ? search.unwantedExpressions : search.expressions).push_back(*term.expression);
        if (term.text.empty())
            continue;
        if (!hasWordCharacter(term.text)) {
            (term.excluded ? search.unwantedLiterals : search.literals).push_back(term.text);
            continue;
        }
        std::string& expression = term.excluded ? search.unwanted : search.wanted;
        if (!expression.empty())
            expression += term.excluded ? " OR " : " AND ";
        expression += quoted(term);
        if (!term.excluded)
            search.terms.push_back({term.text, term.prefix});
    }
    return search;
}

std::optional<SearchFault> TextSearch::fault() const
{
    std::optional<SearchFault> first;
    for (const auto* list : {&expressions, &unwantedExpressions}) {
        for (const SearchExpression& expression : *list) {
            const auto compiled = Regex::compiled(expression.text, kSearchRegex);
            const auto* fault = std::get_if<RegexFault>(&compiled);
            if (fault && (!first || expression.at + fault->position < first->position))
                first = SearchFault{expression.at + fault->position, fault->what};
        }
    }
    return first;
}

void requireReadable(const TextSearch& search, const std::string& text)
{
    const std::optional<SearchFault> fault = search.fault();
    if (!fault)
        return;
    const auto isCharacter = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; };
    const auto before = text.begin() + static_cast<std::ptrdiff_t>(std::min(fault->position, text.size()));
    throw Error(ErrorCode::BadInput, "not a regular expression: " + fault->what,
                "character " + std::to_string(std::count_if(text.begin(), before, isCharacter) + 1) + " of the search " + text,
                "mend it, or leave out the slashes to search for words");
}

std::vector<std::pair<std::size_t, std::size_t>> matchesOf(const SearchExpression& expression, std::string_view text)
{
    std::vector<std::pair<std::size_t, std::size_t>> matches;
    const auto compiled = Regex::compiled(expression.pattern(), kSearchRegex);
    if (const auto* regex = std::get_if<Regex>(&compiled)) {
        Regex::Search search(*regex, text);
        while (const auto match = search.next())
            matches.emplace_back(match->begin, match->end);
    }
    return matches;
}

std::optional<SearchExpression> soleExpression(const std::string& text)
{
    std::size_t at = 0, end = text.size();
    while (at < end && isBlank(text[at]))
        ++at;
    while (end > at && isBlank(text[end - 1]))
        --end;
    auto expression = at < end ? readExpression(text, at) : std::nullopt;
    return at == end ? expression : std::nullopt;
}

std::string expressionSearch(const std::string& expression)
{
    std::string text = "/";
    for (const char c : expression)
        text += c == '/' ? std::string("\\/") : std::string(1, c);
    return text + "/";
}

std::string expressionText(const SearchExpression& expression)
{
    std::string text;
    for (std::size_t at = 0; at < expression.text.size(); ++at) {
        const bool pair = expression.text[at] == '\\' && at + 1 < expression.text.size();
        if (!pair || expression.text[at + 1] != '/')
            text += expression.text[at];
        if (pair)
            text += expression.text[++at];
    }
    return text;
}

} // namespace sdm::store
