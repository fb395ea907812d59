#!/usr/bin/env python3
"""Loads a model folder with Hugging Face transformers, or an adapter's folder with PEFT, and compares with what sdm-runner computes from
the same folder.

  python tests/golden/check_with_transformers.py build/bin/sdm-runner MODEL_DIR [--new-tokens N]

Prints the largest difference of logits and hidden states over random documents, and whether greedy ids agree; exits 1 when logits
differ by more than 1e-3 of their standard deviation or any generated id differs. Float32 on the CPU on both sides.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

import torch
import transformers
from safetensors.torch import load_file, save_file

TOLERANCE = 1e-3


def run(*command):
    subprocess.run([str(part) for part in command], check=True)


def load(folder):
    whole = dict(dtype=torch.float32, attn_implementation="eager")
    adapter = pathlib.Path(folder) / "adapter_config.json"
    if not adapter.exists():
        return transformers.AutoModelForCausalLM.from_pretrained(folder, **whole).eval()
    import peft
    base = transformers.AutoModelForCausalLM.from_pretrained(json.loads(adapter.read_text())["base_model_name_or_path"], **whole)
    return peft.PeftModel.from_pretrained(base, folder).get_base_model().eval()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("runner")
    parser.add_argument("model")
    parser.add_argument("--new-tokens", type=int, default=20)
    options = parser.parse_args()

    model = load(options.model)
    torch.manual_seed(0)
    vocabulary = model.config.vocab_size
    documents = [torch.randint(3, vocabulary, (length,)) for length in (3, 14, 15, 40)]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        save_file({f"ids.{k}": ids for k, ids in enumerate(documents)}, folder / "in.safetensors")
        run(options.runner, "model", "forward", "--model", options.model, "--inputs", folder / "in.safetensors", "--out",
            folder / "out.safetensors", "--dtype", "f32", "--device", "cpu")
        ours = load_file(folder / "out.safetensors")
        (folder / "prompts.jsonl").write_text("".join(json.dumps({"ids": ids.tolist()}) + "\n" for ids in documents))
        run(options.runner, "--quiet", "model", "generate", "--model", options.model, "--prompts", folder / "prompts.jsonl", "--out",
            folder / "generated.jsonl", "--raw-ids", "--max-new-tokens", options.new_tokens, "--dtype", "f32", "--device", "cpu")
        generated = [json.loads(line)["generated_ids"] for line in (folder / "generated.jsonl").read_text().splitlines()]

    logit_error = hidden_error = scale = 0.0
    different = 0
    with torch.no_grad():
        for k, ids in enumerate(documents):
            hidden = model.model(input_ids=ids[None]).last_hidden_state[0]
            logits = model.lm_head(hidden)
            hidden_error = max(hidden_error, (hidden - ours[f"hidden.{k}"]).abs().max().item())
            logit_error = max(logit_error, (logits - ours[f"logits.{k}"]).abs().max().item())
            scale = max(scale, logits.std().item())
            for _ in range(options.new_tokens):
                ids = torch.cat([ids, model(input_ids=ids[None], use_cache=False).logits[0, -1].argmax()[None]])
            different += ids[len(documents[k]):].tolist() != generated[k]
    print(f"logits differ by at most {logit_error:.2e} (standard deviation {scale:.2f}), hidden states by {hidden_error:.2e}; "
          f"{different} of {len(documents)} generations differ")
    return 1 if logit_error > TOLERANCE * scale or different else 0


if __name__ == "__main__":
    sys.exit(main())
