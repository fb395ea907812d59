#!/usr/bin/env python3
"""Makes the tiny models of tests/golden/models and what Hugging Face transformers computes with them.

Run by hand after a change of the cases (torch, transformers, safetensors needed):
  python tests/golden/make_models.py [CASE ...]
Each folder is a model folder plus expected.safetensors: per document k ids.<k>, labels.<k> (-100 masked), hidden.<k>, logits.<k>,
feature.<k>, loss.<k> (position t: loss of predicting token t in base beta[k], 0 where masked); beta, loss (token mean),
grad.<parameter>; prompt.<j> and generated.<j> (greedy, recomputed from scratch for every token).
"""
import json
import pathlib
import sys

import torch
import transformers
from safetensors.torch import save_file

LENGTHS = [5, 17, 12, 21]
PROMPTS = [4, 11, 15]
NEW_TOKENS = 8
BASE = dict(vocab_size=48, hidden_size=16, intermediate_size=24, num_hidden_layers=2, num_attention_heads=2, rms_norm_eps=1e-5,
            bos_token_id=1, eos_token_id=2, pad_token_id=0, initializer_range=0.25, torch_dtype="float32")
LLAMA = dict(BASE, architectures=["LlamaForCausalLM"], model_type="llama")
PHI3 = dict(BASE, architectures=["Phi3ForCausalLM"], model_type="phi3")
QWEN2 = dict(BASE, architectures=["Qwen2ForCausalLM"], model_type="qwen2", use_sliding_window=False, sliding_window=8, max_window_layers=1)
QWEN3 = dict(BASE, architectures=["Qwen3ForCausalLM"], model_type="qwen3", use_sliding_window=False, sliding_window=None, attention_bias=False)

# The documents of phi3_longrope lie on both sides of 16 positions, and two of its generations cross that border.
CASES = {
    "phi3_longrope": dict(PHI3, num_key_value_heads=2, max_position_embeddings=64, original_max_position_embeddings=16, rope_theta=10000.0,
                          rope_scaling=dict(type="longrope", short_factor=[1.0, 1.1, 1.25, 1.3], long_factor=[1.2, 2.1, 3.1, 4.0])),
    "phi3_partial": dict(PHI3, num_key_value_heads=1, max_position_embeddings=64, original_max_position_embeddings=64, rope_theta=10000.0,
                         rope_scaling=None, partial_rotary_factor=0.5, tie_word_embeddings=True),
    "llama_biased": dict(LLAMA, num_key_value_heads=1, max_position_embeddings=64, attention_bias=True, mlp_bias=True, rope_theta=500.0,
                         rope_scaling=dict(rope_type="llama3", factor=8.0, low_freq_factor=1.0, high_freq_factor=4.0,
                                           original_max_position_embeddings=16)),
    # Qwen2: biases on query, key and value alone; a window that is named but not used.
    "qwen2_tied": dict(QWEN2, num_attention_heads=4, num_key_value_heads=2, max_position_embeddings=64, rope_theta=1000000.0,
                       tie_word_embeddings=True),
    "qwen2_untied": dict(QWEN2, num_key_value_heads=1, max_position_embeddings=64, rope_theta=500.0, tie_word_embeddings=False),
    # Qwen3: norms on every query and key head, and heads wider than hidden_size / num_attention_heads.
    "qwen3_tied": dict(QWEN3, num_attention_heads=4, num_key_value_heads=2, head_dim=12, max_position_embeddings=64, rope_theta=1000000.0,
                       tie_word_embeddings=True),
    "qwen3_untied": dict(QWEN3, num_key_value_heads=2, head_dim=10, max_position_embeddings=64, rope_theta=500.0,
                         tie_word_embeddings=False),
}


def make(name, config, folder):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.json").write_text(json.dumps(config, indent=1) + "\n")
    torch.manual_seed(sum(map(ord, name)))
    model = transformers.AutoModelForCausalLM.from_config(transformers.AutoConfig.from_pretrained(folder), attn_implementation="eager")
    model = model.float().eval()
    with torch.no_grad():
        for key, parameter in model.named_parameters():
            if parameter.dim() == 1:  # norms and biases: neither all one nor all zero
                parameter.copy_(torch.randn(parameter.shape) * 0.2 + (0.0 if key.endswith("bias") else 1.0))
    tied = config.get("tie_word_embeddings", False)
    weights = {k: v.detach().clone().contiguous() for k, v in model.state_dict().items() if not (tied and k == "lm_head.weight")}
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})

    expected, losses, unmasked = {}, [], 0
    beta = torch.linspace(2.0, 3.0, len(LENGTHS))
    for k, length in enumerate(LENGTHS):
        ids = torch.randint(3, config["vocab_size"], (length,))
        labels = ids.clone()
        labels[:length // 3] = -100
        hidden = model.model(input_ids=ids[None]).last_hidden_state[0]
        logits = model.lm_head(hidden)
        base = torch.log(beta[k])
        z = logits[:-1] * base
        loss = (z.logsumexp(-1) - z.gather(1, ids[1:, None])[:, 0]) / base
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
    expected |= {f"grad.{k}": p.grad.clone() for k, p in model.named_parameters()}

    for j, length in enumerate(PROMPTS):
        ids = torch.randint(3, config["vocab_size"], (length,))
        expected[f"prompt.{j}"] = ids.clone()
        with torch.no_grad():
            for _ in range(NEW_TOKENS):
                ids = torch.cat([ids, model(input_ids=ids[None], use_cache=False).logits[0, -1].argmax()[None]])
        expected[f"generated.{j}"] = ids[length:].clone()
    save_file({k: v.contiguous() for k, v in expected.items()}, folder / "expected.safetensors")
    print(f"{name}: {sum(p.numel() for p in model.parameters()):,} parameters, loss {loss.item():.4f}, "
          f"{sum(f.stat().st_size for f in folder.iterdir()):,} bytes")


if __name__ == "__main__":
    for case in sys.argv[1:] or CASES:
        make(case, CASES[case], pathlib.Path(__file__).parent / "models" / case)
