#include "core/store/sql_console.h"

#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/store/sqlite_session.h"

#include <algorithm>
#include <memory>
#include <sqlite3.h>
#include <string_view>

namespace sdm::store {
namespace {

constexpr std::chrono::seconds kPatience{5};
constexpr int kOperationsBetweenLooks = 4000;
constexpr std::string_view kBlank = " \t\r\n;";

/// Reading only. What a pragma tells (`table_info`) is let through, what it would set is not; ATTACH could reach other files.
int authorise(void*, int action, const char* first, const char* second, const char*, const char*)
{
    static constexpr std::string_view kTelling[] = {"table_info",  "table_xinfo",  "table_list",       "index_list",  "index_info",
                                                    "index_xinfo", "user_version", "foreign_key_list", "data_version"};
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    case SQLITE_FUNCTION: // the second text is the function's name
        return second != nullptr && std::string_view(second) == "load_extension" ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_PRAGMA:
        return first != nullptr && std::ranges::find(kTelling, std::string_view(first)) != std::end(kTelling) ? SQLITE_OK : SQLITE_DENY;
    default:
        return SQLITE_DENY;
    }
}

/// "line 2, column 7" of a byte in the text, both counted from 1 in characters.
std::string placeOf(std::string_view sql, std::size_t offset)
{
    const std::string_view before = sql.substr(0, std::min(offset, sql.size()));
    const auto line = std::ranges::count(before, '\n') + 1;
    const auto begin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const auto isCharacter = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; };
    const auto column = std::ranges::count_if(before.substr(begin), isCharacter) + 1;
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

[[noreturn]] void refuse(sqlite3* database, std::string_view sql)
{
    const int code = sqlite3_errcode(database);
    if (code == SQLITE_INTERRUPT)
        throw Error(ErrorCode::Cancelled, "the query was stopped");
    const int offset = sqlite3_error_offset(database);
    const std::string where = offset < 0 ? std::string() : placeOf(sql, static_cast<std::size_t>(offset));
    // What is not authorised while a statement is parsed comes back as a plain error.
    if (code == SQLITE_AUTH || code == SQLITE_READONLY || std::string_view(sqlite3_errmsg(database)) == "not authorized")
        throw Error(ErrorCode::BadInput, "only reading is allowed here", where, "begin with SELECT or WITH");
    throw Error(code == SQLITE_BUSY ? ErrorCode::Failed : ErrorCode::BadInput, sqlite3_errmsg(database), where);
}

struct Finalizer {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Prepared = std::unique_ptr<sqlite3_stmt, Finalizer>;

Prepared prepare(sqlite3* database, const std::string& sql)
{
    sqlite3_stmt* statement = nullptr;
    const char* tail = nullptr;
    if (sqlite3_prepare_v2(database, sql.c_str(), static_cast<int>(sql.size()), &statement, &tail) != SQLITE_OK)
        refuse(database, sql);
    Prepared prepared(statement);
    if (!prepared)
        throw Error(ErrorCode::BadInput, "there is no statement", {}, "write one, such as SELECT name FROM run");
    const std::string_view rest = std::string_view(sql).substr(static_cast<std::size_t>(tail - sql.c_str()));
    // A comment after the statement is no second one: SQLite makes nothing of it.
    sqlite3_stmt* second = nullptr;
    const bool more = rest.find_first_not_of(kBlank) != std::string_view::npos &&
                      (sqlite3_prepare_v2(database, tail, -1, &second, nullptr) != SQLITE_OK || second != nullptr);
    sqlite3_finalize(second);
    if (more) {
        const auto at = static_cast<std::size_t>(tail - sql.c_str()) + rest.find_first_not_of(kBlank);
        throw Error(ErrorCode::BadInput, "there is a second statement", placeOf(sql, at), "run one at a time");
    }
    return prepared;
}

std::optional<std::string> valueOf(sqlite3_stmt* statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_NULL:
        return std::nullopt;
    case SQLITE_INTEGER:
        return std::to_string(sqlite3_column_int64(statement, column));
    case SQLITE_FLOAT:
        return shortestNumber(sqlite3_column_double(statement, column));
    case SQLITE_BLOB:
        return "blob of " + std::to_string(sqlite3_column_bytes(statement, column)) + " bytes";
    default: {
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
        return std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
    }
    }
}

SqlTable rowsOf(sqlite3* database, sqlite3_stmt* statement, const std::string& sql, std::size_t mostRows)
{
    SqlTable table;
    const int columns = sqlite3_column_count(statement);
    for (int column = 0; column < columns; ++column)
        table.columns.emplace_back(sqlite3_column_name(statement, column));
    table.isNumber.assign(table.columns.size(), true);
    int step = SQLITE_ROW;
    while ((step = sqlite3_step(statement)) == SQLITE_ROW) {
        if (table.rows.size() == mostRows) {
            table.cut = true;
            return table;
        }
        auto& row = table.rows.emplace_back();
        for (int column = 0; column < columns; ++column) {
            const int type = sqlite3_column_type(statement, column);
            if (type != SQLITE_INTEGER && type != SQLITE_FLOAT && type != SQLITE_NULL)
                table.isNumber[static_cast<std::size_t>(column)] = false;
            row.push_back(valueOf(statement, column));
        }
    }
    if (step != SQLITE_DONE)
        refuse(database, sql);
    return table;
}

} // namespace

SqlTable runSql(const std::filesystem::path& projectFolder, const std::string& sql, std::size_t mostRows, const std::stop_token& stop)
{
    const std::filesystem::path file = databasePath(projectFolder);
    if (!std::filesystem::is_regular_file(file))
        throw Error(ErrorCode::NotFound, "this project has no store yet", projectFolder.string(), "its first run makes one");
    return translated(file.string(), [&] {
        SQLite::Database database = openForReading(file, kPatience);
        database.exec("PRAGMA query_only = ON");
        sqlite3* const handle = database.getHandle();
        sqlite3_progress_handler(
            handle, kOperationsBetweenLooks,
            [](void* token) { return static_cast<const std::stop_token*>(token)->stop_requested() ? 1 : 0; },
            const_cast<std::stop_token*>(&stop));
        sqlite3_set_authorizer(handle, &authorise, nullptr);
        const Prepared statement = prepare(handle, sql);
        return rowsOf(handle, statement.get(), sql, mostRows);
    });
}

} // namespace sdm::store
