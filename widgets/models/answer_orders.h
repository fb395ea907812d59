#pragma once

#include "core/store/answer_rows.h"

#include <QString>

#include <optional>
#include <vector>

namespace sdm::ui {

/// A way to go through answers that has a name. Those that rank some answers only say which, as filters that people see.
struct QuickOrder {
    QString title;
    QString meaning;
    store::AnswerOrdering ordering;
    std::vector<Reason> reasons; ///< that it is about; empty: any
    std::optional<bool> verdictRight;
};

/// Newest · Deepest in HR · Hardest in HR · Nearly HR · Over-confident, wrong · Likely label errors.
std::vector<QuickOrder> quickOrders();
inline constexpr int kDefaultOrder = 1; ///< deepest in the region first: every answer, best first

/// Puts an order's filters into a query, in the place of those an order before it put there: what people chose otherwise stays.
void applyOrder(AnswerQuery& filters, const QuickOrder* before, const QuickOrder& now);

} // namespace sdm::ui
