#include "core/store/run_store.h"
#include "core/store/store_reader.h"
#include "store_samples.h"
#include "tests/support/distinct_record.h"
#include "tests/support/spelled_rows.h"

#include <QTemporaryDir>
#include <QTest>
#include <SQLiteCpp/SQLiteCpp.h>

using namespace sdm;
using namespace sdm::store;
using namespace sdm::test;

/// Every field of every record through the store and back, and each column looked up with SQL alone.
class TestRecordTables : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void rowsHaveTheNamesOfTheirFields();
    void runs();
    void documents();
    void metrics();
    void events();
    void layers();
    void layersShowTwoClassesAsColumns();
    void evaluations();
    void generations();
    void generationTexts();
    void hardNegatives();
    void checkpoints();
    void segments();
    void theViewJoinsEveryFact();
    void neighboursAreListedByNameAndRank();

private:
    std::filesystem::path project() const { return m_folder->path().toStdString(); }
    Cells inTable(const std::string& table, const std::string& condition, const std::string& value, const Cells& wanted) const;
    void compare(const Filling& filling, const char* where, const Cells& expected, const Cells& actual) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RunStore> m_store;
    std::unique_ptr<StoreReader> m_reader;
};

namespace {

constexpr const char* kRun = "01RUN";

std::string columnCell(const SQLite::Column& column)
{
    if (column.isNull())
        return {};
    return column.isFloat() ? numberCell(column.getDouble()) : column.getString();
}

/// Those of the cells that the table has itself, rather than what it is joined with.
Cells without(Cells cells, const std::vector<std::string>& names)
{
    std::erase_if(cells, [&](const auto& one) { return std::find(names.begin(), names.end(), one.first) != names.end(); });
    return cells;
}

} // namespace

void TestRecordTables::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<RunStore>(RunStore::open(project()));
    m_store->createRun(samples::run(kRun));
    m_reader = std::make_unique<StoreReader>(StoreReader::open(project()));
}

/// The columns named in `wanted` of the one row of that table.
Cells TestRecordTables::inTable(const std::string& table, const std::string& condition, const std::string& value, const Cells& wanted) const
{
    SQLite::Database database((project() / "store.sqlite").string(), SQLite::OPEN_READONLY);
    SQLite::Statement query(database, "SELECT * FROM " + table + " WHERE " + condition + " = ?");
    query.bind(1, value);
    Cells row;
    if (!query.executeStep())
        return row;
    for (const auto& [name, expected] : wanted)
        row.emplace_back(name, columnCell(query.getColumn(name.c_str())));
    return query.executeStep() ? Cells{} : row;
}

void TestRecordTables::compare(const Filling& filling, const char* where, const Cells& expected, const Cells& actual) const
{
    const std::string found = difference(expected, actual);
    QVERIFY2(found.empty(), (std::string(where) + ", " + filling.words() + ": " + found).c_str());
}

void TestRecordTables::rowsHaveTheNamesOfTheirFields()
{
    for (const Filling& filling : allFillings()) {
        const auto check = [&](const char* name, const auto& row) { compare(filling, name, spelled(row), cellsOf(row)); };
        check("RunRow", distinct<RunRow>(filling));
        check("EventRow", distinct<EventRow>(filling));
        check("MetricRow", distinct<MetricRow>(filling));
        check("HardNegativeRow", distinct<HardNegativeRow>(filling));
        check("GenerationView", distinct<GenerationView>(filling));
    }
}

void TestRecordTables::runs()
{
    for (const Filling& filling : allFillings()) {
        auto run = distinct<RunRow>(filling);
        run.id = "id-" + std::to_string(filling.turn) + (filling.optionals ? "o" : "n") + (filling.infinite ? "i" : "f");
        m_store->createRun(run);
        compare(filling, "read", spelled(run), cellsOf(m_reader->findRun(run.id)));
        compare(filling, "columns", spelled(run), inTable("run", "id", run.id, spelled(run)));
    }
}

void TestRecordTables::documents()
{
    for (int turn = 0; turn < kTurns; ++turn) {
        const auto document = distinct<DocumentRecord>({turn});
        m_store->addDocuments({document});
        compare({turn}, "read", spelled(document), cellsOf(m_reader->document(document.key).value()));
        compare({turn}, "columns", spelled(document), inTable("document", "document_id", document.key.id, spelled(document)));
    }
}

void TestRecordTables::metrics()
{
    m_store->appendMetrics(kRun, {{"another", 1, 2, 3}}); // so that no row id is a step
    for (int turn = 0; turn < kTurns; ++turn) {
        const auto point = distinct<MetricPoint>({turn});
        m_store->appendMetrics(kRun, {point}, 77 + turn);
        const MetricRow row = m_reader->metrics(kRun, point.key).at(0);
        QCOMPARE(row.rowId, std::int64_t(turn + 2));
        QCOMPARE(row.timeMs, std::int64_t(77 + turn));
        compare({turn}, "read", spelled(point), cellsOf(row.point));
        compare({turn}, "columns", spelled(row), inTable("metric", "key", point.key, spelled(row)));
    }
    m_store->truncateAfter(kRun, 0);
    for (const MetricRow& row : m_reader->metricsAfter(kRun, 0, 100, Superseded::Included)) {
        QVERIFY(row.superseded);
        compare({}, "superseded", spelled(row), inTable("metric", "id", std::to_string(row.rowId), spelled(row)));
    }
}

void TestRecordTables::events()
{
    m_store->appendEvent(kRun, "kind one", R"({"step":7})", 100);
    m_store->appendEvent(kRun, "kind two", R"({"step":8})", 200);
    const auto rows = m_reader->eventsAfter(kRun, 0);
    compare({}, "read", spelled(EventRow{kRun, 2, 200, "kind two", R"({"step":8})", false}), cellsOf(rows.at(1)));
    compare({}, "columns", spelled(rows.at(0)), inTable("event", "seq", "1", spelled(rows.at(0))));
    m_store->truncateAfter(kRun, 0);
    QVERIFY(m_reader->eventsAfter(kRun, 1, 10, Superseded::Included).at(0).superseded);
}

void TestRecordTables::layers()
{
    std::vector<LayerRecord> expected;
    for (const Filling& filling : allFillings()) {
        auto layer = distinct<LayerRecord>(filling);
        layer.id = "layer-" + std::to_string(expected.size());
        m_store->addLayer(kRun, layer);
        expected.push_back(layer);
        compare(filling, "read", spelled(layer), cellsOf(m_reader->layers(kRun).back()));
        compare(filling, "columns", spelled(layer), inTable("layer", "id", layer.id, spelled(layer)));
    }
    QVERIFY(m_reader->layers(kRun) == expected);
}

void TestRecordTables::layersShowTwoClassesAsColumns()
{
    const auto layer = distinct<LayerRecord>();
    m_store->addLayer(kRun, layer);
    const Cells expected{{"psi0", cell(layer.classes[0].psi)},
                         {"psi1", cell(layer.classes[1].psi)},
                         {"loss0", cell(layer.classes[0].loss)},
                         {"loss1", cell(layer.classes[1].loss)},
                         {"accuracy0", cell(layer.classes[0].accuracy)},
                         {"accuracy1", cell(layer.classes[1].accuracy)},
                         {"mean_similarity0", cell(layer.classes[0].meanSimilarity)},
                         {"mean_similarity1", cell(layer.classes[1].meanSimilarity)}};
    compare({}, "columns", expected, inTable("layer", "id", layer.id, expected));
}

void TestRecordTables::evaluations()
{
    int number = 0;
    for (const Filling& filling : allFillings()) {
        auto evaluation = distinct<EvaluationRecord>(filling);
        evaluation.id = "evaluation-" + std::to_string(number++);
        m_store->addEvaluation(kRun, evaluation, {});
        compare(filling, "read", spelled(evaluation), cellsOf(m_reader->evaluations(kRun).back()));
        compare(filling, "columns", spelled(evaluation), inTable("evaluation", "id", evaluation.id, spelled(evaluation)));
    }
}

void TestRecordTables::generations()
{
    int number = 0;
    for (const Filling& filling : allFillings()) {
        auto generation = distinct<GenerationRecord>(filling);
        const std::string id = std::to_string(number++);
        generation.key.id = "document-" + id;
        for (double more = 900.5; !generation.logits.empty() && std::ssize(generation.logits) <= generation.prediction; ++more)
            generation.logits.push_back(more); // a predicted class is one of the layer's
        EvaluationRecord evaluation = samples::evaluation("evaluation-" + id, "layer-" + id);
        evaluation.datasetId = generation.key.dataset;
        LayerRecord layer = samples::layer("layer-" + id);
        layer.datasetId = generation.nearest.dataset;
        m_store->addLayer(kRun, layer);
        m_store->addEvaluation(kRun, evaluation, {generation});
        const Cells own = without(spelled(generation), {"dataset_id", "nearest_dataset_id", "neighbours"});
        GenerationRecord alone = generation;
        alone.neighbours.clear();
        compare(filling, "read", spelled(alone), cellsOf(m_reader->generationRecords(evaluation.id).at(0)));
        const auto ids = m_reader->generationIds(evaluation.id, {}, GenerationOrder::Document, false);
        compare(filling, "view", spelled(generation), cellsOf(m_reader->generations(ids, Neighbours::Included).at(0).record));
        compare(filling, "view without", spelled(alone), cellsOf(m_reader->generations(ids).at(0).record));
        compare(filling, "columns", own, inTable("generation", "evaluation_id", evaluation.id, own));
    }
}

void TestRecordTables::generationTexts()
{
    const auto text = distinct<GenerationText>();
    m_store->addGenerationTexts("set", {text});
    const Cells expected = spelled(text) + Cells{{"generation_set_id", "set"}};
    compare({}, "columns", expected, inTable("generation_text", "document_id", text.documentId, expected));
}

void TestRecordTables::hardNegatives()
{
    std::int64_t number = 0;
    for (const Filling& filling : allFillings()) {
        const auto negative = distinct<HardNegativeRecord>(filling);
        m_store->addHardNegatives(kRun, {negative});
        HardNegativeRow row{negative, ++number, false};
        compare(filling, "read", spelled(negative), cellsOf(m_reader->hardNegatives(kRun).back()));
        compare(filling, "row", spelled(row), cellsOf(m_reader->hardNegativeRows(kRun).back()));
        compare(filling, "columns", spelled(row), inTable("hard_negative", "id", std::to_string(number), spelled(row)));
    }
    m_store->truncateAfter(kRun, 0);
    QVERIFY(m_reader->hardNegativeRows(kRun).front().superseded);
}

void TestRecordTables::checkpoints()
{
    for (const Filling& filling : allFillings()) {
        auto checkpoint = distinct<CheckpointRecord>(filling);
        checkpoint.step += filling.optionals ? 0 : 500;
        checkpoint.step += filling.infinite ? 100'000 : 0;
        m_store->addCheckpoint(kRun, checkpoint);
        for (const CheckpointRecord& read : m_reader->checkpoints(kRun)) {
            if (read.step == checkpoint.step)
                compare(filling, "read", spelled(checkpoint), cellsOf(read));
        }
        compare(filling, "columns", spelled(checkpoint),
                inTable("checkpoint", "step", std::to_string(checkpoint.step), spelled(checkpoint)));
    }
}

void TestRecordTables::segments()
{
    int number = 0;
    for (int turn = 0; turn < kTurns; ++turn) {
        const auto segment = distinct<SegmentRecord>({turn});
        m_store->addSegment(kRun, segment);
        compare({turn}, "read", spelled(segment), cellsOf(m_reader->segments(kRun).back()));
        compare({turn}, "columns", spelled(segment), inTable("segment", "id", std::to_string(++number), spelled(segment)));
    }
}

void TestRecordTables::theViewJoinsEveryFact()
{
    auto generation = distinct<GenerationRecord>({1});
    generation.key.id = "document";
    generation.label = generation.prediction = 1;
    auto layer = distinct<LayerRecord>({2});
    layer.datasetId = generation.nearest.dataset;
    auto evaluation = distinct<EvaluationRecord>({3});
    evaluation.datasetId = generation.key.dataset;
    evaluation.layerId = layer.id;
    m_store->addDocuments({{generation.key, "the prompt", "the reference", "the negative"},
                           {generation.nearest, "the near prompt", "the near reference", "the near negative"}});
    m_store->addGenerationTexts(evaluation.generationSetId, {{"document", "the answer"}});
    m_store->addLayer(kRun, layer);
    m_store->addEvaluation(kRun, evaluation, {generation});

    const Cells texts{{"prompt", "the prompt"}, {"reference", "the reference"}, {"generated", "the answer"}};
    const Cells expected = Cells{{"run_id", kRun},
                                 {"run_name", "sample"},
                                 {"preset", "sdm_cm_hn"},
                                 {"evaluation_id", cell(evaluation.id)},
                                 {"purpose", cell(evaluation.purpose)},
                                 {"step", cell(evaluation.step)},
                                 {"model_step", cell(evaluation.modelStep)},
                                 {"epoch", cell(evaluation.epoch)},
                                 {"split", evaluation.split},
                                 {"shifted", cell(evaluation.shifted)},
                                 {"layer_id", cell(layer.id)},
                                 {"layer_role", cell(layer.role)},
                                 {"layer_draw", cell(layer.draw)},
                                 {"alpha", cell(layer.alpha)},
                                 {"qr_min", cell(layer.qrMin)},
                                 {"psi0", cell(layer.classes[0].psi)},
                                 {"psi1", cell(layer.classes[1].psi)},
                                 {"layer_classes", spelledClasses(layer.classes)},
                                 {"generation_id", "1"},
                                 {"correct", "1"},
                                 {"logit0", cell(generation.logits[0])},
                                 {"logit1", cell(generation.logits[1])},
                                 {"effective_samples0", cell(generation.effectiveSamples[0])},
                                 {"effective_samples1", cell(generation.effectiveSamples[1])},
                                 {"superseded", "0"}} +
                           texts + without(spelled(generation), {"neighbours"});
    compare({}, "view", expected, inTable("v_generation", "run_id", kRun, expected));

    const GenerationView view = m_reader->generations({1}, Neighbours::Included).at(0);
    const Cells seen = Cells{{"generation_id", "1"}} + texts +
                       Cells{{"nearest_prompt", "the near prompt"}, {"nearest_reference", "the near reference"}} + spelled(generation);
    compare({}, "reader", seen, cellsOf(view));

    for (const auto& [label, prediction, correct] : {std::tuple(0, 1, "0"), std::tuple(-1, 1, ""), std::tuple(1, -1, "")}) {
        generation.label = label;
        generation.prediction = prediction;
        evaluation.id = "another" + std::to_string(label) + std::to_string(prediction);
        m_store->addEvaluation(kRun, evaluation, {generation});
        compare({}, "correct", {{"correct", correct}}, inTable("v_generation", "evaluation_id", evaluation.id, {{"correct", ""}}));
    }
}

/// Two that make q and the one that ends it; a name is kept once, and a list says of those that agree no more than who and how far.
void TestRecordTables::neighboursAreListedByNameAndRank()
{
    LayerRecord layer = samples::layer("L");
    layer.datasetId = "train";
    m_store->addLayer(kRun, layer);
    GenerationRecord first;
    first.key.id = "one";
    first.prediction = 1;
    first.similarity = 30;
    first.neighbours = {{"near", 1, 1, 0.25}, {"far \"and\" quoted", 1, 1, 12.345}, {"other", 0, 1, 13}};
    GenerationRecord second = first, third = first;
    second.key.id = "two";
    second.neighbours = {{"near", 1, 0, 0.5}};
    second.similarity = 0;
    third.key.id = "three";
    third.neighbours.clear();
    m_store->addEvaluation(kRun, samples::evaluation("E", "L"), {first, second, third});
    const auto read = m_reader->generations({1, 2, 3}, Neighbours::Included);
    QVERIFY(read.at(0).record.neighbours == first.neighbours);
    QVERIFY(read.at(1).record.neighbours == second.neighbours);
    QVERIFY(read.at(2).record.neighbours.empty());

    SQLite::Database database((project() / "store.sqlite").string(), SQLite::OPEN_READONLY);
    QCOMPARE(database.execAndGet("SELECT count(*) FROM neighbour_document").getInt(), 3);
    QCOMPARE(database.execAndGet("SELECT neighbours FROM neighbour_list WHERE generation_id = 1").getString(),
             std::string("[[1,0.25],[2,12.345],[3,13.0,0,1]]"));
    QCOMPARE(database
                 .execAndGet("SELECT group_concat(rank || ' ' || neighbour_dataset_id || ' ' || neighbour_document_id || ' ' ||"
                             " neighbour_label || neighbour_prediction, '; ') FROM v_neighbour WHERE document_id = 'one'")
                 .getString(),
             std::string("1 train near 11; 2 train far \"and\" quoted 11; 31 train other 01"));
    QCOMPARE(m_reader->answerTo("two", "E").value(), std::int64_t(2));
    QVERIFY(!m_reader->answerTo("two", "F"));
}

QTEST_APPLESS_MAIN(TestRecordTables)
#include "tst_record_tables.moc"
