#include "core/report/paired_comparison.h"

#include "core/base/number_text.h"
#include "core/statistics/bootstrap.h"
#include "core/statistics/mcnemar.h"

#include <algorithm>
#include <array>

namespace sdm::report {
namespace {

bool isRightInside(const GenerationRecord& answer, Bound bound)
{
    return answer.at(bound).inRegion && answer.predictedRight();
}

DifferenceClaim claimOf(const PairedComparison& comparison, const std::vector<double>& sharesFirst, const std::vector<double>& sharesSecond)
{
    if (!comparison.interval)
        return DifferenceClaim::NoDocuments;
    if (comparison.interval->lower <= 0 && comparison.interval->upper >= 0)
        return DifferenceClaim::WithinDocuments;
    return claimOfDraws(sharesFirst, sharesSecond);
}

/// "+16.7" percentage points.
std::string signedPoints(double difference)
{
    const std::string text = fixedNumber(100 * difference, 1);
    return text.front() == '-' ? text : "+" + text;
}

Phrase rangeWords(const Spread& spread)
{
    return phrase("Comparison", "%1 to %2 %")
        .with({numberPhrase(fixedNumber(100 * spread.lowest, 1)), numberPhrase(fixedNumber(100 * spread.highest, 1))});
}

std::vector<Phrase> layersWords(const PairedComparison& comparison, const std::string& first, const std::string& second)
{
    return {std::to_string(comparison.layersFirst),  first,  rangeWords(*comparison.layerSharesFirst),
            std::to_string(comparison.layersSecond), second, rangeWords(*comparison.layerSharesSecond)};
}

Phrase claimWords(const PairedComparison& comparison, const std::string& first, const std::string& second)
{
    switch (comparison.claim) {
    case DifferenceClaim::NoDocuments:
        return phrase("Comparison", "nothing to compare");
    case DifferenceClaim::WithinDocuments:
        return phrase("Comparison", "within the draw of the documents: the interval holds 0");
    case DifferenceClaim::DrawUnknown:
        return phrase(
                   "Comparison",
                   "larger than the draw of the documents; the draw of the final layers is not known, since %1 has only one (final.layers "
                   "trains more)")
            .with({comparison.layersFirst < 2 ? first : second});
    case DifferenceClaim::WithinDraw:
        return phrase("Comparison", "within the draw of the final layers: the %1 final layers of %2 admit %3, the %4 of %5 %6")
            .with(layersWords(comparison, first, second));
    case DifferenceClaim::LargerThanDraw:
        return phrase("Comparison",
                      "larger than the draw of documents and of final layers: the %1 final layers of %2 admit %3, the %4 of %5 %6")
            .with(layersWords(comparison, first, second));
    }
    return {};
}

} // namespace

const char* claimName(DifferenceClaim claim)
{
    constexpr std::array kNames{"no_documents", "within_documents", "draw_unknown", "within_draw", "larger_than_draw"};
    return kNames.at(static_cast<std::size_t>(claim));
}

DifferenceClaim claimOfDraws(const std::vector<double>& first, const std::vector<double>& second)
{
    if (first.size() < 2 || second.size() < 2)
        return DifferenceClaim::DrawUnknown;
    const Spread one = spreadOf(first), other = spreadOf(second);
    const bool overlap = one.lowest <= other.highest && other.lowest <= one.highest;
    return overlap ? DifferenceClaim::WithinDraw : DifferenceClaim::LargerThanDraw;
}

double PairedComparison::difference() const
{
    return documents == 0 ? 0 : static_cast<double>(insideSecond - insideFirst) / static_cast<double>(documents);
}

double PairedComparison::accuracyDifference() const
{
    return labelled == 0 ? 0 : static_cast<double>(rightSecond - rightFirst) / static_cast<double>(labelled);
}

PairedComparison comparePaired(const PairedAnswers& answers, Bound bound, const std::vector<double>& sharesFirst,
                               const std::vector<double>& sharesSecond)
{
    PairedComparison comparison;
    comparison.documents = static_cast<std::int64_t>(answers.pairs.size());
    std::vector<TakenBy> taken, rights;
    for (const AnswerPair& pair : answers.pairs) {
        taken.push_back({pair.first->at(bound).inRegion, pair.second->at(bound).inRegion});
        comparison.insideFirst += taken.back().first ? 1 : 0;
        comparison.insideSecond += taken.back().second ? 1 : 0;
        const bool first = isRightInside(*pair.first, bound), second = isRightInside(*pair.second, bound);
        comparison.onlyFirst += first && !second ? 1 : 0;
        comparison.onlySecond += second && !first ? 1 : 0;
        if (pair.first->label >= 0 && pair.second->label >= 0)
            rights.push_back({pair.first->predictedRight(), pair.second->predictedRight()});
    }
    comparison.labelled = static_cast<std::int64_t>(rights.size());
    comparison.rightFirst = std::ranges::count_if(rights, &TakenBy::first);
    comparison.rightSecond = std::ranges::count_if(rights, &TakenBy::second);
    if (rights.size() == taken.size()) { // the usual case: the documents are drawn once for both
        const std::vector<Interval> intervals = bootstrapShareDifferences({taken, rights});
        if (!intervals.empty()) {
            comparison.interval = intervals[0];
            comparison.accuracyInterval = intervals[1];
        }
    } else {
        comparison.interval = bootstrapShareDifference(taken);
        comparison.accuracyInterval = bootstrapShareDifference(rights);
    }
    comparison.exactP = mcNemarP(comparison.onlyFirst, comparison.onlySecond);
    comparison.midP = mcNemarP(comparison.onlyFirst, comparison.onlySecond, McNemarP::MidP);
    comparison.layersFirst = sharesFirst.size();
    comparison.layersSecond = sharesSecond.size();
    if (!sharesFirst.empty())
        comparison.layerSharesFirst = spreadOf(sharesFirst);
    if (!sharesSecond.empty())
        comparison.layerSharesSecond = spreadOf(sharesSecond);
    comparison.claim = claimOf(comparison, sharesFirst, sharesSecond);
    return comparison;
}

Phrase comparisonSentence(const PairedComparison& comparison, const std::string& first, const std::string& second)
{
    if (!comparison.interval)
        return phrase("Comparison", "no document that both runs answered: nothing to compare");
    return phrase("Comparison", "%1 points inside [%2, %3] over %4 documents, %5")
        .with({numberPhrase(signedPoints(comparison.difference())), numberPhrase(signedPoints(comparison.interval->lower)),
               numberPhrase(signedPoints(comparison.interval->upper)), std::to_string(comparison.documents),
               claimWords(comparison, first, second)});
}

} // namespace sdm::report
