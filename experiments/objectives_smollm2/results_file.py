"""The file of collected runs: read, merged run by run, written whole or not at all."""
import json
import os
import pathlib
import re

FORMAT = 1


class Conflict(Exception):
    """Two runs of one name."""


def read(path):
    path = pathlib.Path(path)
    if not path.exists():
        return {"format": FORMAT, "runs": []}
    results = json.loads(path.read_text(encoding="utf-8"))
    if results.get("format") != FORMAT:
        raise ValueError(f"{path}: format {results.get('format')}, this program reads {FORMAT}")
    return results


def merged(results, records, replace=False):
    """The results with these runs added, in the order of their first arrival. The same run collected again takes its own place; another
    run of its name is a Conflict, unless it may be replaced: a table must not change its meaning silently."""
    runs = {run["name"]: run for run in results["runs"]}
    for record in records:
        standing = runs.get(record["name"])
        if standing and standing["id"] != record["id"] and not replace:
            raise Conflict(record["name"])
        runs[record["name"]] = record
    return {**results, "runs": list(runs.values())}


def text_of(results):
    """Indented, with lists of numbers on one line: a series of five hundred steps is one fact."""
    # No string of JSON holds a line break, so what is found between two of them is a list.
    text = json.dumps(results, indent=1, allow_nan=False, ensure_ascii=False)
    return re.sub(r"\[\n\s*([-+0-9.eE,\snul]*?)\n\s*\]", lambda found: "[" + re.sub(r"\s+", " ", found[1]) + "]", text) + "\n"


def write(path, results):
    path = pathlib.Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(path.name + ".new")
    beside.write_text(text_of(results), encoding="utf-8")
    os.replace(beside, path)
