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

GenerationQuery generationQuery(const std::string& evaluationId, const GenerationFilter& filter);
/// `ORDER BY …`; the row id breaks every tie, so that pages never overlap.
std::string generationOrderClause(GenerationOrder order, bool descending);

/// Columns of a GenerationRecord in the order readGeneration() expects, all qualified with g.
extern const char* const kGenerationColumns;
constexpr int kGenerationColumnCount = 24;
GenerationRecord readGeneration(const SQLite::Statement& row, int firstColumn);

} // namespace sdm::store
