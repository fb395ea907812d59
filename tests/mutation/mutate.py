#!/usr/bin/env python3
"""Plants one fault at a time and asks whether the tests notice. See README.md here.

    mutate.py                  all faults of faults.txt, from the start
    mutate.py NAME-OR-NUMBER…  only these
    mutate.py --continue       all that have no result yet
    mutate.py --list           the faults with their numbers, after checking that each fragment is there exactly once
"""

import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
KEYS = ("file", "old", "new", "tests")


class ListError(Exception):
    """The list does not fit the sources."""


def read_faults(path):
    """Blocks of `[name]` and one line for each of KEYS; `#` begins a comment line."""
    faults = []
    for number, line in enumerate(path.read_text().splitlines(), 1):
        where = f"{path.name}:{number}"
        if not line.strip() or line.startswith("#"):
            continue
        if heading := re.fullmatch(r"\[([a-z0-9.-]+)\]", line):
            faults.append({"name": heading[1], "where": where})
            continue
        key, colon, value = line.partition(": ")
        if not faults or not colon or key not in KEYS:
            raise ListError(f"{where}: expected [name] or one of {', '.join(KEYS)}, found {line!r}")
        if key in faults[-1]:
            raise ListError(f"{where}: {key} is given twice")
        faults[-1][key] = value
    for fault in faults:
        if missing := [key for key in KEYS if key not in fault]:
            raise ListError(f"{fault['where']}: [{fault['name']}] lacks {', '.join(missing)}")
        fault["tests"] = [test.strip() for test in fault["tests"].split(",")]
    names = [fault["name"] for fault in faults]
    if doubled := {name for name in names if names.count(name) > 1}:
        raise ListError(f"{path.name}: named twice: {', '.join(sorted(doubled))}")
    return faults


def check_fragments(faults):
    """Every old fragment must be in its file exactly once: else the list is stale, and says nothing."""
    wrong = []
    for fault in faults:
        path = PROJECT / fault["file"]
        count = path.read_text().count(fault["old"]) if path.is_file() else -1
        if count != 1:
            what = "there is no such file" if count < 0 else f"the fragment is there {count} times"
            wrong.append(f"{fault['where']}: [{fault['name']}] {fault['file']}: {what}")
        elif fault["old"] == fault["new"]:
            wrong.append(f"{fault['where']}: [{fault['name']}] changes nothing")
    if wrong:
        raise ListError("\n".join(wrong))


def chosen(faults, wanted):
    if not wanted:
        return list(enumerate(faults, 1))
    numbered = {str(i): i for i in range(1, len(faults) + 1)} | {fault["name"]: i for i, fault in enumerate(faults, 1)}
    if unknown := [name for name in wanted if name not in numbered]:
        raise ListError(f"no such fault: {', '.join(unknown)}")
    return [(numbered[name], faults[numbered[name] - 1]) for name in wanted]


class Copy:
    """A copy of the sources with a build of its own: the project's own tree is never touched."""

    def __init__(self, folder, jobs):
        self.folder, self.jobs = folder, jobs
        self.build = folder / "build"
        self.log = folder.parent / "logs"
        self.log.mkdir(parents=True, exist_ok=True)

    def sync(self):
        """Brings the copy to the project's state; what is the same keeps its time, so that little is built."""
        listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=PROJECT,
                                check=True, capture_output=True).stdout.decode().split("\0")
        files = {name for name in listed if name and (PROJECT / name).is_file()}
        for name in files:
            source, target = PROJECT / name, self.folder / name
            content = source.read_bytes()
            if not target.is_file() or target.read_bytes() != content:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)
                target.chmod(source.stat().st_mode)
        for folder, below, names in os.walk(self.folder):
            if Path(folder) == self.folder:
                below[:] = [name for name in below if name != "build"]
            for name in names:
                path = Path(folder) / name
                if str(path.relative_to(self.folder)) not in files:
                    path.unlink()

    def run(self, command, log, timeout=None):
        """Exit status of a command; all it says goes to the log. None when it ran out of time."""
        with open(self.log / log, "ab") as out:
            process = subprocess.Popen(command, cwd=self.folder, stdout=out, stderr=subprocess.STDOUT, start_new_session=True)
            try:
                return process.wait(timeout)
            except BaseException as error:
                os.killpg(process.pid, 15)
                process.wait()
                if isinstance(error, subprocess.TimeoutExpired):
                    return None
                raise

    def configure(self):
        if (self.build / "build.ninja").is_file():
            return
        if self.run(["cmake", "--preset", "release", "-S", ".", "-B", "build"], "configure.log") != 0:
            raise ListError(f"the copy cannot be configured, see {self.log / 'configure.log'}")

    def compiles(self, targets, log):
        return self.run(["cmake", "--build", "build", "--parallel", str(self.jobs), "--target", *targets], log) == 0

    def fails(self, test, log):
        """Whether the test notices: it fails, or does not come to an end."""
        status = self.run(["ctest", "--test-dir", "build", "--output-on-failure", "--no-tests=error", "-R", f"^{test}$"], log, 900)
        return status != 0


def judge(copy, fault):
    """-> (verdict, tests that did not notice)"""
    path, log = copy.folder / fault["file"], f"{fault['name']}.log"
    (copy.log / log).unlink(missing_ok=True)
    original = path.read_text()
    try:
        path.write_text(original.replace(fault["old"], fault["new"]))
        if not copy.compiles(fault["tests"], log):
            return "does not compile", []
        blind = [test for test in fault["tests"] if not copy.fails(test, log)]
        return ("SURVIVED", blind) if blind else ("killed", [])
    finally:
        path.write_text(original)


def require_green(copy, faults):
    """A fault is noticed by a test that passes without it."""
    tests = sorted({test for _, fault in faults for test in fault["tests"]})
    print(f"building {len(tests)} tests without a fault", flush=True)
    (copy.log / "without.log").unlink(missing_ok=True)
    if not copy.compiles(tests, "without.log"):
        raise ListError(f"the tests do not compile without a fault, see {copy.log / 'without.log'}")
    if red := [test for test in tests if copy.fails(test, "without.log")]:
        raise ListError(f"these fail without a fault: {', '.join(red)}; see {copy.log / 'without.log'}")


class Results:
    """What is known already, fault by fault; a fault that was changed in the list is unknown again."""

    def __init__(self, path, keep):
        self.path = path
        self.known = json.loads(path.read_text()) if keep and path.is_file() else {}

    @staticmethod
    def key(fault):
        return hashlib.sha256(json.dumps([fault[key] for key in KEYS]).encode()).hexdigest()[:16]

    def of(self, fault):
        found = self.known.get(fault["name"])
        return found if found and found["key"] == self.key(fault) else None

    def add(self, fault, verdict, blind, seconds):
        self.known[fault["name"]] = {"key": self.key(fault), "verdict": verdict, "blind": blind, "seconds": round(seconds)}
        self.path.write_text(json.dumps(self.known, indent=1))


def print_table(faults, results):
    counts = {}
    for number, fault in faults:
        found = results.of(fault)
        counts[found["verdict"]] = counts.get(found["verdict"], 0) + 1
        note = " not noticed by " + ", ".join(found["blind"]) if found["blind"] else ""
        print(f"{number:3} {found['verdict']:16} {fault['name']:44} {', '.join(fault['tests'])}{note}")
    print("; ".join(f"{count} {verdict}" for verdict, count in sorted(counts.items())))
    return set(counts) == {"killed"}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("faults", nargs="*", metavar="NAME-OR-NUMBER")
    parser.add_argument("--continue", dest="keep", action="store_true", help="keep results of an interrupted run")
    parser.add_argument("--list", action="store_true", help="check the list and print it")
    parser.add_argument("--jobs", type=int, default=1, help="compilers at a time (default 1)")
    parser.add_argument("--folder", type=Path, default=PROJECT / "build" / "mutation", help="for the copy, its build, logs and results")
    options = parser.parse_args()

    every = read_faults(HERE / "faults.txt")
    check_fragments(every)
    faults = chosen(every, options.faults)
    if options.list:
        for number, fault in faults:
            print(f"{number:3} {fault['name']:44} {fault['file']}")
        return True

    copy = Copy(options.folder.resolve() / "source", options.jobs)
    results = Results(options.folder.resolve() / "results.json", options.keep or bool(options.faults))
    open_faults = [(number, fault) for number, fault in faults if options.faults or not results.of(fault)]
    copy.sync()
    copy.configure()
    if open_faults:
        require_green(copy, open_faults)
    for number, fault in open_faults:
        began = time.monotonic()
        verdict, blind = judge(copy, fault)
        results.add(fault, verdict, blind, time.monotonic() - began)
        print(f"{number:3} {verdict:16} {fault['name']}", flush=True)
    print()
    return print_table(faults, results)


if __name__ == "__main__":
    try:
        sys.exit(0 if main() else 1)
    except ListError as error:
        sys.exit(f"{error}")
    except KeyboardInterrupt:
        sys.exit("interrupted; `mutate.py --continue` goes on")
