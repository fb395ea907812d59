#include "widgets/text/search_marks.h"

#include "core/base/error.h"
#include "core/store/text_search.h"

#include <algorithm>

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

int charactersOf(const QByteArray& utf8, std::size_t begin, std::size_t end)
{
    return static_cast<int>(QString::fromUtf8(utf8.mid(static_cast<qsizetype>(begin), static_cast<qsizetype>(end - begin))).size());
}

void addMatches(std::vector<FoundSpan>& spans, const QByteArray& utf8, const store::SearchExpression& expression)
{
    try {
        for (const auto& [begin, end] : store::matchesOf(expression, {utf8.constData(), static_cast<std::size_t>(utf8.size())})) {
            if (begin < end)
                spans.push_back({charactersOf(utf8, 0, begin), charactersOf(utf8, begin, end)});
        }
    } catch (const Error&) {
        // The query for this text says so, and has nothing to mark.
    }
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
    const auto expressions = store::parseTextSearch(search.toStdString()).expressions;
    const QByteArray utf8 = expressions.empty() ? QByteArray() : text.toUtf8();
    for (const store::SearchExpression& expression : expressions)
        addMatches(spans, utf8, expression);
    std::ranges::stable_sort(spans, {}, &FoundSpan::start);
    return spans;
}

void markFound(std::vector<DiffWord>& words, const QString& answer, const QString& search)
{
    const std::vector<FoundSpan> spans = foundSpans(answer, search);
    qsizetype at = sentenceStart(answer);
    for (DiffWord& word : words) {
        word.found = false;
        if (word.change == WordChange::Missing)
            continue;
        const qsizetype begin = answer.indexOf(word.text, at), end = begin + word.text.size();
        if (begin < 0)
            continue;
        at = end;
        word.found =
            std::ranges::any_of(spans, [&](const FoundSpan& span) { return span.start < end && span.start + span.length > begin; });
    }
}

} // namespace sdm::ui
