#include "core/store/schema_check.h"

#include "core/base/error.h"

#include <map>
#include <set>
#include <sqlite3.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <string>
#include <utility>

namespace sdm::store {
namespace {

struct SchemaObject {
    std::string type, table, sql;
    bool operator==(const SchemaObject&) const = default;
};
using Schema = std::map<std::string, SchemaObject>;

/// Far more than a schema of ours takes, over in a moment: a schema may be as large as its writer likes.
constexpr int kStepsBetweenLooks = 1000, kMostLooks = 10'000;

class BoundedWork {
public:
    explicit BoundedWork(SQLite::Database& database) : m_handle(database.getHandle())
    {
        sqlite3_progress_handler(
            m_handle, kStepsBetweenLooks, [](void* looks) { return ++*static_cast<int*>(looks) > kMostLooks ? 1 : 0; }, &m_looks);
    }
    ~BoundedWork() { sqlite3_progress_handler(m_handle, 0, nullptr, nullptr); }
    BoundedWork(const BoundedWork&) = delete;
    BoundedWork& operator=(const BoundedWork&) = delete;

private:
    sqlite3* m_handle;
    int m_looks = 0;
};

Schema schemaOf(SQLite::Database& database)
{
    const BoundedWork bounded(database);
    SQLite::Statement query(database, "SELECT name, type, tbl_name, coalesce(sql, '') AS sql FROM sqlite_schema");
    Schema schema;
    while (query.executeStep())
        schema[query.getColumn("name").getString()] = {query.getColumn("type").getString(), query.getColumn("tbl_name").getString(),
                                                       query.getColumn("sql").getString()};
    return schema;
}

/// Tables that SQLite makes itself, behind the full-text index and for ANALYZE: their text is a matter of its version.
bool isMadeBySqlite(const std::string& name)
{
    return name.starts_with("sqlite_") || name.starts_with("generation_text_fts_");
}

[[noreturn]] void refuse(SQLite::Database& database, const std::string& what)
{
    throw Error(ErrorCode::BadInput, what, database.getFilename(),
                "the store was changed by another program: use another copy, or take back the change");
}

} // namespace

void requireSchema(SQLite::Database& database, std::span<const char* const> steps)
{
    if (steps.empty())
        return;
    SQLite::Database model(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    for (const char* step : steps)
        model.exec(step);
    const Schema ours = schemaOf(model), found = schemaOf(database);
    std::set<std::string> tables;
    for (const auto& [name, wanted] : ours) {
        const auto there = found.find(name);
        if (there == found.end())
            refuse(database, "the store lacks the " + wanted.type + " " + name);
        const SchemaObject& is = there->second;
        if (is.type != wanted.type || is.table != wanted.table || (!isMadeBySqlite(name) && is.sql != wanted.sql))
            refuse(database, "the store's " + wanted.type + " " + name + " is not as this program makes it");
        tables.insert(wanted.table);
    }
    for (const auto& [name, is] : found) {
        const bool acts = is.type == "trigger" || is.type == "index";
        if (acts && tables.contains(is.table) && !ours.contains(name))
            refuse(database, "the store has the " + is.type + " " + name + ", which is not of this program");
    }
}

} // namespace sdm::store
