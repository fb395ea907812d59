#pragma once

#include "core/records/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What people add to a project: to runs, to documents and answers, and the log of their edits. Apart from records.h, because no engine
/// writes any of it.
namespace sdm {

/// What people say of a run. Times are UTC milliseconds.
struct RunAnnotations {
    RunId runId;
    std::string group;
    std::vector<std::string> tags; ///< sorted, each once
    std::string note;
    bool starred = false;
    bool baseline = false; ///< at most one run of a project
    std::optional<std::int64_t> archivedMs;
    std::optional<std::int64_t> trashedMs;
    std::string trashReason;
    std::optional<std::int64_t> emptiedMs; ///< since when its folder is gone, with all checkpoints; no undo brings that back

    bool archived() const { return archivedMs.has_value(); }
    bool trashed() const { return trashedMs.has_value(); }
    bool operator==(const RunAnnotations&) const = default;
};

/// A document, whoever answers it, or one answer to it.
struct ExampleKey {
    DocumentKey document;
    GenerationSetId generationSet; ///< of the answer; empty: the document itself
    bool operator==(const ExampleKey&) const = default;
    bool operator<(const ExampleKey& other) const
    {
        return std::tie(document, generationSet) < std::tie(other.document, other.generationSet);
    }
};

/// What people say of an example.
struct ExampleAnnotations {
    ExampleKey key;
    std::vector<std::string> tags; ///< sorted, each once
    bool flagged = false;
    std::string note;
    std::optional<std::int64_t> viewedMs;
    bool operator==(const ExampleAnnotations&) const = default;
};

/// What people decided on the wrong answers that models gave to a document: the edits that make a patch of a data set. Each text is in one
/// place at most.
struct NegativeChoices {
    DocumentKey key;
    std::string promoted;            ///< takes the place of the offline negative; empty: none does
    std::vector<std::string> kept;   ///< worth learning from, in the order they were chosen
    std::vector<std::string> banned; ///< never to be learned from: such as right answers that the verifier took for wrong
    bool operator==(const NegativeChoices&) const = default;
};

/// What may become of a generated wrong answer.
enum class NegativeChoice { None, Kept, Banned, Promoted };
template <>
struct Vocabulary<NegativeChoice> {
    static constexpr std::string_view what = "choice about a negative";
    static constexpr std::array words{
        Word<NegativeChoice>{NegativeChoice::None, "none", "nobody decided"},
        Word<NegativeChoice>{NegativeChoice::Kept, "kept", "worth learning from"},
        Word<NegativeChoice>{NegativeChoice::Banned, "banned", "never to be learned from"},
        Word<NegativeChoice>{NegativeChoice::Promoted, "promoted", "takes the place of the offline negative"},
    };
};
static_assert(isInOrder<NegativeChoice>());

/// What a change is about.
enum class EditSubject { Run, Example, Slice, QueueEntry, Negatives };
template <>
struct Vocabulary<EditSubject> {
    static constexpr std::string_view what = "subject of an edit";
    static constexpr std::array words{
        Word<EditSubject>{EditSubject::Run, "run", "a run"},
        Word<EditSubject>{EditSubject::Example, "example", "a document, or one answer to it"},
        Word<EditSubject>{EditSubject::Slice, "slice", "a named query over answers"},
        Word<EditSubject>{EditSubject::QueueEntry, "queue_entry", "a run that waits for its turn"},
        Word<EditSubject>{EditSubject::Negatives, "negatives", "the generated wrong answers of a document"},
    };
};
static_assert(isInOrder<EditSubject>());

/// What somebody did, one word an action.
enum class EditKind { Tag, Note, Star, Group, Rename, Archive, Trash, Restore, Baseline, Flag, View, Slice, Queue, Negatives, Undo, Redo };
template <>
struct Vocabulary<EditKind> {
    static constexpr std::string_view what = "kind of edit";
    static constexpr std::array words{
        Word<EditKind>{EditKind::Tag, "tag", "tags were added or taken away"},
        Word<EditKind>{EditKind::Note, "note", "a note was written"},
        Word<EditKind>{EditKind::Star, "star", "a star was set or taken away"},
        Word<EditKind>{EditKind::Group, "group", "runs were put into a group, or out of it"},
        Word<EditKind>{EditKind::Rename, "rename", "a run got another name"},
        Word<EditKind>{EditKind::Archive, "archive", "runs were put aside, or taken back"},
        Word<EditKind>{EditKind::Trash, "trash", "runs were thrown away, their folders still there"},
        Word<EditKind>{EditKind::Restore, "restore", "runs were taken out of the trash or the archive"},
        Word<EditKind>{EditKind::Baseline, "baseline", "the run that others are compared with was chosen"},
        Word<EditKind>{EditKind::Flag, "flag", "a flag was set or taken away"},
        Word<EditKind>{EditKind::View, "view", "examples were marked as seen, or as not seen"},
        Word<EditKind>{EditKind::Slice, "slice", "a named query was saved or removed"},
        Word<EditKind>{EditKind::Queue, "queue", "runs were put into the queue, moved in it or taken out"},
        Word<EditKind>{EditKind::Negatives, "negatives", "wrong answers were kept, banned, promoted or let go"},
        Word<EditKind>{EditKind::Undo, "undo", "an edit was taken back"},
        Word<EditKind>{EditKind::Redo, "redo", "an edit that was taken back was made again"},
    };
};
static_assert(isInOrder<EditKind>());

/// What a field had or has: nothing, a number (truth values and times too) or a text (lists as JSON).
using EditValue = std::variant<std::monostate, std::int64_t, std::string>;

/// One field of one subject, before and after.
struct EditChange {
    EditSubject subject = EditSubject::Run;
    std::string
        subjectId;       ///< of a run or an entry of the queue its id, of a slice its name, of an example or negatives their document's id
    DatasetId datasetId; ///< of an example, of negatives
    GenerationSetId generationSet; ///< of an answer
    std::string field;             ///< name of the column
    EditValue before, after;
    bool operator==(const EditChange&) const = default;
};

/// A row of the log.
struct EditRecord {
    std::int64_t id = 0;
    std::int64_t timeMs = 0;
    EditKind kind = EditKind::Tag;
    std::optional<std::int64_t> ofEdit; ///< the one an undo or redo is of
    std::int64_t changes = 0;           ///< how many fields it changed
    bool undone = false;                ///< it was taken back, and not made again since
    bool operator==(const EditRecord&) const = default;
};

void fields(auto& v, Is<RunAnnotations> auto& r)
{
    v("run_id", r.runId);
    v("run_group", r.group);
    v("tags", r.tags);
    v("note", r.note);
    v("starred", r.starred);
    v("baseline", r.baseline);
    v.maybe("archived_ms", r.archivedMs);
    v.maybe("trashed_ms", r.trashedMs);
    v.maybe("trash_reason", r.trashReason);
    v.maybe("emptied_ms", r.emptiedMs);
}

void fields(auto& v, Is<ExampleAnnotations> auto& r)
{
    v("dataset_id", r.key.document.dataset);
    v("document_id", r.key.document.id);
    v("generation_set_id", r.key.generationSet);
    v("tags", r.tags);
    v("flagged", r.flagged);
    v("note", r.note);
    v.maybe("viewed_ms", r.viewedMs);
}

void fields(auto& v, Is<NegativeChoices> auto& r)
{
    v("dataset_id", r.key.dataset);
    v("document_id", r.key.id);
    v("promoted", r.promoted);
    v("kept", r.kept);
    v("banned", r.banned);
}

void fields(auto& v, Is<EditRecord> auto& r)
{
    v("id", r.id);
    v("time_ms", r.timeMs);
    v("kind", r.kind);
    v.maybe("of_edit", r.ofEdit);
    v("changes", r.changes);
    v("undone", r.undone);
}

} // namespace sdm
