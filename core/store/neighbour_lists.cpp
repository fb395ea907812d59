#include "core/store/neighbour_lists.h"

#include "core/json/record_json.h"
#include "core/store/sqlite_session.h"

namespace sdm::store {
namespace {

json::Json entryOf(std::int64_t number, const NeighbourRecord& neighbour, int prediction)
{
    json::Json entry = json::Json::array({number, json::toJson(neighbour.distance)});
    if (neighbour.label != prediction || neighbour.prediction != prediction) {
        entry.push_back(neighbour.label);
        entry.push_back(neighbour.prediction);
    }
    return entry;
}

} // namespace

void NeighbourWriter::add(std::int64_t generation, const GenerationRecord& answer)
{
    if (answer.neighbours.empty())
        return;
    json::Json list = json::Json::array();
    for (const NeighbourRecord& neighbour : answer.neighbours)
        list.push_back(entryOf(numberOf(neighbour.documentId), neighbour, answer.prediction));
    SQLite::Statement insert(m_database, "INSERT INTO neighbour_list (generation_id, neighbours) VALUES (?, ?)");
    runWith(insert, generation, json::dumped(list));
}

std::int64_t NeighbourWriter::numberOf(const std::string& document)
{
    const auto [known, isNew] = m_numbers.try_emplace(document, 0);
    if (isNew) {
        SQLite::Statement insert(m_database, "INSERT INTO neighbour_document (document_id) VALUES (?) ON CONFLICT DO NOTHING");
        runWith(insert, document);
        SQLite::Statement find(m_database, "SELECT number FROM neighbour_document WHERE document_id = ?");
        bindAll(find, document);
        find.executeStep();
        known->second = find.getColumn(0).getInt64();
    }
    return known->second;
}

std::string neighbourColumn()
{
    return "(SELECT nullif(json_group_array(json_object('document_id', n.document_id, 'label', coalesce(json_extract(j.value, '$[2]'),"
           " g.prediction), 'prediction', coalesce(json_extract(j.value, '$[3]'), g.prediction), 'distance',"
           " json_extract(j.value, '$[1]'))), '[]') FROM neighbour_list w CROSS JOIN json_each(w.neighbours) j"
           " LEFT JOIN neighbour_document n ON n.number = json_extract(j.value, '$[0]') WHERE w.generation_id = g.id)";
}

} // namespace sdm::store
