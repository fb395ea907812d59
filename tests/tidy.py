#!/usr/bin/env python3
"""clang-tidy over many sources at once: `tidy.py BUILD_FOLDER FILE…`. Prints what it finds, ends with 1 where it found anything.

Nearly all of clang-tidy's time goes into what a source includes. So the sources of one folder are laid behind each other into units that are
read once, and lines are told in the source they came from. A unit that does not compile (two sources with the same local name) is halved
until it does; a source alone is checked as it is.
"""

import concurrent.futures
import json
import os
import re
import shlex
import subprocess
import sys

SOURCES_IN_A_UNIT = 14
HEADERS = r"(core|widgets|app|tests)/"
# What a test says matters more than what it costs; a pasted name cannot stand in parentheses.
LENIENT = {"tests": "-performance-*,-bugprone-macro-parentheses,-bugprone-exception-escape"}
NOISE = re.compile(r"^(\d+ (warnings?|errors?).*(generated|treated)|Suppressed \d+|Use -header-filter|Error while processing|Found compiler error)")
COMPILER_ERROR = re.compile(r"\[clang-diagnostic-error\]")


def arguments_of(entry):
    """Definitions, include folders and the language standard of one compile command."""
    words = shlex.split(entry["command"])
    kept, index = [], 1
    while index < len(words):
        word = words[index]
        if word in ("-isystem", "-I", "-D"):
            kept.append((word, words[index + 1]))
            index += 1
        elif word[:2] in ("-D", "-I") or word.startswith("-std="):
            kept.append((word,))
        elif word in ("-fPIC", "-fPIE"):
            kept.append((word,))
        index += 1
    return kept


class Unit:
    """Sources that are checked as one."""

    def __init__(self, folder, files, arguments):
        self.folder, self.files, self.arguments = folder, files, arguments

    def halves(self):
        middle = len(self.files) // 2
        return [Unit(self.folder, part, self.arguments) for part in (self.files[:middle], self.files[middle:])]

    def text(self):
        """The unit's text, and for each of its lines the source and line that it came from."""
        lines, origins = [], []
        for index, name in enumerate(self.files):
            lines += ["#undef main", f"#define main main_{index}"]
            origins += [(name, 1)] * 2
            with open(name, encoding="utf-8") as source:
                own = source.read().splitlines()
            lines += own
            origins += [(name, number) for number in range(1, len(own) + 1)]
        return "\n".join(lines) + "\n", origins

    def findings(self, scratch):
        """Lines that clang-tidy says, or None where the sources do not compile together."""
        checks = LENIENT.get(self.folder.split("/")[0])
        if len(self.files) == 1:
            return tidy(self.files[0], [self.arguments[self.files[0]]], checks)
        path = os.path.join(scratch, self.folder.replace("/", "_") + "_" + os.path.basename(self.files[0]))
        content, origins = self.text()
        with open(path, "w", encoding="utf-8") as file:
            file.write(content)
        lists = [self.arguments[name] for name in self.files]
        if tidy(path, lists, "-*,misc-unused-alias-decls", origins):
            return None
        return tidy(path, lists, checks, origins)


def tidy(path, lists, checks, origins=None):
    options, seen = [], set()
    for arguments in lists:
        for argument in arguments:
            if argument not in seen:
                seen.add(argument)
                options += argument
    command = ["clang-tidy", "--quiet", "--config-file=.clang-tidy", f"--header-filter={HEADERS}"]
    if checks:
        command.append(f"--checks={checks}")
    command += [path, "--", *options, "-w", "-I", os.path.dirname(os.path.abspath(path))]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    said = []
    for line in (run.stdout + run.stderr).splitlines():
        if NOISE.match(line):
            continue
        if origins:
            line = re.sub(re.escape(os.path.abspath(path)) + r":(\d+)", lambda m: "%s:%d" % origins[min(int(m.group(1)), len(origins)) - 1], line)
        said.append(line)
    if run.returncode != 0 and not said:
        said.append(f"{path}: clang-tidy ended with {run.returncode}")
    return said if run.returncode != 0 or any("warning:" in line or "error:" in line for line in said) else []


def checked(unit, scratch):
    said = unit.findings(scratch)
    if said is None:
        return [line for half in unit.halves() for line in checked(half, scratch)]
    return said


def units_of(build, files):
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as commands:
        entries = {os.path.relpath(entry["file"]): arguments_of(entry) for entry in json.load(commands)}
    folders = {}
    for name in files:
        if name not in entries:
            sys.exit(f"{name}: not in {build}/compile_commands.json; configure first")
        folders.setdefault("/".join(os.path.dirname(name).split("/")[:3]), []).append(name)
    units = []
    for folder, members in sorted(folders.items()):
        parts = -(-len(members) // SOURCES_IN_A_UNIT)
        units += [Unit(folder, members[part::parts], entries) for part in range(parts)]
    return units


def main():
    build, files = sys.argv[1], [os.path.relpath(name) for name in sys.argv[2:]]
    scratch = os.path.join(build, "tidy")
    os.makedirs(scratch, exist_ok=True)
    found = False
    units = units_of(build, files)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        waiting = {pool.submit(checked, unit, scratch): unit for unit in units}
        for number, done in enumerate(concurrent.futures.as_completed(waiting), 1):
            unit = waiting[done]
            print(f"tidy: {number} of {len(units)}, {unit.folder} ({len(unit.files)})", file=sys.stderr, flush=True)
            for line in done.result():
                found = True
                print(line, flush=True)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
