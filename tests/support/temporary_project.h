#pragma once

#include "core/base/ulid.h"
#include "core/config/config_io.h"
#include "core/config/presets.h"
#include "core/protocol/codec.h"
#include "core/runs/host.h"
#include "core/store/run_store.h"

#include <algorithm>
#include <QString>
#include <QTemporaryDir>

#include <string>
#include <vector>

namespace sdm::test {

/// A project in a temporary folder, written through the store's own writer as a runner would.
class TemporaryProject {
public:
    TemporaryProject() : store(store::RunStore::open(folder.path().toStdString())) {}

    QString path() const { return folder.path(); }

    RunId addRun(const std::string& name, store::RunState state, const std::string& preset = "sdm_cm_hn")
    {
        store::RunRow row;
        row.id = newUlid();
        row.name = name;
        row.preset = preset;
        row.state = store::RunState::Queued;
        RunConfig config = findPreset(preset).config;
        config.name = name;
        row.configJson = runConfigJson(config);
        row.seed = 7;
        row.createdMs = nowMilliseconds();
        row.host = runs::hostName();
        store.createRun(row);
        if (state != store::RunState::Queued)
            store.setState(row.id, store::RunState::Running);
        if (state != store::RunState::Queued && state != store::RunState::Running)
            store.setState(row.id, state, {}, state == store::RunState::Failed ? "loss is not finite at step 31" : "");
        return row.id;
    }

    void addPhase(const RunId& run, PhaseKind phase, std::int64_t epoch, std::int64_t step, std::optional<double> seconds = {})
    {
        const protocol::EventBody body = protocol::Phase{phase, epoch, step, 40, seconds};
        store.appendEvent(run, "phase", protocol::encodePayload(body));
    }

    /// An evaluation of `documents` answers of which `admitted` are in the region, `right` of those right.
    EvaluationRecord addEvaluation(const RunId& run, const std::string& split, bool shifted, std::int64_t step, std::int64_t documents,
                                   std::int64_t admitted, std::int64_t right, LayerRole role = LayerRole::Validation, int draw = 0)
    {
        const LayerId layer = layerOf(run, role, draw, step);
        EvaluationRecord evaluation;
        evaluation.id = newUlid();
        evaluation.step = step;
        evaluation.epoch = static_cast<double>(step) / 40.0;
        evaluation.split = split;
        evaluation.datasetId = "set-" + split;
        evaluation.shifted = shifted;
        evaluation.layerId = layer;
        evaluation.generationSetId = newUlid();
        evaluation.documents = documents;
        evaluation.purpose = role == LayerRole::Final ? EvaluationPurpose::Final : EvaluationPurpose::Monitor;
        evaluation.plain = {admitted, right, admitted * 3 / 4, right * 3 / 4};
        const std::int64_t admittedLower = lowerOf(admitted);
        evaluation.lower = {admittedLower, std::min(right - (right > 0 ? 1 : 0), admittedLower), admitted / 2, right / 2};
        evaluation.correct = documents * 9 / 10;
        evaluation.sentenceAccuracy = 0.93;
        store.addDocuments(documentsOf(evaluation.datasetId, documents));
        std::vector<GenerationRecord> generations;
        std::vector<GenerationText> texts;
        for (std::int64_t i = 0; i < documents; ++i) {
            generations.push_back(generation(i, admitted));
            texts.push_back({generations.back().key.id, "the wolves hunt rabbits " + std::to_string(i)});
        }
        store.addGenerationTexts(evaluation.generationSetId, texts);
        store.addEvaluation(run, evaluation, generations);
        return evaluation;
    }

    QTemporaryDir folder;
    store::RunStore store;

private:
    /// The one layer of a role, draw and step, which judges all splits.
    LayerId layerOf(const RunId& run, LayerRole role, int draw, std::int64_t step)
    {
        LayerId& id = m_layers[{run.text(), role, draw, step}];
        if (!id.empty())
            return id;
        LayerRecord layer;
        layer.id = newUlid();
        layer.role = role;
        layer.draw = draw;
        layer.step = step;
        store.addLayer(run, layer);
        id = layer.id;
        return id;
    }

    std::map<std::tuple<std::string, LayerRole, int, std::int64_t>, LayerId> m_layers;

    /// By the lower estimate a tenth less is admitted, and never as many.
    static std::int64_t lowerOf(std::int64_t admitted) { return admitted - std::max<std::int64_t>(admitted / 10, admitted > 0 ? 1 : 0); }

    static std::vector<DocumentRecord> documentsOf(const DatasetId& dataset, std::int64_t count)
    {
        std::vector<DocumentRecord> documents;
        for (std::int64_t i = 0; i < count; ++i)
            documents.push_back({{dataset, "doc-" + std::to_string(i)}, "Please order.", "the wolves hunt rabbits", ""});
        return documents;
    }

    static GenerationRecord generation(std::int64_t at, std::int64_t admitted)
    {
        GenerationRecord record;
        record.key.id = "doc-" + std::to_string(at);
        record.label = 1;
        record.prediction = 1;
        const bool inside = at < admitted, insideLower = at < lowerOf(admitted);
        record.similarity = at % 4 == 3 && !inside ? 0 : 100;
        const bool ood = record.similarity == 0;
        const double probability = inside ? 0.99 : at % 3 == 0 ? 0.55 : 0.9;
        const Reason outside = ood ? Reason::Ood : Reason::Similarity;
        record.plain = {0.5, probability, 100, inside, inside ? Reason::Admitted : outside};
        record.lower = {0.25, probability - 0.02, 90, insideLower, insideLower ? Reason::Admitted : outside};
        record.logits = {-1, 1};
        record.effectiveSamples = {20, 30};
        record.verdict = verdictOf(inside, insideLower, ood, probability);
        return record;
    }
};

} // namespace sdm::test
