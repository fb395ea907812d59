#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace sdm::store {

/// What a statement of a person's own gave, as text.
struct SqlTable {
    std::vector<std::string> columns;
    std::vector<std::vector<std::optional<std::string>>> rows; ///< nothing where the value is NULL; numbers unrounded
    std::vector<bool> isNumber;                                ///< by column: every value is a number or NULL
    bool cut = false;                                          ///< there are more rows than were asked for
};

/// Runs one statement of a person's own over a project's store. The connection is opened for reading, `PRAGMA query_only` is on and only
/// reading is authorised: no ATTACH, no pragma that sets anything, no view (see sqlite_session.h). Opened for this statement and closed
/// after it, so nothing is held against the runs that write. Blocks: never call it from a window's thread.
/// \param mostRows  the rest is not read
/// \param stop      ends a long statement
/// \throws Error (BadInput) with line and column of what SQLite refuses, (NotFound) without a store, (Cancelled) when stopped
SqlTable runSql(const std::filesystem::path& projectFolder, const std::string& sql, std::size_t mostRows, const std::stop_token& stop = {});

} // namespace sdm::store
