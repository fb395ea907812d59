#!/usr/bin/env python3
"""Disturbs small real runs in every way this program knows and compares everything they leave with what an undisturbed run leaves.

  tests/acceptance/crash_matrix.py BUILD [--points 100] [--seed 1] [--only KIND …] [--case N] [--long] [--work DIR]

A case disturbs one run, once, and then resumes it until it is finished. It passes as `equal` when every stored number, every weight and
every layer is the undisturbed run's, and as `told` when the numbers cannot be had and a command said so with an exit code other than 0;
`told` is a pass only where data were really taken away. Anything else is FAIL: another number, damage, a command that ends by a signal
of its own, hangs, or fails without a word. Also a failure is what is left behind that nobody needs (temporary files, checkpoints that a
run does not keep, rows of ones that are gone); the column `left` counts it, since no number is wrong then. Cases are drawn from the
seed, the kind and their number: `--only KIND --case N` repeats one.

What cannot be done here (a full disk needs root, for a small tmpfs) is told and skipped. BUILD must have the targets sdm-runner,
sdm-workbench, make_tiny_project and store_upgrade. Standard library and a C compiler only. No case passes or fails by the clock.
"""
import argparse
import contextlib
import dataclasses
import os
import pathlib
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import traceback

import stored_numbers

HERE = pathlib.Path(__file__).resolve().parent
EPOCHS = 10
PATIENCE = 600  # seconds until a process counts as hanging
CALLS = {  # the errors that the call may have in earnest
    "write": ("EIO", "ENOSPC"),
    "pwrite": ("EIO", "ENOSPC"),
    "fsync": ("EIO", "ENOSPC"),
    "rename": ("EIO", "ENOSPC", "EACCES", "ENOMEM"),
    "open": ("EIO", "ENOSPC", "EMFILE", "EACCES", "ENOMEM"),
    "mkdir": ("EIO", "ENOSPC", "EACCES", "ENOMEM"),
    "unlink": ("EIO", "EACCES", "ENOMEM"),
    "ftruncate": ("EIO", "ENOSPC"),
}
SPACE = "write,pwrite,mkdir,ftruncate"


def size(path):
    try:
        return path.stat().st_size
    except OSError:
        return 0


class Fail(Exception):
    """The case is one."""


class Left(Fail):
    """All numbers are right, but something lies about."""


class Told(Exception):
    """Something is lost, and a command said what."""


@dataclasses.dataclass
class Ended:
    code: int
    error: str

    def last_line(self):
        lines = [line for line in self.error.strip().splitlines() if line.strip()]
        return lines[-1] if lines else ""


class Bench:
    """The programs, an undisturbed run, and how long and how many calls it takes."""

    def __init__(self, build, work):
        self.bin, self.work = pathlib.Path(build, "bin").resolve(), work
        self.runner, self.window = self.bin / "sdm-runner", self.bin / "sdm-workbench"
        self.environment = {key: value for key, value in os.environ.items() if not key.startswith("SDM_")}
        self.environment.update(OMP_NUM_THREADS="1", OMP_WAIT_POLICY="passive", SDM_THREADS="1", QT_QPA_PLATFORM="offscreen",
                                HOME=str(work / "home"), XDG_CONFIG_HOME=str(work / "home"), XDG_CACHE_HOME=str(work / "home"))
        (work / "home").mkdir()
        self.faults = work / "fault_calls.so"
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", self.faults, HERE / "fault_calls.c", "-ldl"], check=True)
        self.template, self.undisturbed = work / "template", work / "undisturbed"
        subprocess.run([self.bin / "make_tiny_project", self.template, str(EPOCHS)], check=True)
        self._measure()

    def _measure(self):
        shutil.copytree(self.template, self.undisturbed)
        ended = Process(self, self.undisturbed, ["run", "--config", str(self.undisturbed / "run.json"), "--name", "crash"]).end()
        if ended.code != 0:
            sys.exit(f"the undisturbed run ended with {ended.code}: {ended.error}")
        self.run = stored_numbers.run_rows(self.undisturbed)[0][0]
        self.steps = stored_numbers.checkpoint_steps(self.undisturbed, self.run)
        self.numbers = stored_numbers.stored(self.undisturbed, self.run, self.steps)
        self.files = stored_numbers.files(self.undisturbed, self.run, self.steps)
        self.bytes = sum(path.stat().st_size for path in self.undisturbed.rglob("*") if path.is_file())
        # Runs that only count: they say how far a random number may go, and each is compared too.
        self.counts, self.log_bytes = {}, 0
        for calls in [*CALLS, ",".join(CALLS), SPACE]:
            project = self.work / "counted"
            shutil.copytree(self.template, project)
            start = time.monotonic()
            process = Process(self, project, ["run", "--config", str(project / "run.json"), "--name", "crash"], calls=calls)
            while process.is_running():
                self.log_bytes = max(self.log_bytes, size(project / "store.sqlite-wal"))
                time.sleep(0.002)
            ended = process.end()
            self.seconds = time.monotonic() - start
            self.counts[calls] = process.counted()
            if ended.code != 0 or self.different(project, stored_numbers.run_rows(project)[0][0]):
                sys.exit(f"two undisturbed runs differ: {ended.error or self.different(project, stored_numbers.run_rows(project)[0][0])}")
            shutil.rmtree(project)

    def different(self, project, run):
        files = stored_numbers.files(project, run, self.steps)
        return self.different_numbers(project, run) + stored_numbers.differences(self.files, files, "files")

    def different_numbers(self, project, run):
        return stored_numbers.differences(self.numbers, stored_numbers.stored(project, run, self.steps))


class Process:
    """A program of ours over a project."""

    def __init__(self, bench, project, arguments, calls="", at=0, times=1, error="", program=None, synced=None):
        self.report = bench.work / f"report-{time.monotonic_ns()}"
        environment = dict(bench.environment, SDM_PROJECT=str(project))
        if calls or synced:
            environment.update(LD_PRELOAD=str(bench.faults), FAULT_ROOT=str(project), FAULT_CALLS=calls, FAULT_AT=str(at),
                               FAULT_TIMES=str(times), FAULT_ERROR=error, FAULT_REPORT=str(self.report))
        if synced:
            environment["FAULT_SYNCED"] = str(synced)
        self.error = tempfile.TemporaryFile(dir=bench.work)
        program = program or bench.runner
        self.process = subprocess.Popen([str(program), *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=self.error,
                                        env=environment, preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_DFL))

    def is_running(self):
        return self.process.poll() is None

    def send(self, number):
        if self.is_running():
            self.process.send_signal(number)

    def end(self):
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise Fail(f"hangs: {' '.join(map(str, self.process.args[:3]))}") from None
        self.error.seek(0)
        return Ended(self.process.returncode, self.error.read().decode(errors="replace"))

    def reported(self):
        return self.report.read_text().splitlines() if self.report.exists() else []

    def counted(self):
        return next((int(line.split()[1]) for line in self.reported() if line.startswith("counted ")), 0)

    def fault(self):
        return "; ".join(line for line in self.reported() if not line.startswith("counted "))


class Case:
    """One disturbed run."""

    def __init__(self, bench, kind, number, options):
        self.bench, self.kind, self.number, self.long = bench, kind, number, options.long
        self.draw = random.Random(f"{options.seed} {kind} {number}")
        self.project = bench.work / f"{kind}-{number}"
        self.story, self.windows, self.mounted = [], [], False
        self.may_lose = False  # data are taken away, so a command may say that something is gone

    def prepare(self):
        if not self.project.exists():
            self.project.mkdir()
        shutil.copytree(self.bench.template, self.project, dirs_exist_ok=True)

    def start(self, **faults):
        return Process(self.bench, self.project, ["run", "--config", str(self.project / "run.json"), "--name", "crash"], **faults)

    def command(self, *arguments, **faults):
        return Process(self.bench, self.project, list(arguments), **faults).end()

    def open_window(self):
        self.windows.append(Process(self.bench, self.project, ["--project", str(self.project)], program=self.bench.window))

    def note(self, text):
        self.story.append(text)

    def heed(self, ended, killed=False, allowed=(0, 1)):
        """A process ends well, or says why not."""
        self.note(f"exit {ended.code} {ended.last_line()[:200]}".strip())
        if ended.code < 0 and not (killed and ended.code == -signal.SIGKILL):
            raise Fail(f"ended by signal {-ended.code}")
        if ended.code > 0 and not ended.last_line():
            raise Fail(f"exit {ended.code} without a word")
        if ended.code > 0 and ended.code not in allowed:
            raise Fail(f"exit {ended.code}: {ended.last_line()}")
        return ended

    def wait_some(self, process):
        """A random moment of the run, told by how much the store's log has grown, since seconds depend on what else the machine does."""
        log, wanted = self.project / "store.sqlite-wal", self.draw.uniform(-0.1, 1) * self.bench.log_bytes
        pause = self.draw.uniform(0, 0.3)
        while wanted > 0 and process.is_running() and size(log) < wanted:
            time.sleep(0.002)
        time.sleep(pause)

    def finish(self):
        """Resumes until the run is finished. A run that the store does not know is begun again."""
        for _ in range(6):
            rows = stored_numbers.run_rows(self.project)
            row = rows[-1] if rows else None
            if row and row[2] == "finished" and not list((self.project / "runs" / row[0]).glob("unwritten-*")):
                return row[0]
            ended = self.command("resume", row[0]) if row else self.start().end()
            if ended.code == 2 and "the run is queued" in ended.error:  # for ten seconds it may yet take its lock
                time.sleep(10)
                continue
            self.note(f"{'resume' if row else 'run'}: exit {ended.code} {ended.last_line()[:200]}".strip())
            if ended.code < 0 or (ended.code > 0 and not ended.last_line()):
                raise Fail(f"the resume ended with {ended.code} and no word")
            if ended.code > 0 and not self.may_lose:
                raise Fail(f"the resume ended with {ended.code}: {ended.last_line()}")
            if ended.code > 0:
                raise Told(ended.last_line())
        raise Fail("five resumes do not finish the run")

    def compare(self, run):
        faults = stored_numbers.faults_of_store(self.project, run) + self.bench.different(self.project, run)
        if faults:
            raise Fail("; ".join(faults)[:1500])
        left = stored_numbers.leftovers(self.project, run, self.bench.steps)
        if left:
            raise Left(f"left behind: {', '.join(left)}")

    def close(self, keep):
        for window in self.windows:
            window.send(signal.SIGKILL)
            window.process.wait()
        if self.mounted:
            subprocess.run(["umount", "-l", self.project], check=False)
        if not keep:
            shutil.rmtree(self.project, ignore_errors=True)


# --- kinds: what is done to the run. Each leaves the case ready for finish().

def kill(case):
    """SIGKILL at a random moment"""
    process = case.start()
    case.wait_some(process)
    process.send(signal.SIGKILL)
    case.heed(process.end(), killed=True)


def kill_at_call(case):
    """SIGKILL before a random call that writes or opens"""
    calls = ",".join(CALLS)
    process = case.start(calls=calls, at=case.draw.randint(1, case.bench.counts[calls]), error="KILL")
    ended = process.end()
    case.note(process.fault())
    case.heed(ended, killed=True)


def kill_twice(case):
    """SIGKILL before a random call, and again in the resume"""
    kill_at_call(case)
    rows = stored_numbers.run_rows(case.project)
    if not rows or rows[-1][2] == "finished":
        return
    calls = ",".join(CALLS)
    process = Process(case.bench, case.project, ["resume", rows[-1][0]], calls=calls,
                      at=case.draw.randint(1, case.bench.counts[calls]), error="KILL")
    ended = process.end()
    case.note(process.fault())
    case.heed(ended, killed=True)


def signalled(number):
    def disturb(case):
        process = case.start()
        case.wait_some(process)
        process.send(number)
        ended = process.end()
        case.note(f"exit {ended.code} {ended.last_line()[:200]}".strip())
        if ended.code not in (0, 4, -number):  # before the program has set up anything the signal is the system's
            raise Fail(f"exit {ended.code} after {signal.Signals(number).name}: {ended.last_line()}")
        if ended.code == -number and stored_numbers.run_rows(case.project):
            raise Fail(f"{signal.Signals(number).name} ended a run that was under way as a kill does")
    disturb.__doc__ = f"{signal.Signals(number).name} at a random moment"
    return disturb


def paused(case):
    """SIGSTOP at random moments, SIGCONT later, three times"""
    process = case.start()
    for _ in range(3):
        time.sleep(case.draw.uniform(0, 0.4) * case.bench.seconds)
        process.send(signal.SIGSTOP)
        time.sleep(case.draw.uniform(0, 2))
        process.send(signal.SIGCONT)
    if case.heed(process.end()).code != 0:
        raise Fail("a run that was only paused failed")


def fault(case):
    """one call fails: every call with every error it can have, at a random count"""
    pairs = [(call, error) for call, errors in CALLS.items() for error in errors]
    call, error = pairs[case.number % len(pairs)]
    process = case.start(calls=call, at=case.draw.randint(1, max(case.bench.counts[call], 1)), error=error)
    ended = process.end()
    case.note(f"{error} at {process.fault() or 'no call'}")
    case.heed(ended)


def full_for_a_while(case):
    """no space for a random stretch of calls, then there is again"""
    at = case.draw.randint(1, case.bench.counts[SPACE])
    process = case.start(calls=SPACE, at=at, times=int(2 ** case.draw.uniform(1, 11)), error="ENOSPC")
    ended = process.end()
    case.note(f"ENOSPC from {process.fault().split(';')[0] or 'no call'}")
    case.heed(ended)


def full_disk(case):
    """a disk that something else fills at a random moment, until the run has ended"""
    case.project.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=32m", "none", case.project], check=True)
    case.mounted = True
    case.prepare()
    process = case.start()
    case.wait_some(process)
    filler = case.project / "filler"
    with contextlib.suppress(OSError), filler.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))
    case.note(f"full, {filler.stat().st_size >> 10} KiB were free")
    case.heed(process.end(), allowed=(0, 1, 2))  # 2: pre-flight has seen it
    filler.unlink()


def locked(case):
    """the store locked by another program at a random moment, for a while or until the run has ended"""
    process = case.start()
    case.wait_some(process)
    file = case.project / "store.sqlite"
    while process.is_running() and not file.exists():
        time.sleep(0.005)
    how = case.draw.choice(["IMMEDIATE", "EXCLUSIVE"])
    until_end = case.draw.random() < 0.3
    seconds = case.draw.uniform(5, 120) if case.long else case.draw.uniform(0.5, 8)
    if process.is_running():
        other = sqlite3.connect(file, timeout=30, isolation_level=None)
        other.execute(f"BEGIN {how}")
        case.note(f"{how} {'to the end' if until_end else f'for {seconds:.1f} s'}")
        if until_end:
            try:
                ended = process.end()
            finally:
                other.rollback()
                other.close()
            return case.heed(ended)
        time.sleep(seconds)
        other.rollback()
        other.close()
    return case.heed(process.end())


def power_cut(case):
    """SIGKILL before a random call; of the write-ahead log only what was synced is left"""
    synced, calls = case.bench.work / f"synced-{case.number}", ",".join(CALLS)
    process = case.start(calls=calls, at=case.draw.randint(1, case.bench.counts[calls]), error="KILL", synced=synced)
    ended = process.end()
    case.note(process.fault())
    case.heed(ended, killed=True)
    log = case.project / "store.sqlite-wal"
    (case.project / "store.sqlite-shm").unlink(missing_ok=True)
    if log.exists():
        case.note(f"{log.stat().st_size} bytes of log, {synced.stat().st_size if synced.exists() else 0} synced")
        log.unlink()
        if synced.exists():
            shutil.copy(synced, log)


def log_dropped(case):
    """SIGKILL before a random call; the whole write-ahead log is gone, synced or not"""
    kill_at_call(case)
    case.may_lose = True
    for name in ("store.sqlite-wal", "store.sqlite-shm"):
        (case.project / name).unlink(missing_ok=True)


def watched(case):
    """two windows watch; runner and one window are killed at random moments"""
    process = case.start()
    file = case.project / "store.sqlite"
    while process.is_running() and not file.exists():
        time.sleep(0.005)
    case.open_window()
    case.open_window()
    case.wait_some(process)
    process.send(signal.SIGKILL)
    if case.draw.random() < 0.5:
        case.windows.pop().send(signal.SIGKILL)
    case.heed(process.end(), killed=True)


def other_versions(case):
    """a newer program upgrades the store of a run under way, a window watches; then the backup is put back"""
    process = case.start()
    file = case.project / "store.sqlite"
    while process.is_running() and not stored_numbers.run_rows(case.project):
        time.sleep(0.005)
    if case.number % 2:
        case.open_window()
    case.wait_some(process)
    upgraded = case.command(str(file), program=case.bench.bin / "store_upgrade")
    if upgraded.code != 0:
        raise Fail(f"the upgrade ended with {upgraded.code}: {upgraded.error}")
    ended = case.heed(process.end(), allowed=(0, 1, 2))  # 2: reading its results for the table, the newer store is refused
    run, _, state = stored_numbers.run_rows(case.project)[-1]
    if ended.code == 0 and state != "finished":
        raise Fail(f"exit 0, and the run is {state}")
    if state == "finished":  # what it wrote into the newer store is all there
        different = case.bench.different_numbers(case.project, run)
        if different:
            raise Fail("in the newer store: " + "; ".join(different))
    refused = case.command("resume", run)
    if refused.code == 0 or "version 2" not in refused.error:
        raise Fail(f"an older runner resumes in a newer store: {refused.code} {refused.error}")
    for window in case.windows:
        if not window.is_running():
            raise Fail(f"the window ended with {window.process.returncode}")
        window.send(signal.SIGKILL)
        window.process.wait()
    for name in ("store.sqlite", "store.sqlite-wal", "store.sqlite-shm"):
        (case.project / name).unlink(missing_ok=True)
    (case.project / "store.sqlite.v1.bak").rename(file)


def upgrade(case):
    """SIGKILL or an error at a random call of an upgrade: the old store or the new one, whole"""
    shutil.rmtree(case.project, ignore_errors=True)
    shutil.copytree(case.bench.undisturbed, case.project)
    file, calls = case.project / "store.sqlite", ",".join(CALLS)
    program = case.bench.bin / "store_upgrade"
    if "upgrade" not in case.bench.counts:
        counted = Process(case.bench, case.project, [str(file)], program=program, calls=calls)
        if counted.end().code != 0:
            raise Fail("an undisturbed upgrade fails")
        case.bench.counts["upgrade"] = counted.counted()
        shutil.rmtree(case.project)
        shutil.copytree(case.bench.undisturbed, case.project)
    error = case.draw.choice(["KILL", "KILL", "EIO", "ENOSPC", "EACCES"])
    process = Process(case.bench, case.project, [str(file)], program=program, calls=calls, error=error,
                      at=case.draw.randint(1, case.bench.counts["upgrade"]))
    ended = process.end()
    case.note(f"{error} at {process.fault() or 'no call'}")
    case.heed(ended, killed=True)
    with stored_numbers.reading(case.project) as store:
        version = store.execute("PRAGMA user_version").fetchone()[0]
    if version == 1:
        listed = case.command("ls")
        if listed.code != 0:
            raise Fail(f"the old store cannot be used: {listed.error}")
        case.compare(case.bench.run)
    again = case.command(str(file), program=program)
    if again.code != 0:
        raise Fail(f"a later upgrade does not complete: {again.error}")
    backup = case.project / "store.sqlite.v1.bak"
    if not backup.exists() or list(case.project.glob("*.part*")):
        raise Fail("no backup, or half of one")
    if case.bench.different_numbers(case.project, case.bench.run):
        raise Fail("the upgraded store has other numbers")
    for name in ("store.sqlite", "store.sqlite-wal", "store.sqlite-shm"):
        (case.project / name).unlink(missing_ok=True)
    backup.rename(file)


KINDS = {  # what, and how many cases for 100 points
    "kill": (kill, 50),
    "kill-call": (kill_at_call, 40),
    "kill-twice": (kill_twice, 10),
    "term": (signalled(signal.SIGTERM), 10),
    "int": (signalled(signal.SIGINT), 10),
    "hup": (signalled(signal.SIGHUP), 10),
    "stop-cont": (paused, 10),
    "fault": (fault, 72),
    "full-calls": (full_for_a_while, 20),
    "full-disk": (full_disk, 10),
    "locked": (locked, 10),
    "power-cut": (power_cut, 20),
    "log-dropped": (log_dropped, 10),
    "windows": (watched, 10),
    "versions": (other_versions, 10),
    "upgrade": (upgrade, 40),
}


def judge(bench, kind, number, options):
    """(equal, told, FAIL or left, what happened)"""
    case = Case(bench, kind, number, options)
    verdict = "equal"
    try:
        if kind != "full-disk":
            case.prepare()
        KINDS[kind][0](case)
        case.compare(case.finish())
        for window in case.windows:
            if window.process.poll() not in (None, -signal.SIGKILL):
                raise Fail(f"a window ended with {window.process.returncode}")
    except Told as told:
        verdict = "told"
        case.note(str(told))
    except Fail as fail:
        verdict = "left" if isinstance(fail, Left) else "FAIL"
        case.note(str(fail))
    except Exception:  # the script's own, or a store nobody can read: neither is a pass
        verdict = "FAIL"
        case.note(traceback.format_exc())
    case.close(keep=verdict in ("FAIL", "left") and options.keep)
    return verdict, case.story


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", help="folder of a build")
    parser.add_argument("--points", type=int, default=100, help="kills; the other kinds come in proportion")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", action="append", choices=KINDS, help="may be repeated")
    parser.add_argument("--case", type=int, help="only this one of each kind")
    parser.add_argument("--long", action="store_true", help="locks of 5 to 120 seconds")
    parser.add_argument("--keep", action="store_true", help="leave the projects of failed cases where they are")
    parser.add_argument("--work", help="a new folder for the projects; a temporary one when not given")
    options = parser.parse_args()

    work = pathlib.Path(options.work or tempfile.mkdtemp(prefix="sdm-crash-")).resolve()
    work.mkdir(parents=True, exist_ok=True)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    bench = Bench(options.build, work)
    print(f"undisturbed: {bench.seconds:.1f} s, {bench.bytes} bytes, log of {bench.log_bytes}, calls {bench.counts}", flush=True)

    table, skipped, failed = [], [], False
    for kind in options.only or KINDS:
        if kind == "full-disk" and os.geteuid() != 0:
            skipped.append("full-disk: only root may mount a small disk")
            continue
        count = max(1, round(KINDS[kind][1] * options.points / 100))
        row = {"equal": 0, "told": 0, "FAIL": 0, "left": 0}
        for number in range(count) if options.case is None else [options.case]:
            verdict, story = judge(bench, kind, number, options)
            row[verdict] += 1
            bad = verdict in ("FAIL", "left")
            failed |= bad
            print(f"{verdict:5} {kind} {number}: {' | '.join(story)}", flush=True)
            if bad:
                print(f"      again: {sys.argv[0]} {options.build} --seed {options.seed} --only {kind} --case {number} --keep", flush=True)
        table.append((kind, row))

    print(f"\n{'kind':12} {'cases':>6} {'equal':>6} {'told':>6} {'FAIL':>6} {'left':>6}   what")
    for kind, row in table:
        cases = sum(row.values())
        print(f"{kind:12} {cases:6} {row['equal']:6} {row['told']:6} {row['FAIL']:6} {row['left']:6}   {KINDS[kind][0].__doc__}")
    for line in skipped:
        print(f"skipped      {line}")
    if not options.work and not (failed and options.keep):
        shutil.rmtree(work, ignore_errors=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
