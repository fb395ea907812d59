#pragma once

#include "core/store/sqlite_session.h"
#include "core/store/store_reader.h"
#include "core/store/table.h"

#include <cstdint>
#include <string>
#include <vector>

/// Used inside core/store only: what the reader's own .cpp files share.
namespace sdm::store {

struct StoreReader::Connection {
    Connection(std::string path, SQLite::Database opened) : file(std::move(path)), database(std::move(opened)) {}

    std::string file;
    mutable SQLite::Database database;

    /// All rows of a query as records, read by the columns' names.
    template <typename Record, typename... Values>
    std::vector<Record> rows(const std::string& sql, const Values&... values) const
    {
        return translated(file, [&] {
            SQLite::Statement query(database, sql);
            bindAll(query, values...);
            const RecordReader<Record> read(query);
            std::vector<Record> result;
            while (query.executeStep())
                result.push_back(read(query));
            return result;
        });
    }

    /// `SELECT <the record's columns>, more FROM table`
    template <typename Record>
    static std::string select(const std::string& table, const std::string& more = {})
    {
        return "SELECT " + Table<Record>::selected() + (more.empty() ? "" : ", " + more) + " FROM " + table;
    }
};

/// The row ids as a JSON array: one bound value, however many there are.
inline std::string asJsonArray(const std::vector<std::int64_t>& ids)
{
    std::string json = "[";
    for (const std::int64_t id : ids)
        json += (json.size() > 1 ? "," : "") + std::to_string(id);
    return json + "]";
}

} // namespace sdm::store
