SELECT name, state, preset, seed, datetime(created_ms / 1000, 'unixepoch') AS created_utc
FROM run
ORDER BY created_ms DESC
