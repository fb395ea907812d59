#include "tests/core/runner/runner_process.h"
#include "tests/core/train/tiny_project.h"

#include <QJsonArray>
#include <QTest>

namespace {

/// The runner on a machine with one card and, named by its folder, one CUDA half of LibTorch; without one when empty.
RunnerProcess onCard(const QString& project, const QString& cudaHalf, const QString& cards = QStringLiteral("1"))
{
    const QString folder = QStringLiteral(SDM_PRETEND_DIR "/");
    QString path = folder + QStringLiteral("driver");
    if (!cudaHalf.isEmpty())
        path += QLatin1Char(':') + folder + cudaHalf;
    return RunnerProcess(project).with(QStringLiteral("LD_LIBRARY_PATH"), path).with(QStringLiteral("SDM_PRETEND_CARDS"), cards);
}

QJsonObject checkNamed(const QJsonObject& preflight, const QString& name)
{
    for (const QJsonValue& check : preflight[QStringLiteral("checks")].toArray())
        if (check[QStringLiteral("name")] == name)
            return check.toObject();
    return {};
}

} // namespace

/// What the runner says of cards, seen on machines that pretend to have one.
class TestCards : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachCase_hasASentenceOfItsOwn_data();
    void eachCase_hasASentenceOfItsOwn();
    void aCardThatIsLeftAside_isAWarningBeforeTheRunAndInItsLog();
    void aCardThatIsAskedForAndCannotBeUsed_isARefusalThatSaysWhy();
    void whoAsksForTheProcessor_hearsNothingOfCards();
};

void TestCards::eachCase_hasASentenceOfItsOwn_data()
{
    QTest::addColumn<QString>("cudaHalf");
    QTest::addColumn<QString>("cards");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("devices");

    const auto row = [](const char* name, const char* cudaHalf, const char* cards, const char* state, const char* words, int devices) {
        QTest::newRow(name) << QString::fromLatin1(cudaHalf) << QString::fromLatin1(cards) << QString::fromLatin1(state)
                            << QString::fromLatin1(words) << devices;
    };
    row("a driver without a card", "", "0", "no_card", "sees no card", 1);
    row("torch for processors", "", "1", "cpu_torch",
        "Pretend 9000 (24.0 GiB, compute capability 8.6) cannot be used: this LibTorch is a build", 1);
    row("a library of CUDA is missing", "needy", "1", "libraries_missing", "start (libcudnn_pretend.so: cannot open", 1);
    row("torch's CUDA half is empty", "silent", "1", "libraries_missing", "registers no CUDA device", 1);
    row("it works", "working", "1", "working", "Pretend 9000 (24.0 GiB, compute capability 8.6), driver for CUDA 13.0, cuDNN 9.10.2", 2);
}

void TestCards::eachCase_hasASentenceOfItsOwn()
{
    QFETCH(QString, cudaHalf);
    QFETCH(QString, cards);
    QFETCH(QString, state);
    QFETCH(QString, words);
    QFETCH(int, devices);
    const TinyProject tiny;
    const RunnerProcess runner = onCard(QString::fromStdString(tiny.folder().string()), cudaHalf, cards);
    const RunnerResult asJson = runner.call({QStringLiteral("doctor"), QStringLiteral("--json")});
    QVERIFY2(asJson.exitCode == 0, asJson.err);
    const QJsonObject cuda = asJson.json()[QStringLiteral("cuda")].toObject();
    QCOMPARE(cuda[QStringLiteral("state")].toString(), state);
    QVERIFY2(cuda[QStringLiteral("sentence")].toString().contains(words), asJson.out);
    QCOMPARE(asJson.json()[QStringLiteral("devices")].toArray().size(), devices);
    const RunnerResult asText = runner.call({QStringLiteral("doctor")});
    const QByteArray kernels = cuda[QStringLiteral("kernels")].toString().toUtf8();
    QCOMPARE(!kernels.isEmpty(), state == QLatin1String("working"));
    if (!kernels.isEmpty()) { // no module of ours starts on a card that is none
        QVERIFY2(kernels.startsWith("runs on CUDA take the portable kernels: "), kernels);
        QVERIFY2(asText.out.contains("GPU kernels   " + kernels), asText.out);
    }
    QVERIFY2(asText.out.contains("GPU           " + cuda[QStringLiteral("sentence")].toString().toUtf8()), asText.out);
}

void TestCards::aCardThatIsLeftAside_isAWarningBeforeTheRunAndInItsLog()
{
    const TinyProject tiny;
    tiny.writeConfig(1);
    const QString folder = QString::fromStdString(tiny.folder().string());
    const RunnerProcess runner = onCard(folder + QStringLiteral("/project"), {});
    const QStringList run{QStringLiteral("run"), QStringLiteral("--config"), folder + QStringLiteral("/run.json"), QStringLiteral("--set"),
                          QStringLiteral("model.device=auto")};
    const RunnerResult dry = runner.call(run + QStringList{QStringLiteral("--dry-run"), QStringLiteral("--json")});
    QVERIFY2(dry.exitCode == 0, dry.err);
    const QJsonObject check = checkNamed(dry.json(), QStringLiteral("GPU"));
    QCOMPARE(check[QStringLiteral("status")].toString(), QStringLiteral("warning"));
    QVERIFY(check[QStringLiteral("value")].toString().contains(QStringLiteral("cannot be used")));
    QVERIFY(check[QStringLiteral("remedy")].toString().contains(QStringLiteral("SDM_TORCH_DIR")));
    QVERIFY(checkNamed(dry.json(), QStringLiteral("device"))[QStringLiteral("value")].toString().startsWith(QStringLiteral("cpu")));

    const RunnerResult done = runner.call(run);
    QVERIFY2(done.exitCode == 0, done.err);
    QVERIFY2((done.out + done.err).contains("Pretend 9000"), done.out + done.err);
}

void TestCards::aCardThatIsAskedForAndCannotBeUsed_isARefusalThatSaysWhy()
{
    const TinyProject tiny;
    tiny.writeConfig(1);
    const QString folder = QString::fromStdString(tiny.folder().string());
    const RunnerResult result = onCard(folder + QStringLiteral("/project"), QStringLiteral("needy"))
                                    .call({QStringLiteral("run"), QStringLiteral("--config"), folder + QStringLiteral("/run.json"),
                                           QStringLiteral("--set"), QStringLiteral("model.device=cuda"), QStringLiteral("--dry-run")});
    QVERIFY(result.exitCode != 0);
    QVERIFY2((result.out + result.err).contains("libcudnn_pretend.so"), result.out + result.err);
}

void TestCards::whoAsksForTheProcessor_hearsNothingOfCards()
{
    const TinyProject tiny;
    tiny.writeConfig(1);
    const QString folder = QString::fromStdString(tiny.folder().string());
    const RunnerResult dry =
        onCard(folder + QStringLiteral("/project"), {})
            .call({QStringLiteral("run"), QStringLiteral("--config"), folder + QStringLiteral("/run.json"), QStringLiteral("--set"),
                   QStringLiteral("model.device=cpu"), QStringLiteral("--dry-run"), QStringLiteral("--json")});
    QVERIFY2(dry.exitCode == 0, dry.err);
    QVERIFY(checkNamed(dry.json(), QStringLiteral("GPU")).isEmpty());
}

QTEST_GUILESS_MAIN(TestCards)
#include "tst_cards.moc"
