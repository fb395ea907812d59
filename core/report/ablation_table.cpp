#include "core/report/ablation_table.h"

#include "core/base/number_text.h"
#include "core/report/ablation_notes.h"
#include "core/report/run_label.h"
#include "core/report/run_results.h"
#include "core/report/table_cell.h"

#include <algorithm>
#include <map>

namespace sdm::report {
namespace {

constexpr const char* kGroups[] = {"y=0", "y=1", "yhat=0", "yhat=1", "marginal"};

using Model = NamedRun;

/// A test set that at least one of the runs was judged on.
struct Split {
    std::string name;
    bool shifted = false;
    // A share means something else under a shift: the two kinds are never to be taken for one another.
    std::string title() const { return shifted ? name + " (shifted)" : name; }
};

std::vector<Split> splitsOf(const std::vector<Model>& models)
{
    std::vector<Split> splits;
    for (const Model& model : models) {
        for (const TestSetResult& set : model.results.testSets) {
            const auto known = std::find_if(splits.begin(), splits.end(), [&](const Split& split) { return split.name == set.split; });
            if (known == splits.end())
                splits.push_back({set.split, set.shifted});
        }
    }
    return splits;
}

std::string missingWords(const RunResults& results)
{
    return results.finalLayers.empty() ? "the run has no final layer (" + std::string(store::runStateName(results.run.state)) + ")"
                                       : "this layer has not judged such a test set";
}

AblationRow rowOf(const Model& model, AblationRow::Kind kind, std::size_t layers, std::vector<AblationCell> cells, const std::string& group)
{
    AblationRow row;
    row.group = group;
    row.model = model.label;
    row.runId = model.results.run.id;
    row.kind = kind;
    row.layers = static_cast<std::int64_t>(layers);
    row.cells = std::move(cells);
    return row;
}

/// The rows of one run: the first final layer, and with several of them their median and range, cell by cell.
void addRows(AblationTable& table, const Model& model, const std::string& group, const std::vector<std::vector<AblationCell>>& byLayer)
{
    using Kind = AblationRow::Kind;
    if (byLayer.empty()) {
        table.rows.push_back(rowOf(model, Kind::FirstLayer, 0,
                                   std::vector<AblationCell>(table.columns.size(), missingCell(missingWords(model.results))), group));
        return;
    }
    table.rows.push_back(rowOf(model, Kind::FirstLayer, 1, byLayer.front(), group));
    if (byLayer.size() < 2)
        return;
    std::vector<AblationCell> medians, ranges;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        std::vector<AblationCell> cells;
        cells.reserve(byLayer.size());
        for (const auto& layer : byLayer)
            cells.push_back(layer[column]);
        medians.push_back(medianCell(cells));
        ranges.push_back(rangeCell(cells));
    }
    table.rows.push_back(rowOf(model, Kind::Median, byLayer.size(), std::move(medians), group));
    table.rows.push_back(rowOf(model, Kind::Range, byLayer.size(), std::move(ranges), group));
}

GroupMetric acceptedMetric(const LayerResult& layer, std::int64_t documents, Bound bound)
{
    const Tally& accepted = layer.at(bound).accepted;
    return {"accepted", accepted.n, accepted.correct, documents};
}

constexpr std::size_t kColumnsOfSplit = 4, kAccuracy = 0, kAcceptedAccuracy = 3; // of Table 2

/// A median accuracy of the region is over layers that judge the same documents: its interval is the documents'.
void addMedianIntervals(AblationRow& medians, const Model& model, const std::vector<Split>& splits, Bound bound)
{
    for (std::size_t i = 0; i < splits.size(); ++i) {
        const TestSetResult* set = model.results.find(splits[i].name);
        if (!set || set->layers.size() < 2)
            continue;
        for (const std::size_t column : {kAccuracy, kAcceptedAccuracy}) {
            AblationCell& cell = medians.cells[i * kColumnsOfSplit + column];
            const auto interval = cell.value ? set->medianInterval(bound, column == kAcceptedAccuracy) : std::nullopt;
            if (interval)
                cell = withInterval(std::move(cell), *interval, model.results.alpha());
        }
    }
}

AblationTable regionTable(const std::vector<Model>& models, const std::vector<Split>& splits, Bound bound)
{
    AblationTable table;
    table.id = "hr_region";
    table.title = bound == Bound::Lower
                      ? phrase("ReportTable", "Table 2. High-reliability region, lower estimate: accuracy inside, share of the test set")
                      : phrase("ReportTable", "Table 2. High-reliability region, plain estimate: accuracy inside, share of the test set");
    table.note =
        phrase("ReportTable",
               "`accepted`: in the region and predicted right (a region also holds answers that are reliably wrong). A share is good only "
               "while its accuracy reaches alpha; R = all rejected. Intervals of medians: bootstrap over documents.");
    for (const Split& split : splits) {
        table.columns.push_back({split.title(), "accuracy", false});
        table.columns.push_back({split.title(), "share", true});
        table.columns.push_back({split.title(), "accepted", true});
        table.columns.push_back({split.title(), "accepted accuracy", false});
    }
    for (const Model& model : models) {
        std::vector<std::vector<AblationCell>> byLayer(model.results.finalLayers.size());
        for (std::size_t i = 0; i < byLayer.size(); ++i) {
            for (const Split& split : splits) {
                const TestSetResult* set = model.results.find(split.name);
                const LayerResult* layer = set ? set->find(model.results.finalLayers[i].id) : nullptr;
                if (!layer) {
                    byLayer[i].insert(byLayer[i].end(), kColumnsOfSplit, missingCell(missingWords(model.results)));
                    continue;
                }
                if (set->noneJudged()) {
                    byLayer[i].insert(byLayer[i].end(), kColumnsOfSplit, tooLongCell());
                    continue;
                }
                const GroupMetric marginal = layer->metric(regionEstimator(bound), "marginal");
                const GroupMetric accepted = acceptedMetric(*layer, set->documents, bound);
                const double alpha = layer->layer.alpha;
                byLayer[i].push_back(accuracyCell(marginal, alpha, true));
                byLayer[i].push_back(shareCell(marginal));
                byLayer[i].push_back(shareCell(accepted));
                byLayer[i].push_back(accuracyCell(accepted, alpha, true));
            }
        }
        addRows(table, model, {}, byLayer);
        if (byLayer.size() > 1)
            addMedianIntervals(*(table.rows.end() - 2), model, splits, bound);
    }
    return table;
}

AblationTable generationTable(const std::vector<Model>& models, const std::vector<Split>& splits)
{
    AblationTable table;
    table.id = "generation";
    table.title = phrase("ReportTable", "Table 3. Sentence accuracy and exact match of the generations");
    table.note = phrase("ReportTable", "Of the language model alone; no layer takes part.");
    for (const Split& split : splits) {
        table.columns.push_back({split.title(), "sentence accuracy", false});
        table.columns.push_back({split.title(), "exact match", false});
    }
    for (const Model& model : models) {
        std::vector<AblationCell> cells;
        for (const Split& split : splits) {
            const TestSetResult* set = model.results.find(split.name);
            cells.push_back(set ? rateCell(set->sentenceCorrect, set->documents, "sentences right")
                                : missingCell(missingWords(model.results)));
            cells.push_back(set ? rateCell(set->exactMatch, set->documents, "answers exact") : missingCell(missingWords(model.results)));
        }
        table.rows.push_back(rowOf(model, AblationRow::Kind::FirstLayer, 1, std::move(cells), {}));
    }
    return table;
}

AblationCell optionalRate(const std::optional<std::int64_t>& count, std::int64_t documents, const std::string& what)
{
    return count ? rateCell(*count, documents, what) : missingCell("not recorded");
}

AblationCell optionalNumber(const std::optional<double>& value, const std::string& tooltip)
{
    if (!value)
        return missingCell("not recorded");
    AblationCell cell = numberCell(*value);
    cell.tooltip = tooltip;
    return cell;
}

AblationCell judgedRate(std::int64_t count, std::int64_t judged, const std::string& what)
{
    return judged > 0 ? rateCell(count, judged, what) : tooLongCell();
}

std::vector<AblationCell> answerCells(const TestSetResult& set)
{
    const EvaluationRecord& one = set.layers.front().evaluation;
    const VerdictTally& forced = set.layers.front().forcedTail;
    const auto judged = forced.tp + forced.fp + forced.fn + forced.tn;
    const std::string deviation = one.wordAccuracySd ? ", standard deviation " + fixedNumber(*one.wordAccuracySd, 3) : "";
    return {optionalNumber(one.wordAccuracy, "mean over the answers with a response" + deviation),
            optionalNumber(one.attempts, "mean opening tags an answer"),
            optionalRate(one.noResponse, one.documents, "answers without a response"),
            optionalRate(one.cutAnswers, one.documents, "answers cut at the limit of new tokens"),
            optionalRate(one.tooLong, one.documents, "answers too long to judge"),
            optionalRate(one.verdictTp, one.documents, "right answers the model calls right"),
            optionalRate(one.verdictFp, one.documents, "wrong answers the model calls right"),
            optionalRate(one.verdictFn, one.documents, "right answers the model calls wrong"),
            optionalRate(one.verdictTn, one.documents, "wrong answers the model calls wrong"),
            judgedRate(forced.tp, judged, "right answers the layer calls right"),
            judgedRate(forced.fp, judged, "wrong answers the layer calls right"),
            judgedRate(forced.fn, judged, "right answers the layer calls wrong"),
            judgedRate(forced.tn, judged, "wrong answers the layer calls wrong")};
}

AblationTable answerTable(const std::vector<Model>& models, const std::vector<Split>& splits)
{
    AblationTable table;
    table.id = "answers";
    table.title =
        phrase("ReportTable", "Table 3b. The answers themselves, the model's own verdict on them, and the first layer's in its place");
    table.note = phrase(
        "ReportTable",
        "`attempts`: opening tags an answer; `cut`: ended at the limit of new tokens; `too long`: its feature text does not fit, so it "
        "has no verdict of a layer and is admitted by none. tp fp fn tn: whether the sentence is right against whether it is called "
        "so, by the language model's own verdict (of all answers; without one it says no), and by the tail that the first final layer's "
        "prediction forces (of the answers it judged).");
    table.columns = {{"answers", "word accuracy", false}, {"answers", "attempts", false}};
    for (const char* name : {"no response", "cut", "too long"})
        table.columns.push_back({"answers", name, true});
    for (const char* group : {"own verdict", "forced tail"}) {
        for (const char* name : {"tp", "fp", "fn", "tn"})
            table.columns.push_back({group, name, true});
    }
    for (const Split& split : splits) {
        for (const Model& model : models) {
            const TestSetResult* set = model.results.find(split.name);
            std::vector<AblationCell> cells =
                set ? answerCells(*set) : std::vector(table.columns.size(), missingCell(missingWords(model.results)));
            table.rows.push_back(rowOf(model, AblationRow::Kind::FirstLayer, 1, std::move(cells), split.title()));
        }
    }
    return table;
}

AblationTable conditionalTable(const std::vector<Model>& models, const std::vector<Split>& splits, const std::string& estimator,
                               const Phrase& title)
{
    AblationTable table;
    table.id = "conditional_" + estimator;
    table.title = title;
    table.note = phrase("ReportTable", "Accuracy and share of all test items: by true class (y), by prediction (yhat), and over all.");
    for (const char* group : kGroups) {
        table.columns.push_back({group, "accuracy", false});
        table.columns.push_back({group, "share", true});
    }
    for (const Split& split : splits) {
        for (const Model& model : models) {
            const TestSetResult* set = model.results.find(split.name);
            std::vector<std::vector<AblationCell>> byLayer(set ? set->layers.size() : 0);
            for (std::size_t i = 0; i < byLayer.size(); ++i) {
                if (set->noneJudged()) {
                    byLayer[i].assign(table.columns.size(), tooLongCell());
                    continue;
                }
                for (const char* group : kGroups) {
                    const GroupMetric metric = set->layers[i].metric(estimator, group);
                    byLayer[i].push_back(accuracyCell(metric, set->layers[i].layer.alpha, estimator != "no_reject"));
                    byLayer[i].push_back(shareCell(metric));
                }
            }
            addRows(table, model, split.title(), byLayer);
        }
    }
    return table;
}

AblationCell stepCell(std::int64_t step)
{
    AblationCell cell;
    cell.value = static_cast<double>(step);
    cell.text = std::to_string(step);
    cell.tooltip = step == 0 ? "the weights as they came" : "the weights after that many optimiser steps";
    return cell;
}

AblationTable layerTable(const std::vector<Model>& models)
{
    AblationTable table;
    table.id = "layers";
    table.title = phrase("ReportTable", "Table 5. Final layers over their calibration halves");
    table.note =
        phrase("ReportTable", "Infinite thresholds: no region was found, everything is rejected. `step`: of the weights that were judged.");
    std::size_t classes = 2;
    for (const Model& model : models) {
        for (const LayerRecord& layer : model.results.finalLayers)
            classes = std::max(classes, layer.classes.size());
    }
    for (const char* name : {"SDM loss", "accuracy", "mean q"}) {
        for (std::size_t c = 0; c < classes; ++c)
            table.columns.push_back({name, "y=" + std::to_string(c), false});
    }
    for (std::size_t c = 0; c < classes; ++c)
        table.columns.push_back({"region", "psi_" + std::to_string(c), false});
    table.columns.push_back({"region", "qr_min", false});
    table.columns.push_back({"model", "step", false});
    for (const Model& model : models) {
        std::vector<std::vector<AblationCell>> byLayer;
        for (const LayerRecord& layer : model.results.finalLayers) {
            std::vector<AblationCell>& cells = byLayer.emplace_back();
            for (const auto fact : {&ClassFacts::loss, &ClassFacts::accuracy, &ClassFacts::meanSimilarity, &ClassFacts::psi}) {
                for (std::size_t c = 0; c < classes; ++c)
                    cells.push_back(c < layer.classes.size() ? numberCell(layer.classes[c].*fact) : missingCell("no such class"));
            }
            cells.push_back(numberCell(layer.qrMin, true));
            cells.push_back(stepCell(layer.modelStep));
        }
        addRows(table, model, {}, byLayer);
    }
    return table;
}

} // namespace

std::vector<std::string> runLabels(const std::vector<store::RunRow>& runs)
{
    std::map<std::string, int> uses;
    for (const store::RunRow& run : runs)
        ++uses[ranAs(run)];
    std::map<std::string, int> namedUses;
    std::vector<std::string> labels;
    for (const store::RunRow& run : runs) {
        std::string label = ranAs(run);
        if (uses[label] > 1)
            label += " [" + (run.name.empty() ? run.id.text() : run.name) + "]";
        ++namedUses[label];
        labels.push_back(label);
    }
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (namedUses[labels[i]] > 1) // the same row and name: only the id tells them apart
            labels[i] += " " + runs[i].id;
    }
    return labels;
}

Ablation buildAblation(const store::StoreReader& reader, const std::vector<store::RunRow>& runs, Bound bound)
{
    const std::vector<std::string> labels = runLabels(runs);
    std::vector<NamedRun> named;
    for (std::size_t i = 0; i < runs.size(); ++i)
        named.push_back({labels[i], runResults(reader, runs[i])});
    return ablationOf(named, bound);
}

Ablation ablationOf(const std::vector<NamedRun>& models, Bound bound)
{
    Ablation ablation;
    for (const NamedRun& model : models) {
        ablation.runs.push_back(model.results.run);
        ablation.models.push_back(model.label);
    }
    const std::vector<Split> splits = splitsOf(models);
    ablation.tables.push_back(regionTable(models, splits, bound));
    ablation.tables.push_back(generationTable(models, splits));
    ablation.tables.push_back(answerTable(models, splits));
    ablation.tables.push_back(
        conditionalTable(models, splits, "no_reject", phrase("ReportTable", "Table 4a. Conditional results, no rejection")));
    ablation.tables.push_back(
        conditionalTable(models, splits, "hr", phrase("ReportTable", "Table 4b. Conditional results inside the region, plain estimate")));
    ablation.tables.push_back(conditionalTable(models, splits, "hr_lower",
                                               phrase("ReportTable", "Table 4c. Conditional results inside the region, lower estimate")));
    ablation.tables.push_back(layerTable(models));
    ablation.differences = settingDifferences(ablation.runs, &ablation.settingCount);
    ablation.notes = ablationNotes(models, bound);
    return ablation;
}

} // namespace sdm::report
