#pragma once

#include <QString>

#include <vector>

namespace sdm::ui {

/// What happened to a word of the answer, seen from the reference.
enum class WordChange {
    Same,
    Moved,    ///< in the reference too, but elsewhere in the order
    Inserted, ///< not in the reference
    Missing,  ///< in the reference only
};

struct DiffWord {
    QString text;
    WordChange change = WordChange::Same;
    bool found = false; ///< by a search (search_marks.h)
};

/// The sentence inside the first `<sentence>` pair; the whole text, trimmed, when there is none.
QString taggedSentence(const QString& answer);
qsizetype sentenceStart(const QString& answer); ///< where that begins, blanks included

/// Words of `answer` against `reference`: the longest common subsequence stays, of the rest what both have is moved. Missing words
/// stand where the reference has them. Words are maximal runs without white space, compared exactly.
std::vector<DiffWord> wordDiff(const QString& reference, const QString& answer);

/// One line of plain words about a diff: "2 words moved", "1 word missing, 1 added", "same words, same order".
QString diffSummary(const std::vector<DiffWord>& diff);

} // namespace sdm::ui
