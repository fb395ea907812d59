"""What the device takes: a training step, decoding, an epoch of a layer; each also with the portable kernels alone where it tells something."""
import json
import statistics
import time

import shapes
from machine import CardMemory, Missed

# Dense bfloat16 products of a card, in TFLOP/s, by what its name holds (the vendor's data sheets, without sparsity).
PEAKS = {"H200": 989, "H100 PCIe": 756, "H100": 989, "A100": 312, "L40S": 362, "A10": 125, "L4": 121}
STEP_LAYERS = 8  # float32 weights, moments, gradients and products' copies of all 32 do not fit one card of 80 GB


def peak_of(card):
    return next((tflops for name, tflops in PEAKS.items() if name in card), None)


def step(machine, work):
    """Seconds of a training step of 64 documents and what of the card's rate they are, by our kernels and by the portable ones."""
    whole = shapes.TINY if work.is_tiny else shapes.TRUE_WIDTH
    shape = shapes.dataclasses.replace(whole, layers=min(whole.layers, STEP_LAYERS))
    folder = work.fresh("step")
    shapes.write_model(folder / "model", shape)
    lengths = shapes.document_lengths(8 if work.is_tiny else 64, work.is_tiny)
    loss_rows = shapes.write_documents(folder / "documents", shape, lengths)
    flops, values = shape.training_flops(lengths, loss_rows), {"layers": shape.layers, "tokens": sum(lengths)}
    for name, variables in (("own", None), ("portable", {"SDM_CUDA_KERNELS": "off"})):
        if name == "portable" and machine.device == "cpu":
            continue
        with CardMemory() as memory:
            _, samples = machine.bench("step", "--model", folder / "model", "--documents", folder / "documents", "--dtype", work.dtype,
                                       samples=5, limit=75, variables=variables)
        seconds = statistics.median(sample["seconds"] for sample in samples)
        prefix = "" if name == "own" else "portable "
        values |= {f"{prefix}step s": seconds, f"{prefix}tokens/s": sum(lengths) / seconds, f"{prefix}TFLOP/s": flops / seconds / 1e12}
        if peak := peak_of(work.card):
            values[f"{prefix}MFU"] = flops / seconds / 1e12 / peak
        values[f"{prefix}peak GiB"] = memory.peak / 2 ** 30 if memory.peak else "nvidia-smi is not on this machine"
    work.step_folder = folder
    return None, values


def decode(machine, work):
    """New tokens a second with so many rows side by side: two lengths, so that loading and prompts drop out."""
    shape = shapes.TINY if work.is_tiny else shapes.TRUE_WIDTH
    folder, values = work.fresh("decode"), {}
    shapes.write_model(folder / "model", shape)
    short, long = (4, 24) if work.is_tiny else (8, 72)
    for rows in (2, 8) if work.is_tiny else (16, 64, 256):
        prompts = [shapes.ids_of(i, n, shape) for i, n in enumerate(shapes.document_lengths(rows, work.is_tiny))]
        (folder / "prompts").write_text("".join(json.dumps({"ids": ids}) + "\n" for ids in prompts))
        seconds = []
        for tokens in (short, long):
            began = time.monotonic()
            machine.sdm("--quiet", "model", "generate", "--model", folder / "model", "--prompts", folder / "prompts", "--out",
                        folder / "answers", "--max-new-tokens", tokens, "--raw-ids", "--batch-rows", rows, "--device", machine.device,
                        "--dtype", work.dtype, limit=60)
            seconds.append(time.monotonic() - began)
        if seconds[1] <= seconds[0]:
            values[f"{rows} rows"] = "the longer answer took no longer"
        else:
            values[f"{rows} rows tokens/s"] = rows * (long - short) / (seconds[1] - seconds[0])
    work.remove(folder)
    return None, values


def layer(machine, work):
    """An epoch of a layer of the published size: 2,500 rows of 6,144 numbers a half, 1,000 exemplar numbers."""
    size = ("--rows", 200, "--features", 64, "--exemplar-size", 32) if work.is_tiny else ()
    _, samples = machine.bench("layer", *size, samples=3, limit=60)
    return None, {"epoch s": statistics.median(sample["seconds"] for sample in samples)}


def need_step(work):
    if not work.step_folder:
        raise Missed("there is no model of the step to look at")
    return work.step_folder
