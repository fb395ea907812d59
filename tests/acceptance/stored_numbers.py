"""Everything that a run leaves and that must not depend on how it came to its end: the rows of its store and the bytes of its files.

Left out are ids (replaced by the order they come in), times, memory and dates, and what tells of the process rather than of the result:
segments, events that are not results, the log. Standard library only.
"""
import contextlib
import hashlib
import json
import pathlib
import re
import sqlite3

ULID = re.compile(rb"\b[0-7][0-9A-HJKMNP-TV-Z]{25}\b")
OF_THE_MOMENT = re.compile(r"tokens_per_second|seconds|memory/")
RESULT_EVENTS = ("evaluation", "checkpoint", "hard_negatives")
UNEQUAL_FILES = {"lock", "log.txt", "stop", "active_time.json"}
TIMES = {"seconds", "started_ms", "time_ms", "created_ms"}


@contextlib.contextmanager
def reading(project):
    # Not mode=ro: what a kill left may have to be rolled back first, as by any program that opens the store.
    store = sqlite3.connect(f"file:{project}/store.sqlite?mode=rw", uri=True, timeout=60)
    store.row_factory = sqlite3.Row
    try:
        yield store
    finally:
        store.close()


def run_rows(project):
    """(id, name, state) of every run, oldest first; nothing where there is no store yet."""
    if not (pathlib.Path(project) / "store.sqlite").exists():
        return []
    with reading(project) as store:
        if not store.execute("SELECT 1 FROM sqlite_schema WHERE name = 'run'").fetchone():
            return []
        return [tuple(row) for row in store.execute("SELECT id, name, state FROM run ORDER BY created_ms, id")]


def _columns(row, left_out):
    return {key: row[key] for key in row.keys() if key not in left_out}


def _without(value, keys):
    if isinstance(value, dict):
        return {key: _without(item, keys) for key, item in value.items() if key not in keys}
    if isinstance(value, list):
        return [_without(item, keys) for item in value]
    return value


class _Names:
    """Ids as the order they were first seen in."""

    def __init__(self):
        self._numbers = {}

    def __call__(self, identifier):
        if identifier is None:
            return None
        return self._numbers.setdefault(identifier, len(self._numbers))


def checkpoint_steps(project, run):
    """Steps of the checkpoints that the store and the disk have."""
    with reading(project) as store:
        rows = store.execute("SELECT step, path FROM checkpoint WHERE run_id = ? AND NOT superseded", (run,))
        return {row["step"] for row in rows if pathlib.Path(project, row["path"]).is_dir()}


def stored(project, run, steps):
    """Table -> list of rows, in order. `steps`: of the checkpoints that are wanted; others are leftovers()' business"""
    tables = {}
    layers, sets = _Names(), _Names()

    def rows(store, sql, left_out=()):
        return [_columns(row, left_out) for row in store.execute(sql, {"run": run})]

    with reading(project) as store:
        standing = "WHERE run_id = :run AND NOT superseded"
        tables["run"] = rows(store, "SELECT preset, state, config, seed, mixed, device, engine_version, error_code, error_message"
                                    " FROM run WHERE id = :run")
        tables["metric"] = [row for row in rows(store, f"SELECT key, step, epoch, value FROM metric {standing} ORDER BY key, step, id")
                            if not OF_THE_MOMENT.search(row["key"])]
        tables["layer"] = rows(store, f"SELECT * FROM layer {standing} ORDER BY row_id", ("row_id", "run_id"))
        for row in tables["layer"]:
            row["id"] = layers(row["id"])
        known = len(tables["layer"])
        tables["evaluation"], tables["generation"] = [], []
        for row in store.execute(f"SELECT * FROM evaluation {standing} ORDER BY row_id", {"run": run}):
            judged = _columns(row, ("row_id", "run_id", "id"))
            judged["layer_id"], judged["generation_set_id"] = layers(row["layer_id"]), sets(row["generation_set_id"])
            if judged["layer_id"] is not None and judged["layer_id"] >= known:
                judged["layer_id"] = "missing"
            tables["evaluation"].append(judged)
            answers = store.execute(
                "SELECT g.*, t.generated, d.prompt, d.reference, d.negative FROM generation g"
                " LEFT JOIN generation_text t ON t.generation_set_id = ?2 AND t.document_id = g.document_id"
                " LEFT JOIN document d ON d.dataset_id = ?3 AND d.document_id = g.document_id"
                " WHERE g.evaluation_id = ?1 ORDER BY g.document_id", (row["id"], row["generation_set_id"], row["dataset_id"]))
            tables["generation"].append([_columns(answer, ("id", "evaluation_id")) for answer in answers])
        tables["hard_negative"] = rows(store, f"SELECT * FROM hard_negative {standing} ORDER BY id", ("id", "run_id"))
        tables["checkpoint"] = [
            _columns(row, ("path",)) for row in store.execute(f"SELECT path, step, loss, is_best FROM checkpoint {standing} ORDER BY step",
                                                              {"run": run})
            if row["step"] in steps and pathlib.Path(project, row["path"]).is_dir()]
        tables["document"] = rows(store, "SELECT * FROM document ORDER BY dataset_id, document_id", ("id",))
        words = ",".join(f"'{kind}'" for kind in RESULT_EVENTS)
        tables["event"] = []
        for row in store.execute(f"SELECT kind, payload FROM event {standing} AND kind IN ({words}) ORDER BY seq", {"run": run}):
            text = ULID.sub(b"ID", row["payload"].encode()).decode()
            tables["event"].append((row["kind"], _without(json.loads(text), {"id", "layer_id", "generation_set_id"} | TIMES)))
    return tables


def faults_of_store(project, run):
    """What no store may have, whatever happened: damage, gaps in the numbering, an index that does not fit its texts."""
    faults = []
    store = sqlite3.connect(f"{project}/store.sqlite", timeout=60)
    try:
        for row in store.execute("PRAGMA integrity_check"):
            if row[0] != "ok":
                faults.append(f"integrity: {row[0]}")
        for row in store.execute("PRAGMA foreign_key_check"):
            faults.append(f"foreign key: {row}")
        numbers = [row[0] for row in store.execute("SELECT seq FROM event WHERE run_id = ? ORDER BY seq", (run,))]
        if numbers != list(range(1, len(numbers) + 1)):
            faults.append("the numbering of events has a gap or a repetition")
        try:
            store.execute("INSERT INTO generation_text_fts (generation_text_fts, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError as error:
            faults.append(f"text index: {error}")
        store.rollback()
    finally:
        store.close()
    return faults


def files(project, run, steps):
    """Path below the run's folder -> digest. JSON files without ids and times, everything else byte by byte. `steps`: as of stored()"""
    folder = pathlib.Path(project, "runs", run)
    digests = {}
    for path in sorted(folder.rglob("*")):
        name = ULID.sub(b"ID", str(path.relative_to(folder)).encode()).decode()
        if not path.is_file() or name in UNEQUAL_FILES or path.name == "store_mark.json" or _is_unfinished(path.relative_to(folder)):
            continue
        checkpoint = re.match(r"checkpoints/checkpoint-(\d+)/", name)
        if checkpoint and int(checkpoint.group(1)) not in steps:
            continue
        content = path.read_bytes()
        if path.suffix in (".json", ".jsonl"):
            content = ULID.sub(b"ID", content)
            if path.suffix == ".json":
                content = json.dumps(_without(json.loads(content), TIMES), sort_keys=True).encode()
        digests[name] = hashlib.sha256(content).hexdigest()
    return digests


def _is_unfinished(path):
    """What is being written or removed has a name with a dot in front, inside of which everything is unfinished too."""
    return any(part.startswith(".") for part in path.parts)


def leftovers(project, run, steps):
    """Files under temporary names that nobody will ever finish or remove, checkpoints beside those that a run keeps, and rows of ones that
    are gone."""
    folder = pathlib.Path(project, "runs", run)
    found = {path.parts[0] if len(path.parts) == 1 else "/".join(path.parts[:2])
             for path in (path.relative_to(folder) for path in folder.rglob("*")) if _is_unfinished(path)}
    found |= {path.name for path in folder.glob("unwritten-*")}
    found |= {path.name for path in folder.glob("checkpoints/checkpoint-*") if int(path.name.rpartition("-")[2]) not in steps}
    with reading(project) as store:
        for row in store.execute("SELECT path FROM checkpoint WHERE run_id = ? AND NOT superseded", (run,)):
            if not pathlib.Path(project, row["path"]).is_dir():
                found.add(f"row of {pathlib.Path(row['path']).name}")
    return sorted(found)


def differences(expected, actual, where=""):
    """The first few places where two such values differ."""
    if type(expected) is not type(actual):
        return [f"{where}: {expected!r} became {actual!r}"]
    if isinstance(expected, dict):
        found = [f"{where}/{key}: missing" for key in expected.keys() - actual.keys()]
        found += [f"{where}/{key}: not there before" for key in actual.keys() - expected.keys()]
        for key in expected.keys() & actual.keys():
            found += differences(expected[key], actual[key], f"{where}/{key}")
        return found[:8]
    if isinstance(expected, (list, tuple)):
        if len(expected) != len(actual):
            return [f"{where}: {len(expected)} became {len(actual)}"]
        found = []
        for number, (one, other) in enumerate(zip(expected, actual)):
            found += differences(one, other, f"{where}[{number}]")
        return found[:8]
    return [] if expected == actual else [f"{where}: {expected!r} became {actual!r}"]
