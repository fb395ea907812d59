#include "core/store/migrations.h"

#include <cstdio>
#include <exception>
#include <SQLiteCpp/SQLiteCpp.h>
#include <string>
#include <vector>

/// store_upgrade STORE: brings a store to a version that no program has yet, as the next release will do it, for crash_matrix.py.
int main(int count, char** arguments)
{
    if (count != 2) {
        std::fprintf(stderr, "store_upgrade STORE\n");
        return 2;
    }
    try {
        SQLite::Database database(arguments[1], SQLite::OPEN_READWRITE, 60'000);
        database.exec("PRAGMA foreign_keys = ON");
        std::vector<const char*> steps(sdm::store::migrations().begin(), sdm::store::migrations().end());
        steps.push_back("ALTER TABLE metric ADD COLUMN of_the_next_version TEXT;"
                        "CREATE TABLE next_version (a INTEGER) STRICT;"
                        "UPDATE metric SET of_the_next_version = 'filled'");
        sdm::store::migrate(database, steps);
        std::printf("%d\n", sdm::store::schemaVersion(database));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "store_upgrade: %s\n", error.what());
        return 1;
    }
    return 0;
}
