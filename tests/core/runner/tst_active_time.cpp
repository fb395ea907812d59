#include "core/base/atomic_file.h"
#include "core/runner/active_time.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sdm;
using namespace sdm::runner;
using namespace std::chrono_literals;

/// How long a run was at work: no test waits for it.
class TestActiveTime : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void beatsAddUp();
    void timeInWhichNothingBeat_isNoneOfTheRuns();
    void aRunGoesOnFromWhatItsEarlierProcessesLeft_data();
    void aRunGoesOnFromWhatItsEarlierProcessesLeft();

private:
    const ActiveTime::Clock::time_point m_start{1000s};
};

void TestActiveTime::beatsAddUp()
{
    ActiveTime time(500ms, m_start);
    QCOMPARE(time.total().count(), 500);
    time.beat(m_start + 1s);
    time.beat(m_start + 1900ms);
    time.beat(m_start + 10s); // late: the machine is busy
    QCOMPARE(time.total().count(), 10500);
}

void TestActiveTime::timeInWhichNothingBeat_isNoneOfTheRuns()
{
    ActiveTime time(0ms, m_start);
    time.beat(m_start + 1s);
    time.beat(m_start + 3h); // held meanwhile
    time.beat(m_start + 3h + 1s);
    QCOMPARE(time.total().count(), 3000);
}

void TestActiveTime::aRunGoesOnFromWhatItsEarlierProcessesLeft_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<int>("seconds");
    QTest::newRow("nothing") << QByteArray() << 0;
    QTest::newRow("two hours") << QByteArray("{\"active_ms\": 7200000}") << 7200;
    QTest::newRow("less than none") << QByteArray("{\"active_ms\": -5}") << 0;
    QTest::newRow("something else") << QByteArray("[1]") << 0;
}

void TestActiveTime::aRunGoesOnFromWhatItsEarlierProcessesLeft()
{
    QFETCH(QByteArray, left);
    QFETCH(int, seconds);
    const QTemporaryDir folder;
    const std::filesystem::path run = folder.path().toStdString();
    if (!left.isEmpty())
        writeFileAtomically(run / "active_time.json", left.toStdString());
    double first = 0;
    {
        RunClock clock(run);
        first = clock.seconds();
    }
    QVERIFY(first >= seconds && first < seconds + 3600);
    QVERIFY(RunClock(run).seconds() + 0.001 >= first); // written at the end
}

QTEST_GUILESS_MAIN(TestActiveTime)
#include "tst_active_time.moc"
