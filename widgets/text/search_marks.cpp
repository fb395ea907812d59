#include "widgets/text/search_marks.h"

#include "core/store/text_search.h"

namespace sdm::ui {
namespace {

/// A run of letters and digits.
struct Token {
    QString text; ///< folded
    int start = 0, length = 0;
};

std::vector<Token> tokensOf(const QString& text)
{
    std::vector<Token> tokens;
    for (int at = 0; at < text.size();) {
        if (!text[at].isLetterOrNumber()) {
            ++at;
            continue;
        }
        const int start = at;
        while (at < text.size() && text[at].isLetterOrNumber())
            ++at;
        tokens.push_back({text.mid(start, at - start).toCaseFolded(), start, at - start});
    }
    return tokens;
}

struct Wanted {
    std::vector<Token> words;
    bool prefix = false;
};

std::vector<Wanted> wantedBy(const QString& search)
{
    std::vector<Wanted> wanted;
    for (const store::SearchTerm& term : store::parseTextSearch(search.toStdString()).terms) {
        Wanted one{tokensOf(QString::fromStdString(term.text)), term.prefix};
        if (!one.words.empty())
            wanted.push_back(std::move(one));
    }
    return wanted;
}

bool matchesAt(const std::vector<Token>& tokens, std::size_t at, const Wanted& wanted)
{
    if (at + wanted.words.size() > tokens.size())
        return false;
    for (std::size_t i = 0; i < wanted.words.size(); ++i) {
        const QString &have = tokens[at + i].text, &want = wanted.words[i].text;
        const bool last = i + 1 == wanted.words.size();
        if (have != want && !(last && wanted.prefix && have.startsWith(want)))
            return false;
    }
    return true;
}

std::vector<bool> foundTokens(const std::vector<Token>& tokens, const QString& search)
{
    std::vector<bool> found(tokens.size());
    for (const Wanted& wanted : wantedBy(search)) {
        for (std::size_t at = 0; at < tokens.size(); ++at) {
            if (matchesAt(tokens, at, wanted))
                std::fill_n(found.begin() + static_cast<std::ptrdiff_t>(at), wanted.words.size(), true);
        }
    }
    return found;
}

} // namespace

std::vector<FoundSpan> foundSpans(const QString& text, const QString& search)
{
    const std::vector<Token> tokens = tokensOf(text);
    const std::vector<bool> found = foundTokens(tokens, search);
    std::vector<FoundSpan> spans;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (found[i])
            spans.push_back({tokens[i].start, tokens[i].length});
    }
    return spans;
}

void markFound(std::vector<DiffWord>& answer, const QString& search)
{
    std::vector<Token> tokens;
    std::vector<std::size_t> wordOf;
    for (std::size_t i = 0; i < answer.size(); ++i) {
        answer[i].found = false;
        if (answer[i].change == WordChange::Missing)
            continue;
        for (Token& token : tokensOf(answer[i].text)) {
            tokens.push_back(std::move(token));
            wordOf.push_back(i);
        }
    }
    const std::vector<bool> found = foundTokens(tokens, search);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (found[i])
            answer[wordOf[i]].found = true;
    }
}

} // namespace sdm::ui
