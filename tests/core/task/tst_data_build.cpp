#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(u' ');
}

} // namespace

/// `data build` as it is typed.
class TestDataBuild : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void arithmeticNeedsNoFile()
    {
        QCOMPARE(run(words("--task arithmetic --train 30 --calibration 30 --test 10 --longest 5 --out") + QStringList{out("sums")}), 0);
        const QJsonObject splits = QJsonDocument::fromJson(m_out).object()[QStringLiteral("splits")].toObject();
        QCOMPARE(splits.keys(),
                 (QStringList{QStringLiteral("calibration"), QStringLiteral("longest"), QStringLiteral("test"), QStringLiteral("train")}));
        QProcess check;
        check.start(QStringLiteral(SDM_RUNNER_PATH),
                    {QStringLiteral("data"), QStringLiteral("check"), QStringLiteral("--task"), QStringLiteral("arithmetic"),
                     out("sums") + QStringLiteral("/train.jsonl"), out("sums") + QStringLiteral("/calibration.jsonl"),
                     out("sums") + QStringLiteral("/test.jsonl")});
        QVERIFY(check.waitForFinished(30000));
        QVERIFY2(check.exitCode() == 0, check.readAllStandardOutput() + check.readAllStandardError());
    }

    void optionsOfAnotherTaskAreRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("sentences") << words("--task arithmetic --sentences x") << QByteArray("--sentences");
        QTest::newRow("words") << words("--task arithmetic --min-words 5") << QByteArray("--min-words");
        QTest::newRow("steps") << words("--task word_ordering --sentences x --max-steps 5") << QByteArray("--max-steps");
        QTest::newRow("none") << words("--task word_ordering") << QByteArray("--sentences");
        QTest::newRow("order") << words("--task arithmetic --min-steps 4") << QByteArray("--max-steps");
        QTest::newRow("word order") << words("--task word_ordering --sentences x --min-words 9 --max-words 5") << QByteArray("--max-words");
        QTest::newRow("format") << words("--task word_ordering --sentences x --format csv") << QByteArray("--format");
        // Four of these would overflow the sum of the splits.
        QTest::newRow("counts") << words("--task word_ordering --sentences x --train 9223372036854775807 --test 9223372036854775807")
                                << QByteArray("--train");
        QTest::newRow("negative") << words("--task arithmetic --train=-1") << QByteArray("--train");
        QTest::newRow("steps beyond") << words("--task arithmetic --max-steps 1000000000") << QByteArray("--max-steps");
        QTest::newRow("numbers beyond") << words("--task arithmetic --largest-number 1000000000") << QByteArray("--largest-number");
        QTest::newRow("task") << words("--task chess") << QByteArray("--task");
        QTest::newRow("too many") << words("--task arithmetic --min-steps 1 --max-steps 1 --largest-number 10 --train 100000")
                                  << QByteArray("fewer");
    }
    void optionsOfAnotherTaskAreRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, named);
        QCOMPARE(run(arguments + words("--out") + QStringList{out("refused")}), 2);
        QVERIFY2(m_error.contains(named), m_error);
        QVERIFY(!QFileInfo::exists(out("refused")));
    }

    void byteOrderMarksAreNoText()
    {
        QByteArray sentences;
        for (int i = 0; i < 40; ++i)
            sentences += "the word number " + QByteArray::number(i) + " stands here alone tonight\n";
        const QByteArray prompt = "Say it in order: {PREFIX} | {SUFFIX}\n", mark = "\xef\xbb\xbf";
        const auto built = [&](const char* name, const QByteArray& first, const QByteArray& second) {
            write("sentences.txt", first);
            write("prompt.txt", second);
            const int code =
                run(words("--task word_ordering --train 10 --calibration 10 --test 5 --sentences") +
                    QStringList{out("sentences.txt"), QStringLiteral("--prompt"), out("prompt.txt"), QStringLiteral("--out"), out(name)});
            QByteArray all = code == 0 ? QByteArray() : m_error;
            for (const char* split : {"train", "calibration", "test"})
                all += read(QByteArray(name) + "/" + split + ".jsonl");
            return all;
        };
        const QByteArray plain = built("plain", sentences, prompt);
        QVERIFY2(plain.contains("Say it in order: "), plain);
        QCOMPARE(built("marked", mark + sentences, mark + prompt), plain);
    }

private:
    void write(const char* name, const QByteArray& bytes) const
    {
        QFile file(out(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QByteArray read(const QByteArray& name) const
    {
        QFile file(m_folder.filePath(QString::fromUtf8(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString out(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    int run(const QStringList& arguments)
    {
        QProcess process;
        process.start(QStringLiteral(SDM_RUNNER_PATH),
                      QStringList{QStringLiteral("--json"), QStringLiteral("data"), QStringLiteral("build")} + arguments);
        process.waitForFinished(30000);
        m_out = process.readAllStandardOutput();
        m_error = process.readAllStandardError();
        return process.exitCode();
    }

    QTemporaryDir m_folder;
    QByteArray m_out, m_error;
};

QTEST_GUILESS_MAIN(TestDataBuild)
#include "tst_data_build.moc"
