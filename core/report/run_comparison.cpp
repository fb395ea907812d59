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

std::string movedWords(const Tally& tally, const char* verb)
{
    return std::to_string(tally.n) + " " + verb + (tally.n == 0 ? "" : " (" + std::to_string(tally.correct) + " of them right)");
}

} // namespace

std::vector<std::string> RunComparison::sentences() const
{
    std::vector<std::string> sentences;
    for (const TestSetComparison& set : testSets)
        sentences.push_back(set.split + (set.shifted ? " (shifted): " : ": ") + comparisonSentence(set.paired, first, second) + ". " +
                            movedWords(set.flips.entered, "entered") + ", " + movedWords(set.flips.left, "left") + ".");
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
            comparison.notes.push_back(run->label + " has judged no test set with a final layer yet: nothing to pair.");
    }
    for (const TestSetResult& set : first.results.testSets) {
        const TestSetResult* other = second.results.find(set.split);
        if (other == nullptr) {
            if (!second.results.testSets.empty())
                comparison.notes.push_back(second.label + " has not answered " + set.split + ": nothing to pair there.");
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
            comparison.notes.push_back(set.split + ": " + std::to_string(paired.onlyFirst) + " documents are only " + first.label +
                                       "'s and " + std::to_string(paired.onlySecond) + " only " + second.label + "'s; they are left out.");
        comparison.testSets.push_back(std::move(testSet));
    }
    adjustForAll(comparison.testSets);
    return comparison;
}

} // namespace sdm::report
