#pragma once

#include "core/base/error.h"
#include "core/records/ids.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <SQLiteCpp/SQLiteCpp.h>
#include <string>
#include <string_view>
#include <utility>

/// What the store's own .cpp files share. Nothing outside core/store includes this.
namespace sdm::store {

/// The one spelling of the database's place in a project.
std::filesystem::path databasePath(const std::filesystem::path& projectFolder);

/// A connection for writing: created if missing, WAL (checked), foreign keys on, synchronous NORMAL. Not yet migrated.
SQLite::Database openForWriting(const std::filesystem::path& file, std::chrono::milliseconds busyTimeout);
/// A connection that cannot write. On a medium that takes no WAL beside it, an immutable view of the file, or of a private copy where a
/// log holds what the file has not. \throws Error (Failed) when that log can neither be read nor be copied
SQLite::Database openForReading(const std::filesystem::path& file, std::chrono::milliseconds busyTimeout);

/// Our error for SQLite's: InvalidArgument for a row the schema refuses (trying again is useless), BadInput for a file that is no
/// database, Failed for everything that may pass (locked, full, read-only, input/output).
Error asError(const SQLite::Exception& exception, const std::string& where);

/// Runs `work` and turns SQLite's exceptions into ours.
template <typename Work>
decltype(auto) translated(const std::string& where, Work&& work)
{
    try {
        return std::forward<Work>(work)();
    } catch (const SQLite::Exception& exception) {
        throw asError(exception, where);
    }
}

inline void bindOne(SQLite::Statement& statement, int index, const std::string& value)
{
    statement.bind(index, value);
}
template <typename Kind>
void bindOne(SQLite::Statement& statement, int index, const Id<Kind>& value)
{
    statement.bind(index, value.text());
}
inline void bindOne(SQLite::Statement& statement, int index, std::string_view value)
{
    statement.bind(index, std::string(value));
}
inline void bindOne(SQLite::Statement& statement, int index, const char* value)
{
    statement.bind(index, value);
}
inline void bindOne(SQLite::Statement& statement, int index, std::int64_t value)
{
    statement.bind(index, value);
}
inline void bindOne(SQLite::Statement& statement, int index, int value)
{
    statement.bind(index, value);
}
inline void bindOne(SQLite::Statement& statement, int index, bool value)
{
    statement.bind(index, value ? 1 : 0);
}
inline void bindOne(SQLite::Statement& statement, int index, double value)
{
    statement.bind(index, value); // NaN becomes NULL
}
template <typename T>
void bindOne(SQLite::Statement& statement, int index, const std::optional<T>& value)
{
    if (value)
        bindOne(statement, index, *value);
    else
        statement.bind(index);
}

/// Binds all parameters of a statement in order, from 1.
template <typename... Values>
void bindAll(SQLite::Statement& statement, const Values&... values)
{
    int index = 0;
    (bindOne(statement, ++index, values), ...);
}

/// Binds, runs a statement that returns no rows, and makes it ready for the next row.
template <typename... Values>
int runWith(SQLite::Statement& statement, const Values&... values)
{
    bindAll(statement, values...);
    const int changed = statement.exec();
    statement.reset();
    return changed;
}

} // namespace sdm::store
