#include "widgets/data/edit_desk.h"

#include <utility>

namespace sdm::ui {
namespace {

std::vector<RunId> idsOf(const QStringList& runs)
{
    std::vector<RunId> ids;
    for (const QString& run : runs)
        ids.emplace_back(run.toStdString());
    return ids;
}

std::vector<QueueEntryId> entriesOf(const QStringList& entries)
{
    std::vector<QueueEntryId> ids;
    for (const QString& entry : entries)
        ids.emplace_back(entry.toStdString());
    return ids;
}

void take(EditDone& done, const store::EditReceipt& receipt)
{
    done.edit = receipt.edit;
    done.changes = receipt.changes;
}

void take(EditDone& done, const std::optional<store::UndoReceipt>& receipt)
{
    if (!receipt)
        return;
    done.edit = receipt->of.id;
    done.ofKind = receipt->of.kind;
    done.changes = receipt->changes;
    done.skipped = receipt->skipped;
}

} // namespace

EditDesk::EditDesk(std::chrono::milliseconds patience, QObject* parent)
    : QObject(parent), m_worker(new EditWorker(patience)), m_isLooking(std::make_shared<std::atomic<bool>>(false))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &EditWorker::done, this, [this](const EditDone& edit) {
        settle();
        if (edit.ticket != 0)
            Q_EMIT edited(edit);
    });
    connect(m_worker, &EditWorker::failed, this, [this](const EditFailure& failure) {
        settle();
        Q_EMIT failed(failure);
    });
    connect(m_worker, &EditWorker::stood, this, [this](const QString& folder, const store::StandingEdits& edits) {
        if (folder != m_folder || edits == m_standing)
            return;
        m_standing = edits;
        Q_EMIT logChanged();
    });
    m_patience.setSingleShot(true);
    m_patience.setInterval(kWaitingAfterMs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_waiting = true;
        Q_EMIT waitingChanged(true);
    });
    m_thread.setObjectName(QStringLiteral("edits"));
    m_thread.start();
}

EditDesk::~EditDesk()
{
    // Behind all edits that were asked for: they are carried out, each within its patience.
    QMetaObject::invokeMethod(
        m_worker, [thread = &m_thread] { thread->quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

void EditDesk::setProject(const QString& folder)
{
    m_folder = folder;
    m_standing = {};
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, folder] { worker->setFolder(folder); }, Qt::QueuedConnection);
    Q_EMIT logChanged();
    look();
}

void EditDesk::look()
{
    if (m_isLooking->exchange(true))
        return;
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, isLooking = m_isLooking] {
            *isLooking = false; // what changes from here on is worth another look
            worker->look();
        },
        Qt::QueuedConnection);
}

EditDesk::Ticket EditDesk::ask(EditKind kind, const QStringList& runs, EditWorker::Work work, EditWorker::Project project)
{
    EditDone asked;
    asked.ticket = ++m_lastTicket;
    asked.kind = kind;
    asked.runs = runs;
    if (m_open++ == 0)
        m_patience.start();
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, asked, project, work = std::move(work)] { worker->carryOut(asked, work, project); },
        Qt::QueuedConnection);
    return asked.ticket;
}

void EditDesk::settle()
{
    if (--m_open > 0)
        return m_patience.start(); // the next one's wait begins now
    m_patience.stop();
    if (std::exchange(m_waiting, false))
        Q_EMIT waitingChanged(false);
}

EditDesk::Ticket EditDesk::tagRuns(const QStringList& runs, const Texts& add, const Texts& remove)
{
    return ask(EditKind::Tag, runs, [ids = idsOf(runs), add, remove](store::Annotations& annotations, EditDone& done) {
        take(done, annotations.tagRuns(ids, add, remove));
    });
}

EditDesk::Ticket EditDesk::setNote(const QStringList& runs, const QString& note)
{
    return ask(EditKind::Note, runs, [ids = idsOf(runs), text = note.toStdString()](store::Annotations& annotations, EditDone& done) {
        take(done, annotations.setNote(ids, text));
    });
}

EditDesk::Ticket EditDesk::setStarred(const QStringList& runs, bool starred)
{
    return ask(EditKind::Star, runs, [ids = idsOf(runs), starred](store::Annotations& annotations, EditDone& done) {
        take(done, annotations.setStarred(ids, starred));
    });
}

EditDesk::Ticket EditDesk::setGroup(const QStringList& runs, const QString& group)
{
    return ask(EditKind::Group, runs, [ids = idsOf(runs), text = group.toStdString()](store::Annotations& annotations, EditDone& done) {
        take(done, annotations.setGroup(ids, text));
    });
}

EditDesk::Ticket EditDesk::rename(const QString& run, const QString& name)
{
    return ask(EditKind::Rename, {run},
               [id = RunId(run.toStdString()), text = name.toStdString()](store::Annotations& annotations, EditDone& done) {
                   done.name = QString::fromStdString(annotations.rename(id, text));
               });
}

EditDesk::Ticket EditDesk::setBaseline(const QString& run)
{
    const auto id = run.isEmpty() ? std::optional<RunId>() : std::optional<RunId>(run.toStdString());
    return ask(EditKind::Baseline, {run},
               [id](store::Annotations& annotations, EditDone& done) { take(done, annotations.setBaseline(id)); });
}

EditDesk::Ticket EditDesk::setArchived(const QStringList& runs, bool archived)
{
    return ask(EditKind::Archive, runs, [ids = idsOf(runs), archived](store::Annotations& annotations, EditDone& done) {
        take(done, annotations.setArchived(ids, archived));
    });
}

EditDesk::Ticket EditDesk::trash(const QStringList& runs)
{
    return ask(EditKind::Trash, runs,
               [ids = idsOf(runs)](store::Annotations& annotations, EditDone& done) { take(done, annotations.trash(ids, {})); });
}

EditDesk::Ticket EditDesk::restore(const QStringList& runs)
{
    return ask(EditKind::Restore, runs,
               [ids = idsOf(runs)](store::Annotations& annotations, EditDone& done) { take(done, annotations.restore(ids)); });
}

EditDesk::Ticket EditDesk::tagExamples(const Examples& examples, const Texts& add, const Texts& remove)
{
    return ask(EditKind::Tag, {}, [examples, add, remove](store::Annotations& annotations, EditDone& done) {
        take(done, annotations.tagExamples(examples, add, remove));
    });
}

EditDesk::Ticket EditDesk::setFlagged(const Examples& examples, bool flagged)
{
    return ask(EditKind::Flag, {}, [examples, flagged](store::Annotations& annotations, EditDone& done) {
        take(done, annotations.setFlagged(examples, flagged));
    });
}

EditDesk::Ticket EditDesk::setNote(const Examples& examples, const QString& note)
{
    return ask(EditKind::Note, {}, [examples, text = note.toStdString()](store::Annotations& annotations, EditDone& done) {
        take(done, annotations.setNote(examples, text));
    });
}

EditDesk::Ticket EditDesk::setViewed(const Examples& examples, bool viewed)
{
    return ask(EditKind::View, {}, [examples, viewed](store::Annotations& annotations, EditDone& done) {
        take(done, annotations.setViewed(examples, viewed));
    });
}

void EditDesk::markSeen(const ExampleKey& example)
{
    ask(EditKind::View, {}, [example](store::Annotations& annotations, EditDone& done) {
        annotations.markSeen(example);
        done.ticket = 0; // nobody waits for it
    });
}

EditDesk::Ticket EditDesk::chooseNegatives(const std::vector<store::NegativeKey>& negatives, NegativeChoice choice)
{
    return ask(EditKind::Negatives, {}, [negatives, choice](store::Annotations& annotations, EditDone& done) {
        take(done, annotations.chooseNegatives(negatives, choice));
    });
}

EditDesk::Ticket EditDesk::saveSlice(const QString& name, const AnswerQuery& query, const std::optional<store::AnswerOrdering>& ordering)
{
    return ask(EditKind::Slice, {}, [text = name.toStdString(), query, ordering](store::Annotations& annotations, EditDone& done) {
        take(done, annotations.saveSlice(text, query, ordering));
    });
}

EditDesk::Ticket EditDesk::removeSlice(const QString& name)
{
    return ask(EditKind::Slice, {},
               [text = name.toStdString()](store::Annotations& annotations, EditDone& done) { take(done, annotations.removeSlice(text)); });
}

EditDesk::Ticket EditDesk::queueRuns(const Additions& additions)
{
    return ask(
        EditKind::Queue, {},
        [additions](store::Annotations& annotations, EditDone& done) {
            done.changes = static_cast<qint64>(annotations.queueRuns(additions).size());
        },
        EditWorker::Project::MayBegin);
}

EditDesk::Ticket EditDesk::moveQueued(const QStringList& entries, const QString& before)
{
    return ask(EditKind::Queue, {},
               [ids = entriesOf(entries), place = QueueEntryId(before.toStdString())](store::Annotations& annotations, EditDone& done) {
                   take(done, annotations.moveQueued(ids, place));
               });
}

EditDesk::Ticket EditDesk::removeQueued(const QStringList& entries)
{
    return ask(EditKind::Queue, {},
               [ids = entriesOf(entries)](store::Annotations& annotations, EditDone& done) { take(done, annotations.removeQueued(ids)); });
}

EditDesk::Ticket EditDesk::setQueuedAfter(const QString& entry, const QString& after)
{
    return ask(EditKind::Queue, {},
               [id = QueueEntryId(entry.toStdString()), other = after.toStdString()](store::Annotations& annotations, EditDone& done) {
                   take(done, annotations.setQueuedAfter(id, other));
               });
}

EditDesk::Ticket EditDesk::undo()
{
    return ask(EditKind::Undo, {}, [](store::Annotations& annotations, EditDone& done) { take(done, annotations.undo()); });
}

EditDesk::Ticket EditDesk::redo()
{
    return ask(EditKind::Redo, {}, [](store::Annotations& annotations, EditDone& done) { take(done, annotations.redo()); });
}

} // namespace sdm::ui
