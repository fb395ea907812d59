#include "core/base/atomic_file.h"
#include "core/base/leftovers.h"

#include <atomic>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <functional>
#include <QTemporaryDir>
#include <QTest>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace sdm;

namespace {

namespace fs = std::filesystem;

/// A process that does `work`, says so, and then lives on until it is killed.
class LivingProcess {
public:
    explicit LivingProcess(const std::function<void(const std::function<void()>& stay)>& work)
    {
        int ends[2] = {};
        if (::pipe(ends) != 0)
            return;
        m_id = ::fork();
        if (m_id == 0) {
            work([&ends] {
                if (::write(ends[1], "x", 1) == 1)
                    ::pause();
            });
            ::_exit(1);
        }
        char ready = 0;
        m_isReady = ::read(ends[0], &ready, 1) == 1;
        ::close(ends[0]);
        ::close(ends[1]);
    }
    ~LivingProcess() { kill(); }
    LivingProcess(const LivingProcess&) = delete;
    LivingProcess& operator=(const LivingProcess&) = delete;
    bool isReady() const { return m_isReady; }
    void kill()
    {
        if (m_id <= 0)
            return;
        ::kill(m_id, SIGKILL);
        ::waitpid(m_id, nullptr, 0);
        m_id = 0;
    }

private:
    pid_t m_id = 0;
    bool m_isReady = false;
};

std::vector<std::string> namesIn(const fs::path& folder)
{
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

class TestLeftovers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_temporary = std::make_unique<QTemporaryDir>(); }
    void killedNestedSave_leavesOneFolderThatIsFoundAndRemoved();
    void whatAProcessIsAtWorkOn_stays();
    void filesOfAKilledProcess_areRemoved();
    void namesOfEarlierVersions_areKnown_data();
    void namesOfEarlierVersions_areKnown();
    void namesOfOthers_areLetBe();
    void linksAreNotFollowed();
    void replacingAFolder_isOneStep();
    void replacingAFolderInTwoSteps_canBeKilledInBetween();

private:
    fs::path folder() const { return m_temporary->path().toStdString(); }

    std::unique_ptr<QTemporaryDir> m_temporary;
};

void TestLeftovers::killedNestedSave_leavesOneFolderThatIsFoundAndRemoved()
{
    const fs::path checkpoint = folder() / "runs" / "checkpoint-8";
    fs::create_directories(checkpoint.parent_path());
    LivingProcess process([&](const std::function<void()>& stay) {
        writeFolderAtomically(checkpoint, [&](const fs::path& temporary) {
            // As a checkpoint has its model saved: into the folder that is being built, as a folder.
            writeFolderAtomically(temporary, [](const fs::path& inner) { writeFileAtomically(inner / "model", std::string(5000, 'm')); });
            writeFolderAtomically(temporary / "layer", [&](const fs::path& inner) {
                streamFileAtomically(inner / "tensors", [&](const auto& write) {
                    write(std::string(3000, 't'));
                    stay();
                });
            });
        });
    });
    QVERIFY(process.isReady());
    QCOMPARE(namesIn(checkpoint.parent_path()).size(), std::size_t{1});
    QCOMPARE(leftoverBytes(folder(), 1), 0);
    QCOMPARE(removeLeftovers(folder(), 1), 0);
    QCOMPARE(namesIn(checkpoint.parent_path()).size(), std::size_t{1});
    process.kill();
    QCOMPARE(leftoverBytes(folder(), 1), 8000);
    QCOMPARE(removeLeftovers(folder(), 0), 0); // too deep for this one
    QCOMPARE(removeLeftovers(folder(), 1), 8000);
    QVERIFY(fs::is_empty(checkpoint.parent_path()));
}

void TestLeftovers::whatAProcessIsAtWorkOn_stays()
{
    writeFolderAtomically(folder() / "layer", [&](const fs::path& temporary) {
        writeFileAtomically(temporary / "a", "1");
        QCOMPARE(removeLeftovers(folder(), 3), 0);
        QVERIFY(fs::exists(temporary / "a"));
    });
    streamFileAtomically(folder() / "file", [&](const auto& write) {
        write("1");
        removeLeftovers(folder(), 3);
        write("2");
    });
    QCOMPARE(readFile(folder() / "file"), std::string("12"));
    QCOMPARE(namesIn(folder()), (std::vector<std::string>{"file", "layer"}));
}

void TestLeftovers::filesOfAKilledProcess_areRemoved()
{
    LivingProcess process([&](const std::function<void()>& stay) {
        streamFileAtomically(folder() / "features", [&](const auto& write) {
            write("123");
            stay();
        });
    });
    QVERIFY(process.isReady());
    QCOMPARE(removeLeftovers(folder(), 0), 0);
    process.kill();
    QCOMPARE(removeLeftovers(folder(), 0), 3);
    QVERIFY(fs::is_empty(folder()));
}

void TestLeftovers::namesOfEarlierVersions_areKnown_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isRemoved");
    const QString living = QString::number(::getpid());
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(0);
    ::waitpid(child, nullptr, 0);
    const QString dead = QString::number(child);
    QTest::newRow("a folder") << QStringLiteral(".checkpoint-8.tmp-") + dead << true;
    QTest::newRow("a folder in a folder") << QStringLiteral("..checkpoint-8.tmp-") + dead + QStringLiteral(".tmp-") + dead << true;
    QTest::newRow("a removal that had begun") << QStringLiteral(".checkpoint-8.removed") << true;
    QTest::newRow("of a process that lives") << QStringLiteral(".checkpoint-8.tmp-") + living << false;
}

void TestLeftovers::namesOfEarlierVersions_areKnown()
{
    QFETCH(QString, name);
    QFETCH(bool, isRemoved);
    const fs::path left = folder() / name.toStdString();
    fs::create_directories(left);
    removeLeftovers(folder(), 0);
    QCOMPARE(fs::exists(left), !isRemoved);
}

void TestLeftovers::namesOfOthers_areLetBe()
{
    const std::vector<std::string> names{".a.old-copy", ".b.tmp-x", ".gitignore", ".tmp-01ARZ3NDEKTSV4RRFFQ69G5FAV",
                                         "c.tmp-1",     "d.removed"};
    for (const std::string& name : names)
        std::ofstream(folder() / name) << "kept";
    QCOMPARE(removeLeftovers(folder(), 0), 0);
    QCOMPARE(namesIn(folder()), names);
}

void TestLeftovers::linksAreNotFollowed()
{
    const fs::path victim = folder() / "victim", project = folder() / "project";
    fs::create_directories(victim / ".a.tmp-01ARZ3NDEKTSV4RRFFQ69G5FAV");
    fs::create_directories(project);
    fs::create_symlink(victim, project / "runs");
    fs::create_symlink(victim, project / ".b.tmp-01ARZ3NDEKTSV4RRFFQ69G5FAV");
    removeLeftovers(project, 3);
    QCOMPARE(namesIn(victim).size(), std::size_t{1});
}

void TestLeftovers::replacingAFolder_isOneStep()
{
    const fs::path layer = folder() / "layer";
    const auto write = [&layer](int version) {
        writeFolderAtomically(layer, [version](const fs::path& to) { writeFileAtomically(to / "version", std::to_string(version)); });
    };
    write(0);
    std::atomic<bool> isOver = false;
    std::atomic<int> gaps = 0;
    std::thread reader([&] {
        while (!isOver)
            gaps += fs::exists(layer) ? 0 : 1;
    });
    for (int version = 1; version <= 150; ++version)
        write(version);
    isOver = true;
    reader.join();
    QCOMPARE(gaps.load(), 0);
    QCOMPARE(readFile(layer / "version"), std::string("150"));
    QCOMPARE(namesIn(folder()).size(), std::size_t{1});
}

void TestLeftovers::replacingAFolderInTwoSteps_canBeKilledInBetween()
{
    const fs::path layer = folder() / "layer", next = temporaryNameFor(layer);
    const auto make = [](const fs::path& at, const char* content) {
        fs::create_directories(at);
        std::ofstream(at / "version") << content;
    };
    make(layer, "old");
    make(next, "new");
    replaceFolder(layer, next, Exchange::Never);
    QCOMPARE(readFile(layer / "version"), std::string("new"));
    QCOMPARE(namesIn(folder()).size(), std::size_t{1});

    // Killed when the old one had stepped aside: it is what there is.
    make(temporaryNameFor(layer), "newer");
    fs::rename(layer, steppedAsideNameFor(layer));
    removeLeftovers(folder(), 0);
    QCOMPARE(readFile(layer / "version"), std::string("new"));
    QCOMPARE(namesIn(folder()).size(), std::size_t{1});

    // Killed when the new one was in place: the old one goes.
    make(steppedAsideNameFor(layer), "older");
    removeLeftovers(folder(), 0);
    QCOMPARE(readFile(layer / "version"), std::string("new"));
    QCOMPARE(namesIn(folder()).size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(TestLeftovers)
#include "tst_leftovers.moc"
