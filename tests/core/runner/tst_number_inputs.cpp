#include "runner_process.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

/// Numbers that commands and the environment give: the same ones are taken everywhere, what is out of range is refused by its name.
class TestNumberInputs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void seed_isOneNumberEverywhere_data();
    void seed_isOneNumberEverywhere();
    void dataBuild_keepsTheLargestSeed();
    void threads_comeFromTheEnvironment_data();
    void threads_comeFromTheEnvironment();

private:
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    RunnerProcess runner() const { return RunnerProcess(path("project")); }
    QStringList building(const QString& seed) const;

    QTemporaryDir m_folder;
};

QStringList TestNumberInputs::building(const QString& seed) const
{
    return {QStringLiteral("--json"),     QStringLiteral("data"),          QStringLiteral("build"), QStringLiteral("--task"),
            QStringLiteral("arithmetic"), QStringLiteral("--out"),         path("built"),           QStringLiteral("--train"),
            QStringLiteral("3"),          QStringLiteral("--calibration"), QStringLiteral("0"),     QStringLiteral("--test"),
            QStringLiteral("0"),          QStringLiteral("--seed=") + seed};
}

void TestNumberInputs::seed_isOneNumberEverywhere_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("seed");
    QTest::addColumn<QString>("says");
    const QList<std::pair<QString, QStringList>> commands{
        {QStringLiteral("run"), {QStringLiteral("run"), QStringLiteral("--preset"), QStringLiteral("base")}},
        {QStringLiteral("demo"), {QStringLiteral("demo")}},
        {QStringLiteral("data build"),
         {QStringLiteral("data"), QStringLiteral("build"), QStringLiteral("--task"), QStringLiteral("arithmetic"), QStringLiteral("--out"),
          path("never")}},
        {QStringLiteral("layer fit"),
         {QStringLiteral("layer"), QStringLiteral("fit"), QStringLiteral("--support"), QStringLiteral("a"), QStringLiteral("--calibration"),
          QStringLiteral("b"), QStringLiteral("--out"), path("never")}},
    };
    const QList<std::pair<const char*, const char*>> refused{
        {"9223372036854775808", "must be at most 9223372036854775807, is 9223372036854775808"},
        {"18446744073709551615", "must be at most 9223372036854775807, is 18446744073709551615"},
        {"18446744073709551616", "must be a whole number"},
        {"-1", "must be ≥ 0, is -1"},
        {"1.5", "must be a whole number, is 1.5"},
        {"1e3", "must be a whole number"},
        {"0x10", "must be a whole number"},
        {"010", "must be a whole number"},
        {"ten", "must be a whole number, is \"ten\""},
    };
    for (const auto& [name, command] : commands)
        for (const auto& [seed, says] : refused)
            QTest::addRow("%s, %s", qPrintable(name), seed) << command << QString::fromLatin1(seed) << QString::fromUtf8(says);
}

void TestNumberInputs::seed_isOneNumberEverywhere()
{
    QFETCH(QStringList, command);
    QFETCH(QString, seed);
    QFETCH(QString, says);
    const RunnerResult result = runner().call(command << QStringLiteral("--seed=") + seed);
    QVERIFY2(result.exitCode == 2, QByteArray::number(result.exitCode) + ": " + result.err);
    QVERIFY2(QString::fromUtf8(result.err).contains(says), result.err);
    QVERIFY2(result.err.contains("seed"), result.err);
    QVERIFY(!QDir(path("never")).exists());
    QVERIFY(!QDir(path("project")).exists());
}

void TestNumberInputs::dataBuild_keepsTheLargestSeed()
{
    const RunnerResult built = runner().call(building(QStringLiteral("9223372036854775807")));
    QVERIFY2(built.exitCode == 0, built.err);
    QVERIFY2(built.out.contains("\"seed\": 9223372036854775807"), built.out);
}

void TestNumberInputs::threads_comeFromTheEnvironment_data()
{
    QTest::addColumn<QString>("threads");
    QTest::addColumn<bool>("taken");
    for (const char* threads : {"1", "2", ""})
        QTest::addRow("\"%s\"", threads) << QString::fromLatin1(threads) << true;
    for (const char* threads : {"0", "-1", "x", "1e9", "1000000000", "99999999999999999999", "1.5", "2 ", "0x2"})
        QTest::addRow("\"%s\"", threads) << QString::fromLatin1(threads) << false;
}

void TestNumberInputs::threads_comeFromTheEnvironment()
{
    QFETCH(QString, threads);
    QFETCH(bool, taken);
    const RunnerResult result = runner().with(QStringLiteral("SDM_THREADS"), threads).call({QStringLiteral("doctor")});
    if (taken) {
        QVERIFY2(result.exitCode == 0, result.err);
        return;
    }
    QVERIFY2(result.exitCode == 2 && result.err.count('\n') == 1, result.err);
    const QString says = QStringLiteral("SDM_THREADS: must be a whole number from 1 to 4096, is \"%1\"").arg(threads);
    QVERIFY2(QString::fromUtf8(result.err).contains(says), result.err);
}

QTEST_GUILESS_MAIN(TestNumberInputs)
#include "tst_number_inputs.moc"
