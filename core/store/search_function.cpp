#include "core/store/search_function.h"

#include "core/base/error.h"

#include <memory>
#include <sqlite3.h>
#include <string_view>

namespace sdm::store {
namespace {

static_assert((kSearchGaveUp & 0xff) == SQLITE_ABORT);

std::string_view textOf(sqlite3_value* value)
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return {text == nullptr ? "" : text, static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

/// The pattern of this statement, compiled with its first row; null after an error was told.
const Regex* regexOf(sqlite3_context* context, sqlite3_value* pattern)
{
    if (const void* known = sqlite3_get_auxdata(context, 0))
        return static_cast<const Regex*>(known);
    auto compiled = Regex::compiled(textOf(pattern), kSearchRegex);
    if (const auto* fault = std::get_if<RegexFault>(&compiled)) {
        const std::string words = "not a regular expression: " + fault->what + " at byte " + std::to_string(fault->position);
        sqlite3_result_error(context, words.c_str(), -1);
        return nullptr;
    }
    auto regex = std::make_unique<Regex>(std::get<Regex>(std::move(compiled)));
    sqlite3_set_auxdata(context, 0, regex.release(), [](void* kept) { delete static_cast<Regex*>(kept); });
    const void* kept = sqlite3_get_auxdata(context, 0);
    if (kept == nullptr) // it lacked the memory to keep it, and let go of it at once
        sqlite3_result_error_nomem(context);
    return static_cast<const Regex*>(kept);
}

void regexp(sqlite3_context* context, int, sqlite3_value** arguments)
{
    if (sqlite3_value_type(arguments[0]) == SQLITE_NULL || sqlite3_value_type(arguments[1]) == SQLITE_NULL)
        return sqlite3_result_null(context);
    try {
        if (const Regex* regex = regexOf(context, arguments[0]))
            sqlite3_result_int(context, regex->matches(textOf(arguments[1])) ? 1 : 0);
    } catch (const Error& error) {
        sqlite3_result_error(context, error.fault().c_str(), -1);
        sqlite3_result_error_code(context, kSearchGaveUp);
    } catch (const std::bad_alloc&) {
        sqlite3_result_error_nomem(context);
    }
}

} // namespace

void addSearchFunction(SQLite::Database& database)
{
    const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    if (sqlite3_create_function_v2(database.getHandle(), "regexp", 2, flags, nullptr, &regexp, nullptr, nullptr, nullptr) != SQLITE_OK)
        throw SQLite::Exception(database.getHandle());
}

} // namespace sdm::store
