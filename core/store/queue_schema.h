#pragma once

namespace sdm::store {

/// The step of the schema's history (migrations.h) that brings runs that wait for their turn, and where runs are from.
inline constexpr const char* kQueueSchema = R"sql(
-- configured, smoke: where the settings of the run are from.
ALTER TABLE run ADD COLUMN origin TEXT NOT NULL DEFAULT 'configured';

-- Runs that wait for their turn. place: their order; NULL when somebody took the entry out. after: the entry or the run that must have
-- finished. run_id: the run it became.
CREATE TABLE queue_entry (
    id TEXT PRIMARY KEY,
    config TEXT NOT NULL,
    origin TEXT NOT NULL,
    after TEXT,
    place INTEGER,
    added_ms INTEGER NOT NULL,
    run_id TEXT,
    error_message TEXT
) STRICT;
CREATE INDEX queue_entry_by_run ON queue_entry (run_id);
)sql";

} // namespace sdm::store
