#pragma once

#include "core/store/answer_rows.h"

#include <QString>

#include <vector>

namespace sdm::ui {

/// Sorting answers by the heads of their table: by one column, or by several, each among those that are level by the ones before.

/// What a click on a column's head makes of an order: that column alone, its best first, and turned about where it was alone already.
/// \param further  with Shift: the column comes last, or is turned about where it stands. The order of recording leaves nothing level and
/// stays last.
store::AnswerOrdering sortedBy(const store::AnswerOrdering& ordering, store::AnswerOrder column, bool further);
/// The key in its place where its column sorts already, else as the last one.
store::AnswerOrdering withKey(const store::AnswerOrdering& ordering, const store::AnswerOrderKey& key);
/// Without the column; by its recording where nothing else is left.
store::AnswerOrdering withoutKey(const store::AnswerOrdering& ordering, store::AnswerOrder column);

/// Place of the column among the keys, from 1; 0 where it is none.
int placeOf(const store::AnswerOrdering& ordering, store::AnswerOrder column);

/// What may be sorted by, in the order of the table.
std::vector<store::AnswerOrder> sortableColumns();
QString sortName(store::AnswerOrder order);                   ///< the column's title; of an order that has none, its own
QString directionWords(const store::AnswerOrderKey& key);     ///< "best first", "smallest first"
QString orderingMarks(const store::AnswerOrdering& ordering); ///< "Reliability ▼, d ▲"
QString orderingWords(const store::AnswerOrdering& ordering); ///< "Reliability, best first; then d, smallest first"

} // namespace sdm::ui
