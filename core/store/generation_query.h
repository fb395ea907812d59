#pragma once

#include "core/store/store_reader.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <string>
#include <vector>

namespace sdm::store {

/// The SQL of a generations query: `FROM … WHERE …` over g (generation), e (evaluation), l (layer) and, for text filters, t
/// (generation_text), with the values to bind in order.
struct GenerationQuery {
    std::string joinsAndConditions;
    std::vector<std::string> values;

    void bind(SQLite::Statement& statement) const;
};

GenerationQuery generationQuery(const EvaluationId& evaluationId, const GenerationFilter& filter);
/// `ORDER BY …`; the row id breaks every tie, so that pages never overlap.
std::string generationOrderClause(GenerationOrder order, bool descending, Bound bound);

/// `g.reason` or `g.reason_lower`
std::string reasonColumn(Bound bound);

/// What a SELECT over g, e and l names so that a GenerationRecord can be read from it, joined fields included.
std::string generationColumns();

} // namespace sdm::store
