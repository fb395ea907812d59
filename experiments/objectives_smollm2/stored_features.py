"""The features that a run keeps of its final stage, in `features/` of its folder: those the final layers were made of
(`final-layers.safetensors`), with each draw's rows, labels and halves, and those of the judged answers of every test set
(`test-<name>.safetensors`). What is taken from them here are rows and columns; no number is changed. Standard library only."""
import random

import tensor_file
from tensor_file import TensorFile

FLOAT_BYTES = 4
COLUMNS = ("mean and last token", "mean", "last token")
POOLINGS = "mean,last"  # how the engine says that a feature is these two, in this order and of one width


class Rows:
    """Some rows of a file's features, with their labels."""

    def __init__(self, file, rows, labels):
        self.file, self.rows, self.labels = file, rows, labels

    def write(self, path, columns):
        count, width = self.file.shape("features")
        begin, end = {"mean and last token": (0, width), "mean": (0, width // 2), "last token": (width // 2, width)}[columns]
        source, stride = self.file.bytes("features"), width * FLOAT_BYTES
        data = b"".join(source[row * stride + begin * FLOAT_BYTES:row * stride + end * FLOAT_BYTES] for row in self.rows)
        # A half of a feature is none of those the file's origin speaks of.
        origin = self.file.metadata if (begin, end) == (0, width) else None
        tensor_file.write(path, {"features": ("F32", [len(self.rows), end - begin], data), "labels": tensor_file.integers(self.labels)}, origin)


def is_concatenation(file):
    return file.metadata.get("feature_poolings") == POOLINGS


class LayerRows:
    """What final layers are made of."""

    def __init__(self, path):
        self.file = TensorFile(path)
        self.draws = []
        while f"draw.{len(self.draws)}.rows" in self.file:
            self.draws.append({name: self.file.values(f"draw.{len(self.draws)}.{name}") for name in ("rows", "labels", "is_support")})
        self.documents = len(self.draws[0]["rows"])

    def split(self, seed, count, held_out):
        """Support half, calibration half and what was held out, of `count` documents. A seed with a draw of its number takes that draw's
        classes and halves as the run had them; a further one takes another draw's classes and halves of its own. Fewer documents are the
        first of one order: a smaller set lies within a larger one. The held out are the same for every seed."""
        draw = self.draws[seed % len(self.draws)]
        order = list(range(self.documents))
        random.Random("held out").shuffle(order)
        away, rest = order[:held_out], order[held_out:]
        chance = random.Random(f"documents {seed}")
        chance.shuffle(rest)
        kept = sorted(rest[:count])
        coins = draw["is_support"] if seed < len(self.draws) else [chance.random() < 0.5 for _ in range(self.documents)]
        return tuple(self.rows(draw, members) for members in ([i for i in kept if coins[i]], [i for i in kept if not coins[i]], away))

    def rows(self, draw, documents):
        return Rows(self.file, [draw["rows"][i] for i in documents], [draw["labels"][i] for i in documents])


def answers(path):
    """The judged answers of a test set."""
    file = TensorFile(path)
    return Rows(file, range(file.shape("features")[0]), list(file.values("labels")))
