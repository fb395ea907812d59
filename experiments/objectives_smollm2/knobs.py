#!/usr/bin/env python3
"""What a final layer makes of a run's stored features when one thing at a time is changed: for runs whose region does not open.

  knobs.py --project FOLDER --run NAME --out results/knobs_NAME.json [--hold-out N] [--only KNOB...] [--seeds 0 1 2]

Every fit is `sdm-runner layer fit`, every judgement `layer apply`; nothing is trained here and no language model runs. Judged are the test
answers that the run stored, or with --hold-out so many of its calibration documents, which no fit then sees. Whoever chooses a setting by
the test answers has no test set left: choose with --hold-out, and look at the answers once. A file that exists is gone on with.
"""
import argparse
import pathlib
import sys
import tempfile
import time
import json

import knob_table
import results_file
import stored_features
import tensor_file
from runner import Runner, RunnerError, add_runner_option

ALL = "all"
AS_RUN = "as run"


def parsed():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--project", type=pathlib.Path, required=True)
    parser.add_argument("--run", required=True, help="name or id of a finished run")
    parser.add_argument("--out", type=pathlib.Path, required=True, help="JSON; the table goes beside it")
    parser.add_argument("--hold-out", type=int, default=0, metavar="N", help="judge N calibration documents that no fit sees, not the test answers")
    parser.add_argument("--only", nargs="+", choices=["exemplar_size", "epochs", "learning_rate", "documents", "columns"])
    parser.add_argument("--exemplar-size", type=int, nargs="+", default=[50, 200, 1000])
    parser.add_argument("--epochs", type=int, nargs="+", default=[50, 200, 800])
    parser.add_argument("--learning-rate", type=float, nargs="+", default=[1e-5, 1e-4, 1e-3])
    parser.add_argument("--documents", nargs="+", default=["500", "1000", "2000", ALL], help="sizes of the learning curve")
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2], help="of first weights and row orders; 0, 1, ... take the run's own draws")
    parser.add_argument("--threads", type=int, default=0)
    add_runner_option(parser)
    return parser.parse_args()


def layer_settings(config):
    """The run's own, of its final layers."""
    return {**config["sdm_layer"], "epochs": config["final"]["layer_epochs"] or config["sdm_layer"]["epochs"]}


def sweep(options, config, available, has_halves):
    """[(knob, value, settings of the layer, documents, columns)]: the run's own settings first, then each knob alone."""
    own = layer_settings(config)
    both = stored_features.COLUMNS[0]
    entries = [(AS_RUN, "", own, available, both)]
    for knob in ("exemplar_size", "epochs", "learning_rate"):
        entries += [(knob, value, {**own, knob: value}, available, both) for value in getattr(options, knob) if value != own[knob]]
    sizes = [int(size) for size in options.documents if size != ALL]
    entries += [("documents", size, own, size, both) for size in sizes if size < available]
    if has_halves:
        entries += [("columns", columns, own, available, columns) for columns in stored_features.COLUMNS[1:]]
    return [entry for entry in entries if not options.only or entry[0] in (AS_RUN, *options.only)]


def tally(judged, labels):
    prediction = judged.values("prediction")
    counts = {"documents": len(labels), "correct": sum(p == y for p, y in zip(prediction, labels))}
    for bound in ("", "_lower"):
        inside = [p == y for p, y, is_in in zip(prediction, labels, judged.values("in_region" + bound)) if is_in]
        counts.update({f"admitted{bound}": len(inside), f"admitted{bound}_correct": sum(inside)})
    return counts


def fit(runner, entry, layer_rows, tests, options, seed, folder):
    knob, value, settings, documents, columns = entry
    support, calibration, away = layer_rows.split(seed, documents, options.hold_out)
    judged_sets = {"held out": away} if options.hold_out else tests
    support.write(folder / "support.safetensors", columns)
    calibration.write(folder / "calibration.safetensors", columns)
    (folder / "settings.json").write_text(json.dumps(settings))
    layer = folder / "layer"
    began = time.monotonic()
    told = runner.json("--quiet", "layer", "fit", "--support", folder / "support.safetensors", "--calibration", folder / "calibration.safetensors",
                       "--config", folder / "settings.json", "--out", layer, "--seed", seed, "--classes", 2, "--threads", options.threads)
    result = {"seed": seed, "seconds": round(time.monotonic() - began, 1), "support": told["support_size"], "best_epoch": told["best_epoch"],
              "qr_min": told["qr_min"] if told["found"] else None,
              "calibration": [{"documents": c["count"], "correct": round(c["accuracy"] * c["count"])} for c in told["calibration"]["classes"]], "judged": {}}
    for name, rows in judged_sets.items():
        rows.write(folder / "rows.safetensors", columns)
        runner.text("--quiet", "layer", "apply", "--layer", layer, "--features", folder / "rows.safetensors", "--out", folder / "judged.safetensors")
        result["judged"][name] = tally(tensor_file.TensorFile(folder / "judged.safetensors"), rows.labels)
    return result


def opened(options, run, config):
    """The results so far: those of this run and these rows, or none."""
    begun = {"format": results_file.FORMAT, "run": run["name"], "id": run["id"], "row": run["row"], "hold_out": options.hold_out,
             "settings": layer_settings(config), "entries": []}
    if not options.out.exists():
        return begun
    results = results_file.read(options.out)
    if any(results.get(key) != begun[key] for key in begun if key not in ("entries", "run")):
        sys.exit(f"{options.out} is of another run or other held out documents: name another file")
    return results


def work(options):
    project = Runner(options.runner, options.project)
    shown = project.json("show", options.run)
    if shown["state"] != "finished":
        sys.exit(f"run '{options.run}' is {shown['state']}: its final layers are not all there")
    folder = options.project / "runs" / shown["id"] / "features"
    layer_rows = stored_features.LayerRows(folder / "final-layers.safetensors")
    available = layer_rows.documents - options.hold_out
    if available < 2:
        sys.exit(f"--hold-out: the run has {layer_rows.documents} calibration documents")
    tests = {test["name"]: stored_features.answers(folder / f"test-{test['name']}.safetensors") for test in shown["config"]["task"]["tests"]}
    has_halves = stored_features.is_concatenation(layer_rows.file)
    if not has_halves:
        print("columns: left out, the features are not a mean and a last token", file=sys.stderr)
    results = opened(options, shown, shown["config"])
    runner = project.outside()
    for entry in sweep(options, shown["config"], available, has_halves):
        knob, value, settings, documents, columns = entry
        stored = next((e for e in results["entries"] if (e["knob"], e["value"]) == (knob, value)), None)
        if stored is None:
            stored = {"knob": knob, "value": value, "documents": documents, "fits": []}
            results["entries"].append(stored)
        for seed in options.seeds:
            if any(done["seed"] == seed for done in stored["fits"]):
                continue
            with tempfile.TemporaryDirectory() as scratch:
                stored["fits"].append(fit(runner, entry, layer_rows, tests, options, seed, pathlib.Path(scratch)))
            stored["fits"].sort(key=lambda done: done["seed"])
            results_file.write(options.out, results)
            print(f"{knob} {value} seed {seed}: {stored['fits'][-1]['seconds']} s", file=sys.stderr)
    text = knob_table.table(results)
    options.out.with_suffix(".md").write_text(text + "\n", encoding="utf-8")
    print(text)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(work(parsed()))
    except RunnerError as error:
        sys.exit(error.exit_code)
