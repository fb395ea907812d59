#include "core/report/ablation_notes.h"

#include "core/base/number_text.h"
#include "core/report/markup_text.h"

#include <algorithm>
#include <map>

namespace sdm::report {
namespace {

using Notes = std::vector<std::string>;

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
        notes.push_back("The test set " + codeSpan(split) + " is not the same in all runs: its rows cannot be compared.");
}

/// "0.90 (n 120, 95 % 0.83-0.94)"
std::string accuracyWords(const GroupMetric& metric)
{
    const Interval interval = proportionInterval(metric.correct, metric.n);
    return metric.shownAccuracy() + " (n " + std::to_string(metric.n) + ", 95 % " + fixedNumber(interval.lower, 2) + "-" +
           fixedNumber(interval.upper, 2) + ")";
}

/// How many of the final layers are below alpha on a group; says nothing when there is but one.
std::string layerWords(const TestSetResult& set, const std::string& estimator, const std::string& group)
{
    if (set.layers.size() < 2)
        return {};
    const auto below = std::ranges::count_if(
        set.layers, [&](const LayerResult& one) { return one.metric(estimator, group).guard(one.layer.alpha) == Guard::Below; });
    return " (" + std::to_string(below) + " of " + std::to_string(set.layers.size()) + " final layers)";
}

/// What the same run's sets like the calibration data say: read off their rows, never assumed.
std::string likeCalibrationWords(const RunResults& results, const std::string& estimator)
{
    std::string words;
    for (const TestSetResult& set : results.testSets) {
        if (set.shifted)
            continue;
        const GroupMetric marginal = set.layers.front().metric(estimator, "marginal");
        words += (words.empty() ? " Without the shift, on " : "; on ") + codeSpan(set.split) + ", it is " +
                 (marginal.n == 0 ? "R, " : accuracyWords(marginal) + ", ") + guardWords(marginal.guard(set.layers.front().layer.alpha));
    }
    return words.empty() ? " No test set without a shift was judged." : words + ".";
}

std::string groupWords(const std::string& group)
{
    return group == "marginal" ? "" : group.starts_with("yhat=") ? " for items predicted " + group : " for items of class " + group;
}

// The same configuration and seed would not give these numbers again, or the layer on disk is not the one that gave them.
void noteHistory(const NamedRun& run, Notes& notes)
{
    if (!run.results.mixed.empty())
        notes.push_back(codeSpan(run.label) + " is mixed (" + run.results.mixed + "): its numbers are not those of an uninterrupted run.");
    if (run.results.layerChanges > 0)
        notes.push_back("The final layers of " + codeSpan(run.label) + " were changed after the run (" +
                        std::to_string(run.results.layerChanges) + (run.results.layerChanges == 1 ? " time" : " times") +
                        "): the numbers are those of the layers before that.");
}

// Answers that no layer has judged lower a share without being rejected by anybody.
void noteTooLong(const NamedRun& run, Notes& notes)
{
    for (const TestSetResult& set : run.results.testSets) {
        if (set.tooLong() > 0)
            notes.push_back(codeSpan(run.label) + " on " + codeSpan(set.split) + ": " + std::to_string(set.tooLong()) + " of " +
                            std::to_string(set.documents) +
                            " answers are too long for `model.max_length` and have no verdict of a layer; they are in no region, and "
                            "that says nothing of the model.");
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
            const bool aboutShift = set.shifted && metric.group == "marginal";
            notes.push_back(codeSpan(run.label) + " on " + codeSpan(set.split) + (set.shifted ? " (shifted)" : "") +
                            ": accuracy inside the region" + groupWords(metric.group) + " is " + accuracyWords(metric) + ", below alpha" +
                            layerWords(set, estimator, group) + "." +
                            (aboutShift ? likeCalibrationWords(run.results, estimator) : std::string()));
        }
    }
}

} // namespace

std::vector<std::string> ablationNotes(const std::vector<NamedRun>& runs, Bound bound)
{
    Notes notes;
    noteOtherTestSets(runs, notes);
    const auto otherAlpha = [&](const NamedRun& run) { return run.results.alpha() != runs.front().results.alpha(); };
    if (std::ranges::any_of(runs, otherAlpha))
        notes.push_back("The runs aim at different alpha: their regions promise different things.");
    for (const NamedRun& run : runs) {
        if (run.results.run.state != store::RunState::Finished)
            notes.push_back(codeSpan(run.label) + " is not finished (" + std::string(store::runStateName(run.results.run.state)) + ").");
        noteHistory(run, notes);
        noteTooLong(run, notes);
        noteBelowAlpha(run, bound, notes);
    }
    return notes;
}

} // namespace sdm::report
