#pragma once

#include "core/store/answer_rows.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace sdm::ui {

/// What changes a query: a facet's value that is clicked, a chip that is removed.
using QueryChange = std::function<void(AnswerQuery&)>;

/// One value of a facet: what choosing it would show, and whether it is chosen.
struct FacetValue {
    QString name, meaning;
    std::int64_t answers = 0; ///< under all other conditions
    bool chosen = false;
    std::optional<Verdict> verdict; ///< whose glyph it has
    QueryChange toggle;
};

enum class FacetKind { Verdict, Reason, Answer, Judgement, Label, Prediction, Split, Evaluation, Marks, Tags };

struct Facet {
    FacetKind kind = FacetKind::Verdict;
    QString title;
    std::vector<FacetValue> values; ///< those that some answer has, those that are chosen, and those of a short fixed scale
};

/// How evaluations are called.
using EvaluationNames = std::function<QString(const EvaluationId&)>;

/// The facets of a query's answers, those without a choice left out: reliability, why, the answer itself, the judgement, label,
/// prediction, split, evaluation, marks, tags.
std::vector<Facet> facetsOf(const store::AnswerFacets& counts, const AnswerQuery& query, const EvaluationNames& names);

/// A condition of a query, as a person reads it, and what takes it away.
struct QueryChip {
    QString text;
    QueryChange remove;
};
/// One for each member that filters, the search first.
std::vector<QueryChip> chipsOf(const AnswerQuery& query, const EvaluationNames& names);

/// "q′", "s", …: how a measure is called in the window.
QString measureName(AnswerMeasure measure);
NumberRange& rangeOf(AnswerQuery& query, AnswerMeasure measure);

} // namespace sdm::ui
