"""sdm-runner as this experiment uses it: its public commands, one JSON value or one JSON object a line. Standard library only."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

NOT_FOUND = 3  # exit code of a command that looks for a project or run which is not there


def default_runner():
    """The one on the path, else the repository's own build."""
    built = pathlib.Path(os.environ.get("SDM_BUILD_DIR", pathlib.Path(__file__).resolve().parents[2] / "build")) / "bin" / "sdm-runner"
    return pathlib.Path(shutil.which("sdm-runner") or built)


def add_runner_option(parser):
    parser.add_argument("--runner", type=pathlib.Path, default=default_runner(), help="program to run (default: %(default)s)")


class RunnerError(Exception):
    """A command that failed; its own line has been printed."""

    def __init__(self, exit_code):
        super().__init__(f"sdm-runner ended with {exit_code}")
        self.exit_code = exit_code


class Runner:
    def __init__(self, program, project=None):
        self.program = str(program)
        self.project = str(project) if project else None

    def outside(self):
        """The commands that know of no project."""
        return Runner(self.program)

    def command(self, *words):
        return [self.program, *map(str, words), *(["--project", self.project] if self.project else [])]

    def text(self, *words, absent=None):
        """What a command prints. :param absent: the answer where there is no such project or run; without one that is an error as any."""
        try:
            done = subprocess.run(self.command(*words), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        except OSError as error:
            sys.exit(f"{self.program}: {error.strerror}; name the program with --runner")
        if done.returncode == NOT_FOUND and absent is not None:
            return absent
        if done.returncode:
            sys.stderr.write(done.stderr)
            raise RunnerError(done.returncode)
        return done.stdout

    def json(self, *words, absent=None):
        return json.loads(self.text("--json", *words, absent=absent))

    def runs(self):
        """Newest first; none where there is no project yet."""
        return self.json("ls", absent="[]")

    def rows(self, run, what):
        """Every stored row of a kind, those that a resume superseded among them."""
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "rows.jsonl"
            self.text("--quiet", "export", run, "--what", what, "--out", file)
            with open(file, encoding="utf-8") as lines:
                return [json.loads(line) for line in lines]
