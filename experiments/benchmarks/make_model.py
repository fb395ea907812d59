#!/usr/bin/env python3
"""Writes a Llama folder of SmolLM2-135M's shape with random weights, for machines without the real one: make_model.py OUT [TOKENIZER_FOLDER]

The tokenizer is the demo's unless another folder is given; it uses few of the 49,152 rows of the vocabulary, which changes no time. Near ties are
many in such a model, so generated ids may differ between programs sooner than with learnt weights. Run it in the peers' environment
(BUILD/benchmarks/environment/bin/python): it needs numpy and safetensors.
"""
import json
import pathlib
import shutil
import sys

import numpy as np
from safetensors.numpy import save_file

SHAPE = {"vocab_size": 49152, "hidden_size": 576, "intermediate_size": 1536, "num_hidden_layers": 30, "num_attention_heads": 9,
         "num_key_value_heads": 3, "head_dim": 64}
DEMO_MODEL = pathlib.Path(__file__).resolve().parents[2] / "resources" / "demo" / "model"


def names_and_shapes():
    hidden, inner, head = SHAPE["hidden_size"], SHAPE["intermediate_size"], SHAPE["head_dim"]
    queries, keys = SHAPE["num_attention_heads"] * head, SHAPE["num_key_value_heads"] * head
    yield "model.embed_tokens.weight", (SHAPE["vocab_size"], hidden)
    yield "model.norm.weight", (hidden,)
    for layer in range(SHAPE["num_hidden_layers"]):
        parts = {"input_layernorm": (hidden,), "post_attention_layernorm": (hidden,), "self_attn.q_proj": (queries, hidden),
                 "self_attn.k_proj": (keys, hidden), "self_attn.v_proj": (keys, hidden), "self_attn.o_proj": (hidden, queries),
                 "mlp.gate_proj": (inner, hidden), "mlp.up_proj": (inner, hidden), "mlp.down_proj": (hidden, inner)}
        for name, shape in parts.items():
            yield f"model.layers.{layer}.{name}.weight", shape


def main(out, tokenizer):
    out.mkdir(parents=True)
    for name in ("tokenizer.json", "tokenizer_config.json", "chat_template.jinja"):
        if (tokenizer / name).exists():
            shutil.copy(tokenizer / name, out)
    config = {"architectures": ["LlamaForCausalLM"], "model_type": "llama", **SHAPE, "hidden_act": "silu", "max_position_embeddings": 8192,
              "rms_norm_eps": 1e-5, "rope_theta": 100000.0, "rope_scaling": None, "attention_bias": False, "mlp_bias": False,
              "tie_word_embeddings": True, "torch_dtype": "float32", "bos_token_id": 1, "eos_token_id": 0, "pad_token_id": 0}
    (out / "config.json").write_text(json.dumps(config, indent=2) + "\n")
    chance = np.random.default_rng(0)
    tensors = {}
    for name, shape in names_and_shapes():
        normal = 0.04 * chance.standard_normal(shape, dtype=np.float32)
        tensors[name] = np.ones(shape, np.float32) if len(shape) == 1 else normal
    save_file(tensors, out / "model.safetensors")
    print(f"{out}: {sum(tensor.size for tensor in tensors.values()):,} parameters")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]) if len(sys.argv) == 3 else DEMO_MODEL)
