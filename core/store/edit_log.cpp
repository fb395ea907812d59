#include "core/store/edit_log.h"

#include "core/base/error.h"
#include "core/base/ulid.h"
#include "core/store/sqlite_session.h"

#include <algorithm>
#include <array>

namespace sdm::store {
namespace {

struct EditedField {
    EditSubject subject;
    std::string_view name;
    std::string_view table;
};

// The columns that people change, and nothing else: a field of the log becomes a column's name only by standing here.
constexpr std::array kEditedFields{
    EditedField{EditSubject::Run, "name", "run"},
    EditedField{EditSubject::Run, "run_group", "run_annotation"},
    EditedField{EditSubject::Run, "tags", "run_annotation"},
    EditedField{EditSubject::Run, "note", "run_annotation"},
    EditedField{EditSubject::Run, "starred", "run_annotation"},
    EditedField{EditSubject::Run, "baseline", "run_annotation"},
    EditedField{EditSubject::Run, "archived_ms", "run_annotation"},
    EditedField{EditSubject::Run, "trashed_ms", "run_annotation"},
    EditedField{EditSubject::Run, "trash_reason", "run_annotation"},
    EditedField{EditSubject::Example, "tags", "example_annotation"},
    EditedField{EditSubject::Example, "flagged", "example_annotation"},
    EditedField{EditSubject::Example, "note", "example_annotation"},
    EditedField{EditSubject::Example, "viewed_ms", "example_annotation"},
    EditedField{EditSubject::Slice, "query", "slice"},
    EditedField{EditSubject::QueueEntry, "place", "queue_entry"},
    EditedField{EditSubject::QueueEntry, "after", "queue_entry"},
    EditedField{EditSubject::Negatives, "promoted", "negative_choice"},
    EditedField{EditSubject::Negatives, "kept", "negative_choice"},
    EditedField{EditSubject::Negatives, "banned", "negative_choice"},
};

const EditedField& editedField(EditSubject subject, std::string_view name)
{
    const auto* const found = std::find_if(kEditedFields.begin(), kEditedFields.end(),
                                           [&](const EditedField& field) { return field.subject == subject && field.name == name; });
    if (found == kEditedFields.end())
        throw Error(ErrorCode::InvalidArgument, "no edit changes the field \"" + std::string(name) + "\"", std::string(nameOf(subject)),
                    "the log of edits was changed by another program: use another copy of the project");
    return *found;
}

/// Whether the rows are there before anybody edits them.
bool hasRowsOfItsOwn(const EditedField& field)
{
    return field.table == "run" || field.table == "queue_entry";
}

/// `WHERE …`, whose parameters ?1, ?2, ?3 are the target's id, data set and generation set.
std::string whereOf(const EditedField& field)
{
    if (field.subject == EditSubject::Example)
        return " WHERE document_id = ?1 AND dataset_id = ?2 AND generation_set_id = ?3";
    if (field.subject == EditSubject::Negatives)
        return " WHERE document_id = ?1 AND dataset_id = ?2";
    if (field.subject == EditSubject::Slice)
        return " WHERE name = ?1";
    return hasRowsOfItsOwn(field) ? " WHERE id = ?1" : " WHERE run_id = ?1";
}

std::string insertOf(const EditedField& field)
{
    if (field.subject == EditSubject::Example)
        return "INSERT INTO example_annotation (document_id, dataset_id, generation_set_id) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
    if (field.subject == EditSubject::Negatives)
        return "INSERT INTO negative_choice (document_id, dataset_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
    if (field.subject == EditSubject::Slice)
        return "INSERT INTO slice (name) VALUES (?1) ON CONFLICT DO NOTHING";
    return "INSERT INTO run_annotation (run_id) VALUES (?1) ON CONFLICT DO NOTHING";
}

void bindTarget(SQLite::Statement& statement, const EditTarget& target)
{
    bindOne(statement, 1, target.id);
    if (target.subject == EditSubject::Example || target.subject == EditSubject::Negatives)
        bindOne(statement, 2, target.dataset);
    if (target.subject == EditSubject::Example)
        bindOne(statement, 3, target.generationSet);
}

} // namespace

EditTarget targetOf(const RunId& run)
{
    return {EditSubject::Run, run.text(), {}, {}};
}

EditTarget targetOf(const ExampleKey& example)
{
    return {EditSubject::Example, example.document.id, example.document.dataset, example.generationSet};
}

EditTarget sliceTarget(const std::string& name)
{
    return {EditSubject::Slice, name, {}, {}};
}

EditTarget targetOf(const QueueEntryId& entry)
{
    return {EditSubject::QueueEntry, entry.text(), {}, {}};
}

EditTarget negativesTarget(const DocumentKey& document)
{
    return {EditSubject::Negatives, document.id, document.dataset, {}};
}

EditLog::EditLog(SQLite::Database& database, EditKind kind, std::optional<std::int64_t> ofEdit)
    : m_database(database), m_kind(kind), m_ofEdit(ofEdit)
{
}

SQLite::Statement& EditLog::prepared(const std::string& sql)
{
    auto& statement = m_prepared[sql];
    if (!statement)
        statement = std::make_unique<SQLite::Statement>(m_database, sql);
    else
        statement->tryReset();
    return *statement;
}

void EditLog::requireRow(const char* table, const EditTarget& target, const char* fault, const char* remedy)
{
    SQLite::Statement& row = prepared(std::string("SELECT 1 FROM ") + table + " WHERE id = ?1");
    bindOne(row, 1, target.id);
    if (!row.executeStep())
        throw Error(ErrorCode::NotFound, fault, target.id, remedy);
    row.reset();
}

EditValue EditLog::read(const EditTarget& target, std::string_view field)
{
    const EditedField& edited = editedField(target.subject, field);
    if (target.subject == EditSubject::Run)
        requireRow("run", target, "no such run", "`sdm-runner ls` lists the runs");
    if (target.subject == EditSubject::QueueEntry)
        requireRow("queue_entry", target, "no such entry of the queue", "`sdm-runner queue ls` lists them");
    if (!hasRowsOfItsOwn(edited)) {
        SQLite::Statement& insert = prepared(insertOf(edited));
        bindTarget(insert, target);
        insert.exec();
    }
    SQLite::Statement& query =
        prepared("SELECT " + std::string(edited.name) + " AS value FROM " + std::string(edited.table) + whereOf(edited));
    bindTarget(query, target);
    query.executeStep();
    EditValue value = valueOf(query.getColumn("value"));
    query.reset();
    return value;
}

bool EditLog::set(const EditTarget& target, std::string_view field, const EditValue& value)
{
    const EditValue before = read(target, field);
    if (before == value)
        return false;
    writeRow();
    SQLite::Statement& change = prepared("INSERT INTO edit_change (edit_id, subject, subject_id, dataset_id, generation_set_id, field,"
                                         " before, after) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    bindAll(change, m_edit, nameOf(target.subject), target.id, target.dataset, target.generationSet, field);
    bindOne(change, 7, before);
    bindOne(change, 8, value);
    change.exec();
    const EditedField& edited = editedField(target.subject, field);
    SQLite::Statement& update =
        prepared("UPDATE " + std::string(edited.table) + " SET " + std::string(edited.name) + " = ?4" + whereOf(edited));
    bindTarget(update, target);
    bindOne(update, 4, value);
    update.exec();
    ++m_changes;
    return true;
}

std::vector<EditChange> editChangesOf(SQLite::Database& database, std::int64_t edit, bool backwards)
{
    SQLite::Statement query(database, std::string("SELECT subject, subject_id, dataset_id, generation_set_id, field, before, after"
                                                  " FROM edit_change WHERE edit_id = ? ORDER BY id") +
                                          (backwards ? " DESC" : ""));
    bindAll(query, edit);
    std::vector<EditChange> changes;
    while (query.executeStep())
        changes.push_back({fromName<EditSubject>(query.getColumn("subject").getString()), query.getColumn("subject_id").getString(),
                           query.getColumn("dataset_id").getString(), query.getColumn("generation_set_id").getString(),
                           query.getColumn("field").getString(), valueOf(query.getColumn("before")), valueOf(query.getColumn("after"))});
    return changes;
}

void EditLog::writeRow()
{
    if (m_edit != 0)
        return;
    SQLite::Statement& edit = prepared("INSERT INTO edit (time_ms, kind, of_edit) VALUES (?, ?, ?)");
    runWith(edit, nowMilliseconds(), nameOf(m_kind), m_ofEdit);
    m_edit = m_database.getLastInsertRowid();
}

void bindOne(SQLite::Statement& statement, int index, const EditValue& value)
{
    if (const auto* number = std::get_if<std::int64_t>(&value))
        bindOne(statement, index, *number);
    else if (const auto* text = std::get_if<std::string>(&value))
        bindOne(statement, index, *text);
    else
        statement.bind(index);
}

EditValue valueOf(const SQLite::Column& column)
{
    if (column.isNull())
        return {};
    if (column.isInteger())
        return column.getInt64();
    return column.getString();
}

} // namespace sdm::store
