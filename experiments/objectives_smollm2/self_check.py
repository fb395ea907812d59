"""The arithmetic of this folder against values known from elsewhere; `study.py check`, as ctest does. Reads nothing and runs nothing."""
import math

import collect
import cross_check
import intervals
import launch
import results_file


def close(interval, expected, tolerance=5e-5):
    assert all(math.isclose(a, b, abs_tol=tolerance) for a, b in zip(interval, expected)), (interval, expected)


def refused(error, call, *arguments):
    try:
        call(*arguments)
    except error:
        return
    raise AssertionError(f"{call.__name__} took what it has to refuse: {arguments}")


def check_intervals():
    # Newcombe 1998 (Statistics in Medicine 17, 857-872), table I, methods 3 and 5.
    close(intervals.wilson(81, 263), (0.2553, 0.3662))
    close(intervals.wilson(15, 148), (0.0624, 0.1605))
    close(intervals.wilson(0, 20), (0.0, 0.1611))
    close(intervals.clopper_pearson(0, 20), (0.0, 0.1684))
    close(intervals.clopper_pearson(1, 29), (0.0009, 0.1776))
    assert intervals.wilson(7, 7)[1] == 1.0 and intervals.clopper_pearson(7, 7)[1] == 1.0
    assert intervals.proportion_interval(0, 0) == (0.0, 1.0)
    # Exact below 40 items, Wilson from there.
    assert intervals.proportion_interval(38, 39) == intervals.clopper_pearson(38, 39)
    assert intervals.proportion_interval(39, 40) == intervals.wilson(39, 40)
    # A mean of two proportions: of equal ones narrower than either by the root of two, without items nothing.
    low, high = intervals.mean_of_two((50, 100), (50, 100))
    close((low, high), [0.5 + (end - 0.5) / math.sqrt(2) for end in intervals.wilson(50, 100)])
    assert intervals.mean_of_two((0, 0), (5, 9)) is None


def check_guard():
    assert intervals.guard(0, 0, 0.95) == "none"
    assert intervals.guard(29, 29, 0.95) == "too_few"
    assert intervals.guard(100, 100, 0.95) == "holds"  # its interval begins at 0.963
    assert intervals.guard(30, 30, 0.95) == "straddles"
    assert intervals.guard(80, 100, 0.95) == "below"
    assert intervals.spread([0.4, 0.1, 0.2]) == (0.2, 0.1, 0.4)
    assert intervals.spread([3.0, 1.0])[0] == 2.0


def check_merging():
    first = results_file.merged({"format": 1, "runs": []}, [{"name": "a", "id": "1", "x": 1}, {"name": "b", "id": "2"}])
    again = results_file.merged(first, [{"name": "a", "id": "1", "x": 2}, {"name": "c", "id": "3"}])
    assert [(run["name"], run.get("x")) for run in again["runs"]] == [("a", 2), ("b", None), ("c", None)]
    assert first["runs"][0]["x"] == 1, "merging leaves its arguments alone"
    refused(results_file.Conflict, results_file.merged, again, [{"name": "b", "id": "9"}])
    assert results_file.merged(again, [{"name": "b", "id": "9"}], replace=True)["runs"][1]["id"] == "9"
    text = results_file.text_of({"series": [1.5, None, -2e-05], "words": ["two  blanks", "[ 1, 2 ]"]})
    assert "[1.5, null, -2e-05]" in text and "two  blanks" in text and "[ 1, 2 ]" in text
    refused(ValueError, results_file.text_of, {"x": math.nan})


def check_settings():
    stored = {"name": "a", "model": {"path": "/x/m", "threads": 2}, "task": {"train": "/x/t.jsonl", "tests": [{"file": "/x/w.jsonl"}]}, "seed": 0}
    moved = {"name": "a", "model": {"path": "/y/other", "threads": 1}, "task": {"train": "/y/t.jsonl", "tests": [{"file": "/y/w.jsonl"}]}, "seed": 0}
    assert launch.changed_settings(stored, moved) == {}
    assert launch.changed_settings(stored, {**moved, "seed": 1}) == {"seed": (0, 1)}
    assert launch.changed_settings(stored, {**moved, "task": {"train": "/y/t.jsonl", "tests": []}}) == {"task.tests": ([{"file": "w.jsonl"}], [])}


def metric(key, value, step=1, superseded=False):
    return {"key": key, "value": value, "step": step, "epoch": step / 2, "superseded": superseded}


def check_counting():
    metrics = [metric("time/decode_seconds", 1.26), metric("time/decode_seconds", 2.0, 2), metric("time/monitor_layer_seconds", 0.5)]
    assert collect.seconds_by_phase(metrics) == {"decode": 3.3, "monitor_layer": 0.5}
    assert collect.standing([metric("a", 1), metric("a", 2, superseded=True)]) == [metric("a", 1)]
    assert collect.short("inf") is None and collect.short(0.1234567) == 0.123457 and collect.short(3) == 3
    assert collect.active_seconds("state        finished\ntook         1924 s\n") == 1924 and collect.active_seconds("state  running\n") is None
    negatives = [metric("hard_negatives/generated", 9.0, 4), metric("hard_negatives/wrong", 5.0, 4), metric("hard_negatives/used", 2.0, 4)]
    assert collect.negatives_of(negatives, [])["epochs"] == [{"epoch": 2.0, "generated": 9, "wrong": 5, "used": 2, "too_long": 0}]

    def answer(label, prediction, inside, lower):
        return {"label": label, "prediction": prediction, "is_high_reliability_region": inside, "is_high_reliability_region_lower": lower}

    counted = collect.by_class([answer(0, 0, True, False), answer(0, 1, True, True), answer(1, 1, False, False), answer(1, -1, False, False)])
    assert counted == [{"documents": 2, "admitted": 2, "admitted_correct": 1, "admitted_lower": 1, "admitted_lower_correct": 0},
                       {"documents": 2, "admitted": 0, "admitted_correct": 0, "admitted_lower": 0, "admitted_lower_correct": 0}]
    layer = {"draw": 0, "admitted": 2, "admitted_correct": 1, "admitted_lower": 1, "admitted_lower_correct": 0, "by_class": counted}
    record = {"name": "a", "tests": [{"split": "t", "documents": 4, "layers": [layer]}]}
    cross_check.against_predictions(record)
    layer["admitted_correct"] = 2
    refused(cross_check.Disagreement, cross_check.against_predictions, record)


def check():
    for one in (check_intervals, check_guard, check_merging, check_settings, check_counting):
        one()
    print("study: checked")
    return 0
