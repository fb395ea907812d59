#pragma once

#include "core/base/regex.h"

#include <SQLiteCpp/SQLiteCpp.h>

/// Regular expressions in SQL. Used inside core/store only.
namespace sdm::store {

/// How the expressions of a search are read: answers may hold any bytes, and no text is worth more than a few milliseconds.
inline constexpr Regex::Options kSearchRegex{.anyBytes = true, .mostSteps = 1'000'000};

/// SQLite's extended code of a search that was given up because an expression takes too many steps on some text.
inline constexpr int kSearchGaveUp = 4 | (64 << 8); // SQLITE_ABORT, with a number that SQLite itself does not give

/// Lets statements of this connection say `text REGEXP pattern` and `regexp(pattern, text)`: whether the pattern matches anywhere in the
/// text; NULL where either is. What is no pattern is an error of the statement. The schema itself may not use it.
void addSearchFunction(SQLite::Database& database);

} // namespace sdm::store
