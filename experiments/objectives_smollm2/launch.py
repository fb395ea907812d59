"""What starts work: the data sets, and a run that is begun once and gone on with until it is finished."""
import json
import os
import pathlib
import sys

from runner import Runner

HERE = pathlib.Path(__file__).resolve().parent
CONFIG = HERE / "config.json"

# These say where and how fast, not what: a run that goes on may have them otherwise.
FREE_TO_CHANGE = {"name", "model.path", "model.threads"}


def build_data(options):
    runner = Runner(options.runner)
    sizes = [word for name in ("train", "calibration", "test", "shifted_limit", "min_words", "max_words")
             for word in ("--" + name.replace("_", "-"), getattr(options, name))]
    print(runner.text("data", "build", "--task", "word_ordering", "--sentences", options.sentences, "--shifted", options.shifted,
                      "--prompt", options.prompt, "--out", options.out, "--seed", options.seed, *sizes), end="")
    tests = [options.out / name for name in ("test.jsonl", "shifted.jsonl")]
    tuning = [options.out / name for name in ("train.jsonl", "calibration.jsonl")]
    print(runner.text("data", "check", "--tuning", *tuning, "--tests", *tests), end="")
    return 0


def task_settings(options):
    """Where this machine has the files that config.json names: they keep their names and lie in --data."""
    task, folder = json.loads(CONFIG.read_text())["task"], options.data.resolve()

    def found(file):
        return str(folder / pathlib.PurePath(file).name)

    tests = [{**test, "file": found(test["file"])} for test in task["tests"]]
    return [f"model.path={options.model.resolve()}", f"model.threads={options.threads}", f"task.train={found(task['train'])}",
            f"task.calibration={found(task['calibration'])}", f"task.tests={json.dumps(tests)}"]


def flat(value, path=""):
    """{"a": {"b": 1}} as {"a.b": 1}; a list is one value."""
    if not isinstance(value, dict):
        return {path: value}
    return {key: leaf for name, member in value.items() for key, leaf in flat(member, f"{path}.{name}" if path else name).items()}


def without_folders(value):
    """Where data lie is not what they are: the engine itself holds their digests against those of the run."""
    if isinstance(value, list):
        return [without_folders(member) for member in value]
    if isinstance(value, dict):
        return {key: without_folders(member) for key, member in value.items()}
    return pathlib.PurePath(value).name if isinstance(value, str) and value.startswith("/") else value


def value_of(text):
    """What the engine takes after `key=`: JSON, or else the text itself."""
    try:
        return json.loads(text)
    except ValueError:
        return text


def asked_settings(preset, config, settings):
    """{path: value} of all that a command line asks for, as the run keeps it."""
    asked = {**flat(config), "preset": preset, **{path: value_of(text) for path, _, text in (setting.partition("=") for setting in settings)}}
    if preset == "base":
        del asked["optimiser.epochs"]  # base goes before a file's epochs: it tunes nothing
    return asked


def changed_settings(stored, asked):
    """Where a run to go on with was begun otherwise than is asked for now: {path: (stored, asked)}. What is not asked for is the run's own."""
    stored = flat(without_folders(stored))
    return {path: (stored.get(path), value) for path, value in without_folders(asked).items()
            if path not in FREE_TO_CHANGE and stored.get(path) != value}


def replace_by(runner, words, environment):
    """The runner takes this process's place, so that a signal to it reaches the run, and its exit code is this command's."""
    sys.stdout.flush()
    command = runner.command(*words)
    try:
        os.execvpe(command[0], command, environment)
    except OSError as error:
        sys.exit(f"{command[0]}: {error.strerror}; name the program with --runner")


def begin(options, runner, name):
    settings = [word for setting in [*task_settings(options), *options.set] for word in ("--set", setting)]
    replace_by(runner, ["run", "--config", CONFIG, "--preset", options.preset, "--name", name, *settings], os.environ)


def go_on(options, runner, row):
    asked = asked_settings(options.preset, json.loads(CONFIG.read_text()), [*task_settings(options), *options.set])
    differences = changed_settings(runner.json("show", row["id"])["config"], asked)
    if differences:
        lines = [f"  {path}: the run has {json.dumps(stored)}, asked for is {json.dumps(value)}" for path, (stored, value) in differences.items()]
        sys.exit("\n".join([f"run '{row['name']}' was {row['state']} with other settings; ask for the same, or name another run:", *lines]))
    # A resume takes every setting from the run; threads alone may be given to it.
    threads = {"SDM_THREADS": str(options.threads)} if options.threads else {}
    print(f"run '{row['name']}' was {row['state']}: going on with it", file=sys.stderr)
    replace_by(runner, ["resume", row["id"]], {**os.environ, **threads})


def run(options):
    runner = Runner(options.runner, options.project)
    name = options.name or options.preset
    earlier = [row for row in runner.runs() if row["name"] == name]
    state = earlier[0]["state"] if earlier else None
    if state == "finished":
        sys.exit(f"run '{name}' is finished in {options.project}: collect it, or give another one a name of its own with --name")
    if state in ("queued", "preparing", "running", "stopping"):
        sys.exit(f"run '{name}' is {state} in {options.project}: `sdm-runner stop {name} --project {options.project}` asks it to stop")
    if earlier:
        go_on(options, runner, earlier[0])
    begin(options, runner, name)
