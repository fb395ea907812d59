#include "core/report/run_comparison.h"

#include "core/statistics/holm.h"

#include <algorithm>

namespace sdm::report {
namespace {

std::vector<GenerationRecord> firstLayersAnswers(const store::StoreReader& reader, const TestSetResult& set)
{
    return reader.generationRecords(set.layers.front().evaluation.id);
}

/// A test set without pairs tests nothing and takes no part.
void adjustForAll(std::vector<TestSetComparison>& testSets)
{
    std::vector<TestSetComparison*> tested;
    std::vector<double> p;
    for (TestSetComparison& set : testSets) {
        if (set.paired.documents == 0)
            continue;
        tested.push_back(&set);
        p.push_back(set.paired.exactP);
    }
    const std::vector<double> adjusted = holmAdjusted(p);
    for (std::size_t i = 0; i < tested.size(); ++i)
        tested[i]->holmP = adjusted[i];
}

Phrase enteredWords(const Tally& tally)
{
    if (tally.n == 0)
        return phrase("Comparison", "none entered");
    return phrase("Comparison", "%1 entered (%2 of them right)").with({std::to_string(tally.n), std::to_string(tally.correct)});
}

Phrase leftWords(const Tally& tally)
{
    if (tally.n == 0)
        return phrase("Comparison", "none left");
    return phrase("Comparison", "%1 left (%2 of them right)").with({std::to_string(tally.n), std::to_string(tally.correct)});
}

} // namespace

std::vector<Phrase> RunComparison::sentences() const
{
    std::vector<Phrase> sentences;
    for (const TestSetComparison& set : testSets) {
        std::vector<Phrase> parts{set.split, comparisonSentence(set.paired, first, second), enteredWords(set.flips.entered),
                                  leftWords(set.flips.left)};
        sentences.push_back(set.shifted ? phrase("Comparison", "%1 (shifted): %2. %3, %4.").with(std::move(parts))
                                        : phrase("Comparison", "%1: %2. %3, %4.").with(std::move(parts)));
    }
    return sentences;
}

RunComparison compareRuns(const store::StoreReader& reader, const NamedRun& first, const NamedRun& second, Bound bound)
{
    RunComparison comparison;
    comparison.first = first.label;
    comparison.second = second.label;
    comparison.bound = bound;
    for (const NamedRun* run : {&first, &second}) {
        if (run->results.testSets.empty())
            comparison.notes.push_back(
                phrase("Comparison", "%1 has judged no test set with a final layer yet: nothing to pair.").with({run->label}));
    }
    for (const TestSetResult& set : first.results.testSets) {
        const TestSetResult* other = second.results.find(set.split);
        if (other == nullptr) {
            if (!second.results.testSets.empty())
                comparison.notes.push_back(
                    phrase("Comparison", "%1 has not answered %2: nothing to pair there.").with({second.label, set.split}));
            continue;
        }
        const auto answers = firstLayersAnswers(reader, set), others = firstLayersAnswers(reader, *other);
        const PairedAnswers paired = pairAnswers(answers, others);
        TestSetComparison testSet;
        testSet.split = set.split;
        testSet.shifted = set.shifted;
        testSet.firstEvaluation = set.layers.front().evaluation.id;
        testSet.secondEvaluation = other->layers.front().evaluation.id;
        testSet.onlyFirst = paired.onlyFirst;
        testSet.onlySecond = paired.onlySecond;
        testSet.flips = flipMatrix(paired, bound);
        testSet.paired = comparePaired(paired, bound, sharesInside(set, bound), sharesInside(*other, bound));
        if (paired.onlyFirst + paired.onlySecond > 0)
            comparison.notes.push_back(
                phrase("Comparison", "%1: %2 documents are only %3's and %4 only %5's; they are left out.")
                    .with({set.split, std::to_string(paired.onlyFirst), first.label, std::to_string(paired.onlySecond), second.label}));
        comparison.testSets.push_back(std::move(testSet));
    }
    adjustForAll(comparison.testSets);
    return comparison;
}

} // namespace sdm::report
