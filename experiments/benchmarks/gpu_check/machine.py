"""How the checks start programs, and what they may take: every program has a time limit, and the whole has one."""
import json
import os
import shutil
import signal
import subprocess
import threading
import time


class Missed(Exception):
    """A check that could not be made, in words for the table."""


class Machine:
    def __init__(self, runner, device, deadline):
        self.runner, self.device, self.deadline = runner, device, deadline
        self.environment = {**os.environ, "OMP_WAIT_POLICY": "passive"}

    def left(self):
        return self.deadline - time.monotonic()

    def run(self, command, limit, variables=None):
        """Standard output of a program that ends well within its limit; its children end with it."""
        limit = min(limit, self.left())
        if limit <= 1:
            raise Missed("not reached: the time for all checks is used up")
        process = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                   env={**self.environment, **(variables or {})}, start_new_session=True)
        try:
            out, err = process.communicate(timeout=limit)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            raise Missed(f"stopped after {limit:.0f} s: {command[0]}") from None
        if process.returncode != 0:
            raise RuntimeError(f"{os.path.basename(str(command[0]))} ended with {process.returncode}: {(err or out).strip()[-600:]}")
        return out

    def sdm(self, *arguments, limit, variables=None):
        return self.run([self.runner, *arguments], limit, variables)

    def bench(self, case, *options, samples, limit, variables=None):
        """Facts and samples of `sdm-runner bench`."""
        lines = self.sdm("--quiet", "bench", case, "--device", self.device, "--samples", samples, "--warm-up", 2, *options, limit=limit,
                         variables=variables).splitlines()
        parsed = [json.loads(line) for line in lines if line.startswith("{")]
        return parsed[0], parsed[1:]


def tool(name, *places):
    """Path of a program, or a reason why its check is not made."""
    found = shutil.which(name) or next((place for place in places if os.access(place, os.X_OK)), None)
    if not found:
        raise Missed(f"{name} is not on this machine")
    return found


class CardMemory:
    """The largest amount of the card's memory in use while the block runs, in bytes, as nvidia-smi sees it; None without nvidia-smi."""

    def __enter__(self):
        self.peak, self._ended = None, threading.Event()
        self._program = shutil.which("nvidia-smi")
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._ended.set()
        self._thread.join()

    def _watch(self):
        while self._program and not self._ended.wait(0.3):
            answer = subprocess.run([self._program, "--query-gpu=memory.used", "--format=csv,noheader,nounits", "--id=0"],
                                    capture_output=True, text=True)
            if answer.returncode == 0 and answer.stdout.strip().isdigit():
                self.peak = max(self.peak or 0, int(answer.stdout) << 20)
