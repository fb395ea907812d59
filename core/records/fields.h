#pragma once

#include "core/records/records.h"

#include <array>
#include <type_traits>

/// The fields of every record, named once: SQL, the wire, CSV, JSON and the tests' generator all read them from here.
///
/// A visitor is called, in order, as
///   `v(name, member)`         for what is always there,
///   `v.maybe(name, member)`   for what may be left out when it has its default (and is NULL in SQL),
///   `v.joined(name, member)`  for what the row this one belongs to knows: SQL reads it through a join and never writes it.
namespace sdm {

template <typename T, typename Plain>
concept Is = std::is_same_v<std::remove_const_t<T>, Plain>; // not std::same_as: Qt 6.4's moc cannot read its header

/// How the two bounds' fields are called.
struct EstimateNames {
    const char *reason, *distance, *probability, *rescaledSimilarity, *inRegion;
};
inline constexpr std::array<EstimateNames, kCountOf<Bound>> kEstimateNames{{
    {"reason", "distance", "probability", "rescaled_similarity", "in_region"},
    {"reason_lower", "distance_lower", "probability_lower", "rescaled_similarity_lower", "in_region_lower"},
}};
struct AdmissionNames {
    const char *admitted, *admittedCorrect, *accepted, *acceptedCorrect;
};
inline constexpr std::array<AdmissionNames, kCountOf<Bound>> kAdmissionNames{{
    {"admitted", "admitted_correct", "accepted", "accepted_correct"},
    {"admitted_lower", "admitted_lower_correct", "accepted_lower", "accepted_lower_correct"},
}};

void fields(auto& v, Is<DocumentRecord> auto& r)
{
    v("dataset_id", r.key.dataset);
    v("document_id", r.key.id);
    v("prompt", r.prompt);
    v("reference", r.reference);
    v("negative", r.negative);
}

void fields(auto& v, Is<MetricPoint> auto& r)
{
    v("key", r.key);
    v("step", r.step);
    v("epoch", r.epoch);
    v("value", r.value);
}

void estimateFields(auto& v, Is<Estimate> auto& r, Bound bound)
{
    const EstimateNames& names = kEstimateNames[indexOf(bound)];
    v(names.reason, r.reason);
    v(names.distance, r.distance);
    v(names.probability, r.probability);
    v(names.rescaledSimilarity, r.rescaledSimilarity);
    v(names.inRegion, r.inRegion);
}

void fields(auto& v, Is<NeighbourRecord> auto& r)
{
    v("document_id", r.documentId);
    v("label", r.label);
    v("prediction", r.prediction);
    v("distance", r.distance);
}

void fields(auto& v, Is<GenerationRecord> auto& r)
{
    v.joined("dataset_id", r.key.dataset);
    v.maybe("document_id", r.key.id);
    v("label", r.label);
    v("prediction", r.prediction);
    v("verdict", r.verdict);
    estimateFields(v, r.plain, Bound::Plain);
    estimateFields(v, r.lower, Bound::Lower);
    v.maybe("similarity", r.similarity);
    v.maybe("logits", r.logits);
    v.maybe("effective_samples", r.effectiveSamples);
    v.joined("nearest_dataset_id", r.nearest.dataset);
    v.maybe("nearest_document_id", r.nearest.id);
    v("nearest_distance", r.nearestDistance);
    v.joined("neighbours", r.neighbours);
    v("sentence_correct", r.sentenceCorrect);
    v("exact_match", r.exactMatch);
    v("cut", r.cut);
    v("no_response", r.noResponse);
    v("attempts", r.attempts);
    v.maybe("word_accuracy", r.wordAccuracy);
    v("own_verdict", r.ownVerdict);
}

void fields(auto& v, Is<GenerationText> auto& r)
{
    v("document_id", r.documentId);
    v("generated", r.generated);
}

void admissionFields(auto& v, Is<AdmissionCounts> auto& r, Bound bound)
{
    const AdmissionNames& names = kAdmissionNames[indexOf(bound)];
    v.maybe(names.admitted, r.admitted);
    v.maybe(names.admittedCorrect, r.admittedCorrect);
    v.maybe(names.accepted, r.accepted);
    v.maybe(names.acceptedCorrect, r.acceptedCorrect);
}

void fields(auto& v, Is<EvaluationRecord> auto& r)
{
    v("id", r.id);
    v("purpose", r.purpose);
    v("step", r.step);
    v("model_step", r.modelStep);
    v("epoch", r.epoch);
    v("split", r.split);
    v.maybe("dataset_id", r.datasetId);
    v("shifted", r.shifted);
    v.maybe("layer_id", r.layerId);
    v.maybe("generation_set_id", r.generationSetId);
    v("documents", r.documents);
    admissionFields(v, r.plain, Bound::Plain);
    admissionFields(v, r.lower, Bound::Lower);
    v.maybe("correct", r.correct);
    v.maybe("too_long", r.tooLong);
    v.maybe("cut_answers", r.cutAnswers);
    v.maybe("no_response", r.noResponse);
    v.maybe("attempts", r.attempts);
    v.maybe("word_accuracy", r.wordAccuracy);
    v.maybe("word_accuracy_sd", r.wordAccuracySd);
    v.maybe("verdict_tp", r.verdictTp);
    v.maybe("verdict_fp", r.verdictFp);
    v.maybe("verdict_fn", r.verdictFn);
    v.maybe("verdict_tn", r.verdictTn);
    v.maybe("sentence_accuracy", r.sentenceAccuracy);
    v.maybe("exact_match", r.exactMatch);
    v.maybe("loss", r.loss);
    v.maybe("cross_entropy_loss", r.crossEntropyLoss);
}

void fields(auto& v, Is<HardNegativeRecord> auto& r)
{
    v.maybe("dataset_id", r.key.dataset);
    v("document_id", r.key.id);
    v("epoch", r.epoch);
    v("step", r.step);
    v("model_step", r.modelStep);
    v("text", r.text);
    v("kind", r.kind);
    v("used", r.used);
    v("probability", r.probability);
    v("origin", r.origin);
}

void fields(auto& v, Is<ClassFacts> auto& r)
{
    v("psi", r.psi);
    v("loss", r.loss);
    v("accuracy", r.accuracy);
    v("mean_similarity", r.meanSimilarity);
}

void fields(auto& v, Is<LayerRecord> auto& r)
{
    v("id", r.id);
    v("role", r.role);
    v("draw", r.draw);
    v("epoch", r.epoch);
    v("step", r.step);
    v("model_step", r.modelStep);
    v.maybe("dataset_id", r.datasetId);
    v("alpha", r.alpha);
    v("qr_min", r.qrMin);
    v("best_epoch", r.bestEpoch);
    v("classes", r.classes);
    v("support_size", r.supportSize);
}

void fields(auto& v, Is<CheckpointRecord> auto& r)
{
    v("step", r.step);
    v("path", r.path);
    v.maybe("loss", r.loss);
    v("is_best", r.isBest);
}

void fields(auto& v, Is<SegmentRecord> auto& r)
{
    v("first_step", r.firstStep);
    v("started_ms", r.startedMs);
    v("threads", r.threads);
    v("device", r.device);
    v("dtype", r.dtype);
    v("engine_version", r.engineVersion);
    v("torch_version", r.torchVersion);
    v("changes", r.changes);
}

void fields(auto& v, Is<PhaseProgress> auto& r)
{
    v("phase", r.phase);
    v("epoch", r.epoch);
    v("step", r.step);
    v("done", r.done);
    v("total", r.total);
}

} // namespace sdm
