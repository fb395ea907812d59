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


def words_of_run(options):
    """Configuration, preset and what this machine adds to them. Data files keep their names of config.json and lie in --data."""
    task = json.loads(CONFIG.read_text())["task"]
    folder = options.data.resolve()

    def found(file):
        return str(folder / pathlib.PurePath(file).name)

    tests = [{**test, "file": found(test["file"])} for test in task["tests"]]
    settings = [f"model.path={options.model.resolve()}", f"model.threads={options.threads}", f"task.train={found(task['train'])}",
                f"task.calibration={found(task['calibration'])}", f"task.tests={json.dumps(tests)}", *options.set]
    return ["--config", CONFIG, "--preset", options.preset, "--name", options.name or options.preset,
            *(word for setting in settings for word in ("--set", setting))]


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


def changed_settings(stored, asked):
    """Settings in which a run to go on with differs from what was asked for: {path: (stored, asked)}."""
    stored, asked = flat(without_folders(stored)), flat(without_folders(asked))
    return {path: (stored.get(path), asked.get(path)) for path in sorted(stored.keys() | asked.keys())
            if path not in FREE_TO_CHANGE and stored.get(path) != asked.get(path)}


def replace_by(runner, words, environment):
    """The runner takes this process's place, so that a signal to it reaches the run, and its exit code is this command's."""
    sys.stdout.flush()
    command = runner.command(*words)
    try:
        os.execvpe(command[0], command, environment)
    except OSError as error:
        sys.exit(f"{command[0]}: {error.strerror}; name the program with --runner")


def run(options):
    runner = Runner(options.runner, options.project)
    name = options.name or options.preset
    words = words_of_run(options)
    environment = dict(os.environ)
    earlier = [row for row in runner.runs() if row["name"] == name]
    if not earlier:
        replace_by(runner, ["run", *words], environment)
    row = earlier[0]
    if row["state"] == "finished":
        sys.exit(f"run '{name}' is finished in {options.project}: collect it, or give another one a name of its own with --name")
    if row["state"] in ("queued", "preparing", "running", "stopping"):
        sys.exit(f"run '{name}' is {row['state']} in {options.project}: `sdm-runner stop {name} --project {options.project}` asks it to stop")
    differences = changed_settings(runner.json("show", row["id"])["config"], runner.json("run", *words, "--dry-run")["config"])
    if differences:
        lines = [f"  {path}: the run has {json.dumps(stored)}, asked for is {json.dumps(asked)}" for path, (stored, asked) in differences.items()]
        sys.exit("\n".join([f"run '{name}' was {row['state']} with other settings; ask for the same, or name another run:", *lines]))
    if options.threads:
        environment["SDM_THREADS"] = str(options.threads)  # a resume takes all other settings from the run
    print(f"run '{name}' was {row['state']}: going on with it", file=sys.stderr)
    replace_by(runner, ["resume", row["id"]], environment)
