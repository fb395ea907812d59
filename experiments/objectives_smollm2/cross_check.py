"""A collected record held against the runner's other words on the same run. What disagrees is refused: a results file with a wrong count is
worse than none."""
import math

from intervals import guard, proportion_interval


class Disagreement(Exception):
    """Which number of which run two commands tell differently."""


def same(told, known, what):
    if told != known:
        raise Disagreement(f"{what}: {told} by one command, {known} by another")


def against_predictions(record):
    """Counts of the stored evaluations (show) and those of the exported answers."""
    for test in record["tests"]:
        for layer in test["layers"]:
            where = f"{record['name']}, {test['split']}, layer {layer['draw']}"
            same(sum(c["documents"] for c in layer["by_class"]), test["documents"], f"{where}: answers")
            for name in ("admitted", "admitted_correct", "admitted_lower", "admitted_lower_correct"):
                same(sum(c[name] for c in layer["by_class"]), layer[name], f"{where}: {name}")


def cells_of(table):
    """{(run, group, column): cell} of the rows of the published procedure's layer."""
    return {(row["run"], column["group"], column["name"]): cell
            for row in table["rows"] if row["kind"] == "first" for column, cell in zip(table["columns"], row["cells"])}


def same_proportion(cell, successes, n, what):
    same((cell["n"], cell["of"]), (successes, n), what)
    same_interval(cell, successes, n, what)


def same_interval(cell, successes, n, what):
    for told, known in zip((cell["lower"], cell["upper"]), proportion_interval(successes, n)):
        if not math.isclose(told, known, abs_tol=1e-9):
            raise Disagreement(f"{what}: an interval ends at {told} by `compare`, at {known} by intervals.py")


def against_compare(records, compared):
    """Sentence accuracy, share and accuracy inside of the first layer, with their intervals and the word on alpha."""
    tables = {table["id"]: cells_of(table) for table in compared["tables"]}
    for record in records:
        alpha = record["final_layers"][0]["alpha"]
        for test in record["tests"]:
            group = test["split"] + (" (shifted)" if test["shifted"] else "")
            where = f"{record['name']}, {group}"
            layer, documents = test["layers"][0], test["documents"]
            same_proportion(tables["generation"][record["id"], group, "sentence accuracy"], test["sentence_correct"], documents, f"{where}: sentence accuracy")
            same_proportion(tables["hr_region"][record["id"], group, "share"], layer["admitted"], documents, f"{where}: HR share")
            inside = tables["hr_region"][record["id"], group, "accuracy"]
            same(inside["n"], layer["admitted"], f"{where}: HR accuracy's n")
            same(inside["guard"], guard(layer["admitted_correct"], layer["admitted"], alpha), f"{where}: word on alpha")
            if layer["admitted"]:
                same_interval(inside, layer["admitted_correct"], layer["admitted"], f"{where}: HR accuracy")
