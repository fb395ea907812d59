SELECT run.name, metric.step, min(metric.value) AS loss
FROM metric
JOIN run ON run.id = metric.run_id
WHERE metric.key = 'train/loss' AND NOT metric.superseded
GROUP BY metric.run_id
ORDER BY loss
