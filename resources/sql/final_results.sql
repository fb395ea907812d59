SELECT run.name, evaluation.split, evaluation.shifted, layer.draw, evaluation.documents,
       evaluation.admitted_lower AS admitted, evaluation.admitted_lower_correct AS right,
       round(1.0 * evaluation.admitted_lower / evaluation.documents, 3) AS share
FROM evaluation
JOIN run ON run.id = evaluation.run_id
JOIN layer ON layer.id = evaluation.layer_id
WHERE evaluation.purpose = 'final' AND NOT evaluation.superseded
ORDER BY run.created_ms DESC, evaluation.split, layer.draw
