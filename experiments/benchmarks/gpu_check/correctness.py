"""Whether the device computes the right thing: stored results of another implementation in float32, one layer of the true width, our own tests."""
import json
import shutil

import numpy as np

import shapes
import tensor_file
from machine import Missed

GOLDEN_WITHIN = {"hidden": 3e-4, "loss": 5e-5, "gradient": 2e-4}


def doctor(machine, _):
    facts = json.loads(machine.sdm("--json", "doctor", limit=60))
    cuda = facts["cuda"]
    return machine.device == "cpu" or cuda["state"] == "working", {"torch": facts["torch"], "card": cuda["sentence"],
                                                                   "kernels": cuda.get("kernels", "")}


def relative(actual, expected):
    return float(np.linalg.norm(actual.astype(np.float64) - expected) / max(np.linalg.norm(expected), 1e-30))


def golden(machine, work):
    """Hidden states, losses, gradients and greedy ids of small models against transformers', in float32."""
    cases = sorted(path.parent for path in work.golden.glob("*/case.json")) if work.golden else []
    if not cases:
        raise Missed("no golden models in the bundle (bundle.sh takes those of SDM_GOLDEN_DIR)")
    worst, wrong = dict.fromkeys(GOLDEN_WITHIN, 0.0), 0
    for case in cases:
        expected, folder = tensor_file.read(case / "expected.safetensors"), work.fresh("golden")
        for name in ("config.json", "model.safetensors"):
            shutil.copy(case / name, folder)
        texts = sum(name.startswith("seq") and name.endswith(".ids") for name in expected)
        given = {f"{what}.{i}": expected[f"seq{i}.{what}"] for i in range(texts) for what in ("ids", "labels")}
        tensor_file.write(folder / "in", {**given, "beta": expected["beta"].astype(np.float32)})
        machine.sdm("model", "forward", "--model", folder, "--inputs", folder / "in", "--out", folder / "out", "--dtype", "f32",
                    "--device", machine.device, "--gradients", limit=60)
        found = tensor_file.read(folder / "out")
        for i in range(texts):
            states = found[f"hidden.{i}"]
            worst["hidden"] = max(worst["hidden"], float(np.abs(states - expected[f"seq{i}.hidden"].reshape(states.shape)).max()))
        worst["loss"] = max(worst["loss"], float(abs(found["loss"].reshape(-1)[0] - expected["loss"].reshape(-1)[0])))
        for name in expected:
            if name.startswith("grad."):
                worst["gradient"] = max(worst["gradient"], relative(found[name], expected[name]))
        wrong += wrong_ids(machine, folder, expected)
    return wrong == 0 and all(worst[key] <= GOLDEN_WITHIN[key] for key in worst), {"models": len(cases), **worst, "wrong ids": wrong}


def wrong_ids(machine, folder, expected):
    prompts = sorted(name for name in expected if name.endswith(".prompt"))
    (folder / "prompts").write_text("".join(json.dumps({"ids": expected[name].tolist()}) + "\n" for name in prompts))
    machine.sdm("model", "generate", "--model", folder, "--prompts", folder / "prompts", "--out", folder / "answers", "--max-new-tokens",
                20, "--raw-ids", "--device", machine.device, "--dtype", "f32", limit=60)
    wrong = 0
    for name, line in zip(prompts, (folder / "answers").read_text().splitlines()):
        ids, wanted = json.loads(line)["generated_ids"], expected[name.replace(".prompt", ".new_cache")].tolist()
        wrong += ids[:len(wanted)] != wanted[:len(ids)]
    return wrong


def one_layer(machine, work):
    """A layer of the true width on the device, float32 and bfloat16, against float32 on the processor."""
    shape = shapes.TINY if work.is_tiny else shapes.Shape(1, *shapes.dataclasses.astuple(shapes.TRUE_WIDTH)[1:])
    folder = work.fresh("one_layer")
    shapes.write_model(folder / "model", shape)
    texts = {f"ids.{i}": np.array(shapes.ids_of(i, n, shape), np.int64) for i, n in enumerate(shapes.document_lengths(4, work.is_tiny))}
    tensor_file.write(folder / "in", {**texts, **{name.replace("ids", "labels"): ids for name, ids in texts.items()}})
    found = {}
    for device, dtype in (("cpu", "f32"), (machine.device, "f32"), (machine.device, "bf16")):
        machine.sdm("model", "forward", "--model", folder / "model", "--inputs", folder / "in", "--out", folder / "out", "--dtype", dtype,
                    "--device", device, "--gradients", limit=90)
        found[device, dtype] = tensor_file.read(folder / "out")
    exact, values = found["cpu", "f32"], {}
    for dtype in ("f32", "bf16"):
        tensors = found[machine.device, dtype]
        values[f"{dtype} hidden"] = relative(tensors["hidden.0"], exact["hidden.0"])
        values[f"{dtype} gradient"] = max(relative(tensors[name], exact[name]) for name in exact if name.startswith("grad."))
    shutil.rmtree(folder)
    within = {"f32 hidden": 1e-5, "f32 gradient": 1e-4, "bf16 hidden": 1.5e-2, "bf16 gradient": 4e-2}
    return all(values[key] <= within[key] for key in within), values


def gpu_tests(machine, work):
    """Our own tests that need a card."""
    programs = sorted(work.tests.glob("tst_*")) if work.tests else []
    if not programs:
        raise Missed("no tests in the bundle")
    if machine.device == "cpu":
        raise Missed("they need a card")
    for program in programs:
        machine.run([program], limit=120)
    return True, {"programs": ", ".join(program.name for program in programs)}
