#include "core/store/annotations.h"
#include "core/store/store_reader.h"
#include "tests/support/temporary_project.h"
#include "widgets/data/edit_desk.h"
#include "widgets/text/edit_words.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <memory>

using namespace sdm;
using namespace sdm::ui;

namespace {

QString idOf(const RunId& run)
{
    return QString::fromStdString(run.text());
}

} // namespace

/// What people add is written by the desk: each call one edit, in order, without keeping the window waiting.
class TestEditDesk : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TemporaryProject> m_project;
    std::unique_ptr<EditDesk> m_desk;
    RunId m_one, m_two;

    store::StoreReader reader() const { return store::StoreReader::open(m_project->path().toStdString()); }
    RunAnnotations of(const RunId& run) const { return reader().annotationsOf(run); }
    QStringList both() const { return {idOf(m_one), idOf(m_two)}; }
    static QString words(const std::optional<store::StandingEdit>& edit) { return edit ? editWords(*edit) : QString(); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init()
    {
        m_project = std::make_unique<test::TemporaryProject>();
        m_one = m_project->addRun("one", store::RunState::Finished);
        m_two = m_project->addRun("two", store::RunState::Finished);
        m_desk = std::make_unique<EditDesk>();
        m_desk->setProject(m_project->path());
    }
    void cleanup() { m_desk.reset(); }

    void edits_endInOneSignalEachInTheOrderOfTheCalls()
    {
        QSignalSpy edited(m_desk.get(), &EditDesk::edited);
        QThread* heardOn = nullptr;
        connect(m_desk.get(), &EditDesk::edited, m_desk.get(), [&] { heardOn = QThread::currentThread(); });
        const std::vector<EditDesk::Ticket> tickets{m_desk->tagRuns(both(), {"paper", "b"}, {}),
                                                    m_desk->tagRuns({idOf(m_two)}, {}, {"b"}),
                                                    m_desk->setNote({idOf(m_one)}, QStringLiteral("läuft\nweiter")),
                                                    m_desk->setStarred(both(), true),
                                                    m_desk->setGroup({idOf(m_two)}, QStringLiteral("seed study")),
                                                    m_desk->rename(idOf(m_one), QStringLiteral("two")),
                                                    m_desk->setBaseline(idOf(m_two)),
                                                    m_desk->setArchived({idOf(m_one)}, true),
                                                    m_desk->trash({idOf(m_two)}),
                                                    m_desk->setStarred(both(), true)};
        QTRY_COMPARE(edited.size(), static_cast<qsizetype>(tickets.size()));
        for (std::size_t i = 0; i < tickets.size(); ++i)
            QCOMPARE(edited[static_cast<qsizetype>(i)].front().value<EditDone>().ticket, tickets[i]);
        QCOMPARE(heardOn, QThread::currentThread());
        QCOMPARE(edited.front().front().value<EditDone>().changes, qint64{2});
        QCOMPARE(edited[5].front().value<EditDone>().name, QStringLiteral("two-2"));
        QCOMPARE(edited.back().front().value<EditDone>().edit, qint64{0}); // they were starred already
        const RunAnnotations one = of(m_one), two = of(m_two);
        QCOMPARE(one.tags, std::vector<std::string>({"b", "paper"}));
        QCOMPARE(two.tags, std::vector<std::string>({"paper"}));
        QCOMPARE(one.note, std::string("läuft\nweiter"));
        QVERIFY(one.starred && two.starred && one.archived() && !two.archived() && two.trashed() && two.baseline && !one.baseline);
        QCOMPARE(two.group, std::string("seed study"));
        QCOMPARE(reader().findRun(m_one.text()).name, std::string("two-2"));
    }

    void examples_takeTagsFlagsNotesAndSight()
    {
        m_project->addEvaluation(m_one, "test", false, 20, 4, 2, 2);
        const ExampleKey document{{"set-test", "doc-1"}, {}};
        QSignalSpy edited(m_desk.get(), &EditDesk::edited);
        m_desk->tagExamples({document}, {"label?"}, {});
        m_desk->setFlagged({document}, true);
        m_desk->setNote(EditDesk::Examples{document}, QStringLiteral("ask"));
        m_desk->setViewed({document}, true);
        m_desk->markSeen({{"set-test", "doc-2"}, {}});
        m_desk->saveSlice(QStringLiteral("mine"), {});
        QTRY_COMPARE(edited.size(), 5); // having looked at one is no edit
        const auto annotations = reader().exampleAnnotations({document, {{"set-test", "doc-2"}, {}}});
        QCOMPARE(annotations[0].tags, std::vector<std::string>{"label?"});
        QVERIFY(annotations[0].flagged && annotations[0].viewedMs && annotations[1].viewedMs);
        QCOMPARE(annotations[0].note, std::string("ask"));
        QCOMPARE(reader().slices().size(), std::size_t{1});
        QCOMPARE(words(m_desk->undoable()), QStringLiteral("save the slice mine"));
        m_desk->undo();
        m_desk->undo();
        m_desk->undo();
        QTRY_COMPARE(edited.size(), 8);
        QCOMPARE(words(m_desk->undoable()), QStringLiteral("flag an example"));
        QVERIFY(reader().exampleAnnotations({document}).front().note.empty());
    }

    void undoAndRedo_followTheLogAndSayWhatTheyAreAbout()
    {
        QSignalSpy edited(m_desk.get(), &EditDesk::edited);
        QVERIFY(!m_desk->undoable() && !m_desk->redoable());
        m_desk->tagRuns(both(), {"paper"}, {});
        m_desk->rename(idOf(m_one), QStringLiteral("first"));
        QTRY_COMPARE(edited.size(), 2);
        QCOMPARE(words(m_desk->undoable()), QStringLiteral("rename one to first"));
        m_desk->undo();
        QTRY_COMPARE(edited.size(), 3);
        QCOMPARE(edited.back().front().value<EditDone>().ofKind.value(), EditKind::Rename);
        QCOMPARE(words(m_desk->undoable()), QStringLiteral("tag 2 runs"));
        QCOMPARE(words(m_desk->redoable()), QStringLiteral("rename one to first"));
        QCOMPARE(reader().findRun(m_one.text()).name, std::string("one"));
        m_desk->undo();
        m_desk->undo(); // nothing is left
        QTRY_COMPARE(edited.size(), 5);
        QCOMPARE(edited.back().front().value<EditDone>().edit, qint64{0});
        QVERIFY(!m_desk->undoable());
        QCOMPARE(words(m_desk->redoable()), QStringLiteral("tag 2 runs"));
        m_desk->redo();
        m_desk->redo();
        QTRY_COMPARE(edited.size(), 7);
        QCOMPARE(reader().findRun(m_one.text()).name, std::string("first"));
        QVERIFY(!m_desk->redoable());
    }

    void anEditOfAnotherConnection_isUndoneAsWell()
    {
        QSignalSpy changed(m_desk.get(), &EditDesk::logChanged);
        store::Annotations(m_project->store).setStarred(std::vector<RunId>{m_one}, true);
        m_desk->look(); // as whoever follows the store says
        QTRY_COMPARE(words(m_desk->undoable()), QStringLiteral("star a run"));
        QCOMPARE(changed.size(), 1);
        m_desk->undo();
        QTRY_VERIFY(!of(m_one).starred);
        QTRY_COMPARE(words(m_desk->redoable()), QStringLiteral("star a run"));
    }

    void aLockedStore_isWaitedForAndSaid()
    {
        QSignalSpy edited(m_desk.get(), &EditDesk::edited);
        QSignalSpy waiting(m_desk.get(), &EditDesk::waitingChanged);
        {
            store::RunStore::Batch held(m_project->store);
            m_project->store.heartbeat(m_one);
            m_desk->setStarred({idOf(m_one)}, true);
            QTRY_COMPARE(waiting.size(), 1);
            QVERIFY(m_desk->isWaiting());
            QCOMPARE(edited.size(), 0);
        }
        QTRY_COMPARE(edited.size(), 1);
        QVERIFY(of(m_one).starred);
        QCOMPARE(waiting.size(), 2);
        QVERIFY(!m_desk->isWaiting());
    }

    void aStoreThatStaysLocked_failsTheEditWithARemedy()
    {
        EditDesk hasty(std::chrono::milliseconds(20));
        hasty.setProject(m_project->path());
        QSignalSpy failed(&hasty, &EditDesk::failed);
        store::RunStore::Batch held(m_project->store);
        m_project->store.heartbeat(m_one);
        const EditDesk::Ticket ticket = hasty.setNote({idOf(m_one)}, QStringLiteral("lost?"));
        QTRY_COMPARE(failed.size(), 1);
        const auto failure = failed.front().front().value<EditFailure>();
        QCOMPARE(failure.ticket, ticket);
        QCOMPARE(failure.kind, EditKind::Note);
        QVERIFY2(failure.why.contains(QStringLiteral("locked")), qPrintable(failure.why));
        QVERIFY(!failure.remedy.isEmpty());
    }

    void whatCannotStand_isRefusedAndChangesNothing()
    {
        QSignalSpy failed(m_desk.get(), &EditDesk::failed);
        m_desk->tagRuns(both(), {"a,b"}, {});
        m_desk->setStarred({QStringLiteral("01JD000000000000000000000X")}, true);
        const RunId running = m_project->addRun("at work", store::RunState::Running);
        m_desk->trash({idOf(m_one), idOf(running)});
        QTRY_COMPARE(failed.size(), 3);
        QVERIFY(failed.back().front().value<EditFailure>().why.contains(QStringLiteral("at work")));
        QVERIFY(!of(m_one).trashed() && of(m_one).tags.empty());
    }

    void whereThereIsNoProject_noneIsMade()
    {
        const QTemporaryDir empty;
        m_desk->setProject(empty.path());
        QSignalSpy failed(m_desk.get(), &EditDesk::failed);
        m_desk->undo();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!QFile::exists(empty.filePath(QStringLiteral("store.sqlite"))));
    }

    void whatWasAskedFor_isDoneBeforeTheDeskIsGone()
    {
        m_desk->setNote(both(), QStringLiteral("typed last"));
        m_desk.reset();
        QCOMPARE(of(m_two).note, std::string("typed last"));
    }
};

QTEST_MAIN(TestEditDesk)
#include "tst_edit_desk.moc"
