#pragma once

#include "core/protocol/event.h"
#include "core/protocol/request.h"

#include <concepts>
#include <type_traits>

/// Private to the codec: the fields of every message, named once for both directions. A visitor is called as
/// `visitor(key, member)` for what must be there and `visitor.maybe(key, member)` for what may be left out when it has its default.
namespace sdm::protocol {

template <typename T, typename Plain>
concept Is = std::same_as<std::remove_const_t<T>, Plain>;

void fields(auto& v, Is<RunConfig::TestSet> auto& r)
{
    v("name", r.name);
    v("file", r.file);
    v("shifted", r.shifted);
}

void fields(auto& v, Is<MetricPoint> auto& r)
{
    v("key", r.key);
    v("step", r.step);
    v("epoch", r.epoch);
    v("value", r.value);
}

void fields(auto& v, Is<PhaseProgress> auto& r)
{
    v("phase", r.phase);
    v("epoch", r.epoch);
    v("step", r.step);
    v("done", r.done);
    v("total", r.total);
}

void fields(auto& v, Is<EvaluationRecord> auto& r)
{
    v("id", r.id);
    v("step", r.step);
    v("epoch", r.epoch);
    v("split", r.split);
    v.maybe("dataset_id", r.datasetId);
    v("shifted", r.shifted);
    v.maybe("layer_id", r.layerId);
    v.maybe("generation_set_id", r.generationSetId);
    v("documents", r.documents);
    v.maybe("admitted", r.admitted);
    v.maybe("admitted_correct", r.admittedCorrect);
    v.maybe("admitted_lower", r.admittedLower);
    v.maybe("admitted_lower_correct", r.admittedLowerCorrect);
    v.maybe("accepted", r.accepted);
    v.maybe("accepted_correct", r.acceptedCorrect);
    v.maybe("correct", r.correct);
    v.maybe("sentence_accuracy", r.sentenceAccuracy);
    v.maybe("exact_match", r.exactMatch);
    v.maybe("loss", r.loss);
}

void fields(auto& v, Is<HardNegativeRecord> auto& r)
{
    v("epoch", r.epoch);
    v("step", r.step);
    v("document_id", r.documentId);
    v("text", r.text);
    v("kind", r.kind);
    v("used", r.used);
    v("probability", r.probability);
    v("origin", r.origin);
}

void fields(auto& v, Is<GenerationRecord> auto& r)
{
    v.maybe("document_id", r.documentId);
    v("label", r.label);
    v("prediction", r.prediction);
    v("verdict", r.verdict);
    v("reason", r.reason);
    v("reason_lower", r.reasonLower);
    v("similarity", r.similarity);
    v("distance", r.distance);
    v("distance_lower", r.distanceLower);
    v("probability", r.probability);
    v("probability_lower", r.probabilityLower);
    v("rescaled_similarity", r.rescaledSimilarity);
    v("rescaled_similarity_lower", r.rescaledSimilarityLower);
    v("in_region", r.inRegion);
    v("in_region_lower", r.inRegionLower);
    v.maybe("nearest_document_id", r.nearestDocumentId);
    v("nearest_distance", r.nearestDistance);
    v("logit0", r.logit0);
    v("logit1", r.logit1);
    v("effective_samples0", r.effectiveSamples0);
    v("effective_samples1", r.effectiveSamples1);
    v("sentence_correct", r.sentenceCorrect);
    v("exact_match", r.exactMatch);
}

// ---- events ----

void fields(auto& v, Is<DeviceDescription> auto& r)
{
    v("name", r.name);
    v("description", r.description);
    v("memory_bytes", r.memoryBytes);
}

void fields(auto& v, Is<Hello> auto& r)
{
    v("protocol", r.protocol);
    v("engine_version", r.engineVersion);
    v("project", r.project);
    v("devices", r.devices);
}

void fields(auto& v, Is<Accepted> auto& r)
{
    v.maybe("run_name", r.runName);
}

void fields(auto& v, Is<Phase> auto& r)
{
    v("phase", r.phase);
    v("epoch", r.epoch);
    v("step", r.step);
    v("total", r.total);
    v.maybe("seconds", r.seconds);
}

void fields(auto& v, Is<Progress> auto& r)
{
    fields(v, r.progress);
    v.maybe("per_second", r.perSecond);
    v.maybe("remaining_seconds", r.remainingSeconds);
}

void fields(auto& v, Is<Metrics> auto& r)
{
    v("points", r.points);
}

void fields(auto& v, Is<Evaluation> auto& r)
{
    fields(v, r.evaluation);
}

void fields(auto& v, Is<Checkpoint> auto& r)
{
    v("step", r.checkpoint.step);
    v("path", r.checkpoint.path);
    v.maybe("loss", r.checkpoint.loss);
    v("is_best", r.checkpoint.isBest);
}

void fields(auto& v, Is<HardNegatives> auto& r)
{
    v("negatives", r.negatives);
}

void fields(auto& v, Is<Token> auto& r)
{
    v("text", r.text);
}

void fields(auto& v, Is<Log> auto& r)
{
    v("level", r.level);
    v("text", r.text);
}

void fields(auto& v, Is<Alert> auto& r)
{
    v("level", r.level);
    v("code", r.code);
    v("text", r.text);
}

void fields(auto& v, Is<Check> auto& r)
{
    v("name", r.name);
    v("level", r.level);
    v("text", r.text);
    v.maybe("field", r.field);
}

void fields(auto& v, Is<Judgement> auto& r)
{
    v("answer", r.answer);
    fields(v, r.record);
}

void fields(auto& v, Is<Finished> auto& r)
{
    v.maybe("state", r.state);
    v.maybe("checks", r.checks);
    v.json("config", r.resolvedConfig);
    v.maybe("judgement", r.judgement);
    v.maybe("qr_min", r.qrMin);
    v.maybe("psi0", r.psi0);
    v.maybe("psi1", r.psi1);
    v("seconds", r.seconds);
}

void fields(auto& v, Is<Failed> auto& r)
{
    v("code", r.code);
    v("message", r.message);
    v.maybe("field", r.field);
}

// ---- requests ----

void fields(auto& v, Is<StartRun> auto& r)
{
    v.config("config", r.config);
    v.maybe("folder", r.folder);
}

void fields(auto& v, Is<ResumeRun> auto& r)
{
    v("run", r.run);
    v.maybe("from", r.fromStep);
}

void fields(auto& v, Is<StopRun> auto& r)
{
    v("run", r.run);
    v.maybe("now", r.now);
}

void fields(auto& v, Is<PauseRun> auto& r)
{
    v("run", r.run);
}

void fields(auto& v, Is<Generate> auto& r)
{
    v("text", r.text);
    v.maybe("run", r.run);
    v.maybe("model", r.model);
    v.maybe("checkpoint", r.checkpoint);
    v.maybe("layer", r.layer);
    v.maybe("max_new_tokens", r.maxNewTokens);
    v.maybe("force", r.force);
}

void fields(auto& v, Is<Score> auto& r)
{
    v("prompt", r.prompt);
    v("answer", r.answer);
    v.maybe("run", r.run);
    v.maybe("model", r.model);
    v.maybe("checkpoint", r.checkpoint);
    v.maybe("layer", r.layer);
    v.maybe("force", r.force);
}

void fields(auto& v, Is<Recalibrate> auto& r)
{
    v("layer", r.layer);
    v("alpha", r.alpha);
}

void fields(auto& v, Is<Preflight> auto& r)
{
    v.config("config", r.config);
    v.maybe("folder", r.folder);
}

void fields(auto&, Is<Ping> auto&) {}
void fields(auto&, Is<Shutdown> auto&) {}

} // namespace sdm::protocol
