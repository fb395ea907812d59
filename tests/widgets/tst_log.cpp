#include "core/runner/run_log.h"
#include "widgets/data/log_file.h"
#include "widgets/data/log_tail.h"
#include "widgets/models/log_model.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sdm;
using namespace sdm::ui;

namespace {

void write(const QString& path, const QByteArray& text, QIODevice::OpenMode mode = QIODevice::Append)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | mode));
    file.write(text);
}

std::vector<LogLine> lines(int count, int from = 0)
{
    std::vector<LogLine> made;
    for (int at = from; at < from + count; ++at)
        made.push_back({at * 10,
                        at % 10 == 9  ? LogLevel::Error
                        : at % 5 == 4 ? LogLevel::Warning
                                      : LogLevel::Info,
                        at * 1000, QStringLiteral("line %1").arg(at)});
    return made;
}

} // namespace

/// A run's log from the file to the rows of a list.
class TestLog : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;

    QString file() { return m_folder.filePath(QStringLiteral("log-%1.txt").arg(++m_files)); }

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<LogPiece>(); }

    void whatTheEngineWrites_isUnderstood()
    {
        const QString path = file();
        {
            runner::RunLog log(path.toStdString());
            log.write("info", "epoch 1 of 3");
            log.write("warning", "the store is locked");
            log.write("error", "loss is not finite");
        }
        const LogPiece piece = readLogTail(path, 1 << 20);
        QCOMPARE(piece.lines.size(), std::size_t{3});
        QCOMPARE(piece.lines[0].level, LogLevel::Info);
        QCOMPARE(piece.lines[1].level, LogLevel::Warning);
        QCOMPARE(piece.lines[2].level, LogLevel::Error);
        QVERIFY(piece.lines[2].text.endsWith(QStringLiteral("loss is not finite")));
        const qint64 age = QDateTime::currentMSecsSinceEpoch() - piece.lines[0].timeMs.value_or(0);
        QVERIFY2(age >= 0 && age < 60000, qPrintable(QString::number(age)));
    }

    void aLineWithoutTime_isAsImportantAsTheOneBefore()
    {
        const QString path = file();
        write(path, "2026-11-28T05:11:00.123+00:00 error   it failed\n  at line 3\n2026-11-28T05:11:01.000+00:00 info    on\n");
        const LogPiece piece = readLogTail(path, 1 << 20);
        QCOMPARE(piece.lines[1].level, LogLevel::Error);
        QVERIFY(!piece.lines[1].timeMs);
        QCOMPARE(piece.lines[2].level, LogLevel::Info);
        QCOMPARE(piece.lines[0].timeMs.value(),
                 QDateTime::fromString(QStringLiteral("2026-11-28T05:11:00.123Z"), Qt::ISODateWithMs).toMSecsSinceEpoch());
    }

    void pieces_joinToTheWholeFile()
    {
        const QString path = file();
        QByteArray text;
        for (int at = 0; at < 1000; ++at)
            text += "line " + QByteArray::number(at) + " of some length\n";
        write(path, text);
        LogPiece piece = readLogTail(path, 3000);
        QVERIFY(piece.begin > 0);
        QCOMPARE(piece.end, qint64(text.size()));
        QStringList all;
        for (const LogLine& line : piece.lines)
            all.append(line.text);
        while (piece.begin > 0) {
            piece = readLogBefore(path, piece.begin, 3000);
            QStringList earlier;
            for (const LogLine& line : piece.lines)
                earlier.append(line.text);
            all = earlier + all;
        }
        QCOMPARE(all.size(), 1000);
        QCOMPARE(all.join(QLatin1Char('\n')) + QLatin1Char('\n'), QString::fromLatin1(text));
    }

    void aLineThatIsBeingWritten_waits()
    {
        const QString path = file();
        write(path, "first\nsec");
        LogPiece piece = readLogTail(path, 1 << 20);
        QCOMPARE(piece.lines.size(), std::size_t{1});
        write(path, "ond\n");
        piece = readLogAfter(path, piece.end, 1 << 20);
        QCOMPARE(piece.lines.size(), std::size_t{1});
        QCOMPARE(piece.lines[0].text, QStringLiteral("second"));
        write(path, "x\n", QIODevice::Truncate);
        QVERIFY(readLogAfter(path, piece.end, 1 << 20).restarted);
    }

    void theTail_followsAFileThatGrowsAndBeginsAnew()
    {
        const QString path = file();
        LogTail tail;
        LogModel model;
        connect(&tail, &LogTail::restarted, &model, &LogModel::clear);
        connect(&tail, &LogTail::appended, &model, [&model](const LogPiece& piece) { model.append(piece.lines, true); });
        QSignalSpy unreadable(&tail, &LogTail::unreadable);
        tail.follow(path);
        tail.setActive(true);
        QTRY_COMPARE(unreadable.count(), 1); // it is not there yet
        write(path, "one\n");
        QTRY_COMPARE(model.rowCount(), 1);
        write(path, "two\nthree\n");
        QTRY_COMPARE(model.rowCount(), 3);
        QCOMPARE(model.textOf(2), QStringLiteral("three"));
        write(path, "new\n", QIODevice::Truncate);
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(model.textOf(0), QStringLiteral("new"));
        QCOMPARE(unreadable.count(), 1);
    }

    void theModel_keepsItsRowsThroughAppendingTrimmingAndFilters()
    {
        LogModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.append(lines(20, 20), false);
        model.prepend(lines(20));
        QCOMPARE(model.rowCount(), 40);
        QCOMPARE(model.textOf(0), QStringLiteral("line 0"));
        QCOMPARE(model.textOf(39), QStringLiteral("line 39"));
        QCOMPARE(model.firstOffset().value(), qint64{0});
        model.setLowestLevel(LogLevel::Warning);
        QCOMPARE(model.rowCount(), 8);
        QCOMPARE(model.textOf(1), QStringLiteral("line 9"));
        model.append(lines(10, 40), false);
        QCOMPARE(model.rowCount(), 10);
        model.setLowestLevel(LogLevel::Error);
        QCOMPARE(model.rowCount(), 5);
        model.setLowestLevel(LogLevel::Info);
        QCOMPARE(model.find(QStringLiteral("LINE 4")), (std::vector<int>{4, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49}));
        QCOMPARE(model.rowAt(7500), 8);
        QCOMPARE(model.rowAt(1'000'000'000), 49);
    }

    void theModel_letsGoOfTheOldest()
    {
        LogModel model;
        model.append(lines(static_cast<int>(LogModel::kKept)), true);
        model.append(lines(7, static_cast<int>(LogModel::kKept)), true);
        QCOMPARE(model.lineCount(), LogModel::kKept);
        QCOMPARE(model.textOf(0), QStringLiteral("line 7"));
        QCOMPARE(model.firstOffset().value(), qint64{70});
        model.append(lines(3, static_cast<int>(LogModel::kKept) + 7), false); // somebody reads: nothing goes away under them
        QCOMPARE(model.textOf(0), QStringLiteral("line 7"));
    }
};

QTEST_MAIN(TestLog)
#include "tst_log.moc"
