#!/usr/bin/env python3
"""Pictures of a results file as SVG: curves.py RESULTS.json --out FOLDER. Needs matplotlib.

The same file gives the same bytes. Text stays text. Nothing is painted behind, and every colour is read on white as on near-black."""
import argparse
import math
import pathlib

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt  # noqa: E402

import results_file  # noqa: E402
from intervals import proportion_interval  # noqa: E402
from presets import ordered  # noqa: E402
from table import row_name  # noqa: E402

INK = "#7d848c"  # 3.8 to 1 on white, 5 to 1 on #0d1117
# The loss is the colour, blue and ochre being apart for every kind of colour vision; generated negatives are the solid lines. The shape says
# both once more, for readers who tell no colours.
COLOURS = {"none": "#8a8f98", "cross_entropy": "#3f83c8", "sdm": "#c4741f"}
MARKERS = {"none": "X", "cross_entropy": "s", "cross_entropy+": "D", "sdm": "o", "sdm+": "^"}
RING = {"marker": "o", "markersize": 11, "markerfacecolor": "none", "linestyle": "none"}
STYLE = {
    "svg.fonttype": "none", "svg.hashsalt": "objectives_smollm2", "font.family": "sans-serif", "font.sans-serif": ["Helvetica", "Arial", "DejaVu Sans", "sans-serif"],
    "font.size": 10, "axes.titlesize": 10, "axes.titleweight": "bold", "axes.titlelocation": "left", "axes.labelsize": 10, "legend.fontsize": 9,
    "text.color": INK, "axes.labelcolor": INK, "axes.titlecolor": INK, "axes.edgecolor": INK, "xtick.color": INK, "ytick.color": INK,
    "axes.spines.top": False, "axes.spines.right": False, "axes.linewidth": 0.8, "legend.frameon": False, "lines.linewidth": 1.8, "savefig.transparent": True,
}


def loss_of(run):
    return run["settings"]["loss.kind"] if run["settings"]["optimiser.epochs"] else "none"


def line_of(run):
    """How a run's line looks, in every picture."""
    return {"color": COLOURS.get(loss_of(run), INK), "linestyle": "-" if run["settings"]["negatives.gamma_gen"] else (0, (4, 2)), "label": row_name(run)}


def point_of(run):
    generated = "+" if loss_of(run) != "none" and run["settings"]["negatives.gamma_gen"] else ""
    return {"color": COLOURS.get(loss_of(run), INK), "marker": MARKERS.get(loss_of(run) + generated, "v"), "markersize": 5.5}


def smoothed(values, width):
    """Mean of the last `width` values, of fewer at the beginning."""
    return [math.fsum(values[max(0, i + 1 - width):i + 1]) / min(i + 1, width) for i in range(len(values))]


def grid(axes):
    axes.grid(color=INK, alpha=0.2, linewidth=0.6)
    axes.set_axisbelow(True)


def legend_below(figure, axes):
    """One legend for all panels, in the order of the runs."""
    entries = {label: handle for one in axes for handle, label in zip(*one.get_legend_handles_labels())}
    column = 0.8 + 0.08 * max(map(len, entries))  # inches that the longest name takes
    columns = max(1, min(len(entries), int(figure.get_figwidth() / column)))
    figure.legend(entries.values(), entries.keys(), loc="outside lower center", ncols=columns, handlelength=2.6, columnspacing=1.8)


def panels(count, width=8.0, height=3.5):
    figure, axes = plt.subplots(1, count, figsize=(width, height), layout="constrained", squeeze=False)
    figure.get_layout_engine().set(wspace=0.06, w_pad=0.1, h_pad=0.06)
    for one in axes[0]:
        grid(one)
    return figure, list(axes[0])


def save(figure, path):
    figure.savefig(path, metadata={"Date": None, "Creator": None})
    plt.close(figure)
    print(path)


def same_n(counts):
    """Where all are over as many documents."""
    found = set(counts)
    return f"n = {found.pop():,}" if len(found) == 1 else "n differs"


def training(runs):
    """Losses of different bases are different units, so each loss has a panel of its own."""
    kinds = [kind for kind in ("cross_entropy", "sdm") if any(loss_of(run) == kind for run in runs)]
    titles = {"cross_entropy": ("Training, cross-entropy", "loss per token (nats)"), "sdm": ("Training, SDM loss", "loss per token (to the document's base)")}
    factors = [run for run in runs if run["train"]["base_mean_right"]]
    steps = max(len(run["train"]["loss"]) for run in runs)
    width = max(1, min(25, steps // 10))
    figure, axes = panels(len(kinds) + bool(factors), width=4.0 * (len(kinds) + bool(factors)))
    for one, kind in zip(axes, kinds):
        for run in (run for run in runs if loss_of(run) == kind):
            epoch, loss = run["train"]["epoch"], run["train"]["loss"]
            one.plot(epoch, loss, color=COLOURS[kind], linewidth=0.5, alpha=0.25)
            one.plot(epoch, smoothed(loss, width), **line_of(run))
        one.set(title=titles[kind][0], ylabel=titles[kind][1], yscale="log")
        plain_ticks(one)
    if factors:
        bases(axes[-1], factors, width)
    for one in axes:
        one.set(xlabel=f"epoch (means of {width} steps)" if width > 1 else "epoch", xlim=(0, None))
    legend_below(figure, axes)
    return figure


def plain_ticks(axes):
    """0.05, not 5e-02, at 1, 2 and 5 of every power of ten."""
    axes.yaxis.set_major_locator(matplotlib.ticker.LogLocator(subs=(1, 2, 5)))
    axes.yaxis.set_major_formatter(matplotlib.ticker.FuncFormatter(lambda value, _: f"{value:g}"))
    axes.yaxis.set_minor_formatter(matplotlib.ticker.NullFormatter())


def known(epochs, values):
    """A step without documents of a class has no mean."""
    kept = [(x, y) for x, y in zip(epochs, values) if y is not None]
    return [x for x, _ in kept], [y for _, y in kept]


def bases(axes, runs, width):
    """What the training layer gives the loss as its base, 2 plus its output for the true class."""
    for run in runs:
        for key, thickness in (("base_mean_right", 1.8), ("base_mean_wrong", 0.9)):
            epoch, base = known(run["train"]["epoch"], run["train"][key])
            axes.plot(epoch, smoothed(base, width), **{**line_of(run), "linewidth": thickness, "label": row_name(run) if key == "base_mean_right" else None})
    axes.set(title="Base of the SDM loss", ylabel="mean base (thin: wrong answers)", ylim=(1.97, 3.03))
    axes.axhline(math.e, color=INK, linewidth=0.8, linestyle=":")
    axes.annotate("e", (0, math.e), xycoords=("axes fraction", "data"), xytext=(4, 3), textcoords="offset points", style="italic")


def evaluation(runs):
    tuned = [run for run in runs if run["epochs"]]
    figure, (loss, region) = panels(2)
    lines = [line for run in tuned for line in run["epochs"]]
    watched = [line["monitor"]["documents"] for line in lines if "monitor" in line]
    for place, run in enumerate(tuned):
        look = {**line_of(run), **point_of(run)}
        loss.plot([line["epoch"] for line in run["epochs"]], [line["cross_entropy_loss"] for line in run["epochs"]], **look)
        kept = [line for line in run["epochs"] if run["checkpoint"] and line["step"] == run["checkpoint"]["step"]]
        loss.plot([line["epoch"] for line in kept], [line["cross_entropy_loss"] for line in kept], color=look["color"], **RING)
        # Side by side, or the bars of runs that agree would cover each other.
        aside = (place - (len(tuned) - 1) / 2) * 0.07
        shares = [(line["epoch"] + aside, line["monitor"]["admitted"], line["monitor"]["documents"]) for line in run["epochs"] if "monitor" in line]
        region.errorbar([x for x, _, _ in shares], [k / n for _, k, n in shares], yerr=bars([(k, n) for _, k, n in shares]), elinewidth=0.9, capsize=0, **look)
    for one in (loss, region):
        one.xaxis.set_major_locator(matplotlib.ticker.MaxNLocator(integer=True))
    loss.margins(y=0.12)
    loss.set(title=f"Evaluation loss, {same_n(line['documents'] for line in lines)}", xlabel="epoch (ring: the checkpoint kept)", ylabel="cross-entropy per token (nats)")
    region.set(title=f"HR share of watched answers, {same_n(watched)}", xlabel="epoch", ylabel="share in the region [95 %]", ylim=(-0.03, 1.03))
    legend_below(figure, [loss])
    return figure


def bars(counts):
    """Distances from each share to the ends of its interval, as errorbar wants them; rounding must not make one negative."""
    ends = [(k / n, proportion_interval(k, n)) for k, n in counts]
    return [[max(0.0, share - low) for share, (low, _) in ends], [max(0.0, high - share) for share, (_, high) in ends]]


def reliability(runs):
    """A panel a test set, a point a final layer."""
    splits = list(dict.fromkeys(test["split"] for run in runs for test in run["tests"]))
    figure, axes = panels(len(splits), width=4.4 * len(splits), height=4.2)
    for one, split in zip(axes, splits):
        region_panel(one, [(run, test) for run in runs for test in run["tests"] if test["split"] == split])
    legend_below(figure, axes)
    return figure


def region_panel(axes, tests):
    """Layers that admit nothing have no accuracy: they stand in a strip of their own below."""
    inside = [(layer["admitted_correct"], layer["admitted"]) for _, test in tests for layer in test["layers"] if layer["admitted"]]
    refusing = any(not layer["admitted"] for _, test in tests for layer in test["layers"])
    lowest = min((proportion_interval(*counts)[0] for counts in inside), default=0.9)
    floor = max(0.0, math.floor(10 * lowest) / 10)
    strip = floor - 0.09 * (1 - floor)
    place = 0
    for run, test in tests:
        n, look = test["documents"], {**point_of(run), "linestyle": "none"}
        some = [layer for layer in test["layers"] if layer["admitted"]]
        counts = [(layer["admitted_correct"], layer["admitted"]) for layer in some]
        shares = [(layer["admitted"], n) for layer in some]
        if some:
            drawn = axes.errorbar([k / of for k, of in shares], [k / of for k, of in counts], xerr=bars(shares), yerr=bars(counts), elinewidth=0.9, capsize=0, **look)
            for bar in drawn.lines[2]:
                bar.set_alpha(0.5)
        for _ in range(len(test["layers"]) - len(some)):
            axes.plot([0.01 + 0.045 * place], [strip], **look)
            place += 1
        axes.plot([], [], label=row_name(run), **look)
    alpha = tests[0][0]["final_layers"][0]["alpha"]
    axes.axhline(alpha, color=INK, linewidth=0.8, linestyle=":")
    axes.annotate(f"α = {alpha:g}", (0, alpha), xycoords=("axes fraction", "data"), xytext=(4, 3), textcoords="offset points")
    if refusing:
        axes.axhline(floor, color=INK, linewidth=0.5)
        axes.annotate("R: nothing admitted", (1, strip), xycoords=("axes fraction", "data"), ha="right", va="center", fontsize=9)
    shifted = ", shifted" if tests[0][1]["shifted"] else ""
    axes.set(title=f"{tests[0][1]['split']}{shifted}, {same_n(test['documents'] for _, test in tests)}", xlabel="share in the region [95 %]", ylabel="accuracy inside [95 %]",
             xlim=(-0.03, 1.03), ylim=((strip if refusing else floor) - 0.05 * (1 - floor), 1 + 0.04 * (1 - floor)))
    axes.yaxis.set_major_locator(matplotlib.ticker.MaxNLocator(6, steps=[1, 2, 5, 10]))
    axes.set_yticks([tick for tick in axes.get_yticks() if floor - 1e-9 <= tick <= 1 + 1e-9])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("results", type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path, required=True, help="folder")
    options = parser.parse_args()
    runs = ordered(results_file.read(options.results)["runs"])
    options.out.mkdir(parents=True, exist_ok=True)
    plt.rcParams.update(STYLE)
    if any(run["train"]["loss"] for run in runs):
        save(training(runs), options.out / "training_loss.svg")
        save(evaluation(runs), options.out / "evaluation.svg")
    save(reliability(runs), options.out / "reliability.svg")


if __name__ == "__main__":
    main()
