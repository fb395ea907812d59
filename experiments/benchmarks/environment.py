"""The peers' own virtual environment: torch of the runner's version, transformers, faiss-cpu, PEFT."""
import json
import os
import pathlib
import subprocess
import sys
import venv

PACKAGES = ["transformers", "safetensors", "numpy", "faiss-cpu", "peft", "matplotlib"]
CPU_WHEELS = "https://download.pytorch.org/whl/cpu"
TCMALLOC_NAMES = ["libtcmalloc_minimal.so.4", "libtcmalloc.so.4"]


def python_of(folder):
    return folder / "bin" / "python"


def answers(python, code):
    done = subprocess.run([python, "-c", code], capture_output=True, text=True)
    return done.stdout.strip() if done.returncode == 0 else None


def torch_version_of(runner):
    """Version the runner was built with, e.g. 2.13.0."""
    told = subprocess.run([runner, "doctor", "--json"], capture_output=True, text=True, check=True).stdout
    return json.loads(told)["torch"]


def share_torch(folder):
    """Where the runner's LibTorch is a wheel ($SDM_TORCH_DIR), the peers use that very library."""
    root = os.environ.get("SDM_TORCH_DIR")
    if not root or not (pathlib.Path(root) / "__init__.py").exists():
        return False
    packages = answers(python_of(folder), "import sysconfig; print(sysconfig.get_paths()['purelib'])")
    (pathlib.Path(packages) / "runner_torch.pth").write_text(str(pathlib.Path(root).parent) + "\n")
    return answers(python_of(folder), "import torch; print(torch.__version__)") is not None


def set_up(folder, runner):
    """Makes the environment where it is missing or of another torch. Returns its interpreter."""
    version = torch_version_of(runner)
    python, mark = python_of(folder), folder / "made-of.json"
    made_of = json.dumps({"torch": version, "packages": PACKAGES})
    if mark.exists() and mark.read_text() == made_of:
        return python
    print(f"setting up {folder}: torch {version}, {', '.join(PACKAGES)}", file=sys.stderr)
    venv.create(folder, with_pip=True, clear=True)
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if not share_torch(folder):
        subprocess.run([*pip, "--index-url", CPU_WHEELS, f"torch=={version}"], check=True)
    subprocess.run([*pip, *PACKAGES], check=True)
    found = answers(python, "import faiss, numpy, peft, safetensors, torch, transformers; print(torch.__version__.split('+')[0])")
    if found != version:
        sys.exit(f"{folder}: has torch {found}, the runner {version}; set SDM_TORCH_DIR to the wheel that the runner was built with")
    mark.write_text(made_of)
    return python


def enter(build, script):
    """Goes on with `script` under the environment's interpreter, or returns the folder of BUILD that is the benchmarks'."""
    folder = build.resolve() / "benchmarks"
    if pathlib.Path(sys.prefix) != folder / "environment":
        python = set_up(folder / "environment", build.resolve() / "bin" / "sdm-runner")
        os.execv(python, [str(python), str(script), *sys.argv[1:]])
    return folder


def tcmalloc():
    """Path of the allocator, preloaded for the strong peers; the runner links it."""
    listed = subprocess.run(["ldconfig", "-p"], capture_output=True, text=True, env={**os.environ, "PATH": os.environ["PATH"] + ":/sbin:/usr/sbin"})
    for line in listed.stdout.splitlines():
        words = line.split()
        if words and words[0] in TCMALLOC_NAMES:
            return words[-1]
    sys.exit("tcmalloc is not installed: apt-get install libtcmalloc-minimal4")
