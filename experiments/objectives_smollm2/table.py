#!/usr/bin/env python3
"""The tables of a results file, in Markdown: table.py RESULTS.json. Standard library only.

Shares are written with what they are over, `12/500`; intervals are the product's (intervals.py)."""
import collections
import pathlib
import sys

import results_file
from intervals import guard, proportion_interval, spread
from presets import ordered

NONE = "–"
GUARD_MARKS = {"none": "", "too_few": " (too few to say)", "holds": " (at least α)", "straddles": " (straddles α)", "below": " **(below α)**"}
BOUNDS = {"": "plain estimate of the region", "_lower": "lower estimate of the region"}
PLACES = {"preset", "model.threads", "negatives.gamma_gen"}  # say themselves in the row's name or under Cost


def row_name(run):
    """The table row's name in the paper, and what tells two runs of one preset apart."""
    name = run["row"].split(",")[0]
    return name if run["name"] == run["preset"] else f"{name} ({run['name']})"


def markdown(header, rows):
    return "\n".join("| " + " | ".join(map(str, row)) + " |" for row in [header, ["---"] * len(header), *rows])


def number(value, digits=3):
    return NONE if value is None else f"{value:.{digits}f}"


def share(successes, n):
    """0.120 (60/500) [0.094, 0.152]"""
    if not n:
        return NONE
    low, high = proportion_interval(successes, n)
    return f"{successes / n:.3f} ({successes}/{n}) [{low:.3f}, {high:.3f}]"


def counted(successes, n):
    return f"{successes / n:.3f} ({successes}/{n})" if n else NONE


def inside(correct, admitted, alpha):
    """Accuracy of what was admitted; R when nothing was."""
    return share(correct, admitted) + GUARD_MARKS[guard(correct, admitted, alpha)] if admitted else "R"


def median_and_range(layers, name, n):
    shares = [layer[name] / n for layer in layers]
    return "{:.3f} [{:.3f}, {:.3f}]".format(*spread(shares))


def settings_table(runs):
    """Only settings in which the runs differ."""
    paths = dict.fromkeys(path for run in runs for path in run["settings"])
    rows = [[f"`{path}`", *(run["settings"].get(path) for run in runs)] for path in paths
            if path not in PLACES and len({str(run["settings"].get(path)) for run in runs}) > 1]
    seeds = [["seed", *(run["seed"] for run in runs)]]
    return markdown(["setting", *map(row_name, runs)], seeds + [row for row in rows if row[0] != "`seed`"])


def answers_table(runs, split):
    rows = []
    for run, test in of_split(runs, split):
        own, n = test["own_verdict"], test["documents"]
        said_right = own["tp"] + own["fp"]
        rows.append([row_name(run), share(test["sentence_correct"], n), counted(test["exact_match"], n), counted(test["cut_answers"], n),
                     counted(test["no_response"], n), counted(said_right, n), share(own["tp"], said_right)])
    return markdown(["run", "sentence accuracy [95 %]", "exact match", "cut at the bound", "no sentence", "calls itself right", "is then right [95 %]"], rows)


def of_split(runs, split):
    return [(run, test) for run in runs for test in run["tests"] if test["split"] == split]


def region_table(runs, split, bound):
    rows = []
    for run, test in of_split(runs, split):
        layers, n, alpha = test["layers"], test["documents"], run["final_layers"][0]["alpha"]
        first = layers[0]
        admitted, accepted = "admitted" + bound, "accepted" + bound
        rows.append([row_name(run), counted(first[admitted], n), median_and_range(layers, admitted, n), inside(first[admitted + "_correct"], first[admitted], alpha),
                     " · ".join(inside_short(layer[admitted + "_correct"], layer[admitted]) for layer in layers[1:]) or NONE,
                     counted(first[accepted], n), median_and_range(layers, accepted, n), inside_short(first[accepted + "_correct"], first[accepted])])
    return markdown(["run", "HR share, first layer", "median [range]", "HR accuracy, first layer [95 %]", "HR accuracy, other layers", "accepted, first layer",
                     "median [range]", "right of the accepted, first layer"], rows)


def inside_short(correct, admitted):
    return counted(correct, admitted) if admitted else "R"


def class_table(runs, split):
    """Where the region's errors are: wrong answers are few once a model is tuned, and decide whether a region can be trusted."""
    rows = []
    for run, test in of_split(runs, split):
        for layer in test["layers"]:
            wrong, right = layer["by_class"]
            rows.append([row_name(run), layer["draw"], *(cell for c in (wrong, right) for cell in (counted(c["admitted"], c["documents"]), inside_short(c["admitted_correct"], c["admitted"])))])
    return markdown(["run", "layer", "wrong answers: admitted", "told as wrong", "right answers: admitted", "told as right"], rows)


def layers_table(runs):
    rows = []
    for run in runs:
        for layer in run["final_layers"]:
            region = "no region" if layer["qr_min"] is None else f"{layer['qr_min']:.4g}"
            rows.append([row_name(run), layer["draw"], region, layer["support"], *(cell for c in layer["classes"] for cell in (
                share(c["correct"], c["documents"]), number(c["loss"]), number(c["mean_similarity"], 1)))])
    return markdown(["run", "layer", "q′ at least", "support", "wrong: accuracy [95 %]", "loss", "mean q", "right: accuracy [95 %]", "loss", "mean q"], rows)


def epochs_table(runs):
    rows = []
    for run in runs:
        negatives = {line["epoch"]: line for line in run["hard_negatives"]["epochs"]}
        for line in run["epochs"]:
            monitor, made = line.get("monitor"), negatives.get(line["epoch"])
            kept = " ✓" if run["checkpoint"] and run["checkpoint"]["step"] == line["step"] else ""
            rows.append([row_name(run), f"{line['epoch']:g}{kept}", number(line["loss"], 4), number(line["cross_entropy_loss"], 4),
                         *([share(monitor["sentence_correct"], monitor["documents"]), share(monitor["admitted"], monitor["documents"]),
                            inside_short(monitor["admitted_correct"], monitor["admitted"])] if monitor else [NONE] * 3),
                         f"{made['generated']} · {made['wrong']} · {made['used']}" if made else NONE])
    return markdown(["run", "epoch", "evaluation loss, its own", "cross-entropy", "watched: sentence accuracy [95 %]", "HR share [95 %]", "HR accuracy",
                     "hard negatives: generated · wrong · used"], rows)


def negatives_table(runs):
    """What is wrong with the wrong answers, all epochs together."""
    counts = [(run, collections.Counter()) for run in runs]
    for run, counter in counts:
        for line in run["hard_negatives"]["kinds"]:
            counter[line["origin"], line["kind"]] += line["answers"]
    keys = sorted({key for _, counter in counts for key in counter})
    return markdown(["data", "what is wrong", *(row_name(run) for run, _ in counts)],
                    [[origin, kind.replace("_", " "), *(counter[origin, kind] for _, counter in counts)] for origin, kind in keys])


def cost_table(runs):
    phases = list(dict.fromkeys(phase for run in runs for phase in run["seconds_by_phase"]))
    rows = []
    for run in runs:
        rates = [rate for rate in run["train"]["tokens_per_second"] if rate is not None]
        rows.append([row_name(run), "/".join(str(segment["threads"]) for segment in run["segments"]),
                     *(number(run["seconds_by_phase"].get(phase), 0) for phase in phases), number(sum(run["seconds_done_again"].values()) or None, 0), run["seconds"],
                     number(sum(rates) / len(rates) if rates else None, 0), number(run["peak_bytes"] and run["peak_bytes"] / 1e9, 2)])
    return markdown(["run", "threads", *(phase.replace("_", " ") for phase in phases), "superseded by a resume", "total", "training tokens/s", "peak GB"], rows)


def machines(runs):
    """One line for each kind of machine and version that numbers come from."""
    lines = {}
    for run in runs:
        processor = run["processor"]
        machine = f"{processor['name']}, {processor['cores']} cores, {' '.join(processor['flags'])}" if processor else "collected on another machine"
        versions = {f"{s['device']} {s['dtype']}, engine {s['engine_version']}, LibTorch {s['torch_version']}" for s in run["segments"]}
        mixed = "; mixed: " + "; ".join(s["changes"] for s in run["segments"] if s["changes"]) if any(s["changes"] for s in run["segments"]) else ""
        lines.setdefault(f"{machine}; {', '.join(sorted(versions))}{mixed}", []).append(row_name(run))
    return [f"- {', '.join(names)}: {line}" for line, names in lines.items()]


def tables(results):
    runs = ordered(results["runs"])
    if not runs:
        return "No run has been collected."
    tests = {test["split"]: test for run in runs for test in run["tests"]}
    parts = ["### Settings that differ", settings_table(runs)]
    for split, test in tests.items():
        title = f"{split}{', shifted' if test['shifted'] else ''} (n = {test['documents']})"
        parts += [f"### Answers: {title}", answers_table(runs, split)]
        for bound, words in BOUNDS.items():
            parts += [f"### Region: {title}, {words}", region_table(runs, split, bound)]
        parts += [f"### Inside the region by truth: {title}, plain estimate", class_table(runs, split)]
    parts += ["### Final layers over their calibration halves", layers_table(runs), "### Epoch by epoch, calibration data (✓ the checkpoint that was kept)", epochs_table(runs)]
    if any(run["hard_negatives"]["kinds"] for run in runs):
        parts += ["### Wrong answers that were kept, by what is wrong", negatives_table(runs)]
    parts += ["### Cost in seconds by phase", cost_table(runs), "\n".join(machines(runs))]
    return "\n\n".join(parts)


if __name__ == "__main__":
    if len(sys.argv) != 2 or not pathlib.Path(sys.argv[1]).exists():
        sys.exit(__doc__)
    print(tables(results_file.read(sys.argv[1])))
