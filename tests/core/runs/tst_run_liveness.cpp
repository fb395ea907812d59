#include "core/runs/host.h"
#include "core/runs/run_liveness.h"
#include "core/runs/run_lock.h"

#include <QTemporaryDir>
#include <QTest>
#include <unistd.h>

using namespace sdm;
using namespace sdm::runs;

namespace {

constexpr std::int64_t kCreated = 1'000'000'000;

RunSigns signs(const std::string& host, std::optional<std::int64_t> heartbeatMs = {})
{
    return {"01RUN", host, kCreated, heartbeatMs};
}

} // namespace

class TestRunLiveness : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void hostName_isTheSystems()
    {
        char name[256] = {};
        QCOMPARE(::gethostname(name, sizeof name - 1), 0);
        QCOMPARE(hostName(), std::string(name));
    }

    void onThisHostTheLockDecides()
    {
        const RunSigns here = signs(hostName(), kCreated);
        QCOMPARE(livenessOf(project(), here, kCreated), Liveness::Gone); // however fresh its heartbeat is
        const RunLock lock(project(), "01RUN");
        QCOMPARE(livenessOf(project(), here, kCreated), Liveness::Alive);
        QCOMPARE(livenessOf(project(), here, kCreated + 100'000'000), Liveness::Alive); // however old
    }

    void ofAnotherHostTheHeartbeatDecides()
    {
        const RunSigns away = signs(hostName() + ".elsewhere", kCreated + 5'000);
        QCOMPARE(livenessOf(project(), away, kCreated + 5'000 + 119'999), Liveness::Alive);
        QCOMPARE(livenessOf(project(), away, kCreated + 5'000 + 120'000), Liveness::Alive);
        QCOMPARE(livenessOf(project(), away, kCreated + 5'000 + 120'001), Liveness::Gone);
        const RunLock lock(project(), "01RUN"); // on this machine: says nothing of a run elsewhere
        QCOMPARE(livenessOf(project(), away, kCreated + 5'000 + 120'001), Liveness::Gone);
    }

    void ofAnotherHostBeforeTheFirstHeartbeat_itsCreationCounts()
    {
        QCOMPARE(livenessOf(project(), signs("elsewhere"), kCreated + 120'000), Liveness::Alive);
        QCOMPARE(livenessOf(project(), signs("elsewhere"), kCreated + 120'001), Liveness::Gone);
    }

    void whoWatchesSaysGoneOnceThatHasLasted()
    {
        LivenessWatch watch;
        const std::int64_t now = kCreated + 60'000;
        const RunSigns here = signs(hostName(), now);
        QCOMPARE(watch.look(project(), here, now), Liveness::Alive);
        QCOMPARE(watch.look(project(), here, now + 2'500), Liveness::Alive);
        QCOMPARE(watch.look(project(), here, now + 2'501), Liveness::Gone);
        watch.forget();
        QCOMPARE(watch.look(project(), here, now + 2'502), Liveness::Alive);
    }

    void whoWatchesBeginsAnewAfterALifeSign()
    {
        LivenessWatch watch;
        const std::int64_t now = kCreated + 60'000;
        const RunSigns here = signs(hostName(), now);
        QCOMPARE(watch.look(project(), here, now), Liveness::Alive);
        {
            const RunLock lock(project(), "01RUN");
            QCOMPARE(watch.look(project(), here, now + 2'000), Liveness::Alive);
        }
        QCOMPARE(watch.look(project(), here, now + 3'000), Liveness::Alive);
        QCOMPARE(watch.look(project(), here, now + 5'500), Liveness::Alive);
        QCOMPARE(watch.look(project(), here, now + 5'501), Liveness::Gone);
    }

    void aHeartThatStoppedLongAgoNeedsNoSecondLook()
    {
        LivenessWatch first, second, third;
        const RunSigns here = signs(hostName(), kCreated + 1'000);
        QCOMPARE(first.look(project(), here, kCreated + 1'000 + 120'000), Liveness::Alive);
        QCOMPARE(second.look(project(), here, kCreated + 1'000 + 120'001), Liveness::Gone);
        QCOMPARE(third.look(project(), signs(hostName()), kCreated + 120'001), Liveness::Gone);
    }

private:
    std::filesystem::path project() const { return m_folder->path().toStdString(); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(TestRunLiveness)
#include "tst_run_liveness.moc"
