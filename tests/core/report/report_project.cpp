#include "report_project.h"

#include "../store/store_samples.h"

namespace sdm::samples {
namespace {

LayerRecord finalLayer(int draw, bool region)
{
    LayerRecord record = layer("01LAYER" + std::to_string(draw), LayerRole::Final, draw, 20);
    record.qrMin = region ? 139.0 + draw : kNoRegion;
    if (!region) {
        for (ClassFacts& facts : record.classes)
            facts.psi = kNoRegion;
    }
    return record;
}

/// Twenty answers of a longer kind: 9 of the 10 admitted ones are right, and 6 of the 7 by the lower estimate.
std::vector<GenerationRecord> shiftedAnswers()
{
    std::vector<GenerationRecord> answers;
    for (int i = 0; i < 20; ++i) {
        answers.push_back(generation("s" + std::to_string(i), i == 0 ? 0 : 1, 1, 0.97, 150, i < 10 ? Reason::Admitted : Reason::Similarity,
                                     i < 7 ? Reason::Admitted : Reason::Null));
        answers.back().exactMatch = i % 4 != 0;
    }
    return answers;
}

void addJudged(store::RunStore& store, const std::string& id, const std::string& layerId, const std::string& split,
               const std::vector<GenerationRecord>& answers)
{
    EvaluationRecord record = evaluation(id, layerId, split, 20);
    record.shifted = split != "harvard";
    record.datasetId = "data-" + split;
    record.documents = static_cast<std::int64_t>(answers.size());
    store.addEvaluation(kTunedRun, record, answers);
}

void addTexts(store::RunStore& store)
{
    std::vector<GenerationText> texts;
    std::vector<DocumentRecord> documents;
    for (const GenerationRecord& answer : harvardAnswers(Admit::Nothing)) {
        texts.push_back({answer.key.id, "<sentence>\"Quoted\", one.</sentence>\n<verified>Yes</verified>"});
        documents.push_back({{"data-harvard", answer.key.id}, "Finish the sentence", "Reference.", ""});
    }
    store.addGenerationTexts("set-harvard", texts);
    store.addDocuments(documents);
}

} // namespace

std::vector<GenerationRecord> harvardAnswers(Admit admit)
{
    std::vector<GenerationRecord> answers;
    const int right = admit == Admit::Published ? 331 : admit == Admit::Half ? 360 : 0;
    const int wrong = admit == Admit::Published ? 5 : 0;
    for (int i = 0; i < 720; ++i) {
        const bool labelOne = i < 681;
        const bool predictedOne = labelOne ? i < 657 : i < 681 + 16;
        const bool admitted = predictedOne && (labelOne ? i < right : i < 681 + wrong);
        const Reason reason = admitted ? Reason::Admitted : i % 7 == 0 ? Reason::Ood : Reason::Similarity;
        // By the lower estimate every fourth of the admitted ones is left out.
        const Reason lower = admitted && i % 4 == 3 ? Reason::Null : reason == Reason::Similarity ? Reason::Multiple : reason;
        answers.push_back(generation("d" + std::to_string(i), labelOne ? 1 : 0, predictedOne ? 1 : 0, admitted ? 0.97 : 0.5 + 0.0005 * i,
                                     reason == Reason::Ood ? 0 : 150, reason, lower));
        answers.back().exactMatch = labelOne && i % 4 != 0; // three of four right sentences stand alone in their answer
    }
    return answers;
}

void makeReportProject(const std::filesystem::path& folder)
{
    store::RunStore store = store::RunStore::open(folder);
    store::RunRow tuned = run(kTunedRun, "tuned");
    tuned.preset = "ce_cm";
    tuned.state = store::RunState::Finished;
    tuned.configJson =
        R"({"name":"tuned","preset":"ce_cm","seed":7,"optimiser":{"epochs":3,"betas":[0.9,0.999]},"loss":{"kind":"cross_entropy"}})";
    store.createRun(tuned);
    store::RunRow untuned = run(kBaseRun, "untuned");
    untuned.preset = "base";
    untuned.state = store::RunState::Interrupted;
    untuned.configJson =
        R"({"name":"untuned","preset":"base","seed":7,"optimiser":{"epochs":0,"betas":[0.9,0.999]},"loss":{"kind":"sdm"},"extra":1})";
    store.createRun(untuned);

    addTexts(store);
    store.addCheckpoint(kTunedRun, {10, "c10", 0.5, true});
    store.appendMetrics(kTunedRun, {{"train/loss", 11, 0.5, 9.0}, {"train/loss", 12, 0.5, std::numeric_limits<double>::quiet_NaN()}});
    store.addHardNegatives(kTunedRun, {hardNegative(11, "d1", "lost, \"it\"\nwas")});
    store.addLayer(kTunedRun, layer("01SUPERSEDED", LayerRole::Final, 0, 20));
    addJudged(store, "01EVAL-OLD", "01SUPERSEDED", "harvard", harvardAnswers(Admit::Half));
    store.truncateAfter(kTunedRun, 10);
    store.setState(kTunedRun, store::RunState::Finished);

    store.appendMetrics(kTunedRun, {{"train/loss", 11, 0.5, 2.0}, {"train/loss", 12, 0.6, 1.5}, {"eval/loss", 12, 0.6, 0.25}});
    HardNegativeRecord used = hardNegative(12, "d2", "wrong order");
    used.kind = NegativeKind::Permutation;
    used.used = true;
    used.probability = 0.25;
    store.addHardNegatives(kTunedRun, {used});
    const Admit admits[] = {Admit::Published, Admit::Half, Admit::Nothing};
    for (int draw = 0; draw < 3; ++draw)
        store.addLayer(kTunedRun, finalLayer(draw, admits[draw] != Admit::Nothing));
    for (int draw = 0; draw < 3; ++draw)
        addJudged(store, "01EVAL" + std::to_string(draw), "01LAYER" + std::to_string(draw), "harvard", harvardAnswers(admits[draw]));
    addJudged(store, "01EVAL-SHIFTED", "01LAYER0", "long", shiftedAnswers());
    EvaluationRecord monitored = evaluation("01EVAL-MONITOR", "01VALIDATION", "harvard", 20); // no result: not for the tables
    monitored.purpose = EvaluationPurpose::Monitor;
    monitored.datasetId = "data-harvard";
    store.addEvaluation(kTunedRun, monitored, harvardAnswers(Admit::Half));
}

} // namespace sdm::samples
