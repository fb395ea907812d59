#pragma once

#include "core/store/answer_rows.h"
#include "widgets/models/neighbour_model.h"

#include <QString>

#include <vector>

namespace sdm::ui {

/// Two answers side by side: one that was pinned, and the one that is looked at.

/// A number of both.
struct ComparedNumber {
    QString name;
    QString pinned, current;
    QString difference; ///< of the second from the first, with its sign; empty where one of them is not known
};
/// s, q', d and q, under the bound, as the table of answers writes them.
std::vector<ComparedNumber> comparedNumbers(const store::AnswerView& pinned, const store::AnswerView& current, Bound bound);

/// A training document that lies next to both. A document may stand there twice, with its right answer and with a wrong one: those are two.
struct SharedNeighbour {
    NeighbourModel::Row pinned, current;
};
/// In the order of the current answer's.
std::vector<SharedNeighbour> sharedNeighbours(const std::vector<NeighbourModel::Row>& pinned,
                                              const std::vector<NeighbourModel::Row>& current);

} // namespace sdm::ui
