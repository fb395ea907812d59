"""Peers of the cases layer and search.

P0, the published way: a Conv1d of stride D as the adaptor, Adam, a number fetched a step, faiss IndexFlatL2 with k = 2,048, then
counting in Python. P1, the strong Python way: matrix products, fused Adam, q from two row minima of a blocked distance matrix over a support
half sorted by class, d by searchsorted. F1: faiss IndexFlatL2 with k = 1, which finds the nearest point only and counts nothing.
"""
import math

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file

CLASSES = 2
QUERIES_TOGETHER = 2048


def distance_quantiles(distances, labels, similarity):
    """d of every row from the lists of the half's own rows with q > 0."""
    result = torch.ones_like(distances)
    for c in range(CLASSES):
        ascending = distances[(labels == c) & (similarity > 0)].sort().values
        if len(ascending) == 0:
            return torch.zeros_like(distances)
        result = torch.minimum(result, 1 - torch.searchsorted(ascending, distances).float() / len(ascending))
    return result


class SortedSupport:
    """Agreeing points of class 0, of class 1, and the points that end a run, each in one block."""

    def __init__(self, exemplars, labels, predictions, depth):
        key = torch.where(labels == predictions, predictions, CLASSES)
        self.order = torch.argsort(key, stable=True)
        self.points = exemplars[self.order]
        self.norms = self.points.square().sum(1)
        self.ends = torch.cumsum(torch.bincount(key, minlength=CLASSES + 1), 0).tolist()
        self.depth = min(depth, len(exemplars))

    def search(self, queries, predictions, drop_self):
        """q, squared distance and place of the nearest point. With drop_self query i is the point i."""
        count = len(queries)
        similarity = torch.empty(count, dtype=torch.long)
        nearest = torch.empty(count)
        place = torch.empty(count, dtype=torch.long)
        where = torch.empty_like(self.order)
        where[self.order] = torch.arange(len(self.order))
        for c in range(CLASSES):
            rows = (predictions == c).nonzero().squeeze(1)
            begin, end = (0, self.ends[0]) if c == 0 else (self.ends[c - 1], self.ends[c])
            for chunk in rows.split(QUERIES_TOGETHER):
                if len(chunk) == 0:
                    continue
                x = queries[chunk]
                distance = torch.addmm(self.norms, x, self.points.t(), alpha=-2)  # |b|^2 - 2ab
                if drop_self:
                    distance[torch.arange(len(chunk)), where[chunk]] = math.inf
                smallest, index = distance.min(1)
                others = torch.minimum(distance[:, :begin].min(1).values if begin else torch.full_like(smallest, math.inf),
                                       distance[:, end:].min(1).values if end < distance.shape[1] else torch.full_like(smallest, math.inf))
                similarity[chunk] = (distance[:, begin:end] < others.unsqueeze(1)).sum(1)
                nearest[chunk] = (smallest + x.square().sum(1)).clamp_min(0)
                place[chunk] = self.order[index]
        return similarity.clamp_max(self.depth - (1 if drop_self else 0)), nearest, place


def faiss_search(exemplars, labels, predictions, queries, query_predictions, depth, drop_first):
    """The published search: sorted neighbours from faiss, q counted point by point."""
    import faiss

    index = faiss.IndexFlatL2(exemplars.shape[1])
    index.add(exemplars.numpy())
    distances, places = index.search(queries.numpy(), min(depth, len(exemplars)))
    first = 1 if drop_first else 0
    agrees = (labels == predictions).tolist()
    of_point = predictions.tolist()
    similarity, nearest, place = [], [], []
    for row, prediction in enumerate(query_predictions.tolist()):
        q = 0
        for j in places[row, first:].tolist():
            if not agrees[j] or of_point[j] != prediction:
                break
            q += 1
        similarity.append(q)
        nearest.append(float(distances[row, first]))
        place.append(int(places[row, first]))
    return torch.tensor(similarity), torch.tensor(nearest), torch.tensor(place)


def quantiles_in_python(distances, labels, similarity):
    import bisect

    lists = [sorted(d for d, y, q in zip(distances.tolist(), labels.tolist(), similarity.tolist()) if y == c and q > 0) for c in range(CLASSES)]
    return torch.tensor([min(1 - bisect.bisect_left(values, d) / len(values) if values else 0.0 for values in lists) for d in distances.tolist()])


class Search:
    def __init__(self, options):
        tensors = load_file(options.exemplars)
        self.support = [tensors[f"support.{name}"] for name in ("exemplars", "labels", "predictions")]
        self.queries, self.labels, self.predictions = [tensors[f"queries.{name}"] for name in ("exemplars", "labels", "predictions")]
        self.depth, self.peer = options.max_neighbours, options.peer

    def facts(self):
        return {"dtype": "f32", "support": len(self.support[0]), "queries": len(self.queries)}

    @torch.inference_mode()
    def work(self):
        if self.peer == "f1":
            import faiss

            index = faiss.IndexFlatL2(self.support[0].shape[1])
            index.add(self.support[0].numpy())
            distances, places = index.search(self.queries.numpy(), 1)
            return None, torch.from_numpy(distances[:, 0]), torch.from_numpy(places[:, 0]), None
        if self.peer == "p0":
            found = faiss_search(*self.support, self.queries, self.predictions, self.depth, False)
            return (*found, quantiles_in_python(found[1], self.labels, found[0]))
        found = SortedSupport(*self.support, self.depth).search(self.queries, self.predictions, False)
        return (*found, distance_quantiles(found[1], self.labels, found[0]))

    def describe(self, result):
        names = ("similarity", "nearest_distance_squared", "nearest_index", "distance_quantile")
        tensors = {name: tensor.numpy() for name, tensor in zip(names, result) if tensor is not None}
        return {"similarity_sum": int(tensors["similarity"].sum()) if "similarity" in tensors else None}, tensors


class Layer:
    def __init__(self, options):
        self.strong = options.peer == "p1"
        support, calibration = load_file(options.support), load_file(options.calibration)
        mean, std = support["features"].double().mean(), support["features"].double().std()
        self.halves = [((half["features"] - mean.float()) / std.float(), half["labels"]) for half in (support, calibration)]
        self.orders = load_file(options.row_orders)["perm"]
        self.batch, self.depth = options.batch_size, options.max_neighbours
        initial = load_file(options.initial_weights)
        width = initial["adaptor.weight"].shape[1]
        exemplars = initial["adaptor.weight"].shape[0]
        self.adaptor = torch.nn.Linear(width, exemplars) if self.strong else torch.nn.Conv1d(1, exemplars, width, stride=width)
        self.linear = torch.nn.Linear(exemplars, CLASSES)
        with torch.no_grad():
            self.adaptor.weight.copy_(initial["adaptor.weight"].view_as(self.adaptor.weight))
            self.adaptor.bias.copy_(initial["adaptor.bias"])
            self.linear.weight.copy_(initial["linear.weight"])
            self.linear.bias.copy_(initial["linear.bias"])
        parameters = [*self.adaptor.parameters(), *self.linear.parameters()]
        self.optimiser = torch.optim.Adam(parameters, lr=options.learning_rate, fused=self.strong or None)
        rows = len(self.halves[0][0])
        self.similarity, self.distance = torch.full((rows,), math.e - 2), torch.ones(rows)  # the first epoch is cross-entropy
        self.epoch = 0

    def facts(self):
        return {"dtype": "f32", "support": len(self.halves[0][0]), "calibration": len(self.halves[1][0])}

    def exemplars(self, rows):
        return self.adaptor(rows) if self.strong else self.adaptor(rows.unsqueeze(1)).squeeze(2)

    @staticmethod
    def losses(logits, similarity, distance, labels):
        base = (2 + similarity).log()
        scaled = logits * (distance * base).unsqueeze(1)
        return -F.log_softmax(scaled, 1).gather(1, labels.unsqueeze(1)).squeeze(1) / base

    def train(self):
        rows, labels = self.halves[0]
        told = []
        for chosen in self.orders[self.epoch].split(self.batch):
            self.optimiser.zero_grad()
            logits = self.linear(self.exemplars(rows[chosen]))
            loss = self.losses(logits, self.similarity[chosen], self.distance[chosen], labels[chosen]).mean()
            loss.backward()
            self.optimiser.step()
            told.append(loss.detach() if self.strong else loss.item())
        return torch.stack(told).tolist() if self.strong else told

    @torch.no_grad()
    def statistics(self):
        halves = []
        for rows, labels in self.halves:
            parts = [rows] if self.strong else rows.split(self.batch)
            exemplars = torch.cat([self.exemplars(part) for part in parts])
            logits = self.linear(exemplars)
            halves.append((exemplars, logits, logits.argmax(1), labels))
        support = (halves[0][0], halves[0][3], halves[0][2])
        index = SortedSupport(*support, self.depth) if self.strong else None
        loss = torch.zeros(())
        for own, (exemplars, logits, predictions, labels) in zip((True, False), halves):
            if self.strong:
                similarity, nearest, _ = index.search(exemplars, predictions, own)
                distance = distance_quantiles(nearest, labels, similarity)
            else:
                similarity, nearest, _ = faiss_search(*support, exemplars, predictions, self.depth, own)
                distance = quantiles_in_python(nearest, labels, similarity)
            losses = self.losses(logits, similarity.float(), distance, labels)
            if own:
                self.similarity, self.distance = similarity.float(), distance
        loss = sum(losses[labels == c].mean() for c in range(CLASSES)) / CLASSES
        return loss.item(), [similarity[labels == c].float().mean().item() for c in range(CLASSES)]

    def work(self):
        told = self.train()
        balanced, similarity = self.statistics()
        self.epoch += 1
        return told, balanced, similarity

    def describe(self, result):
        told, balanced, similarity = result
        values = {"epoch": self.epoch, "train_loss": sum(told) / len(told), "balanced_loss": balanced, "mean_similarity": similarity}
        return values, {"batch_losses": np.array(told)}
