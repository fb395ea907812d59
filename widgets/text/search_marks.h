#pragma once

#include "widgets/text/word_diff.h"

#include <QString>

#include <vector>

namespace sdm::ui {

/// What a search box's text found: where it begins and how long it is, in characters.
struct FoundSpan {
    int start = 0, length = 0;
    bool operator==(const FoundSpan&) const = default;
};

/// In a text: words, prefixes (`wor*`) and phrases, as the store's index compares them (by letters and digits, without case), and what
/// regular expressions match. In order; what two terms found may overlap. Nothing of an expression that cannot be read or gives up.
std::vector<FoundSpan> foundSpans(const QString& text, const QString& search);

/// The same among the words of an answer's sentence. Words that the answer lacks are never marked.
/// \param answer  the whole of it, as it was searched; the words are of its taggedSentence()
void markFound(std::vector<DiffWord>& words, const QString& answer, const QString& search);

} // namespace sdm::ui
