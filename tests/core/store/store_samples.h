#pragma once

#include "core/base/ulid.h"
#include "core/store/run_store.h"

#include <string>

/// Rows for the tests of store and report.
namespace sdm::samples {

inline store::RunRow run(const std::string& id, const std::string& name = "sample")
{
    store::RunRow row;
    row.id = id;
    row.name = name;
    row.preset = "sdm_cm_hn";
    row.state = store::RunState::Running;
    row.configJson = R"({"name":"sample","optimiser":{"epochs":3}})";
    row.seed = 7;
    row.createdMs = nowMilliseconds();
    row.engineVersion = "0.1.0";
    row.device = "cpu";
    return row;
}

inline GenerationRecord generation(const std::string& documentId, int label, int prediction, double probability, double rescaledSimilarity,
                                   Reason reason)
{
    GenerationRecord g;
    g.documentId = documentId;
    g.label = label;
    g.prediction = prediction;
    g.probability = probability;
    g.probabilityLower = probability - 0.01;
    g.rescaledSimilarity = rescaledSimilarity;
    g.similarity = static_cast<std::int64_t>(rescaledSimilarity);
    g.reason = reason;
    g.reasonLower = reason;
    g.inRegion = reason == Reason::Admitted;
    g.inRegionLower = g.inRegion;
    g.verdict = verdictOf(g.inRegion, g.inRegionLower, reason == Reason::Ood, probability);
    g.distance = 0.5;
    g.distanceLower = 0.25;
    g.logit0 = prediction == 0 ? 2 : -2;
    g.logit1 = -g.logit0;
    g.effectiveSamples0 = 11;
    g.effectiveSamples1 = 12;
    g.nearestDocumentId = "near-" + documentId;
    g.nearestDistance = 1.5;
    g.sentenceCorrect = label == 1;
    g.exactMatch = label == 1;
    return g;
}

inline LayerRecord layer(const std::string& id, const std::string& role = "final", int draw = 0, std::int64_t step = 10)
{
    LayerRecord record;
    record.id = id;
    record.role = role;
    record.draw = draw;
    record.epoch = 1;
    record.step = step;
    record.qrMin = 100;
    record.psi0 = 0.96;
    record.psi1 = 0.95;
    record.bestEpoch = 4;
    record.loss0 = 0.25;
    record.loss1 = 0.125;
    record.accuracy0 = 0.9;
    record.accuracy1 = 0.98;
    record.meanSimilarity0 = 200;
    record.meanSimilarity1 = 50;
    record.supportSize = 500;
    return record;
}

inline EvaluationRecord evaluation(const std::string& id, const std::string& layerId, const std::string& split = "wikipedia",
                                   std::int64_t step = 10)
{
    EvaluationRecord record;
    record.id = id;
    record.layerId = layerId;
    record.split = split;
    record.step = step;
    record.epoch = 0.5;
    record.generationSetId = "set-" + split;
    return record;
}

} // namespace sdm::samples
