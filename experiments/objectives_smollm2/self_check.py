"""The arithmetic of this folder against values known from elsewhere; `study.py check`, as ctest does. Runs nothing and needs no results."""
import math
import pathlib
import struct
import tempfile

import collect
import cross_check
import intervals
import launch
import knob_table
import results_file
import stored_features
import table
import tensor_file


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
    stored = {"preset": "ce_cm", "seed": 0, "model": {"path": "/x/m", "threads": 2, "dtype": "f32"}, "optimiser": {"epochs": 4, "learning_rate": 0.0002},
              "task": {"train": "/x/t.jsonl", "tests": [{"file": "/x/w.jsonl"}]}}
    config = {"model": {"dtype": "f32"}, "optimiser": {"epochs": 4}, "task": {"train": "data/t.jsonl", "tests": []}}
    places = ["model.path=/y/other", "model.threads=1", "task.train=/y/t.jsonl", 'task.tests=[{"file": "/y/w.jsonl"}]']

    def changed(preset, *settings):
        return launch.changed_settings(stored, launch.asked_settings(preset, config, [*places, *settings]))

    assert changed("ce_cm") == {} and changed("ce_cm", "optimiser.learning_rate=2e-4", "seed=0") == {}
    assert changed("ce_cm", "seed=1") == {"seed": (0, 1)}
    assert changed("sdm_cm") == {"preset": ("ce_cm", "sdm_cm")}
    assert changed("ce_cm", "model.dtype=bf16", "optimiser.epochs=3") == {"model.dtype": ("f32", "bf16"), "optimiser.epochs": (4, 3)}
    assert changed("ce_cm", "task.tests=[]") == {"task.tests": ([{"file": "w.jsonl"}], [])}
    assert "optimiser.epochs" not in launch.asked_settings("base", config, [])


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


def floats(numbers):
    return struct.pack(f"<{len(numbers)}f", *numbers)


def check_stored_features():
    """Six texts of four columns, eight documents, two draws."""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "features.safetensors"
        draws = {f"draw.{k}.{name}": tensor_file.integers(numbers) for k in (0, 1) for name, numbers in (
            ("rows", [(i + k) % 6 for i in range(8)]), ("labels", [(i + k) % 2 for i in range(8)]))}
        halves = {f"draw.{k}.is_support": ("U8", [8], bytes([1, 0] * 4)) for k in (0, 1)}
        tensor_file.write(file, {"features": ("F32", [6, 4], floats([10 * row + column for row in range(6) for column in range(4)])), **draws, **halves},
                          {"feature_poolings": "mean,last"})
        rows = stored_features.LayerRows(file)
        assert rows.documents == 8 and len(rows.draws) == 2 and stored_features.is_concatenation(rows.file)
        support, calibration, away = rows.split(0, 8, 0)
        assert (list(support.rows), list(calibration.rows), away.rows) == ([0, 2, 4, 0], [1, 3, 5, 1], []), "the run's own halves"
        assert support.labels == [0, 0, 0, 0] and calibration.labels == [1, 1, 1, 1]
        for name, columns, origin in (("mean and last token", [0, 1, 2, 3], True), ("mean", [0, 1], False), ("last token", [2, 3], False)):
            calibration.write(pathlib.Path(folder) / "half", name)
            half = tensor_file.TensorFile(pathlib.Path(folder) / "half")
            assert half.shape("features") == [4, len(columns)] and bool(half.metadata) == origin
            assert list(half.values("features")) == [10 * row + column for row in (1, 3, 5, 1) for column in columns]
            assert list(half.values("labels")) == [1, 1, 1, 1]
    chosen = {}
    for count in (3, 6):
        chosen[count] = sorted(i for half in split_documents(rows, 1, count, 2)[:2] for i in half)
        assert len(chosen[count]) == count
    away = [split_documents(rows, seed, 6, 2)[2] for seed in (0, 1, 5)]
    assert away[0] == away[1] == away[2] and len(away[0]) == 2 and not set(away[0]) & set(chosen[6])
    assert set(chosen[3]) < set(chosen[6])


def split_documents(rows, seed, count, held_out):
    """Which documents a split takes, rather than which rows."""
    named = stored_features.LayerRows.__new__(stored_features.LayerRows)
    named.file, named.documents = rows.file, rows.documents
    named.draws = [{**draw, "rows": list(range(rows.documents))} for draw in rows.draws]
    return [half.rows for half in named.split(seed, count, held_out)]


def check_tables():
    assert table.share(60, 500).startswith("0.120 (60/500) [0.09") and table.share(0, 0) == "–"
    assert table.inside(0, 0, 0.95) == "R" and table.inside(29, 29, 0.95).endswith("(too few to say)")
    assert table.median_and_range([{"admitted": 5}, {"admitted": 1}, {"admitted": 2}], "admitted", 10) == "0.200 [0.100, 0.500]"
    assert math.isclose(knob_table.balanced([{"documents": 4, "correct": 1}, {"documents": 2, "correct": 2}]), 0.625)


def check():
    for one in (check_intervals, check_guard, check_merging, check_settings, check_counting, check_stored_features, check_tables):
        one()
    print("study: checked")
    return 0
