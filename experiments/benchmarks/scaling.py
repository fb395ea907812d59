#!/usr/bin/env python3
"""How the time of a unit of work grows with its size: a plot each, with the fitted exponent.

  experiments/benchmarks/scaling.py BUILD [--model FOLDER] [--only NAME...] [--out RESULTS.json]

Only our side is timed: `sdm-runner bench`, one process a point, so that peak memory is the point's own. Curves of a language model are those of
--model, of the demo's without. A results file that exists is added to; its plots are written beside it.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import environment  # noqa: E402
import scaling_plots  # noqa: E402
from curves import CURVES  # noqa: E402


def parsed():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--model", type=pathlib.Path, default=HERE.parents[1] / "resources" / "demo" / "model")
    parser.add_argument("--only", nargs="+", choices=[curve.name for curve in CURVES], default=[])
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--largest", type=int, default=0, help="leave out points beyond this size")
    parser.add_argument("--out", type=pathlib.Path, default=HERE / "results" / "scaling.json")
    return parser.parse_args()


def measured(command, threads):
    """Facts and samples that one process of the runner prints. Raises CalledProcessError when it ends with an error."""
    told = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=True,
                          env={**os.environ, "OMP_WAIT_POLICY": "passive", "SDM_THREADS": str(threads)}).stdout
    lines = [json.loads(line) for line in told.splitlines()]
    return lines[0], lines[1:]


def point(options, curve, size, folder):
    threads = size if curve.size_is_threads else options.threads
    samples, warm_up = curve.samples_at(size)
    command = [options.build.resolve() / "bin" / "sdm-runner", "bench", curve.case, "--threads", threads, "--samples", samples, "--warm-up", warm_up,
               "--dtype", "f32", *curve.arguments(size, options.model, folder)]
    load = os.getloadavg()[0]
    facts, series = measured(command, threads)
    print(f"  {curve.name} {size:,}: {min(s['seconds'] for s in series):.4g} s", file=sys.stderr, flush=True)
    return facts, {"size": size, "load_before": load, "samples": series}


def main():
    options = parsed()
    folder = environment.enter(options.build, HERE / "scaling.py") / "inputs"
    folder.mkdir(parents=True, exist_ok=True)
    results = json.loads(options.out.read_text()) if options.out.exists() else {}
    for curve in CURVES:
        if options.only and curve.name not in options.only:
            continue
        points = []
        for size in curve.sizes:
            if curve.size_is_threads and size > (os.cpu_count() or 1):
                continue
            if options.largest and size > options.largest and not curve.size_is_threads:
                continue
            facts, one = point(options, curve, size, folder)
            points.append(one)
        machine = {name: facts[name] for name in ("processor", "processor_flags", "engine", "torch")}
        if results.setdefault("machine", machine) != machine:
            sys.exit(f"the results are of another machine or version: {results['machine']}, now {machine}; choose another --out")
        model = options.model.resolve().name if curve.of_model else None
        results.setdefault("curves", {})[curve.name] = {"title": curve.title, "axis": curve.axis, "unit": curve.unit, "model": model,
                                                        "threads": options.threads, "points": points}
        options.out.parent.mkdir(parents=True, exist_ok=True)
        options.out.write_text(json.dumps(results, indent=1) + "\n")
    scaling_plots.draw_all(results, options.out.parent)
    options.out.with_suffix(".md").write_text(scaling_plots.table(results))
    print(scaling_plots.table(results), end="")


if __name__ == "__main__":
    main()
