"""Models of a given shape with random weights, and documents for them as token ids. What a step costs does not depend on what the weights are."""
import dataclasses
import json

import numpy as np

import tensor_file

BLOCK = 1 << 22  # one block of normal numbers serves all matrices, from another place in each


@dataclasses.dataclass(frozen=True)
class Shape:
    layers: int
    hidden: int
    inner: int
    heads: int
    vocabulary: int

    @property
    def body(self):
        """Numbers in the matrices of all layers."""
        return self.layers * (4 * self.hidden ** 2 + 3 * self.hidden * self.inner)

    def training_flops(self, lengths, loss_rows):
        """Of forward and backward: each of a product's numbers 6 times a token, the logits' for the rows that have a loss, and the lower half of
        attention's two products."""
        attention = 6 * self.layers * self.hidden * sum(n * n for n in lengths)
        return 6 * self.body * sum(lengths) + 6 * self.hidden * self.vocabulary * loss_rows + attention


TRUE_WIDTH = Shape(layers=32, hidden=3072, inner=8192, heads=32, vocabulary=32064)  # Phi-3.5-mini
TINY = Shape(layers=2, hidden=64, inner=160, heads=4, vocabulary=512)


def names_and_shapes(shape):
    yield "lm_head.weight", (shape.vocabulary, shape.hidden)
    yield "model.embed_tokens.weight", (shape.vocabulary, shape.hidden)
    yield "model.norm.weight", (shape.hidden,)
    for layer in range(shape.layers):
        prefix = f"model.layers.{layer}."
        yield prefix + "input_layernorm.weight", (shape.hidden,)
        yield prefix + "post_attention_layernorm.weight", (shape.hidden,)
        yield prefix + "self_attn.qkv_proj.weight", (3 * shape.hidden, shape.hidden)
        yield prefix + "self_attn.o_proj.weight", (shape.hidden, shape.hidden)
        yield prefix + "mlp.gate_up_proj.weight", (2 * shape.inner, shape.hidden)
        yield prefix + "mlp.down_proj.weight", (shape.hidden, shape.inner)


def write_model(folder, shape):
    folder.mkdir(parents=True)
    config = {"architectures": ["Phi3ForCausalLM"], "model_type": "phi3", "vocab_size": shape.vocabulary, "hidden_size": shape.hidden,
              "intermediate_size": shape.inner, "num_hidden_layers": shape.layers, "num_attention_heads": shape.heads,
              "num_key_value_heads": shape.heads, "hidden_act": "silu", "max_position_embeddings": 4096,
              "original_max_position_embeddings": 4096, "rms_norm_eps": 1e-5, "rope_theta": 10000.0, "rope_scaling": None,
              "sliding_window": None, "tie_word_embeddings": False, "torch_dtype": "bfloat16", "bos_token_id": 1, "eos_token_id": 0,
              "pad_token_id": 0}
    (folder / "config.json").write_text(json.dumps(config))
    header, offset = {}, 0
    for name, sizes in names_and_shapes(shape):
        end = offset + 2 * int(np.prod(sizes))
        header[name] = {"dtype": "BF16", "shape": list(sizes), "data_offsets": [offset, end]}
        offset = end
    chance = np.random.default_rng(0)
    normal = ((0.02 * chance.standard_normal(BLOCK, dtype=np.float32)).view(np.uint32) >> 16).astype("<u2")
    with open(folder / "model.safetensors", "wb") as file:
        file.write(tensor_file.packed(header))
        for _, sizes in names_and_shapes(shape):
            count = int(np.prod(sizes))
            if len(sizes) == 1:
                file.write(np.full(count, 0x3F80, "<u2").tobytes())  # ones
                continue
            place = int(chance.integers(BLOCK))
            while count > 0:
                part = normal[place:place + count]
                file.write(part.tobytes())
                count, place = count - len(part), 0


def document_lengths(count, is_tiny):
    """As long as the published task's documents, 118 to 207 tokens; short ones for trying this out."""
    return [9 + i % 7 for i in range(count)] if is_tiny else [118 + i * 37 % 90 for i in range(count)]


def ids_of(row, length, shape):
    return [3 + (31 * row + 7 * place) % (shape.vocabulary - 3) for place in range(length)]


def write_documents(path, shape, lengths):
    """As `sdm-runner bench` reads them; the last fifth of each has a loss. Returns how many rows have one."""
    rows = 0
    with open(path, "w") as file:
        for i, length in enumerate(lengths):
            ids, masked = ids_of(i, length, shape), length - length // 5
            rows += length - masked
            file.write(json.dumps({"ids": ids, "feature_ids": ids, "masked": masked, "prompt_ids": ids[:masked]}) + "\n")
    return rows
