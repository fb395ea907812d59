"""Which sizes a unit of work is timed at, and how the runner is asked for each."""
import json
import random
from dataclasses import dataclass
from typing import Callable

FEATURES, EXEMPLARS = 1152, 1000  # of a layer over a model of SmolLM2-135M's width
SUPPORT = (1000, 4000, 16000, 100000)
LENGTHS = (64, 128, 256, 512, 1024, 2048)
DOCUMENTS = (1, 2, 4, 8, 16, 32, 64)
TOKENS_AT_A_LENGTH = 2048
BATCH_LENGTH = 96
MANY = 20000  # points of a support half from which one sample is taken


@dataclass(frozen=True)
class Curve:
    name: str
    title: str
    case: str
    axis: str   # what is varied, with its unit
    unit: str   # s: seconds of a unit of work; tokens/s
    sizes: tuple
    arguments: Callable  # (size, model folder, folder for inputs) -> words of the command line
    of_model: bool = False
    size_is_threads: bool = False

    def samples_at(self, size):
        """Timed samples and warm-ups: one and none where a sample takes minutes."""
        return (1, 0) if size >= MANY else (3, 1)


def documents(model, folder, count, length):
    """A file of drawn token ids, half of each document its answer; time does not depend on which they are."""
    vocabulary = json.loads((model / "config.json").read_text())["vocab_size"]
    chance = random.Random(f"{count} {length}")
    path = folder / f"scaling-{model.name}-{count}x{length}.jsonl"
    with path.open("w") as file:
        for _ in range(count):
            ids = [chance.randrange(3, vocabulary) for _ in range(length)]
            file.write(json.dumps({"ids": ids, "masked": length // 2, "prompt_ids": ids[:length // 2], "feature_ids": ids}) + "\n")
    return ["--model", model, "--documents", path]


def rows(size, *_):
    return ["--rows", size, "--features", FEATURES, "--exemplar-size", EXEMPLARS]


CURVES = (
    Curve("layer", f"SDM layer, one epoch, D = {FEATURES:,}, M = {EXEMPLARS:,}", "layer", "points of each half", "s", SUPPORT, rows),
    Curve("search", f"q and d, M = {EXEMPLARS:,}", "search", "support points and queries", "s", SUPPORT,
          lambda size, *_: ["--rows", size, "--exemplar-size", EXEMPLARS]),
    Curve("length", f"train step of {TOKENS_AT_A_LENGTH:,} tokens", "step", "tokens of a document", "tokens/s", LENGTHS,
          lambda size, model, folder: documents(model, folder, TOKENS_AT_A_LENGTH // size, size), of_model=True),
    Curve("batch", f"train step of documents of {BATCH_LENGTH} tokens", "step", "documents of a step", "tokens/s", DOCUMENTS,
          lambda size, model, folder: documents(model, folder, size, BATCH_LENGTH), of_model=True),
    Curve("threads", f"train step of 16 documents of {BATCH_LENGTH} tokens", "step", "threads", "tokens/s", (1, 2, 4, 8, 16, 32),
          lambda size, model, folder: documents(model, folder, 16, BATCH_LENGTH), of_model=True, size_is_threads=True),
)
