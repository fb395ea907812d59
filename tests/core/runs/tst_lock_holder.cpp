#include "core/runs/lock_holder.h"

#include "core/base/ulid.h"
#include "core/runs/run_lock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace sdm;

class TestLockHolder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theHolder_isTheProcessThatHasTheLock()
    {
        QTemporaryDir folder;
        const RunId run = newUlid(), other = newUlid();
        const std::filesystem::path project = folder.path().toStdString();
        QVERIFY(!runs::lockHolder(project, run));
        {
            const runs::RunLock lock(project, run), second(project, other);
            QFile locks(QStringLiteral("/proc/locks"));
            if (!locks.open(QIODevice::ReadOnly) || !locks.readAll().contains("FLOCK"))
                QSKIP("this system does not tell who holds a lock");
            QCOMPARE(runs::lockHolder(project, run).value_or(-1), static_cast<int>(::getpid()));
        }
        QVERIFY2(!runs::lockHolder(project, run), "the file is still there, nobody holds it");
    }
};

QTEST_MAIN(TestLockHolder)
#include "tst_lock_holder.moc"
