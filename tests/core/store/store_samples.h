#pragma once

#include "core/base/ulid.h"
#include "core/records/records.h"
#include "core/store/run_store.h"

#include <string>

/// Rows for the tests of store and report.
namespace sdm::samples {

inline store::RunRow run(const RunId& id, const std::string& name = "sample")
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

/// By the lower estimate the answer is one notch worse than by the plain one; nothing of the two is equal.
inline GenerationRecord generation(const std::string& documentId, int label, int prediction, double probability, double rescaledSimilarity,
                                   Reason reason, Reason reasonLower)
{
    GenerationRecord g;
    g.key = {"data", documentId};
    g.label = label;
    g.prediction = prediction;
    g.plain = {0.5, probability, rescaledSimilarity, reason == Reason::Admitted, reason};
    g.lower = {0.25, probability - 0.01, rescaledSimilarity / 2, reasonLower == Reason::Admitted, reasonLower};
    g.similarity = static_cast<std::int64_t>(rescaledSimilarity);
    g.verdict = verdictOf(g.plain.inRegion, g.lower.inRegion, reason == Reason::Ood, probability);
    const double margin = prediction == 0 ? 2 : -2;
    g.logits = {margin, -margin + 0.125};
    g.effectiveSamples = {11, 12};
    g.nearest.id = "near-" + documentId;
    g.nearestDistance = 1.5;
    g.sentenceCorrect = label == 1;
    g.exactMatch = label == 1;
    g.attempts = 1;
    g.wordAccuracy = 0.75;
    g.ownVerdict = OwnVerdict::Yes;
    return g;
}

inline LayerRecord layer(const LayerId& id, LayerRole role = LayerRole::Final, int draw = 0, std::int64_t step = 10)
{
    LayerRecord record;
    record.id = id;
    record.role = role;
    record.draw = draw;
    record.epoch = 1;
    record.step = step;
    record.modelStep = step - 1;
    record.datasetId = "calibration-data";
    record.qrMin = 100;
    record.bestEpoch = 4;
    record.classes = {{0.96, 0.25, 0.9, 200}, {0.95, 0.125, 0.98, 50}};
    record.supportSize = 500;
    return record;
}

inline EvaluationRecord evaluation(const EvaluationId& id, const LayerId& layerId, const std::string& split = "wikipedia",
                                   std::int64_t step = 10)
{
    EvaluationRecord record;
    record.id = id;
    record.purpose = EvaluationPurpose::Final;
    record.layerId = layerId;
    record.split = split;
    record.datasetId = "data";
    record.step = step;
    record.modelStep = step - 1;
    record.epoch = 0.5;
    record.generationSetId = "set-" + split;
    return record;
}

inline HardNegativeRecord hardNegative(std::int64_t step, const std::string& documentId, const std::string& text = "wrong")
{
    HardNegativeRecord record;
    record.key = {"train-data", documentId};
    record.epoch = 2;
    record.step = step;
    record.modelStep = step - 1;
    record.text = text;
    record.kind = NegativeKind::Format;
    record.probability = 0.5;
    return record;
}

/// Documents of the data set "data".
inline std::vector<DocumentRecord> documents(const std::vector<std::string>& ids)
{
    std::vector<DocumentRecord> records;
    for (const std::string& id : ids)
        records.push_back({{"data", id}, "prompt " + id, "reference " + id, "negative " + id});
    return records;
}

} // namespace sdm::samples
