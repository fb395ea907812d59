"""The table of a results file: report.py RESULTS.json. Standard library only."""
import json
import statistics
import sys

NAMES = {"p0": "P0", "p1": "P1", "f1": "faiss k = 1"}


def median(samples, key):
    return statistics.median(sample[key] for sample in samples)


def number(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def rate(samples, unit):
    """Tokens a second, or seconds; with the number of samples."""
    values = [s["tokens"] / s["seconds"] for s in samples] if unit == "tokens/s" else [s["seconds"] for s in samples]
    return f"{number(statistics.median(values))} {unit}"


def verdict(gate, pair, dtype):
    met = "met" if pair["ratio"] >= gate["factor"] else "not met"
    set_for = "" if gate["dtype"] in ("any", dtype) else f", set for {gate['dtype']}"
    return f"{gate['factor']:g}x {NAMES[gate['peer']]}{set_for}: **{met}**"


def pair_text(pair):
    low, high = pair["interval"]
    return f"{pair['ratio']:.2f} [{low:.2f}, {high:.2f}]"


def gates_text(entry):
    dtype = entry["dtype"]
    own = [g for g in entry["gates"] if g["dtype"] in ("any", dtype)]
    # A gate of another number format is shown only where its own has none for that peer.
    shown = own + [g for g in entry["gates"] if g not in own and g["peer"] not in [o["peer"] for o in own]]
    said = [verdict(g, entry["pairs"][g["peer"]], dtype) for g in shown if "ratio" in entry["pairs"].get(g["peer"], {})]
    if entry.get("memory_gate") and "memory_ratio" in entry["pairs"].get("p1", {}):
        said.append(f"memory {entry['memory_gate']:g}x P1: **{'met' if entry['pairs']['p1']['memory_ratio'] <= entry['memory_gate'] else 'not met'}**")
    return "<br>".join(said) or "–"


def row(entry):
    pairs = entry["pairs"]
    refused = [f"{NAMES[peer]} not timed, unequal: {pair['unequal']}" for peer, pair in pairs.items() if "unequal" in pair]
    timed = {peer: pair for peer, pair in pairs.items() if "ratio" in pair}
    if not timed:
        return f"| {entry['title']} | {entry['dtype']} | {'; '.join(refused)} |||||||" if refused else None
    first = next(iter(timed.values()))
    ours = rate(first["ours"], entry["unit"])
    peers = "<br>".join(f"{NAMES[peer]} {rate(pair['peer'], entry['unit'])}" for peer, pair in timed.items())
    ratios = "<br>".join(f"{NAMES[peer]} {pair_text(pair)}" for peer, pair in timed.items())
    processor = "<br>".join(f"{NAMES[peer]} {pair['processor_ratio']:.2f}" for peer, pair in timed.items())
    memory = "<br>".join(f"{NAMES[peer]} {median(pair['ours'], 'peak_bytes') / 1e9:.2f} / {median(pair['peer'], 'peak_bytes') / 1e9:.2f}"
                         for peer, pair in timed.items())
    title = "<br>".join([entry["title"], *refused])
    return (f"| {title} | {entry['dtype']} | {ours} | {peers} | {ratios} | {processor} | {gates_text(entry)} | {memory} | "
            f"{100 * first['utilisation']:.0f} % |")


def equality_lines(results):
    """What both sides were seen to agree on before, or instead of, being timed."""
    return [f"- {entry['title']}, {entry['dtype']}, {NAMES[peer]}: {', '.join(pair['equality'])}"
            for entry in results["workloads"].values() for peer, pair in entry["pairs"].items() if "equality" in pair]


def load_sentence(results):
    """Other work on the machine, as the load average before and after each pair of series told it."""
    loads = [pair[key] for entry in results["workloads"].values() for pair in entry["pairs"].values() for key in ("load_before", "load_after") if key in pair]
    threads = results["machine"]["threads"]
    if not loads:
        return "Nothing was timed."
    said = f"Load average while it was measured: {min(loads):.1f} to {max(loads):.1f}, of which the measurement itself is up to {threads}."
    if max(loads) > threads + 1:
        said += " **Other work ran on the machine**: seconds, rates and the GEMM rate are not the machine's own; ratios of processor time are the ones to read."
    return said


def table(results):
    machine = results["machine"]
    lines = [f"{machine['processor']} ({' '.join(machine['processor_flags'])}), {machine['threads']} threads; engine {machine['engine']}, "
             f"torch {machine['torch']}, " + ", ".join(f"{k} {v}" for k, v in results["versions"].items()) + ".", load_sentence(results), "",
             "| workload | dtype | ours | peers | times faster, wall [95 %] | times less processor time | gates | peak GB, ours / peer | of the GEMM rate |",
             "|---|---|---|---|---|---|---|---|---|"]
    lines += [told for told in map(row, results["workloads"].values()) if told]
    lines += ["", "Seen to be equal:", "", *equality_lines(results)]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    with open(sys.argv[1]) as file:
        print(table(json.load(file)), end="")
