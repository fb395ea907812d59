"""Whether two programs compute the same, before anybody is timed. Every check gives a sentence with its number; one that fails says so."""
import numpy as np
from safetensors.numpy import load_file

STEPS = 3

TOLERANCES = {
    "f32": {"loss": 3e-5, "loss_after_updates": 1e-3, "gradient_norm": 1e-3, "feature": 1e-4, "equal_documents": 0.999},
    "bf16": {"loss": 2e-2, "loss_after_updates": 2e-2, "gradient_norm": 1e-1, "feature": 5e-2, "equal_documents": 0.25},
}
LAYER_LOSS, LAYER_SIMILARITY = 1e-3, 1e-2
SIMILARITY_SHARE, QUANTILE, DISTANCE = 1e-3, 3e-3, 1e-4  # d moves by a rank or two of its list where float32 distances all but tie


class Unequal(Exception):
    pass


def relative(a, b):
    a, b = np.asarray(a, np.float64), np.asarray(b, np.float64)
    return float(np.max(np.abs(a - b) / np.maximum(np.abs(b), 1e-12)))


def at_most(what, value, limit):
    sentence = f"{what} {value:.2g} (at most {limit:g})"
    if not value <= limit:
        raise Unequal(sentence)
    return sentence


def at_least(what, value, limit):
    sentence = f"{what} {value:.4g} (at least {limit:g})"
    if not value >= limit:
        raise Unequal(sentence)
    return sentence


def check_step(ours, peer, tolerance):
    """Samples of the first steps from the same weights. AdamW divides a gradient by its own size: where one is nearly zero its rounding decides the
    sign of a whole update, so losses after the first update are held less closely than the first, which has the same weights. That one's bound is
    twice torch's own rounding: of 282 tokens over 49,152 logits its float32 cross-entropy lies 1.5e-5 from the same in float64."""
    loss = [[sample["loss"] for sample in samples] for samples in (ours, peer)]
    first, later = [relative(*(side[part] for side in loss)) for part in (slice(0, 1), slice(1, None))]
    return [at_most("loss of the first step differs by", first, tolerance["loss"]),
            at_most(f"of the {STEPS - 1} steps after it by", later, tolerance["loss_after_updates"]),
            at_most("gradient norm by", relative([s["gradient_norm"] for s in ours], [s["gradient_norm"] for s in peer]), tolerance["gradient_norm"])]


def check_embed(ours, peer, tolerance):
    a, b = ours["features"], peer["features"][: len(ours["features"])]
    distance = np.linalg.norm(a[: len(b)] - b, axis=1) / np.linalg.norm(b, axis=1)
    return [at_most("features differ by", float(distance.max()), tolerance["feature"])]


def check_generate(ours, peer, tolerance):
    b = peer["ids"]
    equal = (ours["ids"][: len(b)] == b).all(1)
    return [at_least(f"of {len(b)} answers equal", float(equal.mean()), tolerance["equal_documents"])]


def check_layer(ours, peer):
    """Samples of the first two epochs from the same weights: the second one's loss is made of the first one's q and d."""
    said = [at_most("training loss of 2 epochs differs by", relative([s["train_loss"] for s in ours], [s["train_loss"] for s in peer]), LAYER_LOSS),
            at_most("calibration loss by", relative([s["balanced_loss"] for s in ours], [s["balanced_loss"] for s in peer]), LAYER_LOSS)]
    return said + [at_most("mean q by", relative([s["mean_similarity"] for s in ours], [s["mean_similarity"] for s in peer]), LAYER_SIMILARITY)]


def check_search(ours, peer):
    said = [at_most("nearest distance differs by", relative(peer["nearest_distance_squared"], ours["nearest_distance_squared"]), DISTANCE),
            at_least("nearest points equal", float((peer["nearest_index"] == ours["nearest_index"]).mean()), 1 - SIMILARITY_SHARE)]
    if "similarity" in peer:
        off = float((np.abs(peer["similarity"] - ours["similarity"]) > 1).mean())
        said.append(at_most("share of q that differs by more than 1 is", off, SIMILARITY_SHARE))
        said.append(at_most("d differs by", float(np.abs(peer["distance_quantile"] - ours["distance_quantile"]).max()), QUANTILE))
    return said


def check(workload, dtype, ours, peer, folder):
    """Drives both through their first samples. Returns what was compared; raises Unequal."""
    tolerance = TOLERANCES[dtype]
    if workload.case in ("step", "layer"):
        count = STEPS if workload.case == "step" else 2
        first = [[program.sample() for _ in range(count)] for program in (ours, peer)]
        return check_step(*first, tolerance) if workload.case == "step" else check_layer(*first)
    tensors = []
    for name, program in (("ours", ours), ("peer", peer)):
        path = folder / f"{workload.name}.{name}.safetensors"
        program.sample(path)
        tensors.append(load_file(path))
        path.unlink()
    return {"embed": lambda: check_embed(*tensors, tolerance), "generate": lambda: check_generate(*tensors, tolerance),
            "search": lambda: check_search(*tensors)}[workload.case]()
