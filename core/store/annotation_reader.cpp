#include "core/store/edit_log.h"
#include "core/store/store_reader_connection.h"

namespace sdm::store {

std::vector<RunAnnotations> StoreReader::runAnnotations() const
{
    return m_connection->rows<RunAnnotations>(Connection::select<RunAnnotations>("run_annotation") + " ORDER BY run_id");
}

RunAnnotations StoreReader::annotationsOf(const RunId& runId) const
{
    auto found = m_connection->rows<RunAnnotations>(Connection::select<RunAnnotations>("run_annotation") + " WHERE run_id = ?", runId);
    if (!found.empty())
        return found.front();
    RunAnnotations none;
    none.runId = runId;
    return none;
}

std::vector<ExampleAnnotations> StoreReader::exampleAnnotations(const std::vector<ExampleKey>& keys) const
{
    return translated(m_connection->file, [&] {
        // An empty set of generations is a document's own; an id that is read must not be empty, so it comes as NULL.
        SQLite::Statement query(m_connection->database,
                                "SELECT dataset_id, document_id, nullif(generation_set_id, '') AS generation_set_id, tags, flagged, note,"
                                " viewed_ms FROM example_annotation WHERE dataset_id = ? AND document_id = ? AND generation_set_id = ?");
        const RecordReader<ExampleAnnotations> read(query);
        std::vector<ExampleAnnotations> result;
        for (const ExampleKey& key : keys) {
            bindAll(query, key.document.dataset, key.document.id, key.generationSet);
            ExampleAnnotations one;
            one.key = key;
            result.push_back(query.executeStep() ? read(query) : one);
            query.reset();
        }
        return result;
    });
}

std::vector<EditRecord> StoreReader::edits(std::int64_t limit) const
{
    return m_connection->rows<EditRecord>(
        "SELECT id, time_ms, kind, of_edit, (SELECT count(*) FROM edit_change c WHERE c.edit_id = e.id) AS changes,"
        " e.of_edit IS NULL AND coalesce((SELECT u.kind FROM edit u WHERE u.of_edit = e.id ORDER BY u.id DESC LIMIT 1), '') = 'undo'"
        " AS undone FROM edit e ORDER BY id DESC LIMIT ?",
        limit);
}

std::vector<EditChange> StoreReader::editChanges(std::int64_t editId) const
{
    return translated(m_connection->file, [&] { return editChangesOf(m_connection->database, editId, false); });
}

} // namespace sdm::store
