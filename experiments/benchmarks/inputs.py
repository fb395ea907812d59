"""The files from which the runner and its peers both read: documents as token ids, drawn features and exemplars."""
import pathlib
import subprocess

import numpy as np
from safetensors.numpy import save_file

EPOCHS = 60  # row orders, so many samples of a layer at the most
FEATURES, EXEMPLARS = 6144, 1000
TELLING, SHIFT, WRONG = 16, 1.0, 0.1
DEMO_MODEL = pathlib.Path(__file__).resolve().parents[2] / "resources" / "demo" / "model"


def drawn(chance, rows, width):
    """Two classes that overlap: columns of falling weight, as directions of hidden states have, the first of which tell them apart."""
    labels = np.arange(rows) % 2
    values = chance.standard_normal((rows, width), dtype=np.float32)
    values[:, :TELLING] += SHIFT * (2 * labels[:, None] - 1).astype(np.float32)
    return values / np.sqrt(np.arange(1, width + 1, dtype=np.float32)), labels.astype(np.int64)


def write_rows(folder, rows):
    chance = np.random.default_rng(0)
    for half in ("support", "calibration"):
        features, labels = drawn(chance, rows, FEATURES)
        save_file({"features": features, "labels": labels}, folder / f"{half}.safetensors")
    bound, inner = FEATURES ** -0.5, EXEMPLARS ** -0.5
    save_file({"adaptor.weight": chance.uniform(-bound, bound, (EXEMPLARS, FEATURES)).astype(np.float32),
               "adaptor.bias": chance.uniform(-bound, bound, EXEMPLARS).astype(np.float32),
               "linear.weight": chance.uniform(-inner, inner, (2, EXEMPLARS)).astype(np.float32),
               "linear.bias": chance.uniform(-inner, inner, 2).astype(np.float32)}, folder / "weights.safetensors")
    save_file({"perm": np.stack([chance.permutation(rows) for _ in range(EPOCHS)]).astype(np.int64)}, folder / "orders.safetensors")
    return {"support": folder / "support.safetensors", "calibration": folder / "calibration.safetensors",
            "initial-weights": folder / "weights.safetensors", "row-orders": folder / "orders.safetensors"}


def write_exemplars(folder, rows):
    chance = np.random.default_rng(1)
    tensors = {}
    for half in ("support", "queries"):
        values, labels = drawn(chance, rows, EXEMPLARS)
        predictions = np.where(chance.random(rows) < WRONG, 1 - labels, labels)
        tensors |= {f"{half}.exemplars": values, f"{half}.labels": labels, f"{half}.predictions": predictions}
    path = folder / f"exemplars-{rows}.safetensors"
    save_file(tensors, path)
    return {"exemplars": path}


def write_documents(folder, runner, model, workload):
    path = folder / f"documents-{workload.inputs}-{workload.count}.jsonl"
    command = [runner, "bench", "--write-documents", path, "--model", model, "--count", str(workload.count)]
    subprocess.run(command + (["--standard-prompt"] if workload.inputs == "model" else []), check=True)
    return {"model": model, "documents": path}


def prepare(workload, folder, runner, model):
    """Arguments that name the inputs, the same for both sides."""
    folder.mkdir(parents=True, exist_ok=True)
    if workload.inputs == "rows":
        return write_rows(folder, workload.count)
    if workload.inputs == "exemplars":
        return write_exemplars(folder, workload.count)
    return write_documents(folder, runner, DEMO_MODEL if workload.inputs == "demo" else model, workload)
