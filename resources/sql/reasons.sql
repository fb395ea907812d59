SELECT run.name, evaluation.split, evaluation.step, answer.reason_lower AS reason, count(*) AS answers
FROM answer
JOIN evaluation ON evaluation.row_id = answer.evaluation_row
JOIN run ON run.id = evaluation.run_id
WHERE evaluation.purpose = 'final' AND NOT evaluation.superseded
GROUP BY evaluation.row_id, answer.reason_lower
ORDER BY run.created_ms DESC, evaluation.row_id, answers DESC
