#include "experiments/benchmarks/window/large_project.h"

#include "core/base/ulid.h"
#include "core/records/metric_keys.h"
#include "core/store/annotations.h"
#include "core/store/run_store.h"
#include "tests/core/store/store_samples.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <string>

namespace sdm::bench {
namespace {

constexpr int kWordsOfAnAnswer = 20;
constexpr std::size_t kVocabulary = 5000; ///< by rank; frequencies fall as one over the rank
constexpr std::array kSyllables{"wo", "lu", "ra", "bi", "to", "ne", "ma", "si", "ke", "du"};

/// A word for every rank, made of syllables that spell the rank's digits.
std::string wordOfRank(std::size_t rank)
{
    std::string word;
    for (const char digit : std::to_string(rank))
        word += kSyllables[static_cast<std::size_t>(digit - '0')];
    return word;
}

constexpr int kTagged = 200;
constexpr double kEpochs = 5;

class RunMaker {
public:
    RunMaker(store::RunStore& store, const ProjectSize& size, std::uint32_t seed) : m_store(store), m_size(size), m_random(seed)
    {
        double sum = 0;
        for (std::size_t rank = 1; rank <= kVocabulary; ++rank)
            m_upTo.push_back(sum += 1 / static_cast<double>(rank));
    }

    void make(int number)
    {
        const RunId run = newUlid();
        const LayerId layer = "layer-" + run.text();
        store::RunStore::Batch batch(m_store);
        store::RunRow row = samples::run(run, "run-" + std::to_string(number));
        row.seed = number;
        m_store.createRun(row);
        m_store.addLayer(run, samples::layer(layer, LayerRole::Final, 0, m_size.stepsOfARun));
        addMetrics(run);
        addNegatives(run);
        for (int e = 0; e < m_size.evaluationsOfARun; ++e)
            addEvaluation(run, layer, e);
        m_store.setState(run, store::RunState::Finished);
        batch.commit();
    }

private:
    double unit() { return static_cast<double>(m_random()) / 4294967296.0; }
    std::string documentOf(int i) const { return "doc-" + std::to_string(i); }
    double epochOf(std::int64_t step) const { return kEpochs * static_cast<double>(step) / static_cast<double>(m_size.stepsOfARun); }

    std::string text()
    {
        std::string words;
        for (int i = 0; i < kWordsOfAnAnswer; ++i) {
            const auto drawn = std::upper_bound(m_upTo.begin(), m_upTo.end() - 1, unit() * m_upTo.back());
            words.append(i == 0 ? "" : " ").append(wordOfRank(static_cast<std::size_t>(drawn - m_upTo.begin()) + 1));
        }
        return words;
    }

    GenerationRecord answer(int document)
    {
        const double probability = 0.5 + 0.5 * unit(), similarity = 200 * unit();
        const auto reason = [&](double psi, double least) {
            return similarity <= least ? Reason::Similarity : probability > psi ? Reason::Admitted : Reason::Null;
        };
        const int label = unit() < 0.6 ? 1 : 0, prediction = unit() < 0.85 ? label : 1 - label;
        GenerationRecord record =
            samples::generation(documentOf(document), label, prediction, probability, similarity, reason(0.96, 100), reason(0.97, 120));
        record.plain.distance = unit();
        record.lower.distance = record.plain.distance / 2;
        return record;
    }

    void addMetrics(const RunId& run)
    {
        std::vector<MetricPoint> points;
        for (std::int64_t step = 1; step <= m_size.stepsOfARun; ++step) {
            const double epoch = epochOf(step);
            points.push_back({std::string(metric_key::kTrainLoss), step, epoch, std::exp(-epoch) + 0.1 * unit()});
            points.push_back({std::string(metric_key::kGradientNorm), step, epoch, 0.5 + unit()});
            points.push_back({std::string(metric_key::kLearningRate), step, epoch, 1e-4 * (1 - epoch / kEpochs)});
            points.push_back({std::string(metric_key::kTokensPerSecond), step, epoch, 400 + 40 * unit()});
            points.push_back({betaMeanKey(0), step, epoch, 1 + unit()});
            points.push_back({betaMeanKey(1), step, epoch, 1 + unit()});
        }
        m_store.appendMetrics(run, points);
    }

    void addNegatives(const RunId& run)
    {
        std::vector<HardNegativeRecord> negatives;
        for (std::int64_t step = 10; step <= m_size.stepsOfARun; step += 10) {
            negatives.push_back(samples::hardNegative(step, documentOf(static_cast<int>(step)), text()));
            negatives.back().epoch = static_cast<std::int64_t>(std::ceil(epochOf(step)));
            negatives.back().probability = unit();
        }
        m_store.addHardNegatives(run, negatives);
    }

    void addEvaluation(const RunId& run, const LayerId& layer, int number)
    {
        const std::int64_t step = m_size.stepsOfARun * (number + 1) / m_size.evaluationsOfARun;
        EvaluationRecord evaluation = samples::evaluation(newUlid(), layer, number % 3 == 2 ? "shifted" : "wikipedia", step);
        evaluation.epoch = epochOf(step);
        evaluation.generationSetId = newUlid();
        evaluation.documents = m_size.answersOfAnEvaluation;
        std::vector<GenerationRecord> records;
        std::vector<GenerationText> texts;
        for (int i = 0; i < m_size.answersOfAnEvaluation; ++i) {
            records.push_back(answer(i));
            texts.push_back({records.back().key.id, text()});
        }
        count(evaluation, records);
        m_store.addGenerationTexts(evaluation.generationSetId, texts);
        m_store.addEvaluation(run, evaluation, records);
    }

    static void count(EvaluationRecord& evaluation, const std::vector<GenerationRecord>& records)
    {
        const auto number = [&](auto&& is) { return static_cast<std::int64_t>(std::count_if(records.begin(), records.end(), is)); };
        for (const Bound bound : {Bound::Plain, Bound::Lower}) {
            const auto inside = [bound](const GenerationRecord& r) { return r.at(bound).inRegion; };
            AdmissionCounts& counts = evaluation.at(bound);
            counts.admitted = number(inside);
            counts.admittedCorrect = number([&](const auto& r) { return inside(r) && r.predictedRight(); });
            counts.accepted = number([&](const auto& r) { return inside(r) && r.prediction == 1; });
            counts.acceptedCorrect = number([&](const auto& r) { return inside(r) && r.prediction == 1 && r.predictedRight(); });
        }
        evaluation.correct = number([](const auto& r) { return r.predictedRight(); });
        evaluation.sentenceAccuracy = static_cast<double>(number([](const auto& r) { return r.sentenceCorrect; })) /
                                      static_cast<double>(std::max<std::size_t>(records.size(), 1));
    }

    store::RunStore& m_store;
    const ProjectSize& m_size;
    std::mt19937 m_random;
    std::vector<double> m_upTo; ///< of the vocabulary's frequencies, summed
};

} // namespace

std::string wordOf(Frequency frequency)
{
    // The word of rank r is drawn with a chance of 1 / (r * 9.1), twenty times an answer.
    switch (frequency) {
    case Frequency::Common:
        return wordOfRank(1);
    case Frequency::Usual:
        return wordOfRank(20);
    case Frequency::Seldom:
        return wordOfRank(220);
    case Frequency::Rare:
        return wordOfRank(2200);
    }
    return {};
}

void makeLargeProject(const std::filesystem::path& folder, const ProjectSize& size, std::uint32_t seed)
{
    store::RunStore store = store::RunStore::open(folder);
    RunMaker maker(store, size, seed);
    for (int run = 0; run < size.runs; ++run)
        maker.make(run);
    std::vector<ExampleKey> tagged;
    for (int i = 0; i < std::min(size.answersOfAnEvaluation, kTagged); ++i)
        tagged.push_back({{"data", "doc-" + std::to_string(i)}, {}});
    store::Annotations(store).tagExamples(tagged, {"hard"}, {});
}

} // namespace sdm::bench
