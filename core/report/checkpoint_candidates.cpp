#include "core/report/checkpoint_candidates.h"

#include "core/base/number_text.h"
#include "core/report/table_cell.h"

#include <algorithm>

namespace sdm::report {
namespace {

const EvaluationRecord* judgedAt(const std::vector<EvaluationRecord>& evaluations, std::int64_t step, Bound bound)
{
    const auto found = std::ranges::find_if(evaluations, [&](const EvaluationRecord& evaluation) {
        return evaluation.step == step && evaluation.purpose != EvaluationPurpose::Final && !evaluation.shifted &&
               evaluation.documents > 0 && evaluation.at(bound).admitted.has_value();
    });
    return found == evaluations.end() ? nullptr : &*found;
}

/// As the engine chose; of a run that has written no checkpoint yet, as it will.
void markChosen(std::vector<CheckpointCandidate>& candidates, const std::vector<CheckpointRecord>& checkpoints)
{
    if (candidates.empty())
        return;
    const auto best = std::ranges::find_if(checkpoints, &CheckpointRecord::isBest);
    const auto byStep =
        best == checkpoints.end() ? candidates.end() : std::ranges::find(candidates, best->step, &CheckpointCandidate::step);
    const auto chosen = byStep != candidates.end() ? byStep : std::ranges::min_element(candidates, {}, &CheckpointCandidate::loss);
    chosen->isChosen = true;
}

TableCell lossCell(const std::optional<double>& loss)
{
    if (!loss)
        return missingCell("not measured");
    TableCell cell = numberCell(*loss);
    constexpr int kDigits = 5; // candidates often lie close together
    cell.text = fixedNumber(*loss, kDigits);
    return cell;
}

TableCell accuracyInside(const CheckpointCandidate& candidate, double alpha)
{
    const std::int64_t admitted = candidate.counts.admitted.value_or(0);
    if (admitted == 0)
        return missingCell("nothing is admitted");
    const std::int64_t correct = candidate.counts.admittedCorrect.value_or(0);
    TableCell cell = rateCell(correct, admitted, "right of those admitted");
    cell.guard = guardOf(correct, admitted, alpha);
    return cell;
}

} // namespace

std::vector<CheckpointCandidate> checkpointCandidates(const std::vector<EvaluationRecord>& evaluations,
                                                      const std::vector<CheckpointRecord>& checkpoints, Bound bound)
{
    std::vector<CheckpointCandidate> candidates;
    for (const EvaluationRecord& evaluation : evaluations) {
        if (evaluation.purpose != EvaluationPurpose::Validation || !evaluation.loss)
            continue;
        CheckpointCandidate candidate;
        candidate.step = evaluation.step;
        candidate.epoch = evaluation.epoch;
        candidate.loss = *evaluation.loss;
        candidate.crossEntropyLoss = evaluation.crossEntropyLoss;
        if (const EvaluationRecord* judged = judgedAt(evaluations, evaluation.step, bound)) {
            candidate.split = judged->split;
            candidate.counts = judged->at(bound);
            candidate.documents = judged->documents;
        }
        const auto kept = std::ranges::find(checkpoints, evaluation.step, &CheckpointRecord::step);
        if (kept != checkpoints.end())
            candidate.path = kept->path;
        candidates.push_back(std::move(candidate));
    }
    std::ranges::stable_sort(candidates, {}, &CheckpointCandidate::step);
    markChosen(candidates, checkpoints);
    return candidates;
}

Table checkpointTable(const std::vector<CheckpointCandidate>& candidates, double alpha, Bound bound)
{
    Table table{
        "checkpoints",
        "Checkpoints to choose from, " + std::string(nameOf(bound)) + " estimate",
        "The lowest evaluation loss is chosen, the earlier of equals. Share and accuracy inside are of what was judged along the way.",
        "data",
        "step",
        {{"", "epoch", false},
         {"", "loss", false},
         {"", "cross-entropy", false},
         {"", "judged", false},
         {"", "HR share", false},
         {"", "accuracy inside", false},
         {"", "checkpoint", false}},
        {},
        {"step"}};
    for (const CheckpointCandidate& candidate : candidates) {
        const std::string step = std::to_string(candidate.step);
        const bool judged = candidate.documents > 0;
        const TableCell share =
            judged ? rateCell(candidate.counts.admitted.value_or(0), candidate.documents, "admitted") : missingCell("nothing was judged");
        table.rows.push_back({{},
                              step,
                              {textCell(fixedNumber(candidate.epoch, 2)), lossCell(candidate.loss), lossCell(candidate.crossEntropyLoss),
                               textCell(judged ? candidate.split : "-"), share, accuracyInside(candidate, alpha),
                               textCell(candidate.isChosen ? "chosen"
                                        : candidate.path   ? "kept"
                                                           : "not kept")},
                              {step},
                              false});
    }
    return table;
}

} // namespace sdm::report
