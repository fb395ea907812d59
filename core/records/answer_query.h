#pragma once

#include "core/records/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Which answers of a project are meant: what facets, a search box and saved slices set together. Plain data that travels as JSON.
namespace sdm {

/// A number an answer has; which of the two estimates is the query's bound.
enum class AnswerMeasure { Similarity, Distance, RescaledSimilarity, Probability };
template <>
struct Vocabulary<AnswerMeasure> {
    static constexpr std::string_view what = "measure of an answer";
    static constexpr std::array words{
        Word<AnswerMeasure>{AnswerMeasure::Similarity, "similarity", "q: nearest support documents in a row that agree"},
        Word<AnswerMeasure>{AnswerMeasure::Distance, "distance", "d: quantile of the distance to the nearest one"},
        Word<AnswerMeasure>{AnswerMeasure::RescaledSimilarity, "rescaled_similarity", "q': similarity weighed by distance and output"},
        Word<AnswerMeasure>{AnswerMeasure::Probability, "probability", "s: output for the predicted class"},
    };
};
static_assert(isInOrder<AnswerMeasure>());

/// Both ends belong to it; an absent one does not bound.
struct NumberRange {
    std::optional<double> least, most;

    bool bounds() const { return least || most; }
    bool holds(double value) const { return !(least && !(value >= *least)) && !(most && !(value <= *most)); } ///< never NaN's
    bool operator==(const NumberRange&) const = default;
};

/// Empty members do not filter; within one any value will do, and all members must hold. Superseded evaluations are never meant.
struct AnswerQuery {
    std::vector<RunId> runs;                 ///< the scope, which no facet looks beyond
    std::vector<EvaluationPurpose> purposes; ///< of the scope as well
    std::vector<EvaluationId> evaluations;
    std::vector<std::string> splits;
    std::vector<Verdict> verdicts;
    std::vector<Reason> reasons;      ///< under `bound`
    std::optional<bool> verdictRight; ///< prediction == label; only answers that have both
    std::optional<bool> answerRight;  ///< the answer itself: its sentence is the reference's
    std::vector<int> labels, predictions;
    std::vector<std::string> documents;                                ///< a set somebody chose by hand: these documents' answers
    NumberRange similarity, distance, rescaledSimilarity, probability; ///< the latter three under `bound`
    std::vector<std::string> tags;                                     ///< of the document or the answer
    std::optional<bool> flagged, viewed;                               ///< of the document or the answer
    std::string text;                                                  ///< words, "phrases", word* prefixes, -excluded
    Bound bound = kDefaultBound;

    const NumberRange& range(AnswerMeasure measure) const
    {
        switch (measure) {
        case AnswerMeasure::Similarity:
            return similarity;
        case AnswerMeasure::Distance:
            return distance;
        case AnswerMeasure::RescaledSimilarity:
            return rescaledSimilarity;
        case AnswerMeasure::Probability:
            break;
        }
        return probability;
    }
    bool operator==(const AnswerQuery&) const = default;
};

void fields(auto& v, Is<NumberRange> auto& r)
{
    v.maybe("least", r.least);
    v.maybe("most", r.most);
}

void fields(auto& v, Is<AnswerQuery> auto& r)
{
    v.maybe("runs", r.runs);
    v.maybe("purposes", r.purposes);
    v.maybe("evaluations", r.evaluations);
    v.maybe("splits", r.splits);
    v.maybe("verdicts", r.verdicts);
    v.maybe("reasons", r.reasons);
    v.maybe("verdict_right", r.verdictRight);
    v.maybe("answer_right", r.answerRight);
    v.maybe("labels", r.labels);
    v.maybe("predictions", r.predictions);
    v.maybe("documents", r.documents);
    v.maybe("similarity", r.similarity);
    v.maybe("distance", r.distance);
    v.maybe("rescaled_similarity", r.rescaledSimilarity);
    v.maybe("probability", r.probability);
    v.maybe("tags", r.tags);
    v.maybe("flagged", r.flagged);
    v.maybe("viewed", r.viewed);
    v.maybe("text", r.text);
    v.maybe("bound", r.bound);
}

} // namespace sdm
