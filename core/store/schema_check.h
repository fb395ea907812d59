#pragma once

#include <span>

namespace SQLite {
class Database;
}

namespace sdm::store {

/// Holds a store's schema against the one that `steps` make. A table of ours that is really a view, a trigger of a stranger, an index over
/// an expression of his: each would run what he wrote whenever a row is read or written. Views and tables beside ours are let be, since
/// nothing here reads them. \throws Error (BadInput) naming the first object that is not as it should be
void requireSchema(SQLite::Database& database, std::span<const char* const> steps);

} // namespace sdm::store
