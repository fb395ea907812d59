#include "core/store/sql_console.h"

#include "core/base/error.h"
#include "core/store/alerts.h"
#include "core/store/annotations.h"
#include "core/store/store_reader.h"
#include "tests/support/temporary_project.h"

#include <QTest>

#include <array>
#include <thread>

using namespace sdm;

namespace {

Error refusal(const QString& project, const char* sql)
{
    try {
        store::runSql(project.toStdString(), sql, 100);
    } catch (const Error& error) {
        return error;
    }
    return {ErrorCode::Failed, "was not refused"};
}

} // namespace

/// A person's own statement: what it gives, and what it cannot do.
class TestSqlConsole : public QObject {
    Q_OBJECT

    test::TemporaryProject m_project;

private Q_SLOTS:
    void initTestCase()
    {
        m_project.addRun("one", store::RunState::Finished);
        m_project.addRun("two", store::RunState::Failed);
    }

    void values_areTextNumbersAndNothing()
    {
        const auto table = store::runSql(m_project.path().toStdString(),
                                         "SELECT name, seed, 0.1 + 0.2 AS sum, NULL AS none FROM run ORDER BY name -- a remark", 100);
        QCOMPARE(table.columns, (std::vector<std::string>{"name", "seed", "sum", "none"}));
        QCOMPARE(table.rows.size(), std::size_t{2});
        QCOMPARE(table.rows[0][0].value(), std::string("one"));
        QCOMPARE(table.rows[1][1].value(), std::string("7"));
        QCOMPARE(table.rows[0][2].value(), std::string("0.30000000000000004"));
        QVERIFY(!table.rows[0][3].has_value());
        QCOMPARE(table.isNumber, (std::vector<bool>{false, true, true, true}));
        QVERIFY(!table.cut);
    }

    void moreRowsThanAsked_areCutAndSaidSo()
    {
        const std::string numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT i FROM n";
        const auto cut = store::runSql(m_project.path().toStdString(), numbers, 4);
        QCOMPARE(cut.rows.size(), std::size_t{4});
        QVERIFY(cut.cut);
        QVERIFY(!store::runSql(m_project.path().toStdString(), numbers, 5).cut);
    }

    void aFault_namesLineAndColumn()
    {
        const Error error = refusal(m_project.path(), "SELECT name,\n  'ä', nonsense\nFROM run");
        QCOMPARE(error.code(), ErrorCode::BadInput);
        QCOMPARE(error.where(), std::string("line 2, column 8"));
        QVERIFY(error.fault().find("nonsense") != std::string::npos);
    }

    void nothingIsWritten_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("delete") << QByteArray("DELETE FROM run");
        QTest::newRow("update") << QByteArray("UPDATE run SET name = 'x'");
        QTest::newRow("create") << QByteArray("CREATE TABLE mine (a)");
        QTest::newRow("drop") << QByteArray("DROP TABLE run");
        QTest::newRow("attach") << QByteArray("ATTACH '/tmp/other.sqlite' AS other");
        QTest::newRow("pragma") << QByteArray("PRAGMA query_only = OFF");
        QTest::newRow("vacuum") << QByteArray("VACUUM INTO '/tmp/copy.sqlite'");
        QTest::newRow("transaction") << QByteArray("BEGIN IMMEDIATE");
    }
    void nothingIsWritten()
    {
        QFETCH(QByteArray, sql);
        const Error error = refusal(m_project.path(), sql.constData());
        QCOMPARE(QString::fromStdString(error.fault()), QStringLiteral("only reading is allowed here"));
        QCOMPARE(store::runSql(m_project.path().toStdString(), "SELECT name FROM run WHERE name != 'x'", 9).rows.size(), std::size_t{2});
    }

    void aSecondStatement_isRefused()
    {
        const Error error = refusal(m_project.path(), "SELECT 1; SELECT 2");
        QCOMPARE(error.where(), std::string("line 1, column 11"));
        QCOMPARE(store::runSql(m_project.path().toStdString(), "SELECT 1;  \n", 9).rows.size(), std::size_t{1});
        QCOMPARE(refusal(m_project.path(), "  -- nothing").fault(), std::string("there is no statement"));
    }

    void aLongStatement_canBeStopped()
    {
        std::stop_source stop;
        std::jthread other([&stop] { stop.request_stop(); });
        try {
            store::runSql(m_project.path().toStdString(),
                          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n", 9, stop.get_token());
            QFAIL("it counts for ever unless it is stopped");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::Cancelled);
        }
    }

    void aFolderWithoutStore_saysSo()
    {
        QTemporaryDir folder;
        QCOMPARE(refusal(folder.path(), "SELECT 1").code(), ErrorCode::NotFound);
    }

    void alerts_areThoseOfAllRunsWithTheirStep()
    {
        test::TemporaryProject project;
        const RunId quiet = project.addRun("quiet", store::RunState::Finished);
        const RunId loud = project.addRun("loud", store::RunState::Running);
        const RunId gone = project.addRun("gone", store::RunState::Finished);
        project.addPhase(quiet, PhaseKind::FineTune, 1, 5);
        const auto tell = [&](const RunId& run, const std::string& text) {
            const protocol::EventBody body = protocol::Alert{"warning", "code", text};
            project.store.appendEvent(run, "alert", protocol::encodePayload(body));
        };
        tell(loud, "before any phase");
        project.addPhase(loud, PhaseKind::FineTune, 1, 20);
        tell(loud, "in the phase");
        tell(gone, "in the trash");
        store::Annotations(project.store).trash(std::array{gone}, "a trial");
        const auto alerts = store::alertsOf(store::StoreReader::open(project.path().toStdString()));
        QCOMPARE(alerts.size(), std::size_t{2});
        QVERIFY(alerts[0].event.payloadJson.find("in the phase") != std::string::npos);
        QCOMPARE(alerts[0].step.value_or(-1), std::int64_t{20});
        QVERIFY(!alerts[1].step);
        QCOMPARE(alerts[1].event.runId, loud);
    }
};

QTEST_MAIN(TestSqlConsole)
#include "tst_sql_console.moc"
