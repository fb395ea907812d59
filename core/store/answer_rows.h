#pragma once

#include "core/records/annotations.h"
#include "core/records/answer_query.h"
#include "core/store/rows.h"
#include "core/store/run_row.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// What browsing answers gives: places in an order, counts and histograms.
namespace sdm::store {

/// What answers may be ordered by. The last four leave out what they do not rank; "margin" is how far inside the region an answer lies,
/// relative to the nearer threshold (answer_copies.h).
enum class AnswerOrder {
    Recorded,
    Verdict,
    AnswerRight,
    VerdictRight,
    Probability,
    RescaledSimilarity,
    Distance,
    Similarity,
    Margin,
    HardestAdmitted,
    NearlyAdmitted,
    Overconfident,
    LikelyLabelError,
};

} // namespace sdm::store

namespace sdm {

template <>
struct Vocabulary<store::AnswerOrder> {
    using Order = store::AnswerOrder;
    static constexpr std::string_view what = "order of answers";
    static constexpr std::array words{
        Word<Order>{Order::Recorded, "recorded", "as they were recorded"},
        Word<Order>{Order::Verdict, "verdict", "the reliability scale; the greatest is the best"},
        Word<Order>{Order::AnswerRight, "answer_right", "whether the answer itself is right; right is the greater"},
        Word<Order>{Order::VerdictRight, "verdict_right", "whether it was judged rightly; rightly is the greater"},
        Word<Order>{Order::Probability, "probability", "s: output for the predicted class"},
        Word<Order>{Order::RescaledSimilarity, "rescaled_similarity", "q'"},
        Word<Order>{Order::Distance, "distance", "d: quantile of the distance to the nearest support document"},
        Word<Order>{Order::Similarity, "similarity", "q"},
        Word<Order>{Order::Margin, "margin", "how far inside the region"},
        Word<Order>{Order::HardestAdmitted, "hardest_admitted", "in the region, the smallest margin first"},
        Word<Order>{Order::NearlyAdmitted, "nearly_admitted", "judged and outside, the nearest to the failing threshold first"},
        Word<Order>{Order::Overconfident, "overconfident", "predicted wrong, the most probable first"},
        Word<Order>{Order::LikelyLabelError, "likely_label_error",
                    "predicted otherwise than labelled and in the region, the deepest inside first"},
    };
};
static_assert(isInOrder<store::AnswerOrder>());

} // namespace sdm

namespace sdm::store {

/// One thing that answers are ordered by: lowest first, or for the four that rank as they say; `reversed` turns either around.
struct AnswerOrderKey {
    AnswerOrder order = AnswerOrder::Recorded;
    bool reversed = false;
    bool operator==(const AnswerOrderKey&) const = default;
};

void fields(auto& v, Is<AnswerOrderKey> auto& r)
{
    v("by", r.order);
    v("reversed", r.reversed);
}

/// What is good or much comes first; for Recorded and the four that rank, their own way round.
inline AnswerOrderKey bestFirst(AnswerOrder order)
{
    return {order, order > AnswerOrder::Recorded && order < AnswerOrder::HardestAdmitted};
}

/// What comes first. What has no such number comes last, and the order of recording breaks ties that are left, both ways.
struct AnswerOrdering {
    AnswerOrder order = AnswerOrder::Recorded;
    bool reversed = false;
    std::vector<AnswerOrderKey> then = {}; ///< among those that are level so far, one after the other

    std::vector<AnswerOrderKey> keys() const; ///< all of them, the first included
    /// \param keys  one at least
    static AnswerOrdering by(const std::vector<AnswerOrderKey>& keys);
    bool operator==(const AnswerOrdering&) const = default;
};

/// Where an answer stands in an order: what a page begins after.
struct AnswerPosition {
    std::int64_t rowId = 0;                       ///< of `generation`
    std::optional<double> value;                  ///< what it is ordered by; absent where it has no such number
    std::vector<std::optional<double>> then = {}; ///< the same for each further key
    bool operator==(const AnswerPosition&) const = default;
};

enum class PageDirection { Forwards, Backwards };

template <typename Value>
struct FacetCount {
    Value value{};
    std::int64_t answers = 0;
    bool operator==(const FacetCount&) const = default;
};

/// Answers by a number. Bin i holds edges[i] <= x < edges[i + 1]; the last one its upper edge too, and what lies beyond.
struct AnswerHistogram {
    std::vector<double> edges;
    std::vector<std::int64_t> answers; ///< one less than edges
    std::int64_t unknown = 0;          ///< answers without that number
};

/// How many answers each value of a facet has under all other conditions of the query: what choosing it would show.
struct AnswerFacets {
    std::int64_t total = 0; ///< under all conditions
    std::array<std::int64_t, kCountOf<Verdict>> verdicts{};
    std::array<std::int64_t, kCountOf<Reason>> reasons{}; ///< under the query's bound
    std::int64_t verdictRight = 0, verdictWrong = 0;
    std::int64_t answerRight = 0, answerWrong = 0;
    std::vector<FacetCount<int>> labels, predictions;  ///< by value
    std::vector<FacetCount<std::string>> splits;       ///< by name
    std::vector<FacetCount<EvaluationId>> evaluations; ///< in the order they were recorded
    std::vector<FacetCount<std::string>> tags;         ///< by name; an answer counts once for each it has
    std::int64_t flagged = 0, notFlagged = 0;
    std::int64_t viewed = 0, notViewed = 0;
};

/// Which run and layer an answer is of.
struct AnswerSetting {
    RunId run;
    std::string runName;
    EvaluationRecord evaluation;
    LayerRecord layer; ///< with an empty id where none judged
};

/// An answer with all that is shown of it.
struct AnswerView {
    GenerationView generation;
    std::shared_ptr<const AnswerSetting> setting; ///< one for all answers of an evaluation; never null
    ExampleAnnotations ofDocument, ofAnswer;      ///< what people said of the document, whoever answers it, and of this answer

    bool flagged() const { return ofDocument.flagged || ofAnswer.flagged; }
    bool viewed() const { return ofDocument.viewedMs || ofAnswer.viewedMs; }
};

/// A query's share of one evaluation.
struct SliceShare {
    EvaluationId evaluation;
    RunId run;
    std::string split;
    EvaluationPurpose purpose = EvaluationPurpose::Validation;
    std::int64_t step = 0;
    double epoch = 0;
    std::int64_t answers = 0;         ///< that the query means
    std::int64_t admitted = 0;        ///< of those in the region under the query's bound
    std::int64_t admittedCorrect = 0; ///< of those predicted right
    bool operator==(const SliceShare&) const = default;
};

void fields(auto& v, Is<SliceShare> auto& r)
{
    v("evaluation_id", r.evaluation);
    v("run_id", r.run);
    v("split", r.split);
    v("purpose", r.purpose);
    v("step", r.step);
    v("epoch", r.epoch);
    v("answers", r.answers);
    v("admitted", r.admitted);
    v("admitted_correct", r.admittedCorrect);
}

/// A query with a name.
struct SavedSlice {
    std::string name;
    std::string queryJson; ///< see saved_slice.h
    bool operator==(const SavedSlice&) const = default;
};

void fields(auto& v, Is<SavedSlice> auto& r)
{
    v("name", r.name);
    v("query", r.queryJson);
}

} // namespace sdm::store
