#pragma once

#include "core/records/records.h"

#include <cstdint>
#include <string>
#include <unordered_map>

namespace SQLite {
class Database;
}

/// Which training documents lie next to an answer: the tables `neighbour_list` and `neighbour_document`. Used inside core/store only.
///
/// A list is one text, `[[number, distance], …, [number, distance, label, prediction]]`: documents by the number they have in
/// `neighbour_document`, label and prediction only where they are not both the answer's prediction. So an answer's twenty neighbours and
/// the one that ends them take about 320 bytes, and a name is stored once however many lists it is in.
namespace sdm::store {

/// Writes lists within a transaction of the caller's, which is that of one evaluation.
class NeighbourWriter {
public:
    explicit NeighbourWriter(SQLite::Database& database) : m_database(database) {}

    /// Of the generation that has just been written; nothing where the answer names none.
    void add(std::int64_t generation, const GenerationRecord& answer);

private:
    std::int64_t numberOf(const std::string& document);

    SQLite::Database& m_database;
    std::unordered_map<std::string, std::int64_t> m_numbers;
};

/// An expression over g (generation): its list as JSON objects with the fields of a NeighbourRecord, NULL where it has none.
std::string neighbourColumn();

} // namespace sdm::store
