#pragma once

#include "core/records/annotations.h"
#include "core/records/queue.h"

#include <map>
#include <memory>
#include <optional>
#include <SQLiteCpp/SQLiteCpp.h>
#include <string>
#include <string_view>
#include <vector>

/// The one way by which what people add is changed: every change goes into the log, before and after. Used inside core/store only,
/// within a transaction of the caller's.
namespace sdm::store {

/// Which row a change is about. Of a run or an entry of the queue only `id` counts, which is its ULID; of a slice `id` is its name; of
/// negatives the document counts.
struct EditTarget {
    EditSubject subject = EditSubject::Run;
    std::string id;
    DatasetId dataset;
    GenerationSetId generationSet;
};
EditTarget targetOf(const RunId& run);
EditTarget targetOf(const ExampleKey& example);
EditTarget sliceTarget(const std::string& name);
EditTarget targetOf(const QueueEntryId& entry);
EditTarget negativesTarget(const DocumentKey& document);

/// One action: a row of `edit`, written with the first field that really changes, and a row of `edit_change` a field.
class EditLog {
public:
    EditLog(SQLite::Database& database, EditKind kind, std::optional<std::int64_t> ofEdit = {});

    /// \throws Error (NotFound) for a run or an entry that is not there, Error (InvalidArgument) for a field that its subject has not
    EditValue read(const EditTarget& target, std::string_view field);
    /// Sets a field; what it has already is no change. \return whether it changed
    bool set(const EditTarget& target, std::string_view field, const EditValue& value);

    /// Writes the row of `edit` if no change has.
    void writeRow();

    std::int64_t edit() const { return m_edit; }       ///< 0 when nothing changed
    std::int64_t changes() const { return m_changes; } ///< fields

private:
    void requireRow(const char* table, const EditTarget& target, const char* fault, const char* remedy);
    SQLite::Statement& prepared(const std::string& sql);

    SQLite::Database& m_database;
    EditKind m_kind;
    std::optional<std::int64_t> m_ofEdit;
    std::int64_t m_edit = 0, m_changes = 0;
    std::map<std::string, std::unique_ptr<SQLite::Statement>> m_prepared;
};

/// What an edit changed, in order or from its end.
std::vector<EditChange> editChangesOf(SQLite::Database& database, std::int64_t edit, bool backwards);

void bindOne(SQLite::Statement& statement, int index, const EditValue& value);
EditValue valueOf(const SQLite::Column& column);

} // namespace sdm::store
