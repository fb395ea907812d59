"""Whether a window that looks on slows a training down: the demo's run without and with a window on its project, in turns."""
import csv
import json
import os
import pathlib
import signal
import statistics
import subprocess
import sys
import tempfile

from ratio_statistics import bootstrap_interval

PAIRS = 5
PRESET = "ce_cm"
METRIC = "train/tokens_per_second"
SIZE = "1920x1080"


def step_seconds(runner, project, folder):
    """Relative time of every step of the project's only run: one over tokens a second."""
    runs = subprocess.run([runner, "--json", "ls", "--project", project], check=True, stdout=subprocess.PIPE, text=True).stdout
    (run,) = json.loads(runs)
    out = folder / "metrics.csv"
    subprocess.run([runner, "export", run["id"], "--project", project, "--what", "metrics", "--out", out], check=True, stdout=subprocess.DEVNULL)
    with open(out, newline="") as lines:
        return [1 / float(row["value"]) for row in csv.DictReader(lines) if row["key"] == METRIC]


def one_run(build, with_window):
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", OMP_WAIT_POLICY="passive")
    runner = build / "bin" / "sdm-runner"
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        environment["XDG_CONFIG_HOME"] = environment["XDG_RUNTIME_DIR"] = name
        os.chmod(name, 0o700)
        project = folder / "project"
        project.mkdir()
        window = None
        if with_window:
            window = subprocess.Popen([build / "bin" / "sdm-workbench", "--project", project, "--page", "live", "--size", SIZE], env=environment,
                                      stderr=subprocess.DEVNULL)
        try:
            subprocess.run([runner, "demo", "--project", project, "--preset", PRESET], check=True, env=environment, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL)
            if window and window.poll() is not None:
                raise subprocess.CalledProcessError(window.returncode, window.args)
        finally:
            if window:
                window.send_signal(signal.SIGTERM)
                window.wait()
        return statistics.median(step_seconds(runner, project, folder))


def measure(build):
    without, beside = [], []
    for pair in range(PAIRS):
        for series, with_window in ((without, False), (beside, True)):
            print(f"training {'with' if with_window else 'without'} a window, {pair + 1} of {PAIRS}", file=sys.stderr, flush=True)
            series.append(one_run(build, with_window))
    return {"name": "step time with the window over without", "unit": "times", "samples": [b / a for a, b in zip(without, beside)],
            "interval": bootstrap_interval(beside, without)}
