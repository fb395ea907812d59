#pragma once

#include "core/records/annotations.h"
#include "core/records/answer_query.h"
#include "core/records/queue.h"
#include "core/store/answer_rows.h"
#include "core/store/negatives.h"
#include "core/store/run_store.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sdm::store {

/// What an edit came to.
struct EditReceipt {
    std::int64_t edit = 0;    ///< its number in the log; 0 when everything was so already
    std::int64_t changes = 0; ///< fields that are different now
    bool operator==(const EditReceipt&) const = default;
};

/// What an undo or redo came to.
struct UndoReceipt {
    EditRecord of;            ///< the edit that was taken back or made again
    std::int64_t changes = 0; ///< fields that are different now
    std::int64_t skipped = 0; ///< fields of runs that are no longer in the store
};

/// A run that is to wait for its turn.
struct QueueAddition {
    std::string configJson;
    RunOrigin origin = RunOrigin::Configured;
    std::string after; ///< id of the entry or the run that must have finished; empty for none
};
enum class QueueEnd { Last, First };

/// What people add to a project. Each call is one edit: one transaction, one row of the log, taken back by one undo, from whichever
/// process. A run that is at work is annotated like any other; its writer waits no longer than a transaction.
/// \throws Error (NotFound) for a run that is not there, Error (BadInput) for a text that cannot stand (core/runs), and what RunStore
/// throws
class Annotations {
public:
    /// `store` must outlive this.
    explicit Annotations(RunStore& store) : m_store(store) {}

    EditReceipt tagRuns(std::span<const RunId> runs, const std::vector<std::string>& add, const std::vector<std::string>& remove);
    EditReceipt setNote(std::span<const RunId> runs, const std::string& note);
    EditReceipt setStarred(std::span<const RunId> runs, bool starred);
    EditReceipt setGroup(std::span<const RunId> runs, const std::string& group); ///< empty: out of any
    /// Suffixed where another run has the name. \return the name it has now
    std::string rename(const RunId& run, const std::string& name);
    EditReceipt setBaseline(const std::optional<RunId>& run); ///< the one before is none any more
    EditReceipt setArchived(std::span<const RunId> runs, bool archived);
    /// \throws Error (BadInput) for a run that is at work
    EditReceipt trash(std::span<const RunId> runs, const std::string& reason);
    /// Out of the trash and the archive. A run whose folder was removed keeps its numbers.
    EditReceipt restore(std::span<const RunId> runs);

    /// Says that a run's folder is being removed, unless it is not in the trash any more. Not an edit: no undo brings it back.
    /// \return whether it is in the trash
    bool markEmptied(const RunId& run);

    EditReceipt tagExamples(std::span<const ExampleKey> examples, const std::vector<std::string>& add,
                            const std::vector<std::string>& remove);
    EditReceipt setFlagged(std::span<const ExampleKey> examples, bool flagged);
    EditReceipt setNote(std::span<const ExampleKey> examples, const std::string& note);
    EditReceipt setViewed(std::span<const ExampleKey> examples, bool viewed);

    /// Under a name of runs' rules, in place of the slice that has it.
    EditReceipt saveSlice(const std::string& name, const AnswerQuery& query, const std::optional<AnswerOrdering>& ordering = {});
    /// \throws Error (NotFound) when there is none of that name
    EditReceipt removeSlice(const std::string& name);

    /// Runs that wait for their turn, in this order at one end of those that wait. \return their ids
    /// \throws Error (NotFound) when what one is to wait for is neither an entry nor a run
    std::vector<QueueEntryId> queueRuns(std::span<const QueueAddition> additions, QueueEnd end = QueueEnd::Last);
    /// In their present order before another one that waits; behind all others where `before` is empty. What has begun stays.
    EditReceipt moveQueued(std::span<const QueueEntryId> entries, const QueueEntryId& before);
    /// Out of the queue; what became of them stays. \throws Error (BadInput) for one that is at work
    EditReceipt removeQueued(std::span<const QueueEntryId> entries);
    /// \param after  id of an entry or a run; empty: it waits for nothing \throws Error (BadInput) where two would wait for each other
    EditReceipt setQueuedAfter(const QueueEntryId& entry, const std::string& after);
    EditReceipt chooseNegatives(std::span<const NegativeKey> negatives, NegativeChoice choice);

    /// Somebody looked at it, for the first time or again: a trace rather than an edit, which no undo takes back.
    void markSeen(const ExampleKey& example);

    /// Takes back the newest edit that stands; nothing when none does. A run's old name is suffixed where another run has it by now.
    std::optional<UndoReceipt> undo();
    /// Makes again what the last undo took back, unless something was edited since.
    std::optional<UndoReceipt> redo();

private:
    template <typename Work>
    EditReceipt edit(EditKind kind, Work&& work);
    template <typename Subjects>
    EditReceipt setEverywhere(EditKind kind, const Subjects& subjects, const char* field, const EditValue& value);
    template <typename Subjects>
    EditReceipt tag(const Subjects& subjects, const std::vector<std::string>& add, const std::vector<std::string>& remove);
    std::optional<UndoReceipt> applyAgain(EditKind kind);
    RunStore& m_store;
};

} // namespace sdm::store
