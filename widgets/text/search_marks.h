#pragma once

#include "widgets/text/word_diff.h"

#include <QString>

#include <vector>

namespace sdm::ui {

/// Marks the words of an answer that a search box's text found: words, prefixes (`wor*`) and phrases, as the store's index compares
/// them (by letters and digits, without case). Words that the answer lacks are never marked.
void markFound(std::vector<DiffWord>& answer, const QString& search);

/// The same for text that is no diff: where in it each found word begins and how long it is.
struct FoundSpan {
    int start = 0, length = 0;
    bool operator==(const FoundSpan&) const = default;
};
std::vector<FoundSpan> foundSpans(const QString& text, const QString& search);

} // namespace sdm::ui
