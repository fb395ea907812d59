#pragma once

#include "widgets/data/edit_worker.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sdm::ui {

/// Where people's edits of a project are carried out: tags, notes, stars, groups, names, the archive, the trash, the baseline; tags, flags
/// and notes of examples; saved slices. Each call is one edit of the store's log, made on a thread of its own in the order of the calls,
/// so that the window never waits for a store that another program holds; it is taken back by one undo(), from whichever process.
///
/// Every call gives a ticket, and ends in one `edited` or one `failed` with it. What has changed is read from the store again, by whoever
/// shows it: `logChanged` says that somebody edited, here or in another process. GUI thread only.
class EditDesk final : public QObject {
    Q_OBJECT
public:
    using Ticket = quint64;
    using Texts = std::vector<std::string>;
    using Examples = std::vector<ExampleKey>;
    static constexpr int kWaitingAfterMs = 300; ///< an edit done within that is not worth a word

    /// \param patience  how long an edit waits for a store that another program has locked, before it fails
    explicit EditDesk(std::chrono::milliseconds patience = std::chrono::seconds(10), QObject* parent = nullptr);
    ~EditDesk() override; ///< carries out first what was asked for

    /// The project that edits from now on are of.
    void setProject(const QString& folder);

    Ticket tagRuns(const QStringList& runs, const Texts& add, const Texts& remove);
    Ticket setNote(const QStringList& runs, const QString& note);
    Ticket setStarred(const QStringList& runs, bool starred);
    Ticket setGroup(const QStringList& runs, const QString& group); ///< empty: out of any
    Ticket rename(const QString& run, const QString& name);         ///< suffixed where another run has it
    Ticket setBaseline(const QString& run);                         ///< empty: no run any more
    Ticket setArchived(const QStringList& runs, bool archived);
    Ticket trash(const QStringList& runs);
    Ticket restore(const QStringList& runs); ///< out of the trash and the archive

    Ticket tagExamples(const Examples& examples, const Texts& add, const Texts& remove);
    Ticket setFlagged(const Examples& examples, bool flagged);
    Ticket setNote(const Examples& examples, const QString& note);
    Ticket setViewed(const Examples& examples, bool viewed);
    void markSeen(const ExampleKey& example); ///< a trace rather than an edit: no undo takes it back
    Ticket chooseNegatives(const std::vector<store::NegativeKey>& negatives, NegativeChoice choice);
    Ticket saveSlice(const QString& name, const AnswerQuery& query, const std::optional<store::AnswerOrdering>& ordering = {});
    Ticket removeSlice(const QString& name);

    using Additions = std::vector<store::QueueAddition>;
    Ticket queueRuns(const Additions& additions);                         ///< makes the project where there is none yet
    Ticket moveQueued(const QStringList& entries, const QString& before); ///< behind all others where `before` is empty
    Ticket removeQueued(const QStringList& entries);
    Ticket setQueuedAfter(const QString& entry, const QString& after); ///< an entry or a run; empty: it waits for nothing

    Ticket undo();
    Ticket redo();
    /// What undo() and redo() would be about, as far as the log was read; editWords (widgets/text) says it in words.
    const std::optional<store::StandingEdit>& undoable() const { return m_standing.undo; }
    const std::optional<store::StandingEdit>& redoable() const { return m_standing.redo; }

    bool isWaiting() const { return m_waiting; } ///< an edit takes long: another program has the store

    /// Reads the log again if the store has changed; whoever follows the store says when.
    void look();

Q_SIGNALS:
    void edited(const sdm::ui::EditDone& edit);
    void failed(const sdm::ui::EditFailure& failure);
    void logChanged(); ///< another row stands in the log, of this window or another process; undoable() and redoable() are new
    void waitingChanged(bool waiting);

private:
    Ticket ask(EditKind kind, const QStringList& runs, EditWorker::Work work, EditWorker::Project project = EditWorker::Project::MustExist);
    void settle();

    QThread m_thread;
    EditWorker* m_worker; ///< lives on m_thread
    QString m_folder;
    store::StandingEdits m_standing;
    QTimer m_patience;
    Ticket m_lastTicket = 0;
    int m_open = 0; ///< asked for and not yet done
    bool m_waiting = false;
    std::shared_ptr<std::atomic<bool>> m_isLooking; ///< a look is on its way: one is enough
};

} // namespace sdm::ui
