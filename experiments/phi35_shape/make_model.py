#!/usr/bin/env python3
"""Writes a Phi-3 folder of Phi-3.5-mini's shape (3.8 G parameters, bfloat16) with random weights: make_model.py OUT SENTENCES

What a run of this size needs in memory and time does not depend on what the weights are; what it learns does. SENTENCES is a text file, a sentence
a line: a byte-level BPE tokenizer of the model's vocabulary is trained on it, so that documents are about as long as with the real one. Needs
numpy and tokenizers (the benchmarks' environment has both), 8 GB of disk, 1 GB of memory and about two minutes.
"""
import json
import pathlib
import struct
import sys

import numpy as np
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

LAYERS, HIDDEN, INNER, HEADS, VOCABULARY = 32, 3072, 8192, 32, 32064
SPECIAL = ["<|endoftext|>", "<|user|>", "<|assistant|>", "<|system|>", "<|end|>"]
CHAT = ("{% for message in messages %}<|{{ message['role'] }}|>\n{{ message['content'] }}<|end|>\n{% endfor %}"
        "{% if add_generation_prompt %}<|assistant|>\n{% endif %}")
# Standard deviation of a fresh model's matrices; those that end in the residual stream are divided by sqrt(2 layers), or its activations would grow.
DEVIATION = 0.02
BLOCK = 1 << 22


def shapes():
    yield "lm_head.weight", (VOCABULARY, HIDDEN)
    yield "model.embed_tokens.weight", (VOCABULARY, HIDDEN)
    for layer in range(LAYERS):
        prefix = f"model.layers.{layer}."
        yield prefix + "input_layernorm.weight", (HIDDEN,)
        yield prefix + "mlp.down_proj.weight", (HIDDEN, INNER)
        yield prefix + "mlp.gate_up_proj.weight", (2 * INNER, HIDDEN)
        yield prefix + "post_attention_layernorm.weight", (HIDDEN,)
        yield prefix + "self_attn.o_proj.weight", (HIDDEN, HIDDEN)
        yield prefix + "self_attn.qkv_proj.weight", (3 * HIDDEN, HIDDEN)
    yield "model.norm.weight", (HIDDEN,)


def in_bfloat16(values):
    """The nearest bfloat16 numbers, as their 16 bits."""
    bits = np.ascontiguousarray(values, np.float32).view(np.uint32)
    return ((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16).astype("<u2")


def write_weights(path):
    header, offset = {}, 0
    for name, shape in shapes():
        size = 2 * int(np.prod(shape))
        header[name] = {"dtype": "BF16", "shape": list(shape), "data_offsets": [offset, offset + size]}
        offset += size
    text = json.dumps({"__metadata__": {"format": "pt"}, **header}).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for place, (name, shape) in enumerate(shapes()):
            if len(shape) == 1:
                file.write(in_bfloat16(np.ones(shape)).tobytes())
                continue
            ends_branch = name.endswith(("o_proj.weight", "down_proj.weight"))
            deviation = DEVIATION / np.sqrt(2 * LAYERS) if ends_branch else DEVIATION
            chance, left = np.random.default_rng(place), int(np.prod(shape))
            while left > 0:
                count = min(left, BLOCK)
                file.write(in_bfloat16(deviation * chance.standard_normal(count, dtype=np.float32)).tobytes())
                left -= count
    return offset // 2


def write_tokenizer(folder, sentences):
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(vocab_size=VOCABULARY, special_tokens=SPECIAL, show_progress=False,
                                  initial_alphabet=pre_tokenizers.ByteLevel.alphabet())
    tokenizer.train([str(sentences)], trainer)
    tokenizer.save(str(folder / "tokenizer.json"))
    facts = {"tokenizer_class": "PreTrainedTokenizerFast", "eos_token": "<|endoftext|>", "pad_token": "<|endoftext|>", "bos_token": None,
             "chat_template": CHAT}
    (folder / "tokenizer_config.json").write_text(json.dumps(facts, indent=2) + "\n")


def main(out, sentences):
    out.mkdir(parents=True)
    write_tokenizer(out, sentences)
    config = {"architectures": ["Phi3ForCausalLM"], "model_type": "phi3", "vocab_size": VOCABULARY, "hidden_size": HIDDEN,
              "intermediate_size": INNER, "num_hidden_layers": LAYERS, "num_attention_heads": HEADS, "num_key_value_heads": HEADS,
              "hidden_act": "silu", "max_position_embeddings": 4096, "original_max_position_embeddings": 4096, "rms_norm_eps": 1e-5,
              "rope_theta": 10000.0, "rope_scaling": None, "sliding_window": None, "tie_word_embeddings": False,
              "torch_dtype": "bfloat16", "bos_token_id": 1, "eos_token_id": 0, "pad_token_id": 0}
    (out / "config.json").write_text(json.dumps(config, indent=2) + "\n")
    (out / "generation_config.json").write_text(json.dumps({"eos_token_id": [0, SPECIAL.index("<|end|>")]}, indent=2) + "\n")
    print(f"{out}: {write_weights(out / 'model.safetensors'):,} parameters")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
