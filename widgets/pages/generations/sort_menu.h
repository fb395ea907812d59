#pragma once

#include "core/store/answer_rows.h"

#include <functional>

class QMenu;

namespace sdm::ui {

/// Fills a menu with what answers may be sorted by: each column alone, or among those that are level so far; what sorts now is numbered
/// and said on top.
/// \param choose  called with the order that was chosen
void fillSortMenu(QMenu& menu, const store::AnswerOrdering& ordering, const std::function<void(const store::AnswerOrdering&)>& choose);

} // namespace sdm::ui
