#include "core/base/error.h"
#include "tests/support/temporary_project.h"
#include "widgets/data/latest_query.h"
#include "widgets/session/project_session.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>

using namespace sdm;
using namespace sdm::ui;

namespace {

/// Holds a question on the reader's thread until the test lets it go, also when the test ends early.
class Gate {
public:
    ~Gate() { open(); }
    void wait()
    {
        m_reached.release();
        m_opened.acquire();
    }
    bool reached() { return m_reached.tryAcquire(1, 10'000); }
    void open() { m_opened.release(1000); }

private:
    QSemaphore m_reached, m_opened;
};

} // namespace

/// What a page asks the store: the newest question is answered once, older ones never.
class TestLatestQuery : public QObject {
    Q_OBJECT

    test::TemporaryProject m_project;
    RunId m_run;
    ProjectSession m_session;
    QStringList m_heard;

    auto hear()
    {
        return [this](const QString& answer) { m_heard << answer; };
    }
    auto hearFailure()
    {
        return [this](const QString& why) { m_heard << QStringLiteral("failed: ") + why; };
    }
    void ask(LatestQuery<QString>& query, const QString& answer)
    {
        query.ask([answer](store::StoreReader&) { return answer; }, hear(), hearFailure());
    }
    static void askSlowly(LatestQuery<QString>& query, Gate& gate, const QString& answer, const std::function<void(const QString&)>& done)
    {
        query.ask(
            [&gate, answer](store::StoreReader&) {
                gate.wait();
                return answer;
            },
            done, done);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_run = m_project.addRun("asked", store::RunState::Finished);
        std::vector<MetricPoint> points;
        for (int step = 0; step < 5000; ++step)
            points.push_back({"loss", step, 0, 0.5});
        m_project.store.appendMetrics(m_run, points);
        m_session.open(m_project.path());
        QTRY_COMPARE(m_session.runs().size(), std::size_t{1});
    }
    void init() { m_heard.clear(); }

    void anAnswer_isGivenOnceAndOnTheAskersThread()
    {
        LatestQuery<std::size_t> query(m_session.tail());
        QThread* readOn = nullptr;
        QThread* answeredOn = nullptr;
        std::size_t runs = 0;
        query.ask(
            [&readOn](store::StoreReader& reader) {
                readOn = QThread::currentThread();
                return reader.runs().size();
            },
            [&](std::size_t count) {
                runs += count;
                answeredOn = QThread::currentThread();
            },
            [](const QString& why) { QFAIL(qPrintable(why)); });
        QVERIFY(query.isOpen());
        QTRY_COMPARE(runs, std::size_t{1});
        QVERIFY(!query.isOpen() && !query.isBusy());
        QCOMPARE(answeredOn, QThread::currentThread());
        QVERIFY(readOn != answeredOn);
    }

    void aSlowAnswer_showsAsBusyUntilItIsThere()
    {
        Gate gate;
        LatestQuery<QString> query(m_session.tail());
        QSignalSpy busy(&query, &QueryState::busyChanged);
        askSlowly(query, gate, QStringLiteral("slow"), hear());
        QVERIFY(!query.isBusy());
        QTRY_VERIFY(query.isBusy());
        gate.open();
        QTRY_COMPARE(m_heard, QStringList{QStringLiteral("slow")});
        QVERIFY(!query.isBusy());
        QCOMPARE(busy.size(), 2);
    }

    void ofManyQuestions_onlyTheNewestIsAnswered()
    {
        Gate gate;
        LatestQuery<QString> query(m_session.tail());
        std::atomic<int> read = 0;
        askSlowly(query, gate, QStringLiteral("first"), hear());
        QVERIFY(gate.reached());
        for (const char* answer : {"second", "third", "last"})
            query.ask(
                [&read, answer](store::StoreReader&) {
                    ++read;
                    return QString::fromLatin1(answer);
                },
                hear(), hearFailure());
        gate.open();
        QTRY_COMPARE(m_heard, QStringList{QStringLiteral("last")});
        QCOMPARE(read.load(), 1); // those in between were never read
        ask(query, QStringLiteral("after"));
        QTRY_COMPARE(m_heard, QStringList({QStringLiteral("last"), QStringLiteral("after")}));
    }

    void anOldAnswer_isDroppedWhenTheNewestFails()
    {
        Gate gate;
        LatestQuery<QString> query(m_session.tail());
        askSlowly(query, gate, QStringLiteral("old"), hear());
        QVERIFY(gate.reached());
        query.ask([](store::StoreReader& reader) { return QString::fromStdString(reader.findRun("no such run").name); }, hear(),
                  hearFailure());
        gate.open();
        QTRY_COMPARE(m_heard.size(), 1);
        QVERIFY2(m_heard.front().startsWith(QStringLiteral("failed: ")) && m_heard.front().contains(QStringLiteral("no such run")),
                 qPrintable(m_heard.front()));
        QVERIFY(!query.isOpen());
    }

    void anOldFailure_isDroppedWhenTheNewestSucceeds()
    {
        Gate gate;
        LatestQuery<QString> query(m_session.tail());
        query.ask(
            [&gate](store::StoreReader& reader) {
                gate.wait();
                return QString::fromStdString(reader.findRun("no such run").name);
            },
            hear(), hearFailure());
        QVERIFY(gate.reached());
        ask(query, QStringLiteral("newest"));
        gate.open();
        QTRY_COMPARE(m_heard, QStringList{QStringLiteral("newest")});
    }

    void whatIsForgotten_isNotAnsweredAndDoesNotHinderTheNext()
    {
        Gate gate;
        LatestQuery<QString> query(m_session.tail());
        askSlowly(query, gate, QStringLiteral("forgotten"), hear());
        QVERIFY(gate.reached());
        ask(query, QStringLiteral("forgotten while it waited"));
        query.forget();
        QVERIFY(!query.isOpen());
        gate.open();
        ask(query, QStringLiteral("next"));
        QTRY_COMPARE(m_heard, QStringList{QStringLiteral("next")});
    }

    void whatIsReadForNobody_isGivenUp()
    {
        Gate gate;
        std::atomic<bool> givenUp = false;
        auto query = std::make_unique<LatestQuery<QString>>(m_session.tail());
        const auto readLong = [&](store::StoreReader& reader) {
            gate.wait();
            try {
                return QString::number(reader.metrics(m_run, "loss").size());
            } catch (const Error& error) {
                givenUp = error.code() == ErrorCode::Cancelled;
                throw;
            }
        };
        query->ask(readLong, hear(), hearFailure());
        QVERIFY(gate.reached());
        ask(*query, QStringLiteral("the next"));
        gate.open();
        QTRY_COMPARE(m_heard, QStringList{QStringLiteral("the next")});
        QVERIFY(givenUp);
        query->ask([this](store::StoreReader& reader) { return QString::number(reader.metrics(m_run, "loss").size()); }, hear(),
                   hearFailure());
        QTRY_COMPARE(m_heard.back(), QStringLiteral("5000")); // what is waited for is read whole
    }

    void aPageThatClosedMeanwhile_hearsNothing()
    {
        Gate gate;
        auto* page = new QObject;
        auto* query = new LatestQuery<QString>(m_session.tail(), page);
        askSlowly(*query, gate, QStringLiteral("to nobody"), hear());
        QVERIFY(gate.reached());
        delete page;
        gate.open();
        LatestQuery<QString> later(m_session.tail());
        ask(later, QStringLiteral("to the next page")); // answered after the one before it
        QTRY_COMPARE(m_heard, QStringList{QStringLiteral("to the next page")});
    }

    void anAnswer_mayAskTheNextQuestion()
    {
        LatestQuery<QString> query(m_session.tail());
        query.ask([](store::StoreReader&) { return QStringLiteral("one"); },
                  [this, &query](const QString& answer) {
                      m_heard << answer;
                      ask(query, QStringLiteral("two"));
                  },
                  hearFailure());
        QTRY_COMPARE(m_heard, QStringList({QStringLiteral("one"), QStringLiteral("two")}));
    }
};

QTEST_MAIN(TestLatestQuery)
#include "tst_latest_query.moc"
