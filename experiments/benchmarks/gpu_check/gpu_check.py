#!/usr/bin/env python3
"""Everything that a card alone can tell of a build, in one command of at most eight minutes: gpu_check.py [BUNDLE] --out FOLDER

BUNDLE is a folder of bundle.sh, the one this file lies in if none is named; or a build folder with bin/sdm-runner. Prints a table and writes
FOLDER/gpu_check.json after every check. Exits with 1 if a check failed; a tool that is not installed is told, and is no failure.
"""
import argparse
import json
import pathlib
import shutil
import sys
import time

import correctness
import speed
import tools
from machine import Machine, Missed

CHECKS = [("machine", correctness.doctor), ("golden models, float32", correctness.golden), ("one layer of true width", correctness.one_layer),
          ("tests that need a card", correctness.gpu_tests), ("training step", speed.step), ("SDM layer", speed.layer),
          ("decoding", speed.decode), ("longest kernels", tools.longest_kernels), ("compute-sanitizer", tools.sanitizer)]


class Work:
    """Where the checks work, and what one leaves for another."""

    def __init__(self, out, bundle, is_tiny, dtype):
        self.folder, self.is_tiny, self.dtype, self.card, self.step_folder = out / "work", is_tiny, dtype, "", None
        self.golden, self.tests = (path if path.is_dir() else None for path in (bundle / "golden", bundle / "tests"))
        shutil.rmtree(self.folder, ignore_errors=True)

    def fresh(self, name):
        folder = self.folder / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        return folder

    def remove(self, folder):
        shutil.rmtree(folder, ignore_errors=True)


def shown(value):
    if isinstance(value, dict):
        return ", ".join(f"{number} {unit}" for unit, number in ((unit, shown(one)) for unit, one in value.items()))
    return f"{value:.4g}" if isinstance(value, float) else str(value)


def line(result):
    mark = {True: "ok", False: "FAILED", None: "told"}[result["ok"]]
    values = "; ".join(f"{key} {shown(value)}" for key, value in result["values"].items())
    return f"{result['check']:<26} {result['seconds']:6.1f} s  {mark:<6} {values}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bundle", nargs="?", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parents[1])
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--device", default="cuda")
    parser.add_argument("--dtype", default="bf16")
    parser.add_argument("--golden", type=pathlib.Path, help="golden models, where the bundle has none")
    parser.add_argument("--tiny", action="store_true", help="a model of no size, to try the command itself")
    parser.add_argument("--minutes", type=float, default=8)
    options = parser.parse_args()
    runner = options.bundle / "bin" / "sdm-runner"
    if not runner.exists():
        parser.error(f"{runner} is not there")
    options.out.mkdir(parents=True, exist_ok=True)
    machine = Machine(runner, options.device, time.monotonic() + 60 * options.minutes)
    work = Work(options.out, options.bundle, options.tiny, options.dtype)
    work.golden = options.golden or work.golden
    results = []
    for name, check in CHECKS:
        began = time.monotonic()
        try:
            ok, values = check(machine, work)
        except Missed as reason:
            ok, values = None, {"not made": str(reason)}
        except Exception as fault:  # one check that fails must not hide the others
            ok, values = False, {"fault": str(fault)}
        work.card = values.get("card", work.card)
        results.append({"check": name, "ok": ok, "seconds": time.monotonic() - began, "values": values})
        print(line(results[-1]), flush=True)
        (options.out / "gpu_check.json").write_text(json.dumps({"device": options.device, "tiny": options.tiny, "checks": results}, indent=1))
    shutil.rmtree(work.folder, ignore_errors=True)
    failed = [result["check"] for result in results if result["ok"] is False]
    print(f"{len(results)} checks, {len(failed)} failed" + (": " + ", ".join(failed) if failed else ""))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
