#!/usr/bin/env python3
"""The experiment's commands; README.md says what it is for.

  study.py data --sentences FILE --shifted FILE --out FOLDER
  study.py run --model FOLDER --data FOLDER --project FOLDER --preset P [--threads N] [--set key=value]...
  study.py collect --project FOLDER --out results/NAME.json
  study.py check
"""
import argparse
import pathlib
import sys

import collect
import launch
import self_check
from presets import PRESETS
from runner import RunnerError, add_runner_option

SIZES = {"train": 2000, "calibration": 2500, "test": 500, "shifted_limit": 200, "min_words": 5, "max_words": 14}


def add_data(commands):
    parser = commands.add_parser("data", help="build and check the data sets")
    add_runner_option(parser)
    parser.add_argument("--sentences", type=pathlib.Path, required=True, help="text file, one sentence a line")
    parser.add_argument("--shifted", type=pathlib.Path, required=True, help="the same, of the shifted test set")
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--prompt", type=pathlib.Path, default=launch.HERE / "prompt.txt", help="the prompt's wording (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=0)
    for name, default in SIZES.items():
        parser.add_argument("--" + name.replace("_", "-"), type=int, default=default, help="default: %(default)s")
    parser.set_defaults(action=launch.build_data)


def add_run(commands):
    parser = commands.add_parser("run", help="start a run, or go on with the interrupted one of that name")
    add_runner_option(parser)
    parser.add_argument("--model", type=pathlib.Path, required=True, help="Hugging Face folder")
    parser.add_argument("--data", type=pathlib.Path, required=True, help="what `data` wrote")
    parser.add_argument("--project", type=pathlib.Path, required=True)
    parser.add_argument("--preset", choices=PRESETS, required=True)
    parser.add_argument("--name", help="of the run (default: the preset)")
    parser.add_argument("--threads", type=int, default=0, help="of the processor (default: all cores)")
    parser.add_argument("--set", action="append", default=[], metavar="key=value", help="another setting; may be repeated")
    parser.set_defaults(action=launch.run)


def add_collect(commands):
    parser = commands.add_parser("collect", help="add a project's finished runs to a results file")
    add_runner_option(parser)
    parser.add_argument("--project", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True, help="results file; one that exists is added to")
    parser.add_argument("--runs", nargs="+", metavar="NAME", help="only these (default: every finished run)")
    parser.add_argument("--replace", action="store_true", help="let a run take the place of another run of its name")
    parser.set_defaults(action=collect.collect)


def add_check(commands):
    parser = commands.add_parser("check", help="test the arithmetic of intervals, counts and merging")
    parser.set_defaults(action=lambda _: self_check.check())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    for add in (add_data, add_run, add_collect, add_check):
        add(commands)
    options = parser.parse_args()
    try:
        return options.action(options)
    except RunnerError as error:
        return error.exit_code


if __name__ == "__main__":
    sys.exit(main())
