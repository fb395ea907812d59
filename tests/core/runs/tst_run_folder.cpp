#include "core/base/contained_path.h"
#include "core/base/error.h"
#include "core/base/ulid.h"
#include "core/runs/run_folder.h"

#include <filesystem>
#include <memory>
#include <QTemporaryDir>
#include <QTest>

using namespace sdm;

namespace fs = std::filesystem;

/// What a store names becomes a path below its run's folder, or nothing.
class TestRunFolder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void anIdThatIsNoUlid_namesNoFolder_data();
    void anIdThatIsNoUlid_namesNoFolder();
    void everyNewIdNamesItsFolder();
    void aPathOutsideTheRun_isRefused_data();
    void aPathOutsideTheRun_isRefused();
    void aLinkOut_isRefusedWhereverItLies_data();
    void aLinkOut_isRefusedWhereverItLies();
    void aLinkToNothing_isRefused();
    void aWholeProjectMayLieBehindALink();
    void theFolderOfAllRunsMayBeALink();
    void aLinkThatStaysInside_isFollowed();
    void aFolderIsGoneOnlyWhereTheOnesAboveItAreThere();

private:
    fs::path project() const { return fs::path(m_folder->path().toStdString()) / "project"; }
    fs::path elsewhere() const { return fs::path(m_folder->path().toStdString()) / "elsewhere"; }
    fs::path run() const { return project() / "runs" / m_run.text(); }

    const RunId m_run = "01HZX3Q0000000000000000RVN";
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRunFolder::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    fs::create_directories(run() / "checkpoints" / "checkpoint-1");
    fs::create_directories(elsewhere());
}

void TestRunFolder::anIdThatIsNoUlid_namesNoFolder_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const char* id :
         {"", ".", "..", "../../victim", "/tmp", "01HZX3Q0000000000000000RV", "01HZX3Q0000000000000000RVNX", "81HZX3Q0000000000000000RVN",
          "01HZX3Q0000000000000000RUN", "01hzx3q0000000000000000rvn", "01HZX3Q00000000000000000/N"})
        QTest::newRow(*id ? id : "empty") << QByteArray(id);
}

void TestRunFolder::anIdThatIsNoUlid_namesNoFolder()
{
    QFETCH(QByteArray, id);
    QVERIFY(!isUlid(id.toStdString()));
    QVERIFY_THROWS_EXCEPTION(Error, runs::runFolder(project(), id.toStdString()));
}

void TestRunFolder::everyNewIdNamesItsFolder()
{
    for (int i = 0; i < 100; ++i) {
        const std::string id = newUlid();
        QVERIFY(isUlid(id) && isIdText(id));
        QVERIFY(runs::runFolder(project(), id) == project() / "runs" / id);
    }
}

void TestRunFolder::aPathOutsideTheRun_isRefused_data()
{
    QTest::addColumn<QByteArray>("stored");
    for (const char* path : {"/etc", "../elsewhere", "runs", "runs/01HZX3Q0000000000000000RVN", "runs/01HZX3Q0000000000000000RVN/.",
                             "runs/01HZX3Q0000000000000000RVN/../01HZX3Q0000000000000000TST/x", "runs/01HZX3Q0000000000000000RVNX",
                             "runs/01HZX3Q0000000000000000RVN/checkpoints/../../../../elsewhere", ""})
        QTest::newRow(*path ? path : "empty") << QByteArray(path);
}

void TestRunFolder::aPathOutsideTheRun_isRefused()
{
    QFETCH(QByteArray, stored);
    const std::string inside = "runs/" + m_run.text() + "/checkpoints/checkpoint-1";
    QVERIFY(runs::pathInRun(project(), m_run, inside) == fs::canonical(project() / inside));
    QVERIFY_THROWS_EXCEPTION(Error, runs::pathInRun(project(), m_run, stored.toStdString()));
}

void TestRunFolder::aLinkOut_isRefusedWhereverItLies_data()
{
    QTest::addColumn<QByteArray>("place");
    QTest::newRow("the run's folder") << QByteArray("runs/01HZX3Q0000000000000000RVN");
    QTest::newRow("its checkpoints") << QByteArray("runs/01HZX3Q0000000000000000RVN/checkpoints");
    QTest::newRow("a file deep in it") << QByteArray("runs/01HZX3Q0000000000000000RVN/layers/final-0/layer.json");
}

void TestRunFolder::aLinkOut_isRefusedWhereverItLies()
{
    QFETCH(QByteArray, place);
    requireNoLinksOut(runs::runFolder(project(), m_run));
    const fs::path link = project() / place.toStdString();
    fs::remove_all(link);
    fs::create_directories(link.parent_path());
    fs::create_symlink(elsewhere(), link);
    QVERIFY_THROWS_EXCEPTION(Error, requireNoLinksOut(runs::runFolder(project(), m_run)));
}

void TestRunFolder::aLinkToNothing_isRefused()
{
    fs::create_symlink(elsewhere() / "not-yet", run() / "log.txt");
    QVERIFY_THROWS_EXCEPTION(Error, requireNoLinksOut(run()));
    QVERIFY_THROWS_EXCEPTION(Error, requireBelow(run(), run() / "log.txt"));
}

void TestRunFolder::aWholeProjectMayLieBehindALink()
{
    const fs::path link = elsewhere() / "linked";
    fs::create_symlink(project(), link);
    QVERIFY(runs::runFolder(link, m_run) == link / "runs" / m_run.text());
    requireNoLinksOut(runs::runFolder(link, m_run));
}

void TestRunFolder::theFolderOfAllRunsMayBeALink()
{
    fs::remove_all(project() / "runs");
    fs::create_symlink(elsewhere(), project() / "runs");
    QVERIFY(runs::runFolder(project(), m_run) == run());
    fs::create_directories(elsewhere() / m_run.text());
    QVERIFY(runs::runFolder(project(), m_run) == run());
    QVERIFY(runs::pathInRun(project(), m_run, "runs/" + m_run.text() + "/log.txt") ==
            fs::canonical(elsewhere()) / m_run.text() / "log.txt");
    // What lies in it is no choice of the owner's any more.
    fs::remove_all(elsewhere() / m_run.text());
    fs::create_symlink(project(), elsewhere() / m_run.text());
    QVERIFY_THROWS_EXCEPTION(Error, runs::runFolder(project(), m_run));
    fs::remove_all(elsewhere());
    QVERIFY_THROWS_EXCEPTION(Error, runs::runFolder(project(), m_run)); // a disk that is not there today
}

void TestRunFolder::aLinkThatStaysInside_isFollowed()
{
    fs::create_symlink("checkpoint-1", run() / "checkpoints" / "newest");
    requireNoLinksOut(run());
    QVERIFY(requireBelow(run(), run() / "checkpoints" / "newest") == fs::canonical(run() / "checkpoints" / "checkpoint-1"));
}

void TestRunFolder::aFolderIsGoneOnlyWhereTheOnesAboveItAreThere()
{
    const auto path = [this](const char* name) { return "runs/" + m_run.text() + "/checkpoints/" + name; };
    QVERIFY(!runs::isGoneFromRun(project(), m_run, path("checkpoint-1")));
    QVERIFY(runs::isGoneFromRun(project(), m_run, path("checkpoint-2")));
    QVERIFY(!runs::isGoneFromRun(project(), m_run, "../../checkpoint-2"));
    QVERIFY(!runs::isGoneFromRun(project(), "01A", path("checkpoint-2")));
    fs::remove_all(run() / "checkpoints");
    QVERIFY(!runs::isGoneFromRun(project(), m_run, path("checkpoint-1")));
}

QTEST_GUILESS_MAIN(TestRunFolder)
#include "tst_run_folder.moc"
