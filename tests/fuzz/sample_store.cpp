#include "sample_store.h"

#include "core/base/atomic_file.h"
#include "core/config/config_io.h"
#include "core/config/presets.h"
#include "core/protocol/codec.h"
#include "core/store/run_store.h"
#include "fuzz_target.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace sdm::fuzz {
namespace {

constexpr std::int64_t kCreated = 1'700'000'000'000;

store::RunRow sampleRun()
{
    store::RunRow row;
    row.id = kSampleRun;
    row.name = "sample";
    row.preset = "sdm_cm_hn";
    row.state = store::RunState::Finished;
    row.configJson = runConfigJson(findPreset("sdm_cm_hn").config, -1);
    row.seed = 7;
    row.createdMs = kCreated;
    row.engineVersion = "0.1.0";
    row.host = "host";
    row.device = "cpu";
    return row;
}

LayerRecord sampleLayer(const char* id, LayerRole role, int draw)
{
    LayerRecord layer;
    layer.id = id;
    layer.role = role;
    layer.draw = draw;
    layer.epoch = 1;
    layer.step = 10;
    layer.modelStep = 9;
    layer.datasetId = "calibration";
    layer.qrMin = 100;
    layer.bestEpoch = 4;
    layer.classes = {{0.96, 0.25, 0.9, 200}, {0.95, 0.125, 0.98, 50}};
    layer.supportSize = 500;
    return layer;
}

GenerationRecord sampleGeneration(const std::string& document, int at)
{
    const bool inside = at % 2 == 0;
    GenerationRecord generation;
    generation.key = {"data", document};
    generation.label = at % 3 == 0 ? 0 : 1;
    generation.prediction = at % 4 == 0 ? 0 : 1;
    generation.plain = {0.5, 0.97, 120, inside, inside ? Reason::Admitted : Reason::Similarity};
    generation.lower = {0.25, 0.96, 60, false, Reason::Similarity};
    generation.similarity = 120;
    generation.verdict = verdictOf(inside, false, false, 0.97);
    generation.logits = {-1.5, 1.5};
    generation.effectiveSamples = {11, 12};
    generation.nearest.id = "near";
    generation.nearestDistance = 1.5;
    generation.sentenceCorrect = true;
    generation.attempts = 1;
    generation.wordAccuracy = 0.75;
    generation.ownVerdict = OwnVerdict::Yes;
    return generation;
}

void addEvaluation(store::RunStore& store, const char* id, const char* layer, EvaluationPurpose purpose)
{
    EvaluationRecord evaluation;
    evaluation.id = id;
    evaluation.purpose = purpose;
    evaluation.layerId = layer;
    evaluation.split = "wikipedia";
    evaluation.datasetId = "data";
    evaluation.generationSetId = "01HZX3Q0000000000000000SET";
    evaluation.step = 10;
    evaluation.modelStep = 9;
    evaluation.epoch = 0.5;
    evaluation.documents = 6;
    evaluation.plain = {3, 2, 1, 1};
    evaluation.correct = 4;
    evaluation.sentenceAccuracy = 0.93;
    std::vector<GenerationRecord> generations;
    for (int at = 0; at < 6; ++at)
        generations.push_back(sampleGeneration("doc-" + std::to_string(at), at));
    store.addEvaluation(kSampleRun, evaluation, generations);
}

void fill(store::RunStore& store)
{
    store.createRun(sampleRun());
    std::vector<DocumentRecord> documents;
    std::vector<GenerationText> texts;
    for (int at = 0; at < 6; ++at) {
        const std::string name = "doc-" + std::to_string(at);
        documents.push_back({{"data", name}, "Please order: hunt wolves " + std::to_string(at), "wolves hunt", ""});
        texts.push_back({name, "<sentence>the wolves hunt " + std::to_string(at) + "</sentence><verified>Yes</verified>"});
    }
    store.addDocuments(documents);
    store.addGenerationTexts("01HZX3Q0000000000000000SET", texts);
    store.addLayer(kSampleRun, sampleLayer("01HZX3Q0000000000000000FNA", LayerRole::Final, 0));
    store.addLayer(kSampleRun, sampleLayer("01HZX3Q0000000000000000VAL", LayerRole::Validation, 0));
    addEvaluation(store, kSampleEvaluation, "01HZX3Q0000000000000000FNA", EvaluationPurpose::Final);
    addEvaluation(store, "01HZX3Q0000000000000000EVB", "01HZX3Q0000000000000000VAL", EvaluationPurpose::Monitor);
    store.appendEvent(kSampleRun, "phase", protocol::encodePayload(protocol::Phase{PhaseKind::Prepare, 1, 10, 40, 2.5}), kCreated);
    store.appendMetrics(kSampleRun, {{"train/loss", 10, 0.5, 1.25}, {"train/loss", 11, 0.5, 1.125}}, kCreated);
    SegmentRecord segment;
    segment.startedMs = kCreated;
    store.addSegment(kSampleRun, segment);
    CheckpointRecord checkpoint;
    checkpoint.step = 10;
    checkpoint.path = "checkpoints/step-10";
    checkpoint.isBest = true;
    store.addCheckpoint(kSampleRun, checkpoint);
    HardNegativeRecord negative;
    negative.key = {"data", "doc-1"};
    negative.text = "<sentence>hunt wolves</sentence>";
    negative.kind = NegativeKind::Permutation;
    store.addHardNegatives(kSampleRun, {negative});
}

} // namespace

const std::filesystem::path& sampleProject()
{
    static const std::filesystem::path folder = [] {
        std::filesystem::path made = scratchFolder() / "sample";
        store::RunStore store = store::RunStore::open(made);
        fill(store);
        return made;
    }();
    return folder;
}

const std::string& sampleStoreBytes()
{
    static const std::string bytes = [] {
        const std::filesystem::path copy = scratchFolder() / "small.sqlite";
        SQLite::Database(sampleProject() / "store.sqlite", SQLite::OPEN_READONLY).exec("VACUUM INTO '" + copy.string() + "'");
        {
            SQLite::Database small(copy, SQLite::OPEN_READWRITE);
            small.exec("PRAGMA journal_mode = DELETE; PRAGMA page_size = 512; VACUUM");
        }
        return readFile(copy);
    }();
    return bytes;
}

} // namespace sdm::fuzz
