#pragma once

#include "core/base/phrase.h"
#include "core/report/paired_answers.h"
#include "core/statistics/interval.h"
#include "core/statistics/spread.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sdm::report {

/// What may be said of the difference of two runs' shares inside the region.
enum class DifferenceClaim {
    NoDocuments,     ///< no document that both answered
    WithinDocuments, ///< the interval over documents holds 0: no more than which documents were drawn
    DrawUnknown,     ///< it does not, but a run has one final layer: how far another draw of its halves would move the share is not known
    WithinDraw,      ///< it does not, but the shares of the two runs' final layers overlap
    LargerThanDraw,  ///< every final layer of one run admits more than every final layer of the other
};
const char* claimName(DifferenceClaim claim); ///< `no_documents`, `within_documents`, `draw_unknown`, `within_draw`, `larger_than_draw`

/// What may be said of two sets of shares, one a final layer: DrawUnknown where one of them has fewer than two, LargerThanDraw where every
/// share of one lies above every share of the other, WithinDraw otherwise.
DifferenceClaim claimOfDraws(const std::vector<double>& first, const std::vector<double>& second);

/// Two runs over the same documents, the second held against the first.
struct PairedComparison {
    std::int64_t documents = 0;
    std::int64_t insideFirst = 0, insideSecond = 0; ///< documents in the region, by the first final layer of each
    std::optional<Interval> interval;               ///< 95 % of the difference of the two shares: a paired bootstrap over documents
    std::int64_t onlyFirst = 0, onlySecond = 0;     ///< documents that one run alone has right and in the region
    double exactP = 1, midP = 1;                    ///< McNemar over these two
    std::int64_t labelled = 0;                      ///< documents with a known label in both
    std::int64_t rightFirst = 0, rightSecond = 0;   ///< of those, predicted right, inside or not
    std::optional<Interval> accuracyInterval;       ///< of the difference of these shares, as `interval`
    std::size_t layersFirst = 0, layersSecond = 0;
    std::optional<Spread> layerSharesFirst, layerSharesSecond; ///< of the documents inside, over the final layers
    DifferenceClaim claim = DifferenceClaim::NoDocuments;

    double difference() const;         ///< share of the second less share of the first; 0 without documents
    double accuracyDifference() const; ///< of the predictions, without rejection; 0 without a labelled document
    bool isWithinDraw() const { return claim == DifferenceClaim::WithinDocuments || claim == DifferenceClaim::WithinDraw; }
};

/// \param answers  by the first final layer of each run
/// \param sharesFirst, sharesSecond  what each final layer of a run admits of the test set, the first layer's share included
PairedComparison comparePaired(const PairedAnswers& answers, Bound bound, const std::vector<double>& sharesFirst,
                               const std::vector<double>& sharesSecond);

/// "+16.7 points inside [+12.1, +21.3], larger than the draw: ...": the difference, and what may be said of it, in one sentence.
Phrase comparisonSentence(const PairedComparison& comparison, const std::string& first, const std::string& second);

} // namespace sdm::report
