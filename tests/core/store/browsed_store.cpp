#include "browsed_store.h"

#include "store_samples.h"

#include <algorithm>

namespace sdm::samples {

std::vector<GenerationRecord> answers(int offset)
{
    std::vector<GenerationRecord> all;
    for (int i = 0; i < 24; ++i) {
        const int label = i % 5 == 4 ? -1 : i % 2, prediction = i % 7 == 6 ? kNoPrediction : (i / 2) % 2;
        const bool inside = i % 3 == 0, insideLower = i % 6 == 0;
        GenerationRecord one = generation("d" + std::to_string(i), label, std::max(prediction, 0),
                                          inside ? 0.97 + 0.001 * i : 0.6 + 0.01 * i, inside ? 101 + 10 * i + offset : 4 * i,
                                          inside ? Reason::Admitted : Reason::Similarity, insideLower ? Reason::Admitted : Reason::Null);
        one.prediction = prediction;
        one.sentenceCorrect = i % 4 == 1;
        one.plain.distance = i / 24.0;
        one.lower.distance = i / 48.0;
        if (prediction == kNoPrediction) {
            one.plain = {};
            one.lower = {};
            one.similarity.reset();
            one.verdict = Verdict::Unjudged;
        }
        all.push_back(one);
    }
    return all;
}

std::string textOf(int i)
{
    return std::string(i % 2 == 0 ? "the wolves hunt" : "the rabbits run") + (i % 3 == 0 ? " fast ..." : " far away");
}

std::vector<AnswerQuery> queries()
{
    std::vector<AnswerQuery> all(11);
    all[1].verdicts = {Verdict::High, Verdict::Low};
    all[2].reasons = {Reason::Admitted};
    all[3].verdictRight = false;
    all[4].answerRight = false;
    all[5].labels = {1, -1};
    all[5].predictions = {0};
    all[6].probability = {0.7, 0.98};
    all[7].similarity = {{}, 150.0};
    all[7].distance = {0.25, {}};
    all[8].rescaledSimilarity = {50.0, {}};
    all[8].answerRight = true;
    all[9].verdictRight = true;
    all[9].reasons = {Reason::Similarity, Reason::Null};
    all[10].reasons = {Reason::TooLong};
    std::vector<AnswerQuery> both = all;
    for (AnswerQuery& query : all) {
        query.bound = Bound::Lower;
        both.push_back(query);
    }
    return both;
}

std::unique_ptr<store::RunStore> makeBrowsedStore(const std::filesystem::path& project)
{
    auto made = std::make_unique<store::RunStore>(store::RunStore::open(project));
    made->createRun(run(kFirst, "first"));
    made->createRun(run(kSecond, "second"));
    made->addLayer(kFirst, layer("L1"));
    LayerRecord none = layer("L2");
    none.qrMin = kNoRegion;
    made->addLayer(kSecond, none);
    const auto add = [&](const RunId& run, const char* id, const char* layer, const char* split, int offset, int step) {
        EvaluationRecord evaluation = samples::evaluation(id, layer, split, step);
        evaluation.generationSetId = std::string("set-") + id;
        std::vector<GenerationText> texts;
        std::vector<GenerationRecord> records = answers(offset);
        for (std::size_t i = 0; i < records.size(); ++i)
            texts.push_back({records[i].key.id, textOf(static_cast<int>(i))});
        made->addGenerationTexts(evaluation.generationSetId, texts);
        made->addEvaluation(run, evaluation, records);
    };
    add(kFirst, "E1", "L1", "wikipedia", 0, 10);
    add(kFirst, "E2", "L1", "shifted", 1, 20);
    add(kSecond, "E3", "L2", "wikipedia", 2, 10);
    return made;
}

} // namespace sdm::samples
