#!/usr/bin/env python3
"""Makes the tiny LoRA adapters of tests/golden/adapters and what Hugging Face PEFT computes with them.

Run by hand after a change of the cases (torch, transformers, peft, safetensors needed):
  python tests/golden/make_adapters.py [CASE ...]
Each folder is what PEFT's save_pretrained wrote for a model of tests/golden/models, whose place is made relative, plus
expected.safetensors as make_models.py describes it; grad.<parameter> are those of A and B under the names of the adapter's file.
"""
import json
import pathlib
import sys

import peft
import torch
import transformers
from safetensors.torch import save_file

from make_models import LENGTHS, NEW_TOKENS, PROMPTS

HERE = pathlib.Path(__file__).parent
LORA = dict(lora_dropout=0.0, task_type="CAUSAL_LM")

# Fused projections; projections that are one product here and several there, some of them left alone; a regular expression.
CASES = {
    "phi3_partial": dict(LORA, r=3, lora_alpha=5, target_modules="all-linear"),
    "llama_biased": dict(LORA, r=2, lora_alpha=7, use_rslora=True, target_modules=["k_proj", "v_proj", "mlp.up_proj", "not_there"]),
    "qwen3_tied": dict(LORA, r=4, lora_alpha=6, target_modules=r"model\.layers\.[1-9]\..*(q|gate|down|o)_proj"),
}


def make(name, settings, folder):
    base = HERE / "models" / name
    torch.manual_seed(sum(map(ord, name)) + 1)
    whole = transformers.AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32, attn_implementation="eager").eval()
    model = peft.get_peft_model(whole, peft.LoraConfig(**settings))
    for key, parameter in model.named_parameters():
        if parameter.requires_grad:
            parameter.data.copy_(torch.randn(parameter.shape) * 0.3)
    model.save_pretrained(folder)
    (folder / "README.md").unlink(missing_ok=True)
    config = json.loads((folder / "adapter_config.json").read_text())
    config["base_model_name_or_path"] = f"../../models/{name}"
    if isinstance(config["target_modules"], list):
        config["target_modules"].sort()
    (folder / "adapter_config.json").write_text(json.dumps(config, indent=2) + "\n")

    vocabulary = whole.config.vocab_size
    expected, losses, unmasked = {}, [], 0
    beta = torch.linspace(2.0, 3.0, len(LENGTHS))
    for k, length in enumerate(LENGTHS):
        ids = torch.randint(3, vocabulary, (length,))
        labels = ids.clone()
        labels[:length // 3] = -100
        hidden = model.model.model(input_ids=ids[None]).last_hidden_state[0]
        logits = model.model.lm_head(hidden)
        base_log = torch.log(beta[k])
        z = logits[:-1] * base_log
        loss = (z.logsumexp(-1) - z.gather(1, ids[1:, None])[:, 0]) / base_log
        keep = labels[1:] != -100
        losses.append(loss[keep].sum())
        unmasked += int(keep.sum())
        per_position = torch.zeros(length)
        per_position[1:] = torch.where(keep, loss.detach(), torch.zeros(()))
        expected |= {f"ids.{k}": ids, f"labels.{k}": labels, f"hidden.{k}": hidden.detach(), f"logits.{k}": logits.detach(),
                     f"feature.{k}": torch.cat([hidden.detach().mean(0), hidden.detach()[-1]]), f"loss.{k}": per_position}
    loss = sum(losses) / unmasked
    loss.backward()
    expected |= {"beta": beta, "loss": loss.detach().reshape(1)}
    expected |= {"grad." + k.replace(".default", ""): p.grad.clone() for k, p in model.named_parameters() if p.requires_grad}

    for j, length in enumerate(PROMPTS):
        ids = torch.randint(3, vocabulary, (length,))
        expected[f"prompt.{j}"] = ids.clone()
        with torch.no_grad():
            for _ in range(NEW_TOKENS):
                ids = torch.cat([ids, model(input_ids=ids[None], use_cache=False).logits[0, -1].argmax()[None]])
        expected[f"generated.{j}"] = ids[length:].clone()
    save_file({k: v.contiguous() for k, v in expected.items()}, folder / "expected.safetensors")
    print(f"{name}: {sum(p.numel() for p in model.parameters() if p.requires_grad):,} trained parameters, loss {loss.item():.4f}, "
          f"{sum(f.stat().st_size for f in folder.iterdir()):,} bytes")


if __name__ == "__main__":
    for case in sys.argv[1:] or CASES:
        make(case, CASES[case], HERE / "adapters" / case)
