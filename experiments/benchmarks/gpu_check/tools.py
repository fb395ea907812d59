"""What the vendor's tools say of a step, where they are installed."""
import csv
import io
import re

import shapes
from machine import Missed, tool
from speed import need_step

METRICS = {"gpu__time_duration.sum": "ns", "dram__throughput.avg.pct_of_peak_sustained_elapsed": "% of memory bandwidth",
           "sm__throughput.avg.pct_of_peak_sustained_elapsed": "% of arithmetic"}


def step_command(machine, folder, dtype, device):
    return [machine.runner, "--quiet", "bench", "step", "--model", folder / "model", "--documents", folder / "documents", "--dtype", dtype,
            "--device", device, "--samples", 1, "--warm-up", 0]


def longest_kernels(machine, work):
    """The two of our kernels on which a step spends most time, and what each reaches. Products are the library's and left out."""
    if machine.device == "cpu":
        raise Missed("it needs a card")
    ncu = tool("ncu", "/usr/local/cuda/bin/ncu", "/opt/nvidia/nsight-compute/ncu")
    folder = need_step(work)
    command = [ncu, "--csv", "--page", "raw", "--print-units", "base", "--metrics", ",".join(METRICS), "--kernel-name", "regex:runBlock",
               "--launch-count", 120, *step_command(machine, folder, work.dtype, machine.device)]
    try:
        out = machine.run(command, limit=90)
    except RuntimeError as fault:
        out = str(fault)
    if "ERR_NVGPUCTRPERM" in out:
        raise Missed("this user may not read the card's counters")
    start = out.find('"ID"')
    if start < 0:
        raise RuntimeError("ncu counted no kernel of ours: " + out.strip()[-300:])
    rows = [row for row in csv.DictReader(io.StringIO(out[start:])) if row["ID"]]
    totals = {}
    for row in rows:
        totals.setdefault(row["Kernel Name"], []).append({key: float(row[key].replace(",", "")) for key in METRICS})
    longest = sorted(totals.items(), key=lambda item: -sum(sample["gpu__time_duration.sum"] for sample in item[1]))[:2]
    return None, {short(name): {unit: sum(sample[key] for sample in samples) / len(samples) for key, unit in METRICS.items()}
                  for name, samples in longest}


def short(kernel):
    """NormForwardWork<float, BFloat16> of what ncu calls it."""
    found = re.search(r"(\w+Work)(<[\w:, ]*>)?", kernel)
    return re.sub(r"(\w+::)+", "", found.group(0)) if found else kernel[:60]


def sanitizer(machine, work):
    """One step of a small model under compute-sanitizer: no access outside of what was allocated."""
    if machine.device == "cpu":
        raise Missed("it needs a card")
    checker = tool("compute-sanitizer", "/usr/local/cuda/bin/compute-sanitizer")
    folder = work.fresh("sanitizer")
    shapes.write_model(folder / "model", shapes.TINY)
    shapes.write_documents(folder / "documents", shapes.TINY, shapes.document_lengths(4, True))
    guarded = [checker, "--tool", "memcheck", "--error-exitcode", 9]
    machine.run([*guarded, *step_command(machine, folder, "bf16", machine.device)], limit=90)
    return True, {"tool": "memcheck", "of": "a step of a small model"}
