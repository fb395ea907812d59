#include "core/report/ablation_notes.h"

#include "core/base/number_text.h"
#include "core/report/markup_text.h"

#include <algorithm>
#include <map>

namespace sdm::report {
namespace {

using Notes = std::vector<Phrase>;

void noteOtherTestSets(const std::vector<NamedRun>& runs, Notes& notes)
{
    std::map<std::string, const TestSetResult*> firsts;
    std::vector<std::string> differing;
    for (const NamedRun& run : runs) {
        for (const TestSetResult& set : run.results.testSets) {
            const TestSetResult*& first = firsts[set.split];
            if (!first)
                first = &set;
            const bool same = set.datasetId == first->datasetId && set.documents == first->documents;
            if (!same && std::ranges::find(differing, set.split) == differing.end())
                differing.push_back(set.split);
        }
    }
    for (const std::string& split : differing)
        notes.push_back(
            phrase("RunNote", "The test set %1 is not the same in all runs: its rows cannot be compared.").with({codeSpan(split)}));
}

/// "0.90 (n 120, 95 % 0.83-0.94)"
Phrase accuracyWords(const GroupMetric& metric)
{
    const Interval interval = proportionInterval(metric.correct, metric.n);
    return phrase("RunNote", "%1 (n %2, 95 % %3-%4)")
        .with({numberPhrase(metric.shownAccuracy()), std::to_string(metric.n), numberPhrase(fixedNumber(interval.lower, 2)),
               numberPhrase(fixedNumber(interval.upper, 2))});
}

/// How many of the final layers are below alpha on a group; says nothing when there is but one.
Phrase layerWords(const TestSetResult& set, const std::string& estimator, const std::string& group)
{
    if (set.layers.size() < 2)
        return {};
    const auto below = std::ranges::count_if(
        set.layers, [&](const LayerResult& one) { return one.metric(estimator, group).guard(one.layer.alpha) == Guard::Below; });
    return phrase("RunNote", " (%1 of %2 final layers)").with({std::to_string(below), std::to_string(set.layers.size())});
}

/// What the same run's sets like the calibration data say: read off their rows, never assumed.
Phrase likeCalibrationWords(const RunResults& results, const std::string& estimator)
{
    Phrase words;
    for (const TestSetResult& set : results.testSets) {
        if (set.shifted)
            continue;
        const GroupMetric marginal = set.layers.front().metric(estimator, "marginal");
        const Phrase found = marginal.n == 0 ? Phrase(std::string("R")) : accuracyWords(marginal);
        const Phrase guard = phrase("Guard", guardWords(marginal.guard(set.layers.front().layer.alpha)));
        const Phrase one = phrase("RunNote", "on %1, it is %2, %3").with({codeSpan(set.split), found, guard});
        words = words.empty() ? one : phrase("RunNote", "%1; %2").with({words, one});
    }
    return words.empty() ? phrase("RunNote", "No test set without a shift was judged.")
                         : phrase("RunNote", "Without the shift, %1.").with({words});
}

Phrase accuracyOf(const std::string& group)
{
    if (group == "marginal")
        return phrase("RunNote", "accuracy inside the region");
    return group.starts_with("yhat=") ? phrase("RunNote", "accuracy inside the region for items predicted %1").with({group})
                                      : phrase("RunNote", "accuracy inside the region for items of class %1").with({group});
}

Phrase placeWords(const NamedRun& run, const TestSetResult& set)
{
    const std::vector<Phrase> names{codeSpan(run.label), codeSpan(set.split)};
    return set.shifted ? phrase("RunNote", "%1 on %2 (shifted)").with(names) : phrase("RunNote", "%1 on %2").with(names);
}

// The same configuration and seed would not give these numbers again, or the layer on disk is not the one that gave them.
void noteHistory(const NamedRun& run, Notes& notes)
{
    if (!run.results.mixed.empty())
        notes.push_back(phrase("RunNote", "%1 is mixed (%2): its numbers are not those of an uninterrupted run.")
                            .with({codeSpan(run.label), run.results.mixed}));
    if (run.results.layerChanges == 1)
        notes.push_back(
            phrase("RunNote",
                   "The final layers of %1 were changed after the run (1 time): the numbers are those of the layers before that.")
                .with({codeSpan(run.label)}));
    if (run.results.layerChanges > 1)
        notes.push_back(
            phrase("RunNote",
                   "The final layers of %1 were changed after the run (%2 times): the numbers are those of the layers before that.")
                .with({codeSpan(run.label), std::to_string(run.results.layerChanges)}));
}

// Answers that no layer has judged lower a share without being rejected by anybody.
void noteTooLong(const NamedRun& run, Notes& notes)
{
    for (const TestSetResult& set : run.results.testSets) {
        if (set.tooLong() > 0)
            notes.push_back(
                phrase("RunNote",
                       "%1 on %2: %3 of %4 answers are too long for `model.max_length` and have no verdict of a layer; they are in "
                       "no region, and that says nothing of the model.")
                    .with({codeSpan(run.label), codeSpan(set.split), std::to_string(set.tooLong()), std::to_string(set.documents)}));
    }
}

// The method's known limit, said where it shows instead of left to be found in a cell.
void noteBelowAlpha(const NamedRun& run, Bound bound, Notes& notes)
{
    const std::string estimator = regionEstimator(bound);
    for (const TestSetResult& set : run.results.testSets) {
        const LayerResult& first = set.layers.front();
        for (const char* group : {"marginal", "y=0", "y=1", "yhat=0", "yhat=1"}) {
            const GroupMetric metric = first.metric(estimator, group);
            if (metric.guard(first.layer.alpha) != Guard::Below)
                continue;
            Phrase note =
                phrase("RunNote", "%1: %2 is %3, below alpha%4.")
                    .with({placeWords(run, set), accuracyOf(metric.group), accuracyWords(metric), layerWords(set, estimator, group)});
            if (set.shifted && metric.group == "marginal")
                note = phrase("RunNote", "%1 %2").with({note, likeCalibrationWords(run.results, estimator)});
            notes.push_back(std::move(note));
        }
    }
}

} // namespace

std::vector<Phrase> ablationNotes(const std::vector<NamedRun>& runs, Bound bound)
{
    Notes notes;
    noteOtherTestSets(runs, notes);
    const auto otherAlpha = [&](const NamedRun& run) { return run.results.alpha() != runs.front().results.alpha(); };
    if (std::ranges::any_of(runs, otherAlpha))
        notes.push_back(phrase("RunNote", "The runs aim at different alpha: their regions promise different things."));
    for (const NamedRun& run : runs) {
        if (run.results.run.state != store::RunState::Finished)
            notes.push_back(phrase("RunNote", "%1 is not finished (%2).")
                                .with({codeSpan(run.label), std::string(store::runStateName(run.results.run.state))}));
        noteHistory(run, notes);
        noteTooLong(run, notes);
        noteBelowAlpha(run, bound, notes);
    }
    return notes;
}

} // namespace sdm::report
