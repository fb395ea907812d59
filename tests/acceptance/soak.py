#!/usr/bin/env python3
"""Writes a very long run into a store while it is watched, and holds memory and the write-ahead log against bounds.

  tests/acceptance/soak.py BUILD [--scale 1] [--window] [--work DIR]

soak_writer writes 10 million events, 1 million metric points and 1 million generations (times --scale) through the recorder's own writer, as
fast as the store takes them; soak_reader tails them as the window's reader thread does and times its queries; --window opens the window on
the project as well. Looks at all of them all the time. Fails when

  a process ends with an error, or the reader has not seen every row;
  memory of writer, reader or window grows: more than 48 MiB between a quarter of the way and the end;
  the log (store.sqlite-wal) is ever larger than 64 MiB.

Latencies have no bound here, nor has how busy the window's own thread was: the longest stretch in which it did nothing else than work is one
in which a click had to wait.
At --scale 1 the store takes 2 GB. Standard library only.
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading
import time

EVENTS, GENERATIONS = 10_000_000, 1_000_000
MOST_GROWTH = 48 << 20
MOST_LOG = 64 << 20
BYTES_NEEDED = 3 << 30
BETWEEN_LOOKS = 0.2


def memory(process):
    """Resident bytes, 0 when it has ended."""
    try:
        for line in pathlib.Path("/proc", str(process.pid), "status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0


def size(path):
    try:
        return path.stat().st_size
    except OSError:
        return 0


def cpu_seconds(process):
    """Of all its threads; 0 when it has ended."""
    try:
        fields = pathlib.Path("/proc", str(process.pid), "stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    except OSError:
        return 0.0


def own_thread_seconds(process):
    """Of the thread a process began with; None when it has ended."""
    try:
        fields = pathlib.Path("/proc", str(process.pid), "task", str(process.pid), "stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    except OSError:
        return None


class Business:
    """How much of the time a process's own thread worked, and the longest stretch without a pause, as coarse as the looks are."""

    def __init__(self, process):
        self.process, self.before = process, None
        self.worked = self.seconds = self.stretch = self.longest = 0.0

    def look(self):
        now, worked = time.monotonic(), own_thread_seconds(self.process)
        if worked is None:
            return
        if self.before:
            passed, did = now - self.before[0], worked - self.before[1]
            self.stretch = self.stretch + passed if did >= 0.9 * passed else 0.0
            self.longest = max(self.longest, self.stretch)
            self.seconds, self.worked = self.seconds + passed, self.worked + did
        self.before = (now, worked)


def slope(points):
    """Bytes an event, by least squares over (events, bytes)."""
    if len(points) < 2:
        return 0.0
    x_mean = sum(x for x, _ in points) / len(points)
    y_mean = sum(y for _, y in points) / len(points)
    spread = sum((x - x_mean) ** 2 for x, _ in points)
    return sum((x - x_mean) * (y - y_mean) for x, y in points) / spread if spread else 0.0


class Watch:
    """What was seen of a process's memory, by the number of events written then."""

    def __init__(self, name, process):
        self.name, self.process, self.points, self.cpu = name, process, [], 0.0

    def look(self, events):
        resident = memory(self.process)
        if resident:
            self.points.append((events, resident))
            self.cpu = cpu_seconds(self.process)

    def settled(self, total):
        """From a quarter of the way on, when caches are full."""
        return [point for point in self.points if point[0] >= total / 4]

    def growth(self, total):
        """Of the highest in the last quarter over the highest in the second: peaks of single transactions are in both."""
        early = [memory for events, memory in self.points if total / 4 <= events < total / 2]
        late = [memory for events, memory in self.points if events >= total * 3 / 4]
        return max(late) - max(early) if early and late else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", help="folder of a build")
    parser.add_argument("--scale", type=float, default=1.0, help="share of the 10 million events")
    parser.add_argument("--window", action="store_true", help="open the window on the project, offscreen")
    parser.add_argument("--work", help="a new folder; a temporary one when not given")
    options = parser.parse_args()

    programs = pathlib.Path(options.build, "bin").resolve()
    work = pathlib.Path(options.work or tempfile.mkdtemp(prefix="sdm-soak-")).resolve()
    work.mkdir(parents=True, exist_ok=True)
    project, home = work / "project", work / "home"
    home.mkdir()
    project.mkdir()
    if shutil.disk_usage(work).free < BYTES_NEEDED * options.scale:
        sys.exit(f"{work}: less than {BYTES_NEEDED * options.scale / 2**30:.1f} GiB free; name another place with --work")
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", OMP_NUM_THREADS="1", HOME=str(home), XDG_CONFIG_HOME=str(home),
                       XDG_CACHE_HOME=str(home))
    events, generations = int(EVENTS * options.scale), int(GENERATIONS * options.scale)
    started = []
    try:
        sys.exit(soak(programs, project, environment, events, generations, options, started))
    finally:
        for process in started:
            if process.poll() is None:
                process.kill()
            process.wait()
        if not options.work:
            shutil.rmtree(work, ignore_errors=True)


def soak(programs, project, environment, events, generations, options, started):
    def start(*command, **streams):
        process = subprocess.Popen([str(part) for part in command], env=environment, stdin=subprocess.DEVNULL, **streams)
        started.append(process)
        return process

    start_time = time.monotonic()
    writer = start(programs / "soak_writer", project, events, generations, stdout=subprocess.PIPE, text=True)
    progress = {"events": 0, "generations": 0, "most_waiting": 0}

    def listen():
        for line in writer.stdout:
            progress.update(json.loads(line))

    listener = threading.Thread(target=listen, daemon=True)
    listener.start()
    while writer.poll() is None and not progress["events"]:  # then there is a run to look at
        time.sleep(0.01)
    reader = start(programs / "soak_reader", project, stdout=subprocess.PIPE, text=True)
    watches, business = [Watch("writer", writer), Watch("reader", reader)], None
    if options.window:
        window = start(programs / "sdm-workbench", "--project", project, "--page", "live", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        watches.append(Watch("window", window))
        business = Business(window)

    log, highest_log = project / "store.sqlite-wal", 0
    while writer.poll() is None:
        for watch in watches:
            watch.look(progress["events"])
        if business:
            business.look()
        highest_log = max(highest_log, size(log))
        time.sleep(BETWEEN_LOOKS)
    listener.join()
    seconds = time.monotonic() - start_time
    seen_text = reader.communicate()[0]

    faults = []
    if writer.returncode != 0:
        faults.append(f"the writer ended with {writer.returncode}")
    if reader.returncode != 0:
        faults.append(f"the reader ended with {reader.returncode}")
    seen = json.loads(seen_text) if seen_text.strip() else {}
    evaluations = max(generations // 1000, 1)
    if (seen.get("events"), seen.get("evaluations")) != (events, evaluations):
        faults.append(f"the reader saw {seen.get('events')} of {events} events, {seen.get('evaluations')} of {evaluations} evaluations")

    print(f"{events} events, {progress['generations']} generations in {seconds:.0f} s; store {size(project / 'store.sqlite') / 2**20:.0f} MiB, "
          f"at most {progress['most_waiting']} records waited")
    print(f"log at most {highest_log / 2**20:.1f} MiB, bound {MOST_LOG / 2**20:.0f}")
    if highest_log > MOST_LOG:
        faults.append("the log is larger than its bound")
    for watch in watches:
        settled = watch.settled(events)
        if not settled:
            continue
        growth = watch.growth(events)
        print(f"{watch.name}: {min(m for _, m in settled) / 2**20:.0f} to {max(m for _, m in settled) / 2**20:.0f} MiB, last quarter over "
              f"second {growth / 2**20:+.1f} MiB, slope {slope(settled):+.2f} bytes an event, {watch.cpu:.0f} s of a core")
        if growth > MOST_GROWTH:
            faults.append(f"the memory of the {watch.name} grows")
        if watch.name == "window" and watch.process.poll() is not None:
            faults.append(f"the window ended with {watch.process.returncode}")
    if business and business.seconds:
        print(f"window's own thread: worked {business.worked / business.seconds:.0%} of the time, longest without a pause "
              f"{business.longest:.1f} s (looked every {BETWEEN_LOOKS} s)")
    for name, value in seen.items():
        if isinstance(value, dict):
            print(f"reader, {name}: {value['queries']} queries, median {value['median_ms']:.2f} ms, 99 % {value['p99_ms']:.2f} ms, "
                  f"longest {value['longest_ms']:.1f} ms")
    for fault in faults:
        print(f"FAIL {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    main()
