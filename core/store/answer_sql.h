#pragma once

#include "core/records/answer_query.h"
#include "core/store/answer_rows.h"

#include <cstdint>
#include <optional>
#include <SQLiteCpp/SQLiteCpp.h>
#include <string>
#include <variant>
#include <vector>

/// The SQL of an AnswerQuery. Used inside core/store and by the test that asks how it is carried out.
namespace sdm::store {

/// A piece of SQL with the values to bind, in order.
struct BoundSql {
    std::string sql;
    std::vector<std::variant<std::int64_t, double, std::string>> values;

    void add(const BoundSql& more);
    void bind(SQLite::Statement& statement) const;
};

/// Groups of conditions, so that a facet can leave its own out.
enum class AnswerConditions : unsigned {
    Scope = 1,  ///< runs and purposes
    Kinds = 2,  ///< evaluations, splits, verdicts, reasons, right and wrong, labels, predictions
    Ranges = 4, ///< of numbers
    Tags = 8,
    Flags = 16,
    Views = 32,
    Text = 64,
    Documents = 128, ///< a set chosen by hand, which no facet shows
    All = 255,
    AllButKinds = All & ~2U,
    AllButRanges = All & ~4U,
    AllButTags = All & ~8U,
    AllButFlags = All & ~16U,
    AllButViews = All & ~32U,
};

/// How the rows of f are come by: as SQLite likes, or one by one by their key, from a table that stands before it.
enum class AnswerAccess { Any, ByKey };

/// Whether some condition needs the answers themselves; else their counts by kind will do.
bool needsAnswers(const AnswerQuery& query);

/// ` WHERE …` over `answer` as f, or over `answer_count` as f where !needsAnswers.
BoundSql answerConditions(const AnswerQuery& query, AnswerConditions which = AnswerConditions::All,
                          AnswerAccess access = AnswerAccess::Any);

/// The column an order goes by, and whether its greatest values come first.
struct OrderKey {
    std::string column; ///< of f
    bool greatestFirst = false;
    std::string condition; ///< " AND …" that leaves out what is not ranked; mostly empty
};
/// One for each of the ordering's.
std::vector<OrderKey> orderKeys(const AnswerOrdering& ordering, Bound bound);

/// `SELECT f.generation_id AS row_id, … AS value0, … AS value1, …`: one page.
BoundSql answerPage(const AnswerQuery& query, const AnswerOrdering& ordering, const std::optional<AnswerPosition>& from,
                    PageDirection direction, std::int64_t limit);
/// `SELECT f.generation_id`: all of them in order.
BoundSql answerOrder(const AnswerQuery& query, const AnswerOrdering& ordering);
/// `SELECT f.generation_id, f.evaluation_row …`: each answer to an example that people marked so, under the conditions named.
/// \param more  what else is selected of a, the annotation, or of what `joined` adds
BoundSql markedAnswers(const AnswerQuery& query, AnswerConditions which, const std::string& more, const std::string& joined,
                       const std::string& mark);
/// `SELECT … AS answers`: how many there are, or how many before a position.
BoundSql answerTotal(const AnswerQuery& query, const AnswerOrdering& ordering = {}, const std::optional<AnswerPosition>& before = {});

} // namespace sdm::store
