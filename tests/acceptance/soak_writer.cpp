#include "core/base/ulid.h"
#include "core/protocol/codec.h"
#include "core/runs/run_lock.h"
#include "core/store/buffered_writer.h"
#include "core/store/run_store.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <stdexcept>
#include <string>
#include <vector>

/// soak_writer PROJECT EVENTS GENERATIONS: writes a run of that many events and generations through the recorder's own buffered writer, as
/// fast as the store takes them, and says after each evaluation what it has written, a JSON line a time. For soak.py; no engine in it.
namespace {

using namespace sdm;
using namespace sdm::store;

constexpr std::int64_t kDocuments = 1000;  // of a split: an evaluation judges each once
constexpr std::int64_t kAnswerSets = 20;   // texts are stored once however many layers judge them
constexpr std::size_t kMostWaiting = 5000; // records in memory: a run is slower than its store, this writer waits for it
constexpr std::chrono::milliseconds kPatience = std::chrono::minutes(10);

std::string documentId(std::int64_t i)
{
    return "document-" + std::to_string(i);
}

std::vector<DocumentRecord> documents()
{
    std::vector<DocumentRecord> records;
    for (std::int64_t i = 0; i < kDocuments; ++i)
        records.push_back({{"data", documentId(i)},
                           "Put the words in order: " + std::to_string(i),
                           "The reference sentence of document " + std::to_string(i) + ", about as long as an English sentence is.",
                           ""});
    return records;
}

std::vector<GenerationText> texts(std::int64_t set)
{
    std::vector<GenerationText> answers;
    for (std::int64_t i = 0; i < kDocuments; ++i)
        answers.push_back({documentId(i), "<sentence>Answer " + std::to_string(i * 31 + set) +
                                              " of a model that puts words in an order.</sentence>\n<verified>Yes</verified>"});
    return answers;
}

LayerRecord layer(const LayerId& id, std::int64_t step)
{
    LayerRecord record;
    record.id = id;
    record.role = LayerRole::Monitor;
    record.step = step;
    record.modelStep = step;
    record.datasetId = "data";
    record.qrMin = 100;
    record.classes = {{0.96, 0.25, 0.9, 200}, {0.95, 0.125, 0.98, 50}};
    record.supportSize = 500;
    return record;
}

std::vector<GenerationRecord> generations(std::int64_t number)
{
    std::vector<GenerationRecord> records;
    for (std::int64_t i = 0; i < kDocuments; ++i) {
        GenerationRecord g;
        const bool right = (i * 7 + number) % 3 != 0;
        const double q = static_cast<double>((i * 13 + number) % 400);
        g.key = {"data", documentId(i)};
        g.label = right ? 1 : 0;
        g.prediction = 1;
        g.plain = {0.5, 0.5 + q / 1000, q, q > 100, q > 100 ? Reason::Admitted : Reason::Similarity};
        g.lower = {0.25, 0.49 + q / 1000, q / 2, q > 200, q > 200 ? Reason::Admitted : Reason::Similarity};
        g.similarity = static_cast<std::int64_t>(q);
        g.verdict = verdictOf(g.plain.inRegion, g.lower.inRegion, false, g.plain.probability);
        g.logits = {-q / 100, q / 100};
        g.effectiveSamples = {200, 300};
        g.nearest = {"data", documentId((i + 1) % kDocuments)};
        g.nearestDistance = 1.5;
        g.sentenceCorrect = g.exactMatch = right;
        g.attempts = 1;
        g.wordAccuracy = 0.75;
        g.ownVerdict = OwnVerdict::Yes;
        records.push_back(std::move(g));
    }
    return records;
}

EvaluationRecord evaluation(const EvaluationId& id, const LayerId& layerId, std::int64_t number)
{
    EvaluationRecord record;
    record.id = id;
    record.step = record.modelStep = number;
    record.epoch = static_cast<double>(number) / 100;
    record.split = "calibration";
    record.datasetId = "data";
    record.layerId = layerId;
    record.generationSetId = "set-" + std::to_string(number % kAnswerSets);
    record.documents = kDocuments;
    record.correct = kDocuments * 2 / 3;
    record.loss = 1 / (1 + record.epoch);
    return record;
}

/// Waits only where too much is in memory already.
class Pace {
public:
    explicit Pace(BufferedWriter& writer) : m_writer(writer) {}
    bool keep()
    {
        const std::size_t waiting = m_writer.status().waiting;
        m_most = std::max(m_most, waiting);
        return waiting < kMostWaiting || m_writer.flush(kPatience);
    }
    std::size_t most() const { return m_most; }

private:
    BufferedWriter& m_writer;
    std::size_t m_most = 0;
};

int write(const std::string& project, std::int64_t eventCount, std::int64_t generationCount)
{
    const RunId id = newUlid();
    RunStore store = RunStore::open(project);
    RunRow row;
    row.id = id;
    row.name = "soak";
    row.preset = "sdm_cm_hn";
    row.state = RunState::Running;
    row.configJson = R"({"name":"soak"})";
    row.engineVersion = SDM_VERSION;
    row.device = "cpu";
    const runs::RunLock lock(project, id);
    store.createRun(row);

    BufferedWriter writer(project, id);
    Pace pace(writer);
    const std::int64_t evaluations = std::max<std::int64_t>(generationCount / kDocuments, 1);
    writer.post(AddDocuments{documents()});
    for (std::int64_t set = 0; set < std::min(kAnswerSets, evaluations); ++set)
        writer.post(AddGenerationTexts{"set-" + std::to_string(set), texts(set)});
    std::int64_t events = 0;
    for (std::int64_t number = 0; number < evaluations; ++number) {
        for (const std::int64_t until = eventCount * (number + 1) / evaluations; events < until; ++events) {
            const protocol::EventBody phase = protocol::Phase{PhaseKind::FineTune, 1, events, eventCount, {}};
            writer.post(AppendEvent{protocol::kindOf(phase), protocol::encodePayload(phase)});
            if (events % 10 == 0)
                writer.post(
                    AppendMetrics{{{"train/loss", events / 10, static_cast<double>(number), 1.0 / static_cast<double>(1 + events)}}});
            if (events % 1000 == 0 && !pace.keep())
                throw std::runtime_error("the store took nothing for ten minutes: " + writer.status().message);
        }
        const LayerId layerId = newUlid();
        writer.post(AddLayer{layer(layerId, number)});
        writer.post(AddEvaluation{evaluation(newUlid(), layerId, number), generations(number)});
        const std::int64_t judged = (number + 1) * kDocuments;
        const std::string line = R"({"events":)" + std::to_string(events) + R"(,"generations":)" + std::to_string(judged) +
                                 R"(,"most_waiting":)" + std::to_string(pace.most()) + "}";
        std::puts(line.c_str());
        std::fflush(stdout);
    }
    writer.post(SetState{RunState::Finished, {}, {}});
    if (!writer.flush(kPatience))
        throw std::runtime_error("the store did not take the end: " + writer.status().message);
    const BufferedWriter::Status end = writer.close();
    if (end.dropped > 0 || end.kept > 0)
        throw std::runtime_error(std::to_string(end.dropped + end.kept) + " records are not in the store: " + end.message);
    return 0;
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 4) {
        std::fprintf(stderr, "soak_writer PROJECT EVENTS GENERATIONS\n");
        return 2;
    }
    try {
        return write(arguments[1], std::atoll(arguments[2]), std::atoll(arguments[3]));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "soak_writer: %s\n", error.what());
        return 1;
    }
}
