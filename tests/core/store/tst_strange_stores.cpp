#include "core/base/error.h"
#include "core/store/run_store.h"
#include "core/store/store_reader.h"
#include "store_samples.h"

#include <filesystem>
#include <limits>
#include <memory>
#include <QTemporaryDir>
#include <QTest>
#include <SQLiteCpp/SQLiteCpp.h>

using namespace sdm;
using namespace sdm::store;

/// A store that somebody else wrote: what it says is data, and runs nothing.
class TestStrangeStores : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatASchemaRuns_isRefusedOnOpening_data();
    void whatASchemaRuns_isRefusedOnOpening();
    void whatNothingHereReads_isLetBe();
    void aVersionThatNoneHas_isRefused_data();
    void aVersionThatNoneHas_isRefused();
    void idsThatMeanSomethingElsewhere_areRefused_data();
    void idsThatMeanSomethingElsewhere_areRefused();
    void numbersThatNoRunWrites_areRefused_data();
    void numbersThatNoRunWrites_areRefused();

private:
    std::filesystem::path project() const { return m_folder->path().toStdString(); }
    void change(const char* sql) const { SQLite::Database((project() / "store.sqlite").string(), SQLite::OPEN_READWRITE).exec(sql); }
    /// What opening it, to read and to write, says; empty when either opens.
    QByteArray refusal() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestStrangeStores::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    RunStore store = RunStore::open(project());
    store.createRun(samples::run("01HZX3Q0000000000000000RVN"));
    store.addLayer("01HZX3Q0000000000000000RVN", samples::layer("01HZX3Q0000000000000000TST"));
    store.addEvaluation("01HZX3Q0000000000000000RVN", samples::evaluation("01HZX3Q0000000000000000EVA", "01HZX3Q0000000000000000TST"),
                        {samples::generation("d", 1, 1, 0.9, 100, Reason::Admitted, Reason::Similarity)});
}

QByteArray TestStrangeStores::refusal() const
{
    QByteArray said;
    try {
        StoreReader::open(project());
        return {};
    } catch (const Error& error) {
        said = error.code() == ErrorCode::BadInput ? error.what() : "";
    }
    try {
        RunStore::open(project());
        return {};
    } catch (const Error& error) {
        return said == error.what() ? said : QByteArray();
    }
}

void TestStrangeStores::whatASchemaRuns_isRefusedOnOpening_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* name, const char* sql, const char* says) {
        QTest::newRow(name) << QByteArray(sql) << QByteArray(says);
    };
    row("a view in a table's place",
        "DROP TABLE hard_negative; CREATE VIEW hard_negative AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x FROM n) SELECT x AS id,"
        " x AS run_id FROM n",
        "table hard_negative");
    row("a trigger on a table of ours", "CREATE TRIGGER stranger AFTER INSERT ON metric BEGIN DELETE FROM run; END", "trigger stranger");
    row("a trigger of ours, rewritten",
        "DROP TRIGGER generation_text_inserted; CREATE TRIGGER generation_text_inserted AFTER INSERT ON generation_text BEGIN DELETE FROM"
        " run; END",
        "trigger generation_text_inserted");
    row("an index over an expression", "CREATE INDEX stranger ON run (length(hex(name)))", "index stranger");
    row("a column more", "ALTER TABLE run ADD COLUMN extra INTEGER AS (length(name))", "table run");
    row("a table less", "DROP TABLE segment", "table segment");
    row("another view under our view's name", "DROP VIEW v_generation; CREATE VIEW v_generation AS SELECT 1", "view v_generation");
}

void TestStrangeStores::whatASchemaRuns_isRefusedOnOpening()
{
    QFETCH(QByteArray, sql);
    QFETCH(QByteArray, says);
    QVERIFY(refusal().isEmpty()); // as this program made it
    change(sql.constData());
    QVERIFY2(refusal().contains(says), refusal());
    QVERIFY2(refusal().contains("store.sqlite"), refusal());
}

void TestStrangeStores::whatNothingHereReads_isLetBe()
{
    change("CREATE VIEW mine AS SELECT id, name FROM run; CREATE TABLE notes (run_id TEXT, text TEXT); CREATE INDEX notes_by_run ON notes"
           " (run_id); ANALYZE");
    QVERIFY(refusal().isEmpty());
    QCOMPARE(StoreReader::open(project()).runs().size(), std::size_t(1));
}

void TestStrangeStores::aVersionThatNoneHas_isRefused_data()
{
    QTest::addColumn<int>("version");
    QTest::newRow("just below none") << -1;
    QTest::newRow("far below") << -1000000;
    QTest::newRow("the lowest") << std::numeric_limits<int>::min();
}

void TestStrangeStores::aVersionThatNoneHas_isRefused()
{
    QFETCH(int, version);
    change(("PRAGMA user_version = " + std::to_string(version)).c_str());
    QVERIFY2(refusal().contains("version " + QByteArray::number(version)), refusal());
}

void TestStrangeStores::idsThatMeanSomethingElsewhere_areRefused_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("column");
    const auto row = [](const char* name, const char* sql, const char* column) {
        QTest::newRow(name) << QByteArray(sql) << QByteArray(column);
    };
    row("a run's that climbs", "PRAGMA foreign_keys = OFF; UPDATE run SET id = '../../victim'", "id");
    row("a run's that begins at the root", "PRAGMA foreign_keys = OFF; UPDATE run SET id = '/tmp/victim'", "id");
    row("a run's that is empty", "PRAGMA foreign_keys = OFF; UPDATE run SET id = ''", "id");
    row("a run's that is the folder itself", "PRAGMA foreign_keys = OFF; UPDATE run SET id = '.'", "id");
    row("a run's that moves the cursor", "PRAGMA foreign_keys = OFF; UPDATE run SET id = char(27) || '[2J'", "id");
    row("a layer's", "UPDATE layer SET id = '../final-0'", "id");
}

void TestStrangeStores::idsThatMeanSomethingElsewhere_areRefused()
{
    QFETCH(QByteArray, sql);
    QFETCH(QByteArray, column);
    change(sql.constData());
    const StoreReader reader = StoreReader::open(project());
    try {
        reader.layers(reader.runs().at(0).id);
        QFAIL("read");
    } catch (const Error& error) {
        QVERIFY(error.code() == ErrorCode::BadInput && !error.remedy().empty());
        QVERIFY2(QByteArray(error.what()).contains("column " + column), error.what());
    }
}

void TestStrangeStores::numbersThatNoRunWrites_areRefused_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("column"); // empty where the number is one that a run may write
    const auto row = [](const char* name, const char* sql, const char* column) {
        QTest::newRow(name) << QByteArray(sql) << QByteArray(column);
    };
    row("the last class predicted", "UPDATE generation SET prediction = 1", "");
    row("a class that the layer does not know", "UPDATE generation SET prediction = 2", "prediction");
    row("no class, whatever was predicted", "UPDATE generation SET prediction = -1, logits = NULL", "");
    row("the largest label", "UPDATE generation SET label = 2147483647", "");
    row("a label that would become class 1", "UPDATE generation SET label = 4294967297", "label");
    row("a draw that would become the first", "UPDATE layer SET draw = 4294967296", "draw");
    row("a draw that would become the first, from below", "UPDATE layer SET draw = -4294967296", "draw");
}

void TestStrangeStores::numbersThatNoRunWrites_areRefused()
{
    QFETCH(QByteArray, sql);
    QFETCH(QByteArray, column);
    change(sql.constData());
    const StoreReader reader = StoreReader::open(project());
    QByteArray said;
    try {
        reader.layers(reader.runs().at(0).id);
        reader.generationRecords("01HZX3Q0000000000000000EVA");
        reader.generations(reader.generationIds("01HZX3Q0000000000000000EVA", {}, GenerationOrder::Document, false));
    } catch (const Error& error) {
        QVERIFY(error.code() == ErrorCode::BadInput && !error.remedy().empty());
        said = error.what();
    }
    QCOMPARE(said.isEmpty(), column.isEmpty());
    QVERIFY2(said.contains(column.isEmpty() ? column : "column " + column), said);
}

QTEST_GUILESS_MAIN(TestStrangeStores)
#include "tst_strange_stores.moc"
