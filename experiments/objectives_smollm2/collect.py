"""What a results file keeps of a run, taken from the runner's commands alone: ls, show, export, compare, layer show, doctor."""
import collections
import datetime
import pathlib
import re
import sys

import cross_check
import results_file
from launch import flat, without_folders
from runner import Runner

COUNTS = ["admitted", "admitted_correct", "accepted", "accepted_correct"]
LOWER_COUNTS = ["admitted_lower", "admitted_lower_correct", "accepted_lower", "accepted_lower_correct"]


def short(value):
    """Six digits say all that a table or a picture shows. An infinite threshold ("inf") and what is not known are None."""
    return float(f"{value:.6g}") if isinstance(value, float) else None if isinstance(value, str) else value


def standing(rows):
    """Without what a resume did again."""
    return [row for row in rows if not row["superseded"]]


def series(metrics, key):
    return [row for row in metrics if row["key"] == key]


def values(metrics, key):
    return [short(row["value"]) for row in series(metrics, key)]


def seconds_by_phase(metrics):
    seconds = collections.Counter()
    for row in metrics:
        if found := re.fullmatch(r"time/(\w+)_seconds", row["key"]):
            seconds[found[1]] += row["value"]
    return {phase: round(value, 1) for phase, value in seconds.items()}


def train_of(metrics):
    loss = series(metrics, "train/loss")
    return {"steps": [row["step"] for row in loss], "epoch": [short(row["epoch"]) for row in loss], "loss": values(metrics, "train/loss"),
            "base_mean_wrong": values(metrics, "train/beta_mean/y0"), "base_mean_right": values(metrics, "train/beta_mean/y1"),
            "tokens_per_second": values(metrics, "train/tokens_per_second")}


def counts_of(evaluation):
    """An evaluation's answers as counts, so that every share has its n."""
    documents = evaluation["documents"]
    kept = {"documents": documents, "sentence_correct": round(evaluation["sentence_accuracy"] * documents),
            "exact_match": round(evaluation["exact_match"] * documents)}
    return {**kept, **{name: evaluation[name] for name in ["cut_answers", "no_response", "too_long"]},
            "own_verdict": {name: evaluation["verdict_" + name] for name in ["tp", "fp", "fn", "tn"]}}


def judged(evaluation):
    """What a layer made of them."""
    return {name: evaluation[name] for name in ["correct", *COUNTS, *LOWER_COUNTS]}


def epochs_of(shown, metrics):
    """Evaluation by evaluation: the loss that chooses the checkpoint, and the monitor's look at answers to calibration documents."""
    offline = {row["step"]: row["value"] for row in series(metrics, "eval/loss_offline")}
    monitors = {e["step"]: e for e in shown["evaluations"] if e["purpose"] == "monitor"}
    epochs = []
    for evaluation in (e for e in shown["evaluations"] if e["purpose"] == "validation"):
        step = evaluation["step"]
        line = {"epoch": short(evaluation["epoch"]), "step": step, "documents": evaluation["documents"], "loss": short(evaluation["loss"]),
                "loss_offline": short(offline.get(step)), "cross_entropy_loss": short(evaluation["cross_entropy_loss"])}
        if step in monitors:
            line["monitor"] = {**counts_of(monitors[step]), **judged(monitors[step])}
        epochs.append(line)
    return epochs


def negatives_of(metrics, rows):
    """Per training epoch what was generated, wrong and used; and of every kept wrong answer the data it belongs to and what is wrong."""
    epochs = []
    for row in series(metrics, "hard_negatives/generated"):
        line = {"epoch": short(row["epoch"]), "generated": int(row["value"])}
        for name in ("wrong", "used", "too_long"):
            line[name] = sum(int(r["value"]) for r in series(metrics, "hard_negatives/" + name) if r["step"] == row["step"])
        epochs.append(line)
    kinds = collections.Counter((row["origin"], row["epoch"], row["kind"], row["used"]) for row in rows)
    return {"epochs": epochs, "kinds": [{"origin": origin, "epoch": epoch, "kind": kind, "used": used, "answers": count}
                                        for (origin, epoch, kind, used), count in sorted(kinds.items())]}


def layer_of(layer, folder_facts):
    """`folder_facts`: of `layer show`, which alone says how many documents of a class its accuracy is over."""
    classes = folder_facts["calibration"]["classes"]
    return {"draw": layer["draw"], "alpha": layer["alpha"], "qr_min": short(layer["qr_min"]), "psi": [short(psi) for psi in layer["psi"]],
            "best_epoch": layer["best_epoch"], "support": layer["support_size"],
            "classes": [{"documents": c["count"], "correct": round(c["accuracy"] * c["count"]), "loss": short(c["loss"]),
                         "mean_similarity": short(c["mean_similarity"])} for c in classes]}


def by_class(predictions):
    """Of the answers that are wrong (0) and right (1): how many, how many are inside, how many of these are judged right; both bounds."""
    counts = []
    for label in (0, 1):
        rows = [row for row in predictions if row["label"] == label]
        line = {"documents": len(rows)}
        for bound in ("", "_lower"):
            inside = [row for row in rows if row["is_high_reliability_region" + bound]]
            line[f"admitted{bound}"] = len(inside)
            line[f"admitted{bound}_correct"] = sum(row["prediction"] == label for row in inside)
        counts.append(line)
    return counts


def tests_of(shown, predictions):
    draws = {layer["id"]: layer["draw"] for layer in shown["layers"] if layer["role"] == "final"}
    splits = {}
    for evaluation in shown["evaluations"]:
        if evaluation["purpose"] != "final":
            continue
        test = splits.setdefault(evaluation["split"], {"split": evaluation["split"], "shifted": evaluation["shifted"], **counts_of(evaluation), "layers": {}})
        draw = draws[evaluation["layer_id"]]
        rows = [row for row in predictions if row["split"] == evaluation["split"] and row["layer_draw"] == draw]
        # A final stage that was resumed has judged twice: the last word stands.
        test["layers"][draw] = {"draw": draw, **judged(evaluation), "by_class": by_class(rows)}
    return [{**test, "layers": [test["layers"][draw] for draw in sorted(test["layers"])]} for test in splits.values()]


def segments_of(shown):
    return [{key: segment[key] for key in ["first_step", "threads", "device", "dtype", "engine_version", "torch_version", "changes"]}
            for segment in shown["segments"]]


def active_seconds(text):
    found = re.search(r"^took\s+(\d+) s$", text, re.MULTILINE)
    return int(found[1]) if found else None


def generated_by_purpose(rows):
    """Mean length of the answers in words, by what they were decoded for: what decoding costs hangs on it."""
    lengths = collections.defaultdict(dict)
    for row in rows:  # layers judge the same answers: each counts once
        lengths[row["split"]][(row["step"], row["document_id"])] = len(row["generated"].split())
    return {split: {"answers": len(of), "mean_words": short(sum(of.values()) / len(of))} for split, of in sorted(lengths.items())}


def record_of(runner, row, doctor):
    run = row["id"]
    shown = runner.json("show", run)
    all_metrics = runner.rows(run, "metrics")
    metrics, predictions = standing(all_metrics), runner.rows(run, "predictions")  # of predictions the export has only what stands
    best = next((c for c in shown["checkpoints"] if c["is_best"]), None)
    folder = pathlib.Path(runner.project) / "runs" / run / "layers"
    finals = {layer["draw"]: layer for layer in shown["layers"] if layer["role"] == "final"}
    facts = {draw: runner.outside().json("layer", "show", folder / f"final-{draw}") for draw in finals}
    peak = values(metrics, "memory/peak_bytes")
    record = {
        "name": row["name"], "id": run, "preset": row["preset"], "row": row["row"], "seed": row["seed"],
        "finished": datetime.datetime.fromtimestamp(row["finished_ms"] / 1000, datetime.timezone.utc).date().isoformat(),
        "resumes": row["resumes"], "segments": segments_of(shown),
        "processor": {"name": doctor["processor"], "flags": doctor["processor_flags"], "cores": doctor["usable_cores"]} if doctor["host"] == row["host"] else None,
        "settings": {key: value for key, value in flat(without_folders(shown["config"])).items() if key != "name"},
        "model_digest": facts[min(facts)]["made_from"]["model_digest"],
        "data": {**{"train": layer["dataset_id"] for layer in shown["layers"] if layer["role"] == "train"},
                 **{e["split"]: e["dataset_id"] for e in shown["evaluations"]}},
        "seconds": active_seconds(runner.text("show", run)), "seconds_by_phase": seconds_by_phase(metrics),
        "seconds_done_again": seconds_by_phase([row for row in all_metrics if row["superseded"]]),
        "peak_bytes": int(max(peak)) if peak else None,
        "train": train_of(metrics), "epochs": epochs_of(shown, metrics),
        "hard_negatives": negatives_of(metrics, standing(runner.rows(run, "hard_negatives"))),
        "answers": generated_by_purpose(standing(runner.rows(run, "generations"))),
        "checkpoint": {"step": best["step"], "loss": short(best["loss"])} if best else None,
        "final_layers": [layer_of(finals[draw], facts[draw]) for draw in sorted(finals)],
        "tests": tests_of(shown, predictions)}
    cross_check.against_predictions(record)
    return record


def collect(options):
    runner = Runner(options.runner, options.project)
    rows = runner.runs()
    wanted = [row for row in reversed(rows) if options.runs is None or row["name"] in options.runs]
    unknown = set(options.runs or []) - {row["name"] for row in rows}
    if unknown:
        sys.exit(f"no run of that name in {options.project}: {', '.join(sorted(unknown))}")
    for row in wanted:
        if row["state"] != "finished":
            print(f"{row['name']}: {row['state']}, left out", file=sys.stderr)
    finished = [row for row in wanted if row["state"] == "finished"]
    if not finished:
        sys.exit(f"no finished run in {options.project}")
    doctor = runner.outside().json("doctor")
    records = [record_of(runner, row, doctor) for row in finished]
    cross_check.against_compare(records, runner.json("compare", *(row["id"] for row in finished)))
    try:
        results = results_file.merged(results_file.read(options.out), records, options.replace)
    except results_file.Conflict as conflict:
        sys.exit(f"{options.out} has another run named '{conflict}': give this one another name, or say --replace")
    results_file.write(options.out, results)
    print(f"{options.out}: {', '.join(record['name'] for record in records)} collected, {len(results['runs'])} runs in all")
    return 0
