#include "widgets/text/fuzzy_match.h"

#include <algorithm>

namespace sdm::ui {
namespace {

constexpr int kLetter = 1, kTogether = 4, kWordBegin = 6, kTextBegin = 4, kWhole = 20;

bool beginsWord(const QString& text, qsizetype at)
{
    return at == 0 || (text[at].isLetterOrNumber() && !text[at - 1].isLetterOrNumber()) || (text[at].isUpper() && text[at - 1].isLower());
}

/// One word, from the place where it stands as a whole if it does, else letter by letter.
std::optional<FuzzyMatch> matchWord(const QString& word, const QString& text)
{
    FuzzyMatch match;
    qsizetype whole = -1;
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0; at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        if (whole < 0 || (beginsWord(text, at) && !beginsWord(text, whole)))
            whole = at;
    }
    if (whole >= 0) {
        match.score = kWhole + (beginsWord(text, whole) ? kWordBegin : 0) + (whole == 0 ? kTextBegin : 0);
        for (qsizetype at = 0; at < word.size(); ++at)
            match.places.push_back(whole + at);
        return match;
    }
    qsizetype from = 0;
    for (const QChar letter : word) {
        // The begin of a word before a letter within one.
        qsizetype first = -1, begin = -1;
        for (qsizetype at = from; at < text.size() && begin < 0; ++at) {
            if (text[at].toCaseFolded() != letter.toCaseFolded())
                continue;
            first = first < 0 ? at : first;
            begin = beginsWord(text, at) ? at : -1;
        }
        const bool together = first >= 0 && first == from && from > 0;
        const qsizetype at = together || begin < 0 ? first : begin;
        if (at < 0)
            return std::nullopt;
        match.score += kLetter + (together ? kTogether : 0) + (beginsWord(text, at) ? kWordBegin : 0);
        match.places.push_back(at);
        from = at + 1;
    }
    return match;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString& query, const QString& text)
{
    FuzzyMatch all;
    for (const QString& word : query.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const auto match = matchWord(word, text);
        if (!match)
            return std::nullopt;
        all.score += match->score;
        all.places.insert(all.places.end(), match->places.begin(), match->places.end());
    }
    std::ranges::sort(all.places);
    return all;
}

} // namespace sdm::ui
