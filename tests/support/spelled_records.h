#pragma once

#include "core/records/annotations.h"
#include "tests/support/record_cells.h"

/// Every field of every record spelled a second time, by hand and without `fields`: name, member and order. Names are public (columns,
/// keys of lines and messages), so a test compares with these; two names that changed places in core/records/fields.h would otherwise
/// come back from every round trip as they went in.
namespace sdm::test {

inline Cells spelled(const DocumentRecord& r)
{
    return {{"dataset_id", cell(r.key.dataset)},
            {"document_id", cell(r.key.id)},
            {"prompt", r.prompt},
            {"reference", r.reference},
            {"negative", r.negative}};
}

inline Cells spelled(const MetricPoint& r)
{
    return {{"key", r.key}, {"step", cell(r.step)}, {"epoch", cell(r.epoch)}, {"value", cell(r.value)}};
}

inline std::string spelledNeighbours(const std::vector<NeighbourRecord>& neighbours)
{
    std::string list;
    for (const NeighbourRecord& r : neighbours)
        list += (list.empty() ? "[{\"document_id\":" : ",{\"document_id\":") + listEntry(r.documentId) + ",\"label\":" + cell(r.label) +
                ",\"prediction\":" + cell(r.prediction) + ",\"distance\":" + listEntry(r.distance) + "}";
    return list.empty() ? list : list + "]";
}

inline Cells spelled(const GenerationRecord& r)
{
    return {{"dataset_id", cell(r.key.dataset)},
            {"document_id", cell(r.key.id)},
            {"label", cell(r.label)},
            {"prediction", cell(r.prediction)},
            {"verdict", cell(r.verdict)},
            {"reason", cell(r.plain.reason)},
            {"distance", cell(r.plain.distance)},
            {"probability", cell(r.plain.probability)},
            {"rescaled_similarity", cell(r.plain.rescaledSimilarity)},
            {"in_region", cell(r.plain.inRegion)},
            {"reason_lower", cell(r.lower.reason)},
            {"distance_lower", cell(r.lower.distance)},
            {"probability_lower", cell(r.lower.probability)},
            {"rescaled_similarity_lower", cell(r.lower.rescaledSimilarity)},
            {"in_region_lower", cell(r.lower.inRegion)},
            {"similarity", cell(r.similarity)},
            {"logits", cell(r.logits)},
            {"effective_samples", cell(r.effectiveSamples)},
            {"nearest_dataset_id", cell(r.nearest.dataset)},
            {"nearest_document_id", cell(r.nearest.id)},
            {"nearest_distance", cell(r.nearestDistance)},
            {"neighbours", spelledNeighbours(r.neighbours)},
            {"sentence_correct", cell(r.sentenceCorrect)},
            {"exact_match", cell(r.exactMatch)},
            {"cut", cell(r.cut)},
            {"no_response", cell(r.noResponse)},
            {"attempts", cell(r.attempts)},
            {"word_accuracy", cell(r.wordAccuracy)},
            {"own_verdict", cell(r.ownVerdict)}};
}

inline Cells spelled(const GenerationText& r)
{
    return {{"document_id", r.documentId}, {"generated", r.generated}};
}

inline Cells spelled(const EvaluationRecord& r)
{
    return {{"id", cell(r.id)},
            {"purpose", cell(r.purpose)},
            {"step", cell(r.step)},
            {"model_step", cell(r.modelStep)},
            {"epoch", cell(r.epoch)},
            {"split", r.split},
            {"dataset_id", cell(r.datasetId)},
            {"shifted", cell(r.shifted)},
            {"layer_id", cell(r.layerId)},
            {"generation_set_id", cell(r.generationSetId)},
            {"documents", cell(r.documents)},
            {"admitted", cell(r.plain.admitted)},
            {"admitted_correct", cell(r.plain.admittedCorrect)},
            {"accepted", cell(r.plain.accepted)},
            {"accepted_correct", cell(r.plain.acceptedCorrect)},
            {"admitted_lower", cell(r.lower.admitted)},
            {"admitted_lower_correct", cell(r.lower.admittedCorrect)},
            {"accepted_lower", cell(r.lower.accepted)},
            {"accepted_lower_correct", cell(r.lower.acceptedCorrect)},
            {"correct", cell(r.correct)},
            {"too_long", cell(r.tooLong)},
            {"cut_answers", cell(r.cutAnswers)},
            {"no_response", cell(r.noResponse)},
            {"attempts", cell(r.attempts)},
            {"word_accuracy", cell(r.wordAccuracy)},
            {"word_accuracy_sd", cell(r.wordAccuracySd)},
            {"verdict_tp", cell(r.verdictTp)},
            {"verdict_fp", cell(r.verdictFp)},
            {"verdict_fn", cell(r.verdictFn)},
            {"verdict_tn", cell(r.verdictTn)},
            {"sentence_accuracy", cell(r.sentenceAccuracy)},
            {"exact_match", cell(r.exactMatch)},
            {"loss", cell(r.loss)},
            {"cross_entropy_loss", cell(r.crossEntropyLoss)}};
}

inline Cells spelled(const HardNegativeRecord& r)
{
    return {{"dataset_id", cell(r.key.dataset)},
            {"document_id", cell(r.key.id)},
            {"epoch", cell(r.epoch)},
            {"step", cell(r.step)},
            {"model_step", cell(r.modelStep)},
            {"text", r.text},
            {"kind", cell(r.kind)},
            {"used", cell(r.used)},
            {"probability", cell(r.probability)},
            {"origin", cell(r.origin)}};
}

inline Cells spelled(const ClassFacts& r)
{
    return {{"psi", cell(r.psi)}, {"loss", cell(r.loss)}, {"accuracy", cell(r.accuracy)}, {"mean_similarity", cell(r.meanSimilarity)}};
}

/// `[{"psi":…}, …]` of a layer's classes.
inline std::string spelledClasses(const std::vector<ClassFacts>& classes)
{
    std::string list;
    for (const ClassFacts& one : classes)
        list += std::string(list.empty() ? "[" : ",") + "{\"psi\":" + listEntry(one.psi) + ",\"loss\":" + listEntry(one.loss) +
                ",\"accuracy\":" + listEntry(one.accuracy) + ",\"mean_similarity\":" + listEntry(one.meanSimilarity) + "}";
    return list.empty() ? list : list + "]";
}

inline Cells spelled(const LayerRecord& r)
{
    return {{"id", cell(r.id)},
            {"role", cell(r.role)},
            {"draw", cell(r.draw)},
            {"epoch", cell(r.epoch)},
            {"step", cell(r.step)},
            {"model_step", cell(r.modelStep)},
            {"dataset_id", cell(r.datasetId)},
            {"alpha", cell(r.alpha)},
            {"qr_min", cell(r.qrMin)},
            {"best_epoch", cell(r.bestEpoch)},
            {"classes", spelledClasses(r.classes)},
            {"support_size", cell(r.supportSize)}};
}

inline Cells spelled(const CheckpointRecord& r)
{
    return {{"step", cell(r.step)}, {"path", r.path}, {"loss", cell(r.loss)}, {"is_best", cell(r.isBest)}};
}

inline Cells spelled(const SegmentRecord& r)
{
    return {{"first_step", cell(r.firstStep)},
            {"started_ms", cell(r.startedMs)},
            {"threads", cell(r.threads)},
            {"device", r.device},
            {"dtype", r.dtype},
            {"engine_version", r.engineVersion},
            {"torch_version", r.torchVersion},
            {"changes", r.changes}};
}

inline Cells spelled(const PhaseProgress& r)
{
    return {{"phase", cell(r.phase)}, {"epoch", cell(r.epoch)}, {"step", cell(r.step)}, {"done", cell(r.done)}, {"total", cell(r.total)}};
}

inline Cells spelled(const RunAnnotations& r)
{
    return {{"run_id", cell(r.runId)},
            {"run_group", r.group},
            {"tags", cell(r.tags)},
            {"note", r.note},
            {"starred", cell(r.starred)},
            {"baseline", cell(r.baseline)},
            {"archived_ms", cell(r.archivedMs)},
            {"trashed_ms", cell(r.trashedMs)},
            {"trash_reason", r.trashReason},
            {"emptied_ms", cell(r.emptiedMs)}};
}

inline Cells spelled(const ExampleAnnotations& r)
{
    return {{"dataset_id", cell(r.key.document.dataset)},
            {"document_id", r.key.document.id},
            {"generation_set_id", cell(r.key.generationSet)},
            {"tags", cell(r.tags)},
            {"flagged", cell(r.flagged)},
            {"note", r.note},
            {"viewed_ms", cell(r.viewedMs)}};
}

inline Cells spelled(const EditRecord& r)
{
    return {{"id", cell(r.id)},          {"time_ms", cell(r.timeMs)},  {"kind", cell(r.kind)},
            {"of_edit", cell(r.ofEdit)}, {"changes", cell(r.changes)}, {"undone", cell(r.undone)}};
}

/// Calls `check(name, Record{})` for every record of core/records.
template <typename Check>
void forEachRecord(Check&& check)
{
    check("DocumentRecord", DocumentRecord{});
    check("MetricPoint", MetricPoint{});
    check("GenerationRecord", GenerationRecord{});
    check("GenerationText", GenerationText{});
    check("EvaluationRecord", EvaluationRecord{});
    check("HardNegativeRecord", HardNegativeRecord{});
    check("ClassFacts", ClassFacts{});
    check("LayerRecord", LayerRecord{});
    check("CheckpointRecord", CheckpointRecord{});
    check("SegmentRecord", SegmentRecord{});
    check("PhaseProgress", PhaseProgress{});
    check("RunAnnotations", RunAnnotations{});
    check("ExampleAnnotations", ExampleAnnotations{});
    check("EditRecord", EditRecord{});
}

} // namespace sdm::test
