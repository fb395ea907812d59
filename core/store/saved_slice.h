#pragma once

#include "core/records/answer_query.h"
#include "core/store/answer_rows.h"

#include <optional>
#include <string>

namespace sdm::store {

/// A query as it is saved: `{"version":1,"query":{…}}`, the members of AnswerQuery's `fields`; with an order beside it, which says nothing
/// of whose answers they are: `"order":[{"by":"probability","reversed":true},…]`.
std::string sliceJson(const AnswerQuery& query, const std::optional<AnswerOrdering>& ordering = {});
/// \throws Error (BadInput) for what is no such JSON, (Unsupported) for a newer version; `name` is said as where
AnswerQuery sliceQuery(const std::string& json, const std::string& name);
/// The order that was saved with it, if any. \throws Error likewise
std::optional<AnswerOrdering> sliceOrdering(const std::string& json, const std::string& name);

} // namespace sdm::store
