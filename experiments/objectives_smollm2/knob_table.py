"""The table of a file of knobs.py, in Markdown. One line a seed within a cell: seeds judge the same rows, so their counts are never added."""
from intervals import mean_of_two, spread
from table import counted, inside_short, markdown, share

SHOWN = {"as run": "as the run", "exemplar_size": "exemplar size", "epochs": "epochs", "learning_rate": "learning rate", "documents": "documents", "columns": "columns"}


def balanced(classes):
    return sum(c["correct"] / c["documents"] for c in classes) / len(classes)


def balanced_text(fit):
    classes = fit["calibration"]
    if any(c["documents"] == 0 for c in classes):
        return "a class is missing"
    low, high = mean_of_two(*((c["correct"], c["documents"]) for c in classes))
    return f"{balanced(classes):.3f} ({' + '.join(str(c['documents']) for c in classes)}) [{low:.3f}, {high:.3f}]"


def lines(cells):
    return "<br>".join(cells)


def named(entry):
    return [SHOWN[entry["knob"]], entry["value"], entry["documents"]]


def layer_row(entry):
    fits = entry["fits"]
    whole = [balanced(fit["calibration"]) for fit in fits if all(c["documents"] for c in fit["calibration"])]
    opens = sum(fit["qr_min"] is not None for fit in fits)
    return [*named(entry), "{:.3f} [{:.3f}, {:.3f}]".format(*spread(whole)) if whole else "–", lines(balanced_text(fit) for fit in fits),
            f"{opens} of {len(fits)}", lines("–" if fit["qr_min"] is None else f"{fit['qr_min']:.4g}" for fit in fits)]


def judged_row(entry, name):
    judged = [fit["judged"][name] for fit in entry["fits"]]
    return [*named(entry), lines(share(j["correct"], j["documents"]) for j in judged), lines(share(j["admitted"], j["documents"]) for j in judged),
            lines(share(j["admitted_correct"], j["admitted"]) if j["admitted"] else "R" for j in judged),
            lines(counted(j["admitted_lower"], j["documents"]) for j in judged),
            lines(inside_short(j["admitted_lower_correct"], j["admitted_lower"]) for j in judged)]


def table(results):
    settings = ", ".join(f"`{key}` {value}" for key, value in results["settings"].items())
    knob = ["knob", "value", "documents"]
    parts = [f"{results['row']}, run {results['run']}; one line a seed: {', '.join(str(fit['seed']) for fit in results['entries'][0]['fits'])}. As the run: {settings}.",
             "### Layers over their calibration halves",
             markdown([*knob, "balanced accuracy: median [range]", "by seed (n of wrong + right) [95 %]", "a region opens", "q′ at least"],
                      [layer_row(entry) for entry in results["entries"]])]
    for name in results["entries"][0]["fits"][0]["judged"]:
        parts += [f"### Judged: {name}", markdown([*knob, "told right [95 %]", "admitted [95 %]", "accuracy inside [95 %]", "admitted, lower estimate", "accuracy inside"],
                                                  [judged_row(entry, name) for entry in results["entries"]])]
    return "\n\n".join(parts)
