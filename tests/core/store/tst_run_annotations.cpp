#include "core/base/error.h"
#include "core/runs/run_lock.h"
#include "core/store/annotations.h"
#include "core/store/store_reader.h"
#include "core/store/trash.h"
#include "store_samples.h"

#include <fstream>
#include <memory>
#include <QTemporaryDir>
#include <QTest>
#include <SQLiteCpp/SQLiteCpp.h>

using namespace sdm;
using namespace sdm::store;

namespace {

const RunId kA = "01JD000000000000000000000A", kB = "01JD000000000000000000000B", kC = "01JD000000000000000000000C";
using Tags = std::vector<std::string>;

} // namespace

/// What people add to runs, and how it is taken back.
class TestRunAnnotations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatNobodySaidHasDefaults();
    void everyAnnotationIsReadBack();
    void tagsAreASortedSet();
    void whatIsSoAlreadyIsNoEdit();
    void oneRunIsTheBaseline();
    void aRefusedRunLeavesTheOthersAsTheyWere();
    void textsThatCannotStandAreRefused();
    void undoAndRedoWalkTheWholeLog();
    void afterANewEditNothingIsMadeAgain();
    void undoWorksFromAnotherConnection();
    void aNameThatIsTakenByNowGetsASuffix();
    void theBaselineGoesBackToTheRunThatHadIt();
    void theLogOnlyGrows();
    void aFieldThatNoEditHasIsRefused();
    void runsAtWorkAreAnnotatedAndNotThrownAway();
    void runsOutOfTheTrashAreThere();
    void theTrashIsEmptiedByAge();
    void aRestoredRunKeepsItsFolder();
    void aRunThatIsWorkedOnKeepsItsFolder();

private:
    std::filesystem::path project() const { return m_folder->path().toStdString(); }
    std::filesystem::path folderOf(const RunId& run) const { return project() / "runs" / run.text(); }
    RunAnnotations of(const RunId& run) const { return StoreReader::open(project()).annotationsOf(run); }
    /// As it was seen from outside, but when things happened.
    std::string told(const RunId& run) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RunStore> m_store;
    std::unique_ptr<Annotations> m_annotations;
};

void TestRunAnnotations::init()
{
    m_annotations.reset();
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<RunStore>(RunStore::open(project()));
    m_annotations = std::make_unique<Annotations>(*m_store);
    for (const auto& [id, name] : {std::pair(kA, "a"), std::pair(kB, "b"), std::pair(kC, "c")}) {
        m_store->createRun(samples::run(id, name));
        m_store->setState(id, RunState::Finished);
    }
}

std::string TestRunAnnotations::told(const RunId& run) const
{
    const StoreReader reader = StoreReader::open(project());
    const RunAnnotations is = reader.annotationsOf(run);
    std::string text = reader.findRun(run.text()).name + "|" + is.group + "|";
    for (const std::string& tag : is.tags)
        text += tag + " ";
    return text + "|" + is.note + "|" + (is.starred ? "star" : "") + (is.baseline ? "base" : "") + (is.archived() ? "archived" : "") +
           (is.trashed() ? "trashed" : "") + is.trashReason;
}

void TestRunAnnotations::whatNobodySaidHasDefaults()
{
    RunAnnotations none;
    none.runId = kA;
    QCOMPARE(of(kA), none);
    QVERIFY(StoreReader::open(project()).runAnnotations().empty());
}

void TestRunAnnotations::everyAnnotationIsReadBack()
{
    const std::vector<RunId> both{kA, kB};
    QCOMPARE(m_annotations->tagRuns(both, {"paper"}, {}), (EditReceipt{1, 2}));
    m_annotations->setGroup(both, "seeds");
    m_annotations->setNote(std::vector{kB}, "two\nlines");
    m_annotations->setStarred(std::vector{kA}, true);
    m_annotations->setArchived(std::vector{kA}, true);
    m_annotations->trash(std::vector{kB}, "diverged");
    QCOMPARE(told(kA), std::string("a|seeds|paper ||stararchived"));
    QCOMPARE(told(kB), std::string("b|seeds|paper |two\nlines|trasheddiverged"));
    QCOMPARE(told(kC), std::string("c||||"));
    QCOMPARE(StoreReader::open(project()).runAnnotations().size(), std::size_t(2));
}

void TestRunAnnotations::tagsAreASortedSet()
{
    const std::vector<RunId> run{kA};
    m_annotations->tagRuns(run, {"b", "a", "b"}, {});
    m_annotations->tagRuns(run, {"c", "a"}, {"b", "never"});
    QCOMPARE(of(kA).tags, (Tags{"a", "c"}));
}

void TestRunAnnotations::whatIsSoAlreadyIsNoEdit()
{
    const std::vector<RunId> runs{kA, kB};
    m_annotations->setStarred(runs, true);
    QCOMPARE(m_annotations->setStarred(runs, true), EditReceipt{});
    QCOMPARE(m_annotations->tagRuns(runs, {}, {"x"}), EditReceipt{});
    m_annotations->setArchived(runs, true);
    QCOMPARE(m_annotations->setArchived(runs, true), EditReceipt{}); // since when does not change
    m_annotations->trash(runs, "once");
    QCOMPARE(m_annotations->trash(runs, "twice"), EditReceipt{});
    QCOMPARE(StoreReader::open(project()).edits().size(), std::size_t(3));
}

void TestRunAnnotations::oneRunIsTheBaseline()
{
    m_annotations->setBaseline(kA);
    m_annotations->setBaseline(kB);
    QVERIFY(!of(kA).baseline && of(kB).baseline);
    QCOMPARE(m_annotations->setBaseline(kB), EditReceipt{});
    m_annotations->setBaseline({});
    QVERIFY(!of(kB).baseline);
}

void TestRunAnnotations::aRefusedRunLeavesTheOthersAsTheyWere()
{
    const std::vector<RunId> runs{kA, "01JD000000000000000000000Z"};
    try {
        m_annotations->setStarred(runs, true);
        QFAIL("starred a run that is not there");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::NotFound);
    }
    QVERIFY(!of(kA).starred);
    QVERIFY(StoreReader::open(project()).edits().empty());
}

void TestRunAnnotations::textsThatCannotStandAreRefused()
{
    const std::vector<RunId> runs{kA};
    QVERIFY_THROWS_EXCEPTION(Error, m_annotations->tagRuns(runs, {"good", "a,b"}, {}));
    QVERIFY_THROWS_EXCEPTION(Error, m_annotations->setNote(runs, "\x1b"));
    QVERIFY_THROWS_EXCEPTION(Error, m_annotations->setGroup(runs, " x"));
    QVERIFY_THROWS_EXCEPTION(Error, m_annotations->trash(runs, "\x1b"));
    QVERIFY_THROWS_EXCEPTION(Error, m_annotations->rename(kA, ""));
    QCOMPARE(told(kA), std::string("a||||"));
}

void TestRunAnnotations::undoAndRedoWalkTheWholeLog()
{
    const std::vector<RunId> both{kA, kB};
    std::vector<std::string> states{told(kA) + told(kB)};
    const auto after = [&](const EditReceipt& receipt) {
        QVERIFY(receipt.edit > 0);
        states.push_back(told(kA) + told(kB));
    };
    after(m_annotations->tagRuns(both, {"x", "y"}, {}));
    after(m_annotations->setGroup(both, "g"));
    after(m_annotations->setNote(std::vector{kA}, "n"));
    after(m_annotations->setStarred(std::vector{kB}, true));
    after(m_annotations->setBaseline(kA));
    after(m_annotations->setBaseline(kB));
    m_annotations->rename(kA, "first");
    states.push_back(told(kA) + told(kB));
    after(m_annotations->setArchived(both, true));
    after(m_annotations->trash(std::vector{kA}, "why"));
    after(m_annotations->restore(both));
    for (int round = 0; round < 2; ++round) {
        for (std::size_t i = states.size() - 1; i-- > 0;) {
            QVERIFY(m_annotations->undo());
            QCOMPARE(told(kA) + told(kB), states[i]);
        }
        QVERIFY(!m_annotations->undo());
        for (std::size_t i = 1; i < states.size(); ++i) {
            QVERIFY(m_annotations->redo());
            QCOMPARE(told(kA) + told(kB), states[i]);
        }
        QVERIFY(!m_annotations->redo());
    }
}

void TestRunAnnotations::afterANewEditNothingIsMadeAgain()
{
    const std::vector<RunId> run{kA};
    m_annotations->setNote(run, "one");
    m_annotations->setNote(run, "two");
    QCOMPARE(m_annotations->undo()->of.id, std::int64_t(2));
    m_annotations->setNote(run, "three");
    QVERIFY(!m_annotations->redo());
    QCOMPARE(m_annotations->undo()->of.kind, EditKind::Note);
    QCOMPARE(of(kA).note, std::string("one")); // the edit that was taken back before is stepped over
    m_annotations->undo();
    QCOMPARE(of(kA).note, std::string());

    const auto edits = StoreReader::open(project()).edits();
    QCOMPARE(edits.size(), std::size_t(6));
    QCOMPARE(edits.front().kind, EditKind::Undo);
    QCOMPARE(edits.front().ofEdit, std::optional<std::int64_t>(1));
    QVERIFY(edits.back().undone && !edits.front().undone);
}

void TestRunAnnotations::undoWorksFromAnotherConnection()
{
    m_annotations->setStarred(std::vector{kA}, true);
    RunStore other = RunStore::open(project());
    QVERIFY(Annotations(other).undo());
    QVERIFY(!of(kA).starred);
    QVERIFY(m_annotations->redo());
    QVERIFY(of(kA).starred);
}

void TestRunAnnotations::aNameThatIsTakenByNowGetsASuffix()
{
    QCOMPARE(m_annotations->rename(kA, "b"), std::string("b-2"));
    m_store->createRun(samples::run("01JD000000000000000000000D", "a"));
    m_annotations->undo();
    QCOMPARE(StoreReader::open(project()).findRun(kA.text()).name, std::string("a-2"));
}

void TestRunAnnotations::theBaselineGoesBackToTheRunThatHadIt()
{
    m_annotations->setBaseline(kA);
    m_annotations->setBaseline(kB);
    m_annotations->undo();
    QVERIFY(of(kA).baseline && !of(kB).baseline);
    m_annotations->redo();
    QVERIFY(!of(kA).baseline && of(kB).baseline);
}

void TestRunAnnotations::theLogOnlyGrows()
{
    m_annotations->setNote(std::vector{kA}, "said");
    SQLite::Database database((project() / "store.sqlite").string(), SQLite::OPEN_READWRITE);
    for (const char* sql :
         {"UPDATE edit SET kind = 'tag'", "DELETE FROM edit", "UPDATE edit_change SET after = 'other'", "DELETE FROM edit_change"})
        QVERIFY_THROWS_EXCEPTION(SQLite::Exception, database.exec(sql));
    const auto changes = StoreReader::open(project()).editChanges(1);
    QCOMPARE(changes.size(), std::size_t(1));
    QCOMPARE(changes.front(), (EditChange{EditSubject::Run, kA.text(), {}, {}, "note", std::string(), std::string("said")}));
}

void TestRunAnnotations::aFieldThatNoEditHasIsRefused()
{
    SQLite::Database database((project() / "store.sqlite").string(), SQLite::OPEN_READWRITE);
    database.exec("INSERT INTO edit (time_ms, kind) VALUES (1, 'note');"
                  "INSERT INTO edit_change (edit_id, subject, subject_id, dataset_id, generation_set_id, field, before, after)"
                  " VALUES (1, 'run', '" +
                  kA.text() + "', '', '', 'state = ''failed'' --', 'x', 'y')");
    QVERIFY_THROWS_EXCEPTION(Error, m_annotations->undo());
    QCOMPARE(StoreReader::open(project()).findRun(kA.text()).state, RunState::Finished);
}

void TestRunAnnotations::runsAtWorkAreAnnotatedAndNotThrownAway()
{
    const RunId run = "01JD000000000000000000000E";
    m_store->createRun(samples::run(run, "working"));
    const std::vector<RunId> runs{kA, run};
    RunStore other = RunStore::open(project());
    Annotations(other).setNote(runs, "watch this");
    m_store->appendEvent(run, "n", "{}"); // the writer's own connection goes on
    QCOMPARE(of(run).note, std::string("watch this"));
    try {
        m_annotations->trash(runs, "");
        QFAIL("a run at work went into the trash");
    } catch (const Error& error) {
        QVERIFY(error.remedy().find("stop") != std::string::npos);
    }
    QVERIFY(!of(kA).trashed());
}

void TestRunAnnotations::runsOutOfTheTrashAreThere()
{
    m_annotations->trash(std::vector{kA}, "mistake");
    QVERIFY(of(kA).trashed());
    QVERIFY(std::filesystem::exists(folderOf(kA)));
    m_annotations->restore(std::vector{kA});
    QVERIFY(!of(kA).trashed() && of(kA).trashReason.empty());
}

void TestRunAnnotations::theTrashIsEmptiedByAge()
{
    std::filesystem::create_directories(folderOf(kA) / "checkpoints");
    std::ofstream(folderOf(kA) / "checkpoints" / "weights") << std::string(1000, 'w');
    std::ofstream(folderOf(kA) / "log.txt") << "0123456789";
    m_annotations->trash(std::vector{kA, kB}, "");
    const StoreReader reader = StoreReader::open(project());
    const std::int64_t when = *reader.annotationsOf(kA).trashedMs;
    QVERIFY(trashedFolders(reader, project(), when - 1).empty());
    const auto found = trashedFolders(reader, project(), *reader.annotationsOf(kB).trashedMs);
    QCOMPARE(found.size(), std::size_t(2));
    QCOMPARE(found[0].run, kA);
    QCOMPARE(found[0].bytes, std::int64_t(1010));
    QCOMPARE(found[1].bytes, std::int64_t(0));

    QVERIFY(emptyTrashed(*m_store, kA));
    QVERIFY(!std::filesystem::exists(folderOf(kA)));
    QVERIFY(std::filesystem::exists(folderOf(kB)) && std::filesystem::exists(folderOf(kC)));
    QVERIFY(of(kA).emptiedMs && !of(kB).emptiedMs);
    QCOMPARE(reader.findRun("a").id, kA); // what is known of it stays
    QCOMPARE(trashedFolders(reader, project(), nowMilliseconds()).size(), std::size_t(1));
}

void TestRunAnnotations::aRestoredRunKeepsItsFolder()
{
    m_annotations->trash(std::vector{kA}, "");
    m_annotations->restore(std::vector{kA}); // by somebody else, after the sizes were told
    QVERIFY(!emptyTrashed(*m_store, kA));
    QVERIFY(std::filesystem::exists(folderOf(kA)));
    QVERIFY(!of(kA).emptiedMs);
}

void TestRunAnnotations::aRunThatIsWorkedOnKeepsItsFolder()
{
    m_annotations->trash(std::vector{kA}, "");
    const runs::RunLock resumed(project(), kA);
    QVERIFY_THROWS_EXCEPTION(Error, emptyTrashed(*m_store, kA));
    QVERIFY(std::filesystem::exists(folderOf(kA)));
    QVERIFY(!of(kA).emptiedMs);
}

QTEST_APPLESS_MAIN(TestRunAnnotations)
#include "tst_run_annotations.moc"
