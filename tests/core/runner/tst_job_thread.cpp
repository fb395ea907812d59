#include "core/runner/job_thread.h"

#include <latch>
#include <numeric>
#include <QTest>
#include <string>
#include <vector>

using sdm::runner::JobThread;

namespace {

constexpr auto kNever = [] { return false; };

} // namespace

/// Jobs wait for latches here, not for time: every order that is told apart is forced.
class TestJobThread : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void jobs_runInTheOrderTheyCame()
    {
        std::vector<int> order;
        {
            JobThread jobs;
            for (int i = 0; i < 20; ++i)
                jobs.post({std::to_string(i), [&order, i] { order.push_back(i); }, {}});
        }
        std::vector<int> expected(20);
        std::iota(expected.begin(), expected.end(), 0);
        QCOMPARE(order, expected);
    }

    void cancel_abandonsWhatWaitsAndLeavesTheOthers()
    {
        JobThread jobs;
        std::latch held(1);
        std::vector<std::string> story;
        const auto says = [&story](const char* text) { return [&story, text] { story.emplace_back(text); }; };
        std::latch begun(1);
        jobs.post({"first",
                   [&] {
                       begun.count_down();
                       held.wait();
                   },
                   {},
                   true});
        jobs.post({"second", says("second ran"), says("second was dropped")});
        jobs.post({"third", says("third ran"), says("third was dropped")});
        begun.wait();
        QVERIFY(jobs.cancel("second"));
        QCOMPARE(story, std::vector<std::string>{"second was dropped"});
        QVERIFY(!jobs.cancel("second"));
        QVERIFY(!jobs.cancel(""));
        QVERIFY(!jobs.isCancelled());
        held.count_down();
        QVERIFY(jobs.drain(kNever));
        QCOMPARE(story, (std::vector<std::string>{"second was dropped", "third ran"}));
    }

    void cancel_tellsTheRunningJobThatLooks()
    {
        JobThread jobs;
        std::latch begun(1), cancelled(1);
        bool sawIt = false, nextSawIt = true;
        jobs.post({"first",
                   [&] {
                       begun.count_down();
                       cancelled.wait();
                       sawIt = jobs.isCancelled();
                   },
                   {},
                   true});
        jobs.post({"next", [&] { nextSawIt = jobs.isCancelled(); }, {}, true});
        begun.wait();
        QVERIFY(jobs.cancel("first"));
        cancelled.count_down();
        QVERIFY(jobs.drain(kNever));
        QVERIFY(sawIt);
        QVERIFY(!nextSawIt); // only the one that was meant
        QVERIFY(!jobs.cancel("first"));
    }

    void cancel_findsNoRunningJobThatDoesNotLook()
    {
        JobThread jobs;
        std::latch begun(1), held(1);
        jobs.post({"run",
                   [&] {
                       begun.count_down();
                       held.wait();
                   },
                   {}});
        begun.wait();
        QVERIFY(!jobs.cancel("run"));
        held.count_down();
    }
};

QTEST_APPLESS_MAIN(TestJobThread)
#include "tst_job_thread.moc"
