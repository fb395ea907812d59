#pragma once

#include "core/base/ulid.h"
#include "core/config/config_io.h"
#include "core/config/presets.h"
#include "core/protocol/codec.h"
#include "core/store/run_store.h"

#include <QString>
#include <QSysInfo>
#include <QTemporaryDir>

#include <string>
#include <vector>

namespace sdm::test {

/// A project in a temporary folder, written through the store's own writer as a runner would.
class TemporaryProject {
public:
    TemporaryProject() : store(store::RunStore::open(folder.path().toStdString())) {}

    QString path() const { return folder.path(); }

    std::string addRun(const std::string& name, store::RunState state, const std::string& preset = "sdm_cm_hn")
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
        row.host = QSysInfo::machineHostName().toStdString();
        store.createRun(row);
        if (state != store::RunState::Queued)
            store.setState(row.id, store::RunState::Running);
        if (state != store::RunState::Queued && state != store::RunState::Running)
            store.setState(row.id, state, {}, state == store::RunState::Failed ? "loss is not finite at step 31" : "");
        return row.id;
    }

    void addPhase(const std::string& run, const std::string& phase, std::int64_t epoch, std::int64_t step,
                  std::optional<double> seconds = {})
    {
        const protocol::EventBody body = protocol::Phase{phase, epoch, step, 40, seconds};
        store.appendEvent(run, "phase", protocol::encodePayload(body));
    }

    /// An evaluation of `documents` answers of which `admitted` are in the region, `right` of those right.
    EvaluationRecord addEvaluation(const std::string& run, const std::string& split, bool shifted, std::int64_t step,
                                   std::int64_t documents, std::int64_t admitted, std::int64_t right,
                                   const std::string& role = "validation", int draw = 0)
    {
        LayerRecord layer;
        layer.id = newUlid();
        layer.role = role;
        layer.draw = draw;
        layer.step = step;
        store.addLayer(run, layer);
        EvaluationRecord evaluation;
        evaluation.id = newUlid();
        evaluation.step = step;
        evaluation.epoch = static_cast<double>(step) / 40.0;
        evaluation.split = split;
        evaluation.datasetId = "set-" + split;
        evaluation.shifted = shifted;
        evaluation.layerId = layer.id;
        evaluation.generationSetId = newUlid();
        evaluation.documents = documents;
        evaluation.admitted = evaluation.admittedLower = admitted;
        evaluation.admittedCorrect = evaluation.admittedLowerCorrect = right;
        evaluation.accepted = admitted * 3 / 4;
        evaluation.acceptedCorrect = right * 3 / 4;
        evaluation.correct = documents * 9 / 10;
        evaluation.sentenceAccuracy = 0.93;
        store.addDocuments(evaluation.datasetId, documentsOf(documents));
        std::vector<GenerationRecord> generations;
        std::vector<GenerationText> texts;
        for (std::int64_t i = 0; i < documents; ++i) {
            generations.push_back(generation(i, admitted));
            texts.push_back({generations.back().documentId, "the wolves hunt rabbits " + std::to_string(i)});
        }
        store.addGenerationTexts(evaluation.generationSetId, texts);
        store.addEvaluation(run, evaluation.datasetId, evaluation, generations);
        return evaluation;
    }

    QTemporaryDir folder;
    store::RunStore store;

private:
    static std::vector<DocumentRecord> documentsOf(std::int64_t count)
    {
        std::vector<DocumentRecord> documents;
        for (std::int64_t i = 0; i < count; ++i)
            documents.push_back({"doc-" + std::to_string(i), "Please order.", "the wolves hunt rabbits", ""});
        return documents;
    }

    static GenerationRecord generation(std::int64_t at, std::int64_t admitted)
    {
        GenerationRecord record;
        record.documentId = "doc-" + std::to_string(at);
        record.label = 1;
        record.prediction = 1;
        record.inRegion = record.inRegionLower = at < admitted;
        record.probability = at < admitted ? 0.99 : at % 3 == 0 ? 0.55 : 0.9;
        record.similarity = at % 4 == 3 && at >= admitted ? 0 : 100;
        record.verdict = verdictOf(record.inRegion, record.inRegionLower, record.similarity == 0, record.probability);
        record.reason = record.reasonLower = record.inRegion ? Reason::Admitted : record.similarity == 0 ? Reason::Ood : Reason::Similarity;
        return record;
    }
};

} // namespace sdm::test
