#!/usr/bin/env python3
"""Writes tests/golden/sdm_layer/*: small cases of the SDM layer, computed in float64 straight from the definitions.

Nothing here is shared with the engine: neighbours are sorted, candidates of the region are tried one by one, gradients go through
the exemplars, and Adam is the textbook's. Data are redrawn until no comparison is close to a tie.

Needs numpy and safetensors:  python3 tests/golden/make_sdm_layer.py
"""
import json
import math
from pathlib import Path

import numpy as np
from safetensors.numpy import save_file

ROOT = Path(__file__).parent / "sdm_layer"


class TooClose(Exception):
    """A comparison that float32 could decide otherwise."""


def apart(gap, least, what):
    if gap < least:
        raise TooClose(what)


class Layer:
    def __init__(self, weights, mean, std):
        self.weights = [w.astype(np.float64) for w in weights]
        self.mean, self.std = mean, std

    def forward(self, h):
        G, g, W, w = self.weights
        e = ((h.astype(np.float64) - self.mean) / self.std) @ G.T + g
        z = e @ W.T + w
        top = np.sort(z, axis=1)
        apart((top[:, -1] - top[:, -2]).min(), 1e-4, "prediction")
        return e, z, z.argmax(1)


def sdm(z, q, d):
    t = z * d[:, None] * np.log(2 + q)[:, None]
    t -= t.max(1, keepdims=True)
    return np.exp(t) / np.exp(t).sum(1, keepdims=True)


def loss_of(z, q, d, y):
    base = np.log(2.0 + q)
    t = z * d[:, None] * base[:, None]
    shift = t.max(1)
    value = (shift + np.log(np.exp(t - shift[:, None]).sum(1)) - np.take_along_axis(t, np.maximum(y, 0)[:, None], 1)[:, 0]) / base
    return np.where(y >= 0, value, np.nan)


def neighbours(e, yhat, support, drop_first, k_max):
    se, sy, sp = support
    q, nearest, dn2 = [], [], []
    for row, predicted in zip(e, yhat):
        d2 = ((row - se) ** 2).sum(1)
        order = sorted(range(len(se)), key=lambda j: (round(d2[j], 12), j))
        ranked = d2[order]
        order = order[: min(k_max, len(se))][1 if drop_first else 0:]
        count = 0
        for j in order:
            if sy[j] != sp[j] or sp[j] != predicted:
                break
            count += 1
        for place in (0, 1, count, count + 1):  # the ranks that q and dn hang on
            if place + 1 < len(ranked) and ranked[place + 1] - ranked[place] > 1e-9:
                apart((ranked[place + 1] - ranked[place]) / ranked[place + 1], 1e-5, "rank")
        q.append(count)
        nearest.append(order[0])
        dn2.append(max(0.0, d2[order[0]]))
    dn2 = np.array(dn2)
    dn2[dn2 < 1e-12] = 0
    return np.array(q, dtype=np.float64), np.array(nearest), dn2


def lists_of(values, y, keep, classes):
    return [np.sort(values[(y == c) & keep]) for c in range(classes)]


def quantile(lists, dn2):
    d = []
    for value in dn2:
        v = []
        for entries in lists:
            if len(entries) == 0:
                v.append(0.0)
                continue
            gap = np.abs(entries - value)
            apart(gap[gap > 1e-12].min(initial=1), 1e-5 * max(value, 1e-3), "distance list")
            v.append(1 - np.count_nonzero(entries < value - 1e-12) / len(entries))
        d.append(min(v))
    return np.array(d)


def rescaled(q, s, yhat):
    return np.minimum(q, (2 + q) ** s[np.arange(len(q)), yhat])


def region(y, s, qr, alpha, classes):
    for t in np.unique(np.float32(qr[(qr >= 1) & (y >= 0)])):
        psi = []
        for c in range(classes):
            a = np.sort(s[(y == c) & (np.float32(qr) >= t), c])
            psi.append(0.0 if len(a) == 0 else float(a[min(int((1 - alpha) * len(a)), len(a) - 1)]))
        apart(min(abs(p - alpha) for p in psi), 1e-4, "psi against alpha")
        if all(p >= alpha for p in psi):
            return float(t), psi
    return math.inf, [math.inf] * classes


class Judge:
    """The statistics of one set of weights over both halves."""

    def __init__(self, layer, support_h, support_y, calib_h, calib_y, k_max, classes):
        self.layer, self.k_max, self.classes = layer, k_max, classes
        e, z, yhat = layer.forward(support_h)
        self.support = (e, support_y, yhat)
        q, nearest, dn2 = neighbours(e, yhat, self.support, True, k_max)
        self.f_tr = lists_of(dn2, support_y, q > 0, classes)
        self.support_rows = self.finish(e, z, yhat, q, nearest, dn2, self.f_tr, support_y)
        e, z, yhat = layer.forward(calib_h)
        q, nearest, dn2 = neighbours(e, yhat, self.support, False, k_max)
        self.f_ca = lists_of(dn2, calib_y, q > 0, classes)
        self.calib_y = calib_y
        self.calib_rows = self.finish(e, z, yhat, q, nearest, dn2, self.f_ca, calib_y)
        everyone = np.ones(len(calib_y), dtype=bool)
        self.q_lists = lists_of(self.calib_rows["qr"], calib_y, everyone, classes)

    def finish(self, e, z, yhat, q, nearest, dn2, lists, y):
        d = quantile(lists, dn2)
        s = sdm(z, q, d)
        qr = rescaled(q, s, yhat)
        return {"e": e, "z": z, "yhat": yhat, "q": q, "nearest": nearest, "dn2": dn2, "d": d, "s": s, "loss": loss_of(z, q, d, y),
                "qr": qr, "ood": (np.floor(np.float32(qr)) <= 0).astype(np.uint8)}

    def rows(self, h, y, member):
        e, z, yhat = self.layer.forward(h)
        q, nearest, dn2 = neighbours(e, yhat, self.support, member, self.k_max)
        return self.finish(e, z, yhat, q, nearest, dn2, self.f_tr if member else self.f_ca, y)

    def region(self, alpha):
        return region(self.calib_y, self.calib_rows["s"], self.calib_rows["qr"], alpha, self.classes)

    def at_alpha(self, rows, alpha):
        qr_min, psi = self.region(alpha)
        out = {key: [] for key in ("n_eff", "d_lower", "d_upper", "s_lower", "s_upper", "qr_lower", "in_hr", "in_hr_lower")}
        for i, qr in enumerate(rows["qr"]):
            n = []
            for entries in self.q_lists:
                gap = np.abs(entries - qr)
                apart(gap[gap > 1e-9].min(initial=1), 1e-4, "effective sample size")
                n.append(min(np.count_nonzero(entries < qr - 1e-9), max(0, len(entries) - 1)))
            eps = max(1.0 if k == 0 else math.sqrt(math.log(2 / (1 - alpha)) / (2 * k)) for k in n)
            z, q, d, yhat = rows["z"][i:i + 1], rows["q"][i:i + 1], rows["d"][i:i + 1], rows["yhat"][i]
            lower, upper = np.clip(d - eps, 0, 1), np.clip(d + eps, 0, 1)
            s_lower, s_upper = sdm(z, q, lower)[0], sdm(z, q, upper)[0]
            qr_lower = rescaled(q, s_lower[None], np.array([yhat]))[0]

            def admitted(value, probability):
                if math.isinf(qr_min):
                    return 0
                if value >= 1:
                    apart(abs(value - qr_min) + (value == qr_min), 1e-6 * qr_min, "admission by q'")
                    apart(abs(probability - psi[yhat]) + (abs(probability - psi[yhat]) < 1e-12), 1e-5, "admission by s")
                return int(value >= 1 and np.float32(value) >= qr_min and probability >= psi[yhat] - 1e-12)

            for key, value in (("n_eff", n), ("d_lower", lower[0]), ("d_upper", upper[0]), ("s_lower", s_lower),
                               ("s_upper", s_upper), ("qr_lower", qr_lower), ("in_hr", admitted(qr, rows["s"][i, yhat])),
                               ("in_hr_lower", admitted(qr_lower, s_lower[yhat]))):
                out[key].append(value)
        return {key: np.array(value) for key, value in out.items()}, qr_min, psi


def features(rng, rows, width, classes, spread):
    centres = np.random.default_rng(7).normal(size=(classes, width))
    y = rng.integers(0, classes, rows)
    h = 3 + centres[y] + spread * rng.normal(size=(rows, width))
    noisy = rng.random(rows) < 0.06
    y = np.where(noisy, (y + 1) % classes, y)
    return h.astype(np.float32), y.astype(np.int64)


def initial_weights(rng, width, exemplars, classes):
    def uniform(shape, inputs):
        return rng.uniform(-1, 1, shape).astype(np.float32) / np.float32(math.sqrt(inputs))
    return [uniform((exemplars, width), width), uniform((exemplars,), width), uniform((classes, exemplars), exemplars),
            uniform((classes,), exemplars)]


def put_half(expected, prefix, rows):
    for key, value in rows.items():
        if np.issubdtype(value.dtype, np.floating):
            value = value.astype(np.float32)
        expected[f"{prefix}.{key}"] = value


def put_statistics(expected, judge, halves, alphas):
    for c in range(judge.classes):
        expected[f"F_tr.{c}"] = judge.f_tr[c].astype(np.float32)
        expected[f"F_ca.{c}"] = judge.f_ca[c].astype(np.float32)
        expected[f"Q.{c}"] = judge.q_lists[c].astype(np.float32)
    expected["mu"] = np.array([judge.layer.mean], dtype=np.float32)
    expected["sigma"] = np.array([judge.layer.std], dtype=np.float32)
    for prefix, rows in halves.items():
        put_half(expected, prefix, rows)
    found = []
    for alpha in alphas:
        for prefix in ("query", "calib"):
            values, qr_min, psi = judge.at_alpha(halves[prefix], alpha)
            for key, value in values.items():
                dtype = np.uint8 if key.startswith("in_") else np.float32
                expected[f"{prefix}.{key}@{alpha}"] = value.astype(dtype)
        expected[f"hr@{alpha}.qr_min"] = np.array([qr_min], dtype=np.float32)
        expected[f"hr@{alpha}.psi"] = np.array(psi, dtype=np.float32)
        found.append(not math.isinf(qr_min))
    return found


def write_case(name, settings, inputs, expected):
    folder = ROOT / name
    folder.mkdir(parents=True, exist_ok=True)
    save_file({k: np.ascontiguousarray(v) for k, v in inputs.items()}, folder / "inputs.safetensors")
    save_file({k: np.ascontiguousarray(v) for k, v in expected.items()}, folder / "expected.safetensors")
    (folder / "case.json").write_text(json.dumps({"settings": settings}, indent=1) + "\n")


def draw(rng, width, exemplars, classes, sizes, spread):
    inputs = {}
    for half, rows in sizes.items():
        inputs[f"{half}_h"], inputs[f"{half}_y"] = features(rng, rows, width, classes, spread)
    for key, value in zip("GgWw", initial_weights(rng, width, exemplars, classes)):
        inputs[key] = value
    return inputs


def scale_of(h):
    return float(np.float32(h.mean(dtype=np.float64))), float(np.float32(h.std(dtype=np.float64, ddof=1)))


def fixed_case(seed):
    """Two classes, copies and special labels in the support half, moved support documents, a small k_max."""
    settings = {"D": 10, "M": 6, "C": 2, "k_max": 14, "alphas": [0.7, 0.9], "centre": True}
    rng = np.random.default_rng(seed)
    inputs = draw(rng, 10, 6, 2, {"support": 46, "calib": 40, "query": 24}, 0.7)
    inputs["support_h"][5] = inputs["support_h"][20]  # copies within the support half
    inputs["calib_h"][3] = inputs["support_h"][8]
    inputs["query_h"][2] = inputs["support_h"][11]
    inputs["support_y"][[13, 30]] = [-99, -1]
    moved = np.arange(0, 46, 4)
    inputs["moved_h"] = (inputs["support_h"][moved] + 0.05 * rng.normal(size=(len(moved), 10))).astype(np.float32)
    inputs["moved_y"] = np.abs(inputs["support_y"][moved]) % 2
    # A readout along the class direction, so that the layer without training is a useful one.
    layer = Layer([inputs[k] for k in "GgWw"], *scale_of(inputs["support_h"]))
    e = layer.forward(inputs["support_h"])[0]
    known = inputs["support_y"]
    direction = e[known == 1].mean(0) - e[known == 0].mean(0)
    middle = (e[known == 1].mean(0) + e[known == 0].mean(0)) / 2
    W = np.stack([-direction, direction]) * 2
    inputs["W"], inputs["w"] = W.astype(np.float32), (-W @ middle).astype(np.float32)
    layer = Layer([inputs[k] for k in "GgWw"], *scale_of(inputs["support_h"]))
    judge = Judge(layer, inputs["support_h"], known, inputs["calib_h"], inputs["calib_y"], settings["k_max"], 2)
    halves = {"support": judge.support_rows, "calib": judge.calib_rows,
              "query": judge.rows(inputs["query_h"], inputs["query_y"], False),
              "moved": judge.rows(inputs["moved_h"], inputs["moved_y"], True)}
    expected = {}
    found = put_statistics(expected, judge, halves, settings["alphas"])
    known_output = halves["moved"]["s"][np.arange(len(moved)), inputs["moved_y"]]
    expected["moved.beta"] = (2 + known_output).astype(np.float32)
    return settings, inputs, expected, found[0] and halves["query"]["q"].max() >= 8


def train_case(seed):
    """Three classes, mini-batches with given orders: the chosen epoch is not the last."""
    settings = {"D": 9, "M": 5, "C": 3, "k_max": 2048, "alphas": [0.7], "centre": True, "lr": 0.02, "epochs": 6, "batch": 16}
    rng = np.random.default_rng(seed)
    inputs = draw(rng, 9, 5, 3, {"support": 36, "calib": 30, "query": 16}, 0.8)
    mean, std = scale_of(inputs["support_h"])
    weights = [inputs[k].astype(np.float64) for k in "GgWw"]
    first, second = [np.zeros_like(w) for w in weights], [np.zeros_like(w) for w in weights]
    x = (inputs["support_h"].astype(np.float64) - mean) / std
    y = inputs["support_y"]
    q, d = np.full(len(y), math.e - 2), np.ones(len(y))
    orders, batch_losses, balanced, by_class, kept = [], [], [], [], []
    step = 0
    for _ in range(settings["epochs"]):
        order = rng.permutation(len(y))
        orders.append(order)
        losses = []
        for at in range(0, len(y), settings["batch"]):
            rows = order[at:at + settings["batch"]]
            G, g, W, w = weights
            e = x[rows] @ G.T + g
            z = e @ W.T + w
            losses.append(loss_of(z, q[rows], d[rows], y[rows]).mean())
            dz = sdm(z, q[rows], d[rows])
            dz[np.arange(len(rows)), y[rows]] -= 1
            dz *= d[rows][:, None] / len(rows)
            de = dz @ W
            step += 1
            for i, gradient in enumerate([de.T @ x[rows], de.sum(0), dz.T @ e, dz.sum(0)]):
                first[i] = 0.9 * first[i] + 0.1 * gradient
                second[i] = 0.999 * second[i] + 0.001 * gradient**2
                corrected = np.sqrt(second[i] / (1 - 0.999**step)) + 1e-8
                weights[i] = weights[i] - settings["lr"] * first[i] / (1 - 0.9**step) / corrected
        judge = Judge(Layer(weights, mean, std), inputs["support_h"], y, inputs["calib_h"], inputs["calib_y"], settings["k_max"], 3)
        q, d = judge.support_rows["q"], judge.support_rows["d"]
        means = [judge.calib_rows["loss"][inputs["calib_y"] == c].mean() for c in range(3)]
        batch_losses.append(losses)
        by_class.append(means)
        balanced.append(np.mean(means))
        kept.append(([w.copy() for w in weights], judge))
    apart(np.diff(np.sort(balanced)).min(), 1e-4, "best epoch")
    best = int(np.argmin(balanced))
    judge = kept[best][1]
    halves = {"calib": judge.calib_rows, "query": judge.rows(inputs["query_h"], inputs["query_y"], False)}
    expected = {}
    found = put_statistics(expected, judge, halves, settings["alphas"])
    for prefix, index in (("after_epoch_1", 0), ("best", best)):
        for key, value in zip("GgWw", kept[index][0]):
            expected[f"{prefix}.{key}"] = value.astype(np.float32)
    expected["best.calib_s"] = judge.calib_rows["s"].astype(np.float32)
    expected["best.calib_qr"] = judge.calib_rows["qr"].astype(np.float32)
    expected["perm"] = np.array(orders, dtype=np.int32)
    expected["minibatch_loss"] = np.array(batch_losses)
    expected["epoch_mean_loss"] = np.array(batch_losses).mean(1)
    expected["calib_balanced_loss"] = np.array(balanced)
    expected["calib_loss_by_class"] = np.array(by_class)
    expected["best_epoch"] = np.array([best + 1], dtype=np.int64)
    return settings, inputs, expected, found[0] and 1 <= best < settings["epochs"] - 1


def main():
    for name, make in (("small_fixed", fixed_case), ("small_training", train_case)):
        for seed in range(100000):
            try:
                settings, inputs, expected, interesting = make(seed)
            except TooClose:
                continue
            if interesting:
                settings["seed"] = seed
                write_case(name, settings, inputs, expected)
                print(f"{name}: seed {seed}")
                break
        else:
            raise SystemExit(f"{name}: no draw without near ties")


if __name__ == "__main__":
    main()
