#include "core/store/annotations.h"

#include "core/base/error.h"
#include "core/base/ulid.h"
#include "core/runs/annotation_text.h"
#include "core/runs/run_name.h"
#include "core/store/edit_log.h"
#include "core/store/run_store_connection.h"
#include "core/store/saved_slice.h"

#include <set>

namespace sdm::store {
namespace {

using Texts = std::vector<std::string>;
using Tags = Texts;

void requireFaultless(const std::optional<Phrase>& fault, const char* what)
{
    if (fault)
        throw Error(ErrorCode::BadInput, fault->text(), what);
}

EditValue flag(bool value)
{
    return std::int64_t(value ? 1 : 0);
}

EditValue since(bool value)
{
    return value ? EditValue(nowMilliseconds()) : EditValue();
}

/// The list of tags a field holds, as JSON, with some added and some taken away.
std::string changedTags(const EditValue& stored, const Tags& add, const Tags& remove)
{
    const Tags now = json::fromText<Tags>(std::get<std::string>(stored), "tags");
    std::set<std::string> tags(now.begin(), now.end());
    tags.insert(add.begin(), add.end());
    for (const std::string& tag : remove)
        tags.erase(tag);
    return json::toText(Tags(tags.begin(), tags.end()));
}

/// The newest edit that stands; every one after it was taken back.
constexpr const char* kStanding =
    "SELECT e.id FROM edit e WHERE e.of_edit IS NULL AND coalesce((SELECT u.kind FROM edit u WHERE u.of_edit = e.id"
    " ORDER BY u.id DESC LIMIT 1), '') <> 'undo' ORDER BY e.id DESC LIMIT 1";

std::optional<std::int64_t> numberOf(SQLite::Database& database, const std::string& sql)
{
    SQLite::Statement query(database, sql);
    return query.executeStep() ? std::optional(query.getColumn(0).getInt64()) : std::nullopt;
}

bool isThere(SQLite::Database& database, const EditChange& change)
{
    if (change.subject != EditSubject::Run)
        return true;
    SQLite::Statement query(database, "SELECT 1 FROM run WHERE id = ?");
    bindAll(query, change.subjectId);
    return query.executeStep();
}

} // namespace

template <typename Work>
EditReceipt Annotations::edit(EditKind kind, Work&& work)
{
    EditReceipt receipt;
    m_store.m_connection->write([&] {
        EditLog log(m_store.m_connection->database, kind);
        work(log);
        receipt = {log.edit(), log.changes()};
    });
    return receipt;
}

template <typename Subjects>
EditReceipt Annotations::setEverywhere(EditKind kind, const Subjects& subjects, const char* field, const EditValue& value)
{
    return edit(kind, [&](EditLog& log) {
        for (const auto& subject : subjects)
            log.set(targetOf(subject), field, value);
    });
}

template <typename Subjects>
EditReceipt Annotations::tag(const Subjects& subjects, const Tags& add, const Tags& remove)
{
    for (const std::string& one : add)
        requireFaultless(runs::tagFault(one), "tag");
    return edit(EditKind::Tag, [&](EditLog& log) {
        for (const auto& subject : subjects)
            log.set(targetOf(subject), "tags", changedTags(log.read(targetOf(subject), "tags"), add, remove));
    });
}

EditReceipt Annotations::tagRuns(std::span<const RunId> runs, const Tags& add, const Tags& remove)
{
    return tag(runs, add, remove);
}

EditReceipt Annotations::setNote(std::span<const RunId> runs, const std::string& note)
{
    requireFaultless(runs::noteFault(note), "note");
    return setEverywhere(EditKind::Note, runs, "note", note);
}

EditReceipt Annotations::setStarred(std::span<const RunId> runs, bool starred)
{
    return setEverywhere(EditKind::Star, runs, "starred", flag(starred));
}

EditReceipt Annotations::setGroup(std::span<const RunId> runs, const std::string& group)
{
    if (!group.empty())
        requireFaultless(runs::runNameFault(group), "group");
    return setEverywhere(EditKind::Group, runs, "run_group", group);
}

std::string Annotations::rename(const RunId& run, const std::string& name)
{
    requireFaultless(runs::runNameFault(name), "name");
    std::string given;
    edit(EditKind::Rename, [&](EditLog& log) {
        given = runs::freeRunName(name, [&](const std::string& candidate) { return m_store.m_connection->isNameTaken(candidate, run); });
        log.set(targetOf(run), "name", given);
    });
    return given;
}

EditReceipt Annotations::setBaseline(const std::optional<RunId>& run)
{
    return edit(EditKind::Baseline, [&](EditLog& log) {
        SQLite::Statement query(m_store.m_connection->database, "SELECT run_id FROM run_annotation WHERE baseline = 1");
        const RunId before = query.executeStep() ? RunId(query.getColumn(0).getString()) : RunId();
        query.reset();
        if (!before.empty() && before != run.value_or(RunId()))
            log.set(targetOf(before), "baseline", flag(false)); // first: no two at any moment
        if (run)
            log.set(targetOf(*run), "baseline", flag(true));
    });
}

EditReceipt Annotations::setArchived(std::span<const RunId> runs, bool archived)
{
    return edit(EditKind::Archive, [&](EditLog& log) {
        for (const RunId& run : runs) {
            const bool is = !std::holds_alternative<std::monostate>(log.read(targetOf(run), "archived_ms"));
            if (is != archived)
                log.set(targetOf(run), "archived_ms", since(archived));
        }
    });
}

EditReceipt Annotations::trash(std::span<const RunId> runs, const std::string& reason)
{
    requireFaultless(runs::noteFault(reason), "reason");
    return edit(EditKind::Trash, [&](EditLog& log) {
        for (const RunId& run : runs) {
            if (!std::holds_alternative<std::monostate>(log.read(targetOf(run), "trashed_ms")))
                continue; // its time in the trash goes on
            SQLite::Statement query(m_store.m_connection->database, "SELECT state FROM run WHERE id = ?");
            bindAll(query, run);
            query.executeStep();
            const auto state = fromName<RunState>(query.getColumn(0).getString());
            if (isActive(state))
                throw Error(ErrorCode::BadInput, "the run is at work: it is " + std::string(runStateName(state)), run,
                            "stop it first: sdm-runner stop " + run.text());
            log.set(targetOf(run), "trashed_ms", nowMilliseconds());
            log.set(targetOf(run), "trash_reason", reason.empty() ? EditValue() : EditValue(reason));
        }
    });
}

EditReceipt Annotations::restore(std::span<const RunId> runs)
{
    return edit(EditKind::Restore, [&](EditLog& log) {
        for (const RunId& run : runs)
            for (const char* field : {"trashed_ms", "trash_reason", "archived_ms"})
                log.set(targetOf(run), field, {});
    });
}

bool Annotations::markEmptied(const RunId& run)
{
    int changed = 0;
    m_store.m_connection->write([&] {
        SQLite::Statement& mark =
            m_store.m_connection->prepared("UPDATE run_annotation SET emptied_ms = ?2 WHERE run_id = ?1 AND trashed_ms IS NOT NULL");
        changed = runWith(mark, run, nowMilliseconds());
    });
    return changed > 0;
}

EditReceipt Annotations::tagExamples(std::span<const ExampleKey> examples, const Tags& add, const Tags& remove)
{
    return tag(examples, add, remove);
}

EditReceipt Annotations::setFlagged(std::span<const ExampleKey> examples, bool flagged)
{
    return setEverywhere(EditKind::Flag, examples, "flagged", flag(flagged));
}

EditReceipt Annotations::setNote(std::span<const ExampleKey> examples, const std::string& note)
{
    requireFaultless(runs::noteFault(note), "note");
    return setEverywhere(EditKind::Note, examples, "note", note);
}

EditReceipt Annotations::setViewed(std::span<const ExampleKey> examples, bool viewed)
{
    return edit(EditKind::View, [&](EditLog& log) {
        const EditValue time = since(viewed);
        for (const ExampleKey& example : examples) {
            const bool was = !std::holds_alternative<std::monostate>(log.read(targetOf(example), "viewed_ms"));
            if (was != viewed)
                log.set(targetOf(example), "viewed_ms", time);
        }
    });
}

EditReceipt Annotations::saveSlice(const std::string& name, const AnswerQuery& query, const std::optional<AnswerOrdering>& ordering)
{
    requireFaultless(runs::runNameFault(name), "slice");
    return edit(EditKind::Slice, [&](EditLog& log) { log.set(sliceTarget(name), "query", sliceJson(query, ordering)); });
}

EditReceipt Annotations::removeSlice(const std::string& name)
{
    const EditReceipt receipt = edit(EditKind::Slice, [&](EditLog& log) { log.set(sliceTarget(name), "query", {}); });
    if (receipt.edit == 0)
        throw Error(ErrorCode::NotFound, "no slice of that name", name, "`sdm-runner slice ls` lists them");
    return receipt;
}

EditReceipt Annotations::chooseNegatives(std::span<const NegativeKey> negatives, NegativeChoice choice)
{
    return edit(EditKind::Negatives, [&](EditLog& log) {
        for (const NegativeKey& negative : negatives) {
            const EditTarget target = negativesTarget(negative.document);
            NegativeChoices now;
            now.promoted = std::get<std::string>(log.read(target, "promoted"));
            now.kept = json::fromText<Texts>(std::get<std::string>(log.read(target, "kept")), "kept");
            now.banned = json::fromText<Texts>(std::get<std::string>(log.read(target, "banned")), "banned");
            now = withChoice(std::move(now), negative.text, choice);
            log.set(target, "promoted", now.promoted);
            log.set(target, "kept", json::toText(now.kept));
            log.set(target, "banned", json::toText(now.banned));
        }
    });
}

void Annotations::markSeen(const ExampleKey& example)
{
    m_store.m_connection->write([&] {
        SQLite::Statement& mark = m_store.m_connection->prepared(
            "INSERT INTO example_annotation (dataset_id, document_id, generation_set_id, viewed_ms) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET viewed_ms = coalesce(viewed_ms, excluded.viewed_ms)");
        runWith(mark, example.document.dataset, example.document.id, example.generationSet, nowMilliseconds());
    });
}

std::optional<UndoReceipt> Annotations::undo()
{
    return applyAgain(EditKind::Undo);
}

std::optional<UndoReceipt> Annotations::redo()
{
    return applyAgain(EditKind::Redo);
}

std::optional<UndoReceipt> Annotations::applyAgain(EditKind kind)
{
    std::optional<UndoReceipt> receipt;
    RunStore::Connection& connection = *m_store.m_connection;
    connection.write([&] {
        const bool backwards = kind == EditKind::Undo;
        const auto standing = numberOf(connection.database, kStanding);
        // What comes after the newest edit that stands was all taken back: the oldest of it last.
        const auto target = backwards ? standing
                                      : numberOf(connection.database, "SELECT id FROM edit WHERE of_edit IS NULL AND id > " +
                                                                          std::to_string(standing.value_or(0)) + " ORDER BY id LIMIT 1");
        if (!target)
            return;
        SQLite::Statement query(connection.database, "SELECT id, time_ms, kind, of_edit, 0 AS changes, 0 AS undone FROM edit WHERE id = ?");
        bindAll(query, *target);
        query.executeStep();
        receipt.emplace().of = RecordReader<EditRecord>(query)(query);
        EditLog log(connection.database, kind, *target);
        for (const EditChange& change : editChangesOf(connection.database, *target, backwards)) {
            ++receipt->of.changes;
            if (!isThere(connection.database, change)) {
                ++receipt->skipped;
                continue;
            }
            EditValue value = backwards ? change.before : change.after;
            if (change.subject == EditSubject::Run && change.field == "name")
                value = runs::freeRunName(std::get<std::string>(value), [&](const std::string& candidate) {
                    return connection.isNameTaken(candidate, change.subjectId);
                });
            log.set({change.subject, change.subjectId, change.datasetId, change.generationSet}, change.field, value);
        }
        receipt->changes = log.changes();
        log.writeRow(); // also where nothing was left to change: it was taken back all the same
    });
    return receipt;
}

} // namespace sdm::store
