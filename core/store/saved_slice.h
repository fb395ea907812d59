#pragma once

#include "core/records/answer_query.h"

#include <string>

namespace sdm::store {

/// A query as it is saved: `{"version":1,"query":{…}}`, the members of AnswerQuery's `fields`.
std::string sliceJson(const AnswerQuery& query);
/// \throws Error (BadInput) for what is no such JSON, (Unsupported) for a newer version; `name` is said as where
AnswerQuery sliceQuery(const std::string& json, const std::string& name);

} // namespace sdm::store
