SELECT run.name, json_extract(event.payload, '$.phase') AS phase, count(*) AS times,
       round(sum(json_extract(event.payload, '$.seconds')), 1) AS seconds
FROM event
JOIN run ON run.id = event.run_id
WHERE event.kind = 'phase' AND json_extract(event.payload, '$.seconds') IS NOT NULL AND NOT event.superseded
GROUP BY event.run_id, phase
ORDER BY run.created_ms DESC, seconds DESC
