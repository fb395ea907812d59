#!/usr/bin/env python3
"""Times sdm-runner against what people use, A,B,A,B on this machine.

  experiments/benchmarks/run.py BUILD [--model FOLDER] [--only NAME...] [--out RESULTS.json]

BUILD is a build folder (with bin/sdm-runner). The first call makes the peers' virtual environment in BUILD/benchmarks. Without --model the
workloads of a language model run with the demo's only. Nothing is timed before both sides were seen to compute the same. A results file that
exists is added to; its table is printed and written beside it.
"""
import argparse
import json
import os
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import environment  # noqa: E402
import ratio_statistics  # noqa: E402
import report  # noqa: E402
from workloads import WORKLOADS, arithmetic_gflop  # noqa: E402


def parsed():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--model", type=pathlib.Path, help="model folder for the workloads step, embed and generate")
    parser.add_argument("--only", nargs="+", choices=[w.name for w in WORKLOADS], default=[])
    parser.add_argument("--peers", nargs="+", choices=["p0", "p1", "f1"], default=["p0", "p1", "f1"])
    parser.add_argument("--samples", type=int, default=7)
    parser.add_argument("--warm-up", type=int, default=2)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--dtype", choices=["f32", "bf16"], default="f32", help="of the given model; the demo's is f32")
    parser.add_argument("--out", type=pathlib.Path, default=HERE / "results" / "results.json")
    return parser.parse_args()


def words(arguments):
    return [word for key, value in arguments.items() for word in (f"--{key}", str(value))]


def our_command(options, workload, dtype, files):
    more = {"new-tokens": workload.new_tokens} if workload.case == "generate" else {}
    return [options.build.resolve() / "bin" / "sdm-runner", "bench", workload.case, "--driven", "--threads", options.threads, "--dtype", dtype,
            *words({**files, **more})]


def peer_command(options, workload, dtype, files, peer, facts):
    more = {key.replace("_", "-"): facts[key] for key in ("learning_rate", "weight_decay", "clip_norm", "batch_size", "max_neighbours") if key in facts}
    if workload.case == "generate":
        more["new-tokens"] = workload.new_tokens
    return [sys.executable, HERE / "peers" / "serve.py", workload.case, "--peer", peer.name, "--threads", options.threads, "--dtype", dtype,
            "--limit", peer.documents, *words({**files, **more})]


def gemm_gflops(threads):
    """What this machine's float32 matrix product reaches, through the library both sides use."""
    import time

    import torch

    torch.set_num_threads(threads)
    a, b = torch.randn(2048, 2048), torch.randn(2048, 2048)
    best = min(timed(lambda: a @ b, time.perf_counter) for _ in range(8))
    return 2e-9 * 2048**3 / best


def timed(work, clock):
    start = clock()
    work()
    return clock() - start


def per_item(samples, key):
    """Seconds of one token, or of the whole where nothing is counted."""
    return [sample[key] / sample.get("tokens", 1) for sample in samples]


def measure_pair(options, workload, dtype, files, peer, folder):
    import drive
    import equality

    def tell(number, ours, theirs):
        print(f"  {workload.name} {peer.name} {number + 1}: ours {ours['seconds']:.3f} s, peer {theirs['seconds']:.3f} s", file=sys.stderr, flush=True)

    with drive.Program(our_command(options, workload, dtype, files), options.threads) as ours:
        preload = None if peer.name == "p0" else environment.tcmalloc()
        command = peer_command(options, workload, dtype, files, peer, ours.facts)
        with drive.Program(command, options.threads, preload) as theirs:
            pair = {"peer_facts": theirs.facts, "our_facts": ours.facts}
            try:
                pair["equality"] = equality.check(workload, dtype, ours, theirs, folder)
            except equality.Unequal as difference:
                return {**pair, "unequal": str(difference)}
            print(f"  {workload.name} {peer.name}: " + ", ".join(pair["equality"]), file=sys.stderr, flush=True)
            if not workload.timed:
                return pair
            pair["load_before"] = os.getloadavg()[0]
            pair["gemm_gflops"] = gemm_gflops(options.threads)
            pair["ours"], pair["peer"] = drive.alternate(ours, theirs, options.warm_up, peer.samples or options.samples, tell)
            pair["load_after"] = os.getloadavg()[0]
    return {**pair, **compared(workload, files, pair)}


def compared(workload, files, pair):
    import statistics

    ours, peer = per_item(pair["ours"], "seconds"), per_item(pair["peer"], "seconds")
    config = json.loads((pathlib.Path(files["model"]) / "config.json").read_text()) if "model" in files else None
    work = arithmetic_gflop(workload, config, pair["our_facts"], pair["ours"][0])
    return {"ratio": ratio_statistics.ratio_of_medians(peer, ours),
            "interval": ratio_statistics.bootstrap_interval(peer, ours),
            "processor_ratio": ratio_statistics.ratio_of_medians(per_item(pair["peer"], "processor_seconds"), per_item(pair["ours"], "processor_seconds")),
            "memory_ratio": 1 / ratio_statistics.ratio_of_medians([s["peak_bytes"] for s in pair["peer"]], [s["peak_bytes"] for s in pair["ours"]]),
            "arithmetic_gflop": work,
            "utilisation": work / statistics.median(s["seconds"] for s in pair["ours"]) / pair["gemm_gflops"]}


def measure(options, workload, folder):
    import inputs

    dtype = options.dtype if workload.inputs == "model" else "f32"
    files = inputs.prepare(workload, folder / "inputs", options.build.resolve() / "bin" / "sdm-runner", options.model)
    pairs = {peer.name: measure_pair(options, workload, dtype, files, peer, folder) for peer in workload.peers if peer.name in options.peers}
    title = workload.title + (f", {options.model.resolve().name}" if workload.inputs == "model" else "")
    return {"title": title, "case": workload.case, "dtype": dtype, "count": workload.count, "unit": workload.unit, "memory_gate": workload.memory_gate,
            "gates": [vars(gate) for gate in workload.gates], "pairs": pairs}


def add(results, key, entry):
    facts = next(iter(entry["pairs"].values()))
    machine = {name: facts["our_facts"][name] for name in ("processor", "processor_flags", "threads", "engine", "torch")}
    if results.setdefault("machine", machine) != machine:
        sys.exit(f"the results are of another machine or version: {results['machine']}, now {machine}; choose another --out")
    versions = results.setdefault("versions", {})
    for pair in entry["pairs"].values():
        versions.update({name: pair["peer_facts"][name] for name in ("python", "transformers", "faiss") if name in pair["peer_facts"]})
    before = results.setdefault("workloads", {}).get(key, {"pairs": {}})
    entry["pairs"] = {**before["pairs"], **entry["pairs"]}
    results["workloads"][key] = entry


def main():
    options = parsed()
    if not (options.build / "bin" / "sdm-runner").exists():
        sys.exit(f"{options.build}: has no bin/sdm-runner; build it with ./run.sh --build-only")
    chosen = [w for w in WORKLOADS if w.name in (options.only or [w.name]) and (w.inputs != "model" or options.model)]
    if not chosen:
        sys.exit("these workloads need --model")
    folder = environment.enter(options.build, HERE / "run.py")
    results = json.loads(options.out.read_text()) if options.out.exists() else {}
    unequal = False
    for workload in chosen:
        entry = measure(options, workload, folder)
        unequal = unequal or any("unequal" in pair for pair in entry["pairs"].values())
        add(results, f"{workload.name}/{entry['dtype']}", entry)
        options.out.parent.mkdir(parents=True, exist_ok=True)
        options.out.write_text(json.dumps(results, indent=1) + "\n")
        options.out.with_suffix(".md").write_text(report.table(results))
    print(report.table(results), end="")
    sys.exit(1 if unequal else 0)


if __name__ == "__main__":
    main()
