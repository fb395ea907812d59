"""Processes that give one timed sample a request, and the pairing of two of them."""
import json
import os
import subprocess


class Program:
    """The runner or a peer, ready to be driven."""

    def __init__(self, command, threads, preload=None):
        environment = {**os.environ, "OMP_WAIT_POLICY": "passive", "OMP_NUM_THREADS": str(threads), "SDM_THREADS": str(threads)}
        if preload:
            environment["LD_PRELOAD"] = preload
        self.command = [str(word) for word in command]
        self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)
        self.facts = self.read()

    def read(self):
        for line in self.process.stdout:
            if line.startswith("{"):
                return json.loads(line)
        raise RuntimeError(f"ended with {self.process.wait()}: {' '.join(self.command)}")

    def sample(self, out=None):
        self.process.stdin.write(json.dumps({"out": str(out)} if out else {}) + "\n")
        self.process.stdin.flush()
        return self.read()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()


def alternate(ours, peer, warm_up, samples, tell):
    """A,B,A,B. Returns the two lists of timed samples."""
    for _ in range(warm_up):
        ours.sample()
        peer.sample()
    series = ([], [])
    for number in range(samples):
        series[0].append(ours.sample())
        series[1].append(peer.sample())
        tell(number, series[0][-1], series[1][-1])
    return series
