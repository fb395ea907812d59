#include "core/store/text_search.h"

#include <algorithm>

namespace sdm::store {
namespace {

struct Term {
    std::string text;
    bool excluded = false;
    bool prefix = false;
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

Term readTerm(const std::string& text, std::size_t& at)
{
    Term term;
    if (text[at] == '-' && at + 1 < text.size() && !isBlank(text[at + 1])) {
        term.excluded = true;
        ++at;
    }
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

} // namespace sdm::store
