// Makes a project of many answers, once, and tells how long browsing them takes: measure_answers FOLDER [EVALUATIONS] [ANSWERS OF EACH].
// Not a test: times are read by people, on a machine that does nothing else.
#include "core/store/annotations.h"
#include "core/store/answer_sql.h"
#include "core/store/store_reader.h"
#include "store_samples.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <functional>
#include <random>

using namespace sdm;
using namespace sdm::store;

namespace {

constexpr std::array kWords{"wolves", "hunt",  "rabbits", "fail", "plans", "rain", "falls", "without", "luck",   "neat",
                            "river",  "stone", "moves",   "slow", "green", "door", "opens", "under",   "bright", "sun"};
constexpr int kRuns = 10;

GenerationRecord answer(std::mt19937& random, int document)
{
    const auto unit = [&] { return static_cast<double>(random()) / 4294967296.0; };
    const double probability = 0.5 + 0.5 * unit(), similarity = 200 * unit();
    const bool inside = probability > 0.96 && similarity > 100, insideLower = probability > 0.97 && similarity > 120;
    const int label = unit() < 0.6 ? 1 : 0, prediction = unit() < 0.85 ? label : 1 - label;
    GenerationRecord record = samples::generation("doc-" + std::to_string(document), label, prediction, probability, similarity,
                                                  inside              ? Reason::Admitted
                                                  : similarity <= 100 ? Reason::Similarity
                                                                      : Reason::Null,
                                                  insideLower         ? Reason::Admitted
                                                  : similarity <= 120 ? Reason::Similarity
                                                                      : Reason::Null);
    record.plain.distance = unit();
    record.lower.distance = record.plain.distance / 2;
    return record;
}

void make(const std::filesystem::path& folder, int evaluations, int answers)
{
    RunStore store = RunStore::open(folder);
    std::mt19937 random(7);
    std::array<RunId, kRuns> runs;
    for (RunId& run : runs) {
        run = newUlid();
        store.createRun(samples::run(run, "run-" + run.text()));
        store.addLayer(run, samples::layer("layer-" + run.text()));
    }
    for (int e = 0; e < evaluations; ++e) {
        const RunId& run = runs[static_cast<std::size_t>(e % kRuns)];
        EvaluationRecord evaluation =
            samples::evaluation(newUlid(), "layer-" + run.text(), e % 3 == 0 ? "shifted" : "wikipedia", e / kRuns);
        evaluation.generationSetId = newUlid();
        std::vector<GenerationRecord> records;
        std::vector<GenerationText> texts;
        for (int i = 0; i < answers; ++i) {
            records.push_back(answer(random, i));
            std::string text = random() % 1000 == 0 ? "seldom" : "the";
            for (int w = 0; w < 20; ++w)
                text += std::string(" ") + kWords[random() % kWords.size()];
            texts.push_back({records.back().key.id, text});
        }
        RunStore::Batch batch(store);
        store.addGenerationTexts(evaluation.generationSetId, texts);
        store.addEvaluation(run, evaluation, records);
        batch.commit();
    }
    std::vector<ExampleKey> marked;
    for (int i = 0; i < std::min(answers, 200); ++i)
        marked.push_back({{"data", "doc-" + std::to_string(i)}, {}});
    Annotations(store).tagExamples(marked, {"hard"}, {});
}

/// The median of five, after one that warms the cache.
void measure(const char* name, const std::function<std::int64_t()>& work)
{
    std::array<double, 5> times{};
    std::int64_t result = work();
    for (double& time : times) {
        const auto start = std::chrono::steady_clock::now();
        result = work();
        time = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    }
    std::sort(times.begin(), times.end());
    std::printf("%8.1f ms  (%.1f to %.1f)  %9lld  %s\n", times[2], times.front(), times.back(), static_cast<long long>(result), name);
}

void measureQuery(const StoreReader& reader, const char* name, const AnswerQuery& query, AnswerOrdering ordering)
{
    const std::string what = name;
    measure((what + ": first 256").c_str(), [&] { return static_cast<std::int64_t>(reader.answers(query, ordering, {}, 256).size()); });
    measure((what + ": total").c_str(), [&] { return reader.answerCount(query, ordering); });
    measure((what + ": facets").c_str(), [&] { return reader.answerFacets(query).total; });
    measure((what + ": histograms").c_str(), [&] { return reader.answerHistograms(query)[3].answers.back(); });
}

} // namespace

int main(int count, char** arguments)
{
    if (count < 2)
        return std::fprintf(stderr, "measure_answers FOLDER [EVALUATIONS] [ANSWERS OF EACH]\n"), 2;
    const std::filesystem::path folder = arguments[1];
    const int evaluations = count > 2 ? std::atoi(arguments[2]) : 200, answers = count > 3 ? std::atoi(arguments[3]) : 5000;
    if (!std::filesystem::exists(folder / "store.sqlite"))
        make(folder, evaluations, answers);
    const StoreReader reader = StoreReader::open(folder);
    const AnswerOrdering recorded, overconfident{AnswerOrder::Overconfident, false}, nearly{AnswerOrder::NearlyAdmitted, false};
    AnswerQuery query;
    measureQuery(reader, "all answers of the project, by probability", query, {AnswerOrder::Probability, true});
    measure("all answers, nearly admitted: first 256",
            [&] { return static_cast<std::int64_t>(reader.answers(query, nearly, {}, 256).size()); });
    measure("all answers, page in the middle", [&] {
        return static_cast<std::int64_t>(
            reader.answers(query, {AnswerOrder::Probability, true}, AnswerPosition{500'000, 0.75}, 256).size());
    });
    query.reasons = {Reason::Similarity};
    query.answerRight = false;
    measureQuery(reader, "wrong answers kept out by q', most over-confident", query, overconfident);
    query.distance = {0.25, 0.5};
    measureQuery(reader, "the same with a range of d", query, overconfident);
    query = {};
    query.text = "seldom";
    measureQuery(reader, "a word in one of a thousand answers", query, recorded);
    query.text = "wolves -rabbits";
    measureQuery(reader, "a common word without another", query, recorded);
    query = {};
    query.tags = {"hard"};
    measureQuery(reader, "a tag", query, recorded);
    query = {};
    query.runs = {reader.runs().front().id};
    query.text = "\"wolves hunt\"";
    measureQuery(reader, "a phrase within one run", query, nearly);
    query.text.clear();
    measureQuery(reader, "one run", query, nearly);
    measure("one run: slice over training", [&] { return static_cast<std::int64_t>(reader.sliceShares(query).size()); });
    return 0;
}
