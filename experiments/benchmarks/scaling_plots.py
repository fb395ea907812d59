"""Plots and table of scaling.py's results."""
import math
import statistics


def value(point, unit):
    """Median of a point's samples: seconds, or tokens a second."""
    samples = point["samples"]
    return statistics.median(s["seconds"] if unit == "s" else s["tokens"] / s["seconds"] for s in samples)


def peak(point):
    return max(s["peak_bytes"] for s in point["samples"])


def exponent(points, unit):
    """Slope of the least-squares line through the logarithms of size and value."""
    xs = [math.log(p["size"]) for p in points]
    ys = [math.log(value(p, unit)) for p in points]
    return statistics.linear_regression(xs, ys).slope if len(points) > 1 else math.nan


def last_exponent(points, unit):
    """Of the last two points only: where the largest term of the cost has taken over."""
    return exponent(points[-2:], unit)


def draw(name, curve, folder):
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams.update({"svg.hashsalt": "scaling", "svg.fonttype": "none", "font.family": "sans-serif", "font.size": 9})
    from matplotlib import pyplot

    points, unit = curve["points"], curve["unit"]
    sizes, values = [p["size"] for p in points], [value(p, unit) for p in points]
    figure, axes = pyplot.subplots(figsize=(4.8, 3.2), layout="constrained")
    for p in points:
        each = [s["seconds"] if unit == "s" else s["tokens"] / s["seconds"] for s in p["samples"]]
        axes.plot([p["size"]] * len(each), each, ".", color="#9aa5b1", markersize=4)
    axes.plot(sizes, values, "o-", color="#1f6feb", linewidth=1.4, markersize=4)
    axes.set_xscale("log", base=2 if max(sizes) < 4096 else 10)
    if unit == "s":
        axes.set_yscale("log")
    else:
        axes.set_ylim(bottom=0)
    axes.set_xticks(sizes, [f"{size:,}" for size in sizes])
    axes.minorticks_off()
    axes.set_xlabel(curve["axis"])
    axes.set_ylabel("seconds" if unit == "s" else unit)
    subject = f", {curve['model']}" if curve["model"] else ""
    axes.set_title(f"{curve['title']}{subject}\nfitted exponent {exponent(points, unit):.2f}, last two points {last_exponent(points, unit):.2f}", fontsize=9)
    axes.grid(True, which="major", color="#e5e7eb", linewidth=0.6)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    figure.savefig(folder / f"scaling_{name}.svg", metadata={"Date": None})
    pyplot.close(figure)


def draw_all(results, folder):
    for name, curve in results["curves"].items():
        draw(name, curve, folder)


def table(results):
    machine = results["machine"]
    loads = [p["load_before"] for c in results["curves"].values() for p in c["points"]]
    lines = [f"{machine['processor']} ({' '.join(machine['processor_flags'])}); engine {machine['engine']}, torch {machine['torch']}, float32. "
             f"Load average before the points: {min(loads):.1f} to {max(loads):.1f}.", "",
             "| what | of | size: median, peak memory | fitted exponent | of the last two |", "|---|---|---|---|---|"]
    for curve in results["curves"].values():
        points, unit = curve["points"], curve["unit"]
        told = "<br>".join(f"{p['size']:,}: {value(p, unit):.3g} {unit}, {peak(p) / 1e9:.2f} GB" for p in points)
        subject = curve["title"] + (f", {curve['model']}" if curve["model"] else "")
        lines.append(f"| {subject} | {curve['axis']} | {told} | {exponent(points, unit):.2f} | {last_exponent(points, unit):.2f} |")
    return "\n".join(lines) + "\n"
