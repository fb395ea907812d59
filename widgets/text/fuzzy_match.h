#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace sdm::ui {

/// How well a text answers what was typed, and which of its characters did.
struct FuzzyMatch {
    int score = 0; ///< larger is better; comparable for one query only
    std::vector<qsizetype> places;
};

/// Every word of the query must be found as letters in order, whatever their case; letters that stand together and at the beginning of
/// words count more. Nothing where one is not there. An empty query matches everything alike.
std::optional<FuzzyMatch> fuzzyMatch(const QString& query, const QString& text);

} // namespace sdm::ui
