#!/usr/bin/env python3
"""Measures the window against its budgets.

  window_budgets.py BUILD [--project FOLDER] [--out FILE.json]
  window_budgets.py BUILD --runner-steps          # also: whether a window that looks on slows a training down
  window_budgets.py BUILD --check                 # a small project, once: is everything measured? (as ctest does; no time is judged)

BUILD is a build folder with bin/sdm-window-benchmark. A large project is made once where --project says (default: BUILD/window_project; 200 runs,
2 million answers, about 2 GB) and used again. Every measurement is a process of its own, without a display: the software renderer paints into memory.
Exits with 1 where a measurement could not be made; a budget that does not hold is said in the table and is no error.
"""
import argparse
import datetime
import json
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile

# name of the quantity -> (statistic, limit); `most` is the largest sample, pNN a quantile
BUDGETS = {
    "cold start to Home": [("median", 1000)],
    "project opened: runs listed": [("median", 1500)],
    "page switch": [("p95", 100)],
    "frame: pointer over a plot, lines linked": [("median", 16), ("most", 33)],
    "frame: wheel": [("median", 16), ("most", 33)],
    "frame: drag": [("median", 16), ("most", 33)],
    "first result of a filter": [("p95", 300)],
    "first result of a search": [("p95", 300)],
    "first result of a search for what most answers have": [("p95", 300)],
    "frame: scroll bar to any place": [("most", 33)],
    "frame: scrolled by a wheel's notch": [("most", 33)],
    "memory with all rows": [("most", 600)],
    "processor time while idle": [("most", 1)],
    "events missing in the window's store": [("most", 0)],
    "frame while events stream": [("p99", 16.7)],
    "from recorded to drawn": [("p95", 100)],
    "step time with the window over without": [("interval", 1.01)],
}


def quantile(samples, share):
    """The smallest sample that at least this share of them does not exceed."""
    ordered = sorted(samples)
    return ordered[max(0, -(-int(share * 1000) * len(ordered) // 1000) - 1)]


def statistic(name, samples):
    if name == "median":
        return statistics.median(samples)
    if name == "most":
        return max(samples)
    return quantile(samples, int(name[1:]) / 100)


def measure(program, arguments):
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8")
    with tempfile.TemporaryDirectory() as runtime:
        os.chmod(runtime, 0o700)
        environment["XDG_RUNTIME_DIR"] = runtime
        done = subprocess.run([program, *map(str, arguments)], env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout)


def merged(lists):
    """Measurements of the same name from several processes as one."""
    by_name = {}
    for measured in (each for one in lists for each in one):
        known = by_name.setdefault(measured["name"], dict(measured, samples=[]))
        known["samples"] += measured["samples"]
    return list(by_name.values())


def machine():
    model = next((line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    return {"processor": model, "processors": os.cpu_count(), "system": platform.platform(), "load": os.getloadavg()[0],
            "measured": datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds")}


def table(measurements):
    lines = ["| quantity | n | median | p95 | p99 | most | budget |", "|---|---|---|---|---|---|---|"]
    for one in measurements:
        samples = one["samples"]
        words = []
        for name, limit in BUDGETS.get(one["name"], []):
            value = one["interval"][1] if name == "interval" else statistic(name, samples)
            label = "upper end of the interval" if name == "interval" else name
            words.append(f"{label} at most {limit:g}: {'holds' if value <= limit else '**does not hold**'}")
        cells = [f"{statistic(name, samples):.4g}" for name in ("median", "p95", "p99", "most")]
        lines.append(f"| {one['name']}, {one['unit']} | {len(samples)} | " + " | ".join(cells) + f" | {'; '.join(words)} |")
    return "\n".join(lines)


def make_project(program, folder, *size):
    """Whole or not at all."""
    unfinished = folder.with_name(folder.name + ".unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    subprocess.run([program, "project", unfinished, *map(str, size)], check=True, env=dict(os.environ, QT_QPA_PLATFORM="offscreen"))
    unfinished.rename(folder)


def measure_all(program, project, times, idle_seconds, stream_seconds, rate):
    lists = []
    plan = [["start"]] * times + [["open", project]] * times
    plan += [[name, project] for name in ("pages", "frames", "search", "rows")] + [["idle", project, "--seconds", idle_seconds]]
    for arguments in plan:
        print(" ".join(map(str, arguments)), file=sys.stderr, flush=True)
        lists.append(measure(program, arguments))
    with tempfile.TemporaryDirectory(dir=project.parent) as folder:  # the flood is written, so it has a project of its own
        streamed = pathlib.Path(folder) / "project"
        make_project(program, streamed, "--runs", 3, "--answers", 500)
        print(f"follow for {stream_seconds} s", file=sys.stderr, flush=True)
        lists.append(measure(program, ["follow", streamed, "--seconds", stream_seconds, "--rate", rate]))
    return lists


def check(program):
    """Every quantity with a budget, but the training's, is measured; none of the flood's events is missing."""
    with tempfile.TemporaryDirectory() as folder:
        project = pathlib.Path(folder) / "project"
        make_project(program, project, "--runs", 3, "--evaluations", 2, "--answers", 300, "--steps", 60)
        measurements = {one["name"]: one["samples"] for one in merged(measure_all(program, project, 1, 1, 2, 5000))}
    wanted = [name for name, rules in BUDGETS.items() if rules[0][0] != "interval"]
    missing = [name for name in wanted if not measurements.get(name)]
    if missing:
        print("not measured: " + ", ".join(missing), file=sys.stderr)
        return 1
    facts = (measurements["rows in the table"], measurements["events missing in the window's store"], measurements["plots in view"])
    if facts[0] != [3 * 2 * 300] or facts[1] != [0] or facts[2][0] < 6:
        print(f"rows, missing events, plots: {facts}", file=sys.stderr)
        return 1
    assert statistic("p95", list(range(1, 101))) == 95 and statistic("p99", [1, 2]) == 2 and statistic("median", [1, 3]) == 2
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--project", type=pathlib.Path, help="of many answers; made where it is not there")
    parser.add_argument("--out", type=pathlib.Path, help="every sample, as JSON")
    parser.add_argument("--times", type=int, default=7, help="how often start and opening are measured (default: %(default)s)")
    parser.add_argument("--stream-seconds", type=int, default=60, help="(default: %(default)s)")
    parser.add_argument("--check", action="store_true", help="see above")
    parser.add_argument("--runner-steps", action="store_true", help="also train the demo's model with and without a window")
    options = parser.parse_args()
    program = options.build / "bin" / "sdm-window-benchmark"
    if not program.is_file():
        parser.error(f"{program} is not there: build the target sdm-window-benchmark")
    project = options.project or options.build / "window_project"
    try:
        if options.check:
            return check(program)
        if not (project / "store.sqlite").exists():
            print(f"making {project}", file=sys.stderr, flush=True)
            make_project(program, project)
        lists = measure_all(program, project, options.times, 10, options.stream_seconds, 20_000)
        if options.runner_steps:
            import window_beside_training
            lists.append([window_beside_training.measure(options.build)])
    except subprocess.CalledProcessError as error:
        print(f"{' '.join(map(str, error.cmd))}: exit code {error.returncode}", file=sys.stderr)
        return 1
    measurements = merged(lists)
    print(table(measurements))
    if options.out:
        unfinished = options.out.with_suffix(".unfinished")
        unfinished.write_text(json.dumps({"machine": machine(), "measurements": measurements}, indent=1) + "\n")
        unfinished.replace(options.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
