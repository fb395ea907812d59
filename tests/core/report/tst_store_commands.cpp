#include "compared_project.h"
#include "report_project.h"

#include <nlohmann/json.hpp>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <SQLiteCpp/SQLiteCpp.h>

using nlohmann::json;

/// The commands that only look at a project, through the real program.
class TestStoreCommands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void ls_listsRunsNewestFirst();
    void ls_marksARunWithoutProcessAsInterrupted();
    void show_givesOneRunAsJson();
    void show_printsTheTables();
    void compare_printsEveryFormat();
    void compare_ofTwoRuns_saysWhoMoved();
    void reliability_printsEveryFormat();
    void reliability_previewsAnotherAlpha();
    void reliability_refusesWhatIsNotThere();
    void report_writesAPage();
    void export_writesTheRows();
    void namesCommandNoTerminal_data();
    void namesCommandNoTerminal();
    void aMissingRunOrProjectExitsWith3();
    void wrongUsageExitsWith2();

private:
    int run(const QStringList& arguments);
    int runOnCompared(const QStringList& arguments); ///< on the project of two runs over the same documents
    void setName(const char* name);                  ///< of the tuned run, as a strange program would
    QString m_project, m_compared;
    QTemporaryDir m_folder;
    QByteArray m_out, m_error;
};

void TestStoreCommands::initTestCase()
{
    m_project = m_folder.filePath(QStringLiteral("project"));
    sdm::samples::makeReportProject(m_project.toStdString());
    m_compared = m_folder.filePath(QStringLiteral("compared"));
    sdm::samples::makeComparedProject(m_compared.toStdString());
}

int TestStoreCommands::run(const QStringList& arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("SDM_PROJECT"), m_project);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(SDM_RUNNER_PATH), arguments);
    if (!process.waitForFinished(60000))
        return -1;
    m_out = process.readAllStandardOutput();
    m_error = process.readAllStandardError();
    return process.exitCode();
}

int TestStoreCommands::runOnCompared(const QStringList& arguments)
{
    return run(arguments + QStringList{QStringLiteral("--project"), m_compared});
}

void TestStoreCommands::ls_listsRunsNewestFirst()
{
    QCOMPARE(run({QStringLiteral("ls"), QStringLiteral("--json")}), 0);
    const json list = json::parse(m_out.toStdString());
    QCOMPARE(list.size(), std::size_t(2));
    QVERIFY(list[0]["row"] == "Base" || list[1]["row"] == "Base");
    QVERIFY(list[0]["created_ms"] >= list[1]["created_ms"]);
    QCOMPARE(run({QStringLiteral("ls")}), 0);
    QVERIFY(m_out.contains("01TUNED") && m_out.contains("FT(CM)") && m_out.contains("finished"));
}

void TestStoreCommands::ls_marksARunWithoutProcessAsInterrupted()
{
    {
        auto store = sdm::store::RunStore::open(m_project.toStdString());
        store.setState(sdm::samples::kBaseRun, sdm::store::RunState::Running);
    }
    QCOMPARE(run({QStringLiteral("show"), QStringLiteral("untuned"), QStringLiteral("--json")}), 0);
    QVERIFY(json::parse(m_out.toStdString())["state"] == "interrupted");
}

void TestStoreCommands::show_givesOneRunAsJson()
{
    QCOMPARE(run({QStringLiteral("--json"), QStringLiteral("show"), QStringLiteral("01tun")}), 0);
    const json shown = json::parse(m_out.toStdString());
    QVERIFY(shown["id"] == "01TUNED" && shown["config"]["optimiser"]["epochs"] == 3);
    QCOMPARE(shown["layers"].size(), std::size_t(3));
    QVERIFY(shown["layers"][2]["qr_min"] == "inf");
    QVERIFY(shown["checkpoints"][0]["is_best"] == true);
}

void TestStoreCommands::show_printsTheTables()
{
    QCOMPARE(run({QStringLiteral("show"), QStringLiteral("tuned")}), 0);
    QVERIFY(m_out.contains("Table 2. High-reliability region, plain estimate") && m_out.contains("0.47 (n 336)"));
    QVERIFY(m_out.contains("| FT(CM) |") && m_out.contains("Table 3b"));
    QCOMPARE(run({QStringLiteral("show"), QStringLiteral("tuned"), QStringLiteral("--bound"), QStringLiteral("lower")}), 0);
    QVERIFY(m_out.contains("Table 2. High-reliability region, lower estimate") && !m_out.contains("0.47 (n 336) | 0.47"));
    QCOMPARE(run({QStringLiteral("show"), QStringLiteral("tuned"), QStringLiteral("--bound"), QStringLiteral("upper")}), 2);
}

void TestStoreCommands::compare_printsEveryFormat()
{
    const QStringList both{QStringLiteral("compare"), QStringLiteral("untuned"), QStringLiteral("tuned"), QStringLiteral("--format")};
    QCOMPARE(run(both + QStringList{QStringLiteral("md")}), 0);
    QVERIFY(m_out.contains("4 of 6 differ"));
    QCOMPARE(run(both + QStringList{QStringLiteral("latex")}), 0);
    QVERIFY(m_out.contains("\\toprule"));
    QCOMPARE(run(both + QStringList{QStringLiteral("csv")}), 0);
    QVERIFY(m_out.startsWith("table,"));
    QCOMPARE(run(both + QStringList{QStringLiteral("json")}), 0);
    QCOMPARE(json::parse(m_out.toStdString())["tables"].size(), std::size_t(7));
    QCOMPARE(run(both + QStringList{QStringLiteral("latex-annotated")}), 0);
    QVERIFY(m_out.contains("0.99 {\\scriptsize ($n=336$, 0.97--0.99, at least alpha)}"));
}

void TestStoreCommands::compare_ofTwoRuns_saysWhoMoved()
{
    const QStringList both{QStringLiteral("compare"), QStringLiteral("before"), QStringLiteral("after")};
    QCOMPARE(runOnCompared(both), 0);
    QVERIFY2(m_out.contains("- wiki: +40.0 points inside [+") && m_out.contains("100 entered (100 of them right), 20 left"), m_out);
    QVERIFY(m_out.contains("## Verdicts on wiki"));
    QCOMPARE(runOnCompared(both + QStringList{QStringLiteral("--bound"), QStringLiteral("lower")}), 0);
    QVERIFY2(m_out.contains("- wiki: +20.0 points inside [+"), m_out);
    QCOMPARE(runOnCompared(both + QStringList{QStringLiteral("--format"), QStringLiteral("tsv")}), 0);
    QVERIFY(m_out.startsWith("table\tdata\tmodel\trun\tkind\tlayers\tgroup\t") && m_out.contains("\npaired\twiki\t"));
    QCOMPARE(runOnCompared(both + QStringList{QStringLiteral("--json")}), 0);
    const json compared = json::parse(m_out.toStdString());
    QVERIFY(compared["tables"].size() == 7 && compared["comparison"]["test_sets"][0]["entered"]["n"] == 100);
    QCOMPARE(runOnCompared(both + QStringList{QStringLiteral("before"), QStringLiteral("--json")}), 0);
    QVERIFY(!json::parse(m_out.toStdString()).contains("comparison")); // three runs have no pairs
}

void TestStoreCommands::reliability_printsEveryFormat()
{
    const QStringList command{QStringLiteral("reliability"), QStringLiteral("after")};
    QCOMPARE(runOnCompared(command), 0);
    QVERIFY2(m_out.contains("Why answers are or are not inside, plain estimate") && m_out.contains("0.80 (n 160)"), m_out);
    for (const char* format : {"md", "latex", "latex-annotated", "csv", "tsv"}) {
        QCOMPARE(runOnCompared(command + QStringList{QStringLiteral("--format"), QLatin1String(format)}), 0);
        QVERIFY2(m_out.contains("admitted"), format);
    }
    QCOMPARE(runOnCompared(command + QStringList{QStringLiteral("--split"), QStringLiteral("wiki"), QStringLiteral("--bound"),
                                                 QStringLiteral("lower"), QStringLiteral("--bins"), QStringLiteral("4"),
                                                 QStringLiteral("--json")}),
             0);
    const json shown = json::parse(m_out.toStdString());
    QCOMPARE(shown["reports"].size(), std::size_t(1));
    QVERIFY(shown["reports"][0]["reasons"]["admitted"]["n"] == 80 && shown["reports"][0]["reliability"]["bins"].size() == 4);
}

void TestStoreCommands::reliability_previewsAnotherAlpha()
{
    const QStringList command{QStringLiteral("reliability"), QStringLiteral("before"), QStringLiteral("--split"), QStringLiteral("wiki"),
                              QStringLiteral("--alpha")};
    QCOMPARE(runOnCompared(command + QStringList{QStringLiteral("0.9")}), 0);
    QVERIFY2(m_out.contains("wiki, preview at alpha 0.9") && m_out.contains("0.50 (n 100)"), m_out);
    QCOMPARE(runOnCompared(command + QStringList{QStringLiteral("0.9"), QStringLiteral("--json")}), 0);
    const json shown = json::parse(m_out.toStdString());
    QCOMPARE(shown["reports"].size(), std::size_t(2));
    QVERIFY(shown["reports"][0]["preview"] == false && shown["reports"][0]["region"]["qr_min"] == 100.0);
    QVERIFY(shown["reports"][1]["preview"] == true && shown["reports"][1]["region"]["qr_min"] == 10.0);
    QCOMPARE(runOnCompared(command + QStringList{QStringLiteral("0.5")}), 2);
}

void TestStoreCommands::reliability_refusesWhatIsNotThere()
{
    const QString after = QStringLiteral("after");
    QCOMPARE(runOnCompared({QStringLiteral("reliability"), QStringLiteral("nobody")}), 3);
    QCOMPARE(runOnCompared({QStringLiteral("reliability"), after, QStringLiteral("--split"), QStringLiteral("harvard")}), 3);
    QVERIFY2(m_error.contains("harvard") && m_error.contains("it has wiki, part, renamed"), m_error);
    QCOMPARE(runOnCompared({QStringLiteral("reliability"), after, QStringLiteral("--layer"), QStringLiteral("7")}), 3);
    QCOMPARE(runOnCompared({QStringLiteral("reliability"), after, QStringLiteral("--format"), QStringLiteral("html")}), 2);
    // The second run's layer is not in its folder: its answers can be shown, another alpha cannot.
    QCOMPARE(runOnCompared({QStringLiteral("reliability"), after, QStringLiteral("--alpha"), QStringLiteral("0.9")}), 3);
    QVERIFY2(m_error.contains("layer.safetensors"), m_error);
    QCOMPARE(run({QStringLiteral("reliability"), QStringLiteral("untuned")}), 3);
    QVERIFY2(m_error.contains("no final layer yet"), m_error);
    // A layer that was changed since says nothing of the answers it gave before.
    SQLite::Database store((m_compared + QStringLiteral("/store.sqlite")).toStdString(), SQLite::OPEN_READWRITE);
    store.exec("UPDATE layer SET qr_min = 99 WHERE qr_min = 100");
    QCOMPARE(runOnCompared({QStringLiteral("reliability"), QStringLiteral("before"), QStringLiteral("--alpha"), QStringLiteral("0.9")}), 2);
    QVERIFY2(m_error.contains("was changed since it judged"), m_error);
}

void TestStoreCommands::setName(const char* name)
{
    SQLite::Database store((m_project + QStringLiteral("/store.sqlite")).toStdString(), SQLite::OPEN_READWRITE);
    SQLite::Statement update(store, "UPDATE run SET name = ? WHERE id = ?");
    update.bind(1, std::string(name));
    update.bind(2, std::string(sdm::samples::kTunedRun));
    QCOMPARE(update.exec(), 1);
}

void TestStoreCommands::namesCommandNoTerminal_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char* name, const QStringList& arguments) { QTest::newRow(name) << arguments; };
    const QString name = QString::fromStdString(sdm::samples::kTunedRun);
    row("ls", {QStringLiteral("ls")});
    row("show", {QStringLiteral("show"), name});
    for (const char* format : {"md", "latex", "latex-annotated", "csv"})
        row(format, {QStringLiteral("compare"), name, QStringLiteral("--format"), QLatin1String(format)});
    row("an error", {QStringLiteral("show"), QStringLiteral("\x1b[2J\u202Enobody")});
}

void TestStoreCommands::namesCommandNoTerminal()
{
    QFETCH(QStringList, arguments);
    setName("t\x1b[2J\x07uned\u009b31m\u202eevil");
    run(arguments);
    const QByteArray said = m_out + m_error;
    QVERIFY2(said.contains("\\u{1b}[2J") || said.contains("u\\{1b\\}[2J") || !said.contains("evil"), said);
    for (const char* hidden : {"\x1b", "\x07", "\xc2\x9b", "\u202e"})
        QVERIFY2(!said.contains(hidden), said);
    setName("tuned");
}

void TestStoreCommands::report_writesAPage()
{
    const QString file = m_folder.filePath(QStringLiteral("report.html"));
    QCOMPARE(runOnCompared({QStringLiteral("report"), QStringLiteral("before"), QStringLiteral("after"), QStringLiteral("--out"), file}),
             0);
    QCOMPARE(m_out.trimmed(), file.toUtf8());
    QFile page(file);
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QByteArray html = page.readAll();
    QVERIFY(html.startsWith("<!DOCTYPE html>") && html.contains("larger than the draw") && html.contains("<svg"));
    QCOMPARE(runOnCompared({QStringLiteral("report"), QStringLiteral("nobody"), QStringLiteral("--out"), file}), 3);
    QCOMPARE(runOnCompared(
                 {QStringLiteral("report"), QStringLiteral("before"), QStringLiteral("--out"), QStringLiteral("/no/such/folder/x.html")}),
             1);
}

void TestStoreCommands::export_writesTheRows()
{
    const QString file = m_folder.filePath(QStringLiteral("m.csv"));
    QCOMPARE(run({QStringLiteral("export"), QStringLiteral("tuned"), QStringLiteral("--what"), QStringLiteral("metrics"),
                  QStringLiteral("--out"), file, QStringLiteral("--json")}),
             0);
    QVERIFY(json::parse(m_out.toStdString())["rows"] == 5);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll().count('\n'), 6);
}

void TestStoreCommands::aMissingRunOrProjectExitsWith3()
{
    QCOMPARE(run({QStringLiteral("show"), QStringLiteral("nobody")}), 3);
    QCOMPARE(m_out, QByteArray());
    QCOMPARE(m_error.count('\n'), 1);
    QVERIFY(m_error.contains("nobody"));
    QCOMPARE(run({QStringLiteral("ls"), QStringLiteral("--project"), m_folder.filePath(QStringLiteral("nowhere"))}), 3);
    QCOMPARE(run({QStringLiteral("compare"), QStringLiteral("tuned"), QStringLiteral("nobody")}), 3);
    const QString file = m_folder.filePath(QStringLiteral("x.csv"));
    QCOMPARE(run({QStringLiteral("export"), QStringLiteral("nobody"), QStringLiteral("--what"), QStringLiteral("metrics"),
                  QStringLiteral("--out"), file}),
             3);
    QVERIFY(!QFile::exists(file));
}

void TestStoreCommands::wrongUsageExitsWith2()
{
    QCOMPARE(run({QStringLiteral("export"), QStringLiteral("tuned"), QStringLiteral("--what"), QStringLiteral("weights"),
                  QStringLiteral("--out"), QStringLiteral("x")}),
             2);
    QCOMPARE(run({QStringLiteral("compare")}), 2);
    QCOMPARE(run({QStringLiteral("export"), QStringLiteral("untuned"), QStringLiteral("--what"), QStringLiteral("predictions"),
                  QStringLiteral("--out"), m_folder.filePath(QStringLiteral("p.jsonl"))}),
             2);
}

QTEST_GUILESS_MAIN(TestStoreCommands)
#include "tst_store_commands.moc"
