#!/usr/bin/env python3
"""Kills the runner and the window at random moments of a demo and checks that nothing is lost, doubled or changed.

  tests/acceptance/kill_and_resume.py [--build build] [--kills 20] [--seed 1] [--preset sdm_cm_hn] [--work DIR]

Runs the demo once undisturbed, then once more with `--kills` interruptions (SIGKILL to the runner, every second time to a window
that is watching it as well), resuming after each. Passes when after every interruption all events stored before are still there
once and unchanged, sequence numbers have no gap, and the final evaluations equal the undisturbed run's, number for number.
Standard library only; takes several minutes.
"""
import argparse
import os
import pathlib
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

FINAL_COLUMNS = ("e.split, l.draw, e.documents, e.admitted, e.admitted_correct, e.admitted_lower, e.admitted_lower_correct, "
                 "e.accepted, e.accepted_correct, e.correct, e.sentence_accuracy, e.exact_match, l.qr_min, l.psi0, l.psi1")


def connect(project):
    return sqlite3.connect(f"file:{project}/store.sqlite?mode=ro", uri=True, timeout=10)


def run_ids(project):
    if not (project / "store.sqlite").exists():
        return []
    with connect(project) as store:
        return [row[0] for row in store.execute("SELECT id FROM run ORDER BY created_ms")]


def run_state(project, run):
    with connect(project) as store:
        return store.execute("SELECT state FROM run WHERE id = ?", (run,)).fetchone()[0]


def events(project, run):
    with connect(project) as store:
        return store.execute("SELECT seq, time_ms, kind, payload FROM event WHERE run_id = ? ORDER BY seq", (run,)).fetchall()


def final_rows(project, run):
    with connect(project) as store:
        return store.execute(f"""SELECT {FINAL_COLUMNS} FROM evaluation e JOIN layer l ON l.id = e.layer_id
                                 WHERE e.run_id = ? AND l.role = 'final' AND e.superseded = 0
                                 ORDER BY e.split, l.draw""", (run,)).fetchall()


def check_events(before, after):
    """All earlier events are there once and unchanged, and the numbering has no gap."""
    if [row[0] for row in after] != list(range(1, len(after) + 1)):
        return "sequence numbers have a gap or a repetition"
    if after[:len(before)] != before:
        return "an event stored before the kill is missing or changed"
    return None


def start(command, environment):
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", default="build")
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--preset", default="sdm_cm_hn")
    parser.add_argument("--shortest", type=float, default=3.0, help="seconds a run lives at least")
    parser.add_argument("--longest", type=float, default=22.0)
    parser.add_argument("--work", default="")
    options = parser.parse_args()

    runner = str(pathlib.Path(options.build, "bin", "sdm-runner").resolve())
    window = str(pathlib.Path(options.build, "bin", "sdm-workbench").resolve())
    work = pathlib.Path(options.work or tempfile.mkdtemp(prefix="sdm-kill-"))
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", OMP_WAIT_POLICY="passive")
    draws = random.Random(options.seed)

    undisturbed = work / "undisturbed"
    demo = [runner, "--quiet", "demo", "--preset", options.preset, "--project"]
    subprocess.run(demo + [str(undisturbed)], check=True, env=environment, stdout=subprocess.DEVNULL)
    expected = final_rows(undisturbed, run_ids(undisturbed)[0])
    if not expected:
        sys.exit("the undisturbed run has no final evaluations")

    attempt, kills, kept = 0, 0, 0
    while kills < options.kills:
        attempt += 1
        disturbed = work / f"disturbed-{attempt}"
        done, stored = interrupt(runner, window, demo, disturbed, options, options.kills - kills, draws, environment)
        kills += done
        kept += stored
        actual = final_rows(disturbed, run_ids(disturbed)[0])
        if actual != expected:
            sys.exit(f"final evaluations differ\nundisturbed: {expected}\ninterrupted: {actual}")
    print(f"{kills} kills in {attempt} runs, {kept} events once each, final evaluations of each run ({len(expected)}) equal the undisturbed run's")


def interrupt(runner, window, demo, project, options, most, draws, environment):
    """One demo run killed up to `most` times and resumed each time to its end: the number of kills and of events."""
    process = start(demo + [str(project)], environment)
    run, seen, kills = None, [], 0
    while kills < most:
        watcher = start([window, "--project", str(project)], environment) if kills % 2 else None
        time.sleep(draws.uniform(options.shortest, options.longest))
        alive = process.poll() is None
        if alive:
            process.send_signal(signal.SIGKILL)
            kills += 1
        error = process.communicate()[1]
        if watcher:
            watcher.send_signal(signal.SIGKILL)
            watcher.communicate()
        if not alive and process.returncode != 0:
            sys.exit(f"the runner ended by itself with {process.returncode}: {error.decode()}")
        ids = run_ids(project)
        run = run or (ids[0] if ids else None)
        if run is None:
            process = start(demo + [str(project)], environment)
            continue
        stored = events(project, run)
        fault = check_events(seen, stored)
        if fault:
            sys.exit(f"after kill {kills}: {fault}")
        seen = stored
        state = run_state(project, run)
        print(f"kill {kills}: {len(seen)} events kept, state {state}", flush=True)
        if state == "finished":
            break
        process = start([runner, "--quiet", "resume", "--project", str(project), run], environment)
    error = process.communicate()[1] if process.returncode is None else b""
    if run_state(project, run) != "finished":
        sys.exit(f"the run did not finish: {run_state(project, run)}: {error.decode()}")
    fault = check_events(seen, events(project, run))
    if fault:
        sys.exit(f"at the end: {fault}")
    return kills, len(events(project, run))


if __name__ == "__main__":
    main()
