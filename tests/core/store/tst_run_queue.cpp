#include "core/base/error.h"
#include "core/store/annotations.h"
#include "core/store/queue_state.h"
#include "core/store/store_reader.h"
#include "store_samples.h"

#include <algorithm>
#include <array>
#include <QTemporaryDir>
#include <QTest>

using namespace sdm;
using namespace sdm::store;

namespace {

QStringList words(std::initializer_list<const char*> texts)
{
    QStringList list;
    for (const char* text : texts)
        list.append(QString::fromLatin1(text));
    return list;
}

} // namespace

/// Runs that wait for their turn, as they are edited, begun and read.
class TestRunQueue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatIsAdded_standsInOrderAndAtTheEndAskedFor();
    void moves_areOneEditThatUndoTakesBack();
    void whatIsTakenOut_isGoneUntilUndo();
    void addingIsTakenBack_andMadeAgain();
    void anEntryBecomesARunOnce();
    void aRunAtWork_isNotTakenOut();
    void entriesWait_forWhatHasNotFinished();
    void whatCouldNotBegin_saysWhyAndHoldsUpTheNext();
    void aCircleOrAStranger_isRefused();

private:
    QueueEntryId add(const std::string& name, const std::string& after = {}, QueueEnd end = QueueEnd::Last)
    {
        QueueAddition addition;
        addition.configJson = name;
        addition.after = after;
        return m_annotations->queueRuns(std::array{addition}, end).front();
    }
    RunId begin(const QueueEntryId& entry, RunState state)
    {
        RunRow row = samples::run(newUlid(), "run of " + entry.text());
        row.state = state;
        m_store->createRun(row);
        m_store->beginQueued(entry, row.id);
        return row.id;
    }
    std::vector<QueuedRun> queue() const { return queueOf(StoreReader::open(m_store->projectFolder())); }
    QStringList order() const
    {
        QStringList names;
        for (const QueuedRun& one : queue())
            names.append(QString::fromStdString(one.entry.configJson));
        return names;
    }
    QueuedRun at(const QueueEntryId& id) const
    {
        const auto all = queue();
        return *std::ranges::find_if(all, [&](const QueuedRun& one) { return one.entry.id == id; });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RunStore> m_store;
    std::unique_ptr<Annotations> m_annotations;
};

void TestRunQueue::init()
{
    m_annotations.reset();
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<RunStore>(RunStore::open(m_folder->path().toStdString()));
    m_annotations = std::make_unique<Annotations>(*m_store);
}

void TestRunQueue::whatIsAdded_standsInOrderAndAtTheEndAskedFor()
{
    add("a");
    add("b");
    QueueAddition c, d;
    c.configJson = "c";
    d.configJson = "d";
    d.origin = RunOrigin::Smoke;
    m_annotations->queueRuns(std::array{c, d}, QueueEnd::First);
    QCOMPARE(order(), words({"c", "d", "a", "b"}));
    const QueueEntry entry = queue()[1].entry;
    QCOMPARE(entry.origin, RunOrigin::Smoke);
    QVERIFY(entry.addedMs > 0);
}

void TestRunQueue::moves_areOneEditThatUndoTakesBack()
{
    const QueueEntryId a = add("a"), b = add("b"), c = add("c"), d = add("d");
    m_annotations->moveQueued(std::array{d, c}, a);
    QCOMPARE(order(), words({"c", "d", "a", "b"})); // in their order, whatever order they were named in
    m_annotations->moveQueued(std::array{c}, {});
    QCOMPARE(order(), words({"d", "a", "b", "c"}));
    QCOMPARE(m_annotations->undo()->of.kind, EditKind::Queue);
    QCOMPARE(order(), words({"c", "d", "a", "b"}));
    QCOMPARE(m_annotations->moveQueued(std::array{b}, {}).edit, std::int64_t(0)); // it was there
}

void TestRunQueue::whatIsTakenOut_isGoneUntilUndo()
{
    const QueueEntryId a = add("a");
    add("b");
    m_annotations->removeQueued(std::array{a});
    QCOMPARE(order(), words({"b"}));
    m_annotations->undo();
    QCOMPARE(order(), words({"a", "b"}));
}

void TestRunQueue::addingIsTakenBack_andMadeAgain()
{
    add("a");
    m_annotations->undo();
    QVERIFY(queue().empty());
    m_annotations->redo();
    QCOMPARE(order(), words({"a"}));
}

void TestRunQueue::anEntryBecomesARunOnce()
{
    const QueueEntryId a = add("a"), b = add("b");
    QCOMPARE(nextQueued(queue())->entry.id, a);
    const RunId run = begin(a, RunState::Running);
    QCOMPARE(queuedAtWork(queue()), std::optional(run));
    QVERIFY(!nextQueued(queue())); // one at a time
    QVERIFY_THROWS_EXCEPTION(Error, m_store->beginQueued(a, run));
    m_annotations->removeQueued(std::array{b});
    QVERIFY_THROWS_EXCEPTION(Error, m_store->beginQueued(b, run));
}

void TestRunQueue::aRunAtWork_isNotTakenOut()
{
    const QueueEntryId a = add("a");
    const RunId run = begin(a, RunState::Running);
    QVERIFY_THROWS_EXCEPTION(Error, m_annotations->removeQueued(std::array{a}));
    m_store->setState(run, RunState::Finished);
    m_annotations->removeQueued(std::array{a});
    QVERIFY(queue().empty());
}

void TestRunQueue::entriesWait_forWhatHasNotFinished()
{
    const QueueEntryId a = add("a"), b = add("b", a), c = add("c", b);
    const QueueEntryId free = add("free");
    QCOMPARE(at(b).state, QueueState::Waiting);
    QCOMPARE(at(b).predecessor, Predecessor::Waits);
    const RunId run = begin(a, RunState::Running);
    QCOMPARE(at(b).predecessor, Predecessor::Active);
    QCOMPARE(at(b).state, QueueState::Waiting);
    m_store->setState(run, RunState::Failed);
    QCOMPARE(at(b).state, QueueState::Blocked);
    QCOMPARE(at(b).predecessorRunState, std::optional(RunState::Failed));
    QCOMPARE(at(c).state, QueueState::Waiting); // it waits for one that waits
    QCOMPARE(nextQueued(queue())->entry.id, free);
    m_store->setState(run, RunState::Finished); // it was resumed
    QCOMPARE(at(b).state, QueueState::Ready);
    QCOMPARE(nextQueued(queue())->entry.id, b);
    const QueueEntryId late = add("late", run);
    QCOMPARE(at(late).state, QueueState::Ready);
    m_annotations->removeQueued(std::array{b});
    QCOMPARE(at(c).predecessor, Predecessor::Removed);
    QCOMPARE(at(c).state, QueueState::Blocked);
    m_annotations->setQueuedAfter(c, {});
    QCOMPARE(at(c).state, QueueState::Ready);
}

void TestRunQueue::whatCouldNotBegin_saysWhyAndHoldsUpTheNext()
{
    const QueueEntryId a = add("a"), b = add("b", a);
    m_store->refuseQueued(a, "no such file: train.jsonl");
    QCOMPARE(at(a).state, QueueState::Refused);
    QCOMPARE(at(a).entry.errorMessage, std::string("no such file: train.jsonl"));
    QCOMPARE(at(b).state, QueueState::Blocked);
    QCOMPARE(at(b).predecessor, Predecessor::Refused);
    QVERIFY(!nextQueued(queue()));
}

void TestRunQueue::aCircleOrAStranger_isRefused()
{
    const QueueEntryId a = add("a"), b = add("b", a);
    QVERIFY_THROWS_EXCEPTION(Error, m_annotations->setQueuedAfter(a, b));
    QVERIFY_THROWS_EXCEPTION(Error, m_annotations->setQueuedAfter(a, a));
    QVERIFY_THROWS_EXCEPTION(Error, add("c", "01JD0000000000000000000009"));
    QCOMPARE(order(), words({"a", "b"}));
}

QTEST_APPLESS_MAIN(TestRunQueue)
#include "tst_run_queue.moc"
