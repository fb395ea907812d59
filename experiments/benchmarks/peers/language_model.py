"""Peers of the cases step, embed and generate, over transformers.

P0, the published way: padded batches with logits of every position, one document at a time for features and for generation, there
without a cache, a number fetched per document. P1, the strong Python way: SDPA without a mask (right padding behind a causal mask needs none),
logits of unmasked rows only, batches sorted by length, cached batched generation, fused AdamW, bf16 autocast where the processor has bf16.
"""
import contextlib
import json

import numpy as np
import torch
import torch.nn.functional as F
from transformers import AutoModelForCausalLM

EMBED_TOKENS = 4096  # padded tokens together: larger batches are slower on a CPU
IGNORED = -100


def read_documents(path):
    with open(path) as file:
        return [json.loads(line) for line in file if line.strip()]


def right_padded(rows):
    """[B, T] ids and their mask."""
    longest = max(map(len, rows))
    ids = torch.zeros(len(rows), longest, dtype=torch.long)
    mask = torch.zeros(len(rows), longest, dtype=torch.long)
    for i, row in enumerate(rows):
        ids[i, : len(row)] = torch.tensor(row)
        mask[i, : len(row)] = 1
    return ids, mask


class LanguageModelCase:
    def __init__(self, options):
        self.strong = options.peer == "p1"
        self.documents = read_documents(options.documents)
        if options.limit:
            self.documents = self.documents[: options.limit]
        self.model = AutoModelForCausalLM.from_pretrained(options.model, dtype=torch.float32, attn_implementation="sdpa")
        # transformers leaves looked-up padding tokens out of the embedding's gradient. SmolLM2's is also the token that ends a turn, inside every
        # document, and has a gradient like any other.
        self.model.get_input_embeddings().padding_idx = None
        self.bf16 = options.dtype == "bf16"
        self.parameters = sum(parameter.numel() for parameter in self.model.parameters())

    def precision(self):
        return torch.autocast("cpu", torch.bfloat16) if self.bf16 else contextlib.nullcontext()

    def facts(self):
        return {"dtype": "bf16" if self.bf16 else "f32", "parameters": self.parameters, "documents": len(self.documents)}


class Step(LanguageModelCase):
    def __init__(self, options):
        super().__init__(options)
        self.model.train()
        rows = [document["ids"] for document in self.documents]
        self.ids, self.mask = right_padded(rows)
        self.labels = self.ids.masked_fill(self.mask == 0, IGNORED)
        for i, document in enumerate(self.documents):
            self.labels[i, : document["masked"]] = IGNORED
        self.tokens = sum(map(len, rows))
        predicted = self.labels[:, 1:] != IGNORED
        self.rows = F.pad(predicted, (0, 1)).flatten().nonzero().squeeze(1)  # the row before each target
        self.targets = self.labels[:, 1:][predicted]
        self.clip_norm = options.clip_norm
        decayed = [parameter for parameter in self.model.parameters() if parameter.dim() > 1]
        others = [parameter for parameter in self.model.parameters() if parameter.dim() <= 1]
        groups = [{"params": decayed, "weight_decay": options.weight_decay}, {"params": others, "weight_decay": 0.0}]
        self.optimiser = torch.optim.AdamW(groups, lr=options.learning_rate, betas=(0.9, 0.999), eps=1e-8, fused=self.strong or None)

    def loss_of_unmasked(self):
        with self.precision():
            hidden = self.model.model(self.ids, use_cache=False).last_hidden_state
            logits = self.model.lm_head(hidden.flatten(0, 1)[self.rows])
        return F.cross_entropy(logits.float(), self.targets)

    def loss_of_all(self):
        with self.precision():
            logits = self.model(self.ids, attention_mask=self.mask, use_cache=False).logits  # [B, T, V]
        # Rows, not columns: over a strided vocabulary torch adds up the exponentials one after another, and loses a digit and a half.
        losses = F.cross_entropy(logits[:, :-1].float().flatten(0, 1), self.labels[:, 1:].flatten(), reduction="none")  # [B (T-1)]
        losses = losses.view(len(self.documents), -1)
        for i in range(len(self.documents)):
            losses[i].sum().item()  # as it is logged there, document by document
        return losses.sum() / (self.labels[:, 1:] != IGNORED).sum()

    def work(self):
        self.optimiser.zero_grad()
        loss = self.loss_of_unmasked() if self.strong else self.loss_of_all()
        loss.backward()
        norm = torch.nn.utils.clip_grad_norm_(self.model.parameters(), self.clip_norm, foreach=self.strong)
        self.optimiser.step()
        return loss.item(), norm.item()

    def describe(self, result):
        loss, norm = result
        return ({"tokens": self.tokens, "loss": loss, "gradient_norm": norm},
                {"loss": np.array([loss]), "gradient_norm": np.array([norm])})


class Embed(LanguageModelCase):
    def __init__(self, options):
        super().__init__(options)
        self.model.eval()
        self.texts = [document["feature_ids"] for document in self.documents]
        self.tokens = sum(map(len, self.texts))

    @torch.inference_mode()
    def one_at_a_time(self):
        features = []
        for text in self.texts:
            ids = torch.tensor([text])
            with self.precision():
                output = self.model(ids, attention_mask=torch.ones_like(ids), output_hidden_states=True, use_cache=False)
            hidden = output.hidden_states[-1][0].float()
            features.append(torch.cat([hidden.mean(0), hidden[-1]]).numpy())
        return np.stack(features)

    @torch.inference_mode()
    def together(self):
        order = sorted(range(len(self.texts)), key=lambda i: len(self.texts[i]))
        features = np.empty((len(self.texts), 2 * self.model.config.hidden_size), np.float32)
        begin = 0
        while begin < len(order):
            end = begin + 1
            while end < len(order) and (end + 1 - begin) * len(self.texts[order[end]]) <= EMBED_TOKENS:
                end += 1
            chosen = order[begin:end]
            ids, mask = right_padded([self.texts[i] for i in chosen])
            with self.precision():
                hidden = self.model.model(ids, use_cache=False).last_hidden_state.float()  # [B, T, H]
            lengths = mask.sum(1)
            mean = (hidden * mask.unsqueeze(-1)).sum(1) / lengths.unsqueeze(1)
            last = hidden[torch.arange(len(chosen)), lengths - 1]
            features[chosen] = torch.cat([mean, last], 1).numpy()
            begin = end
        return features

    def work(self):
        return self.together() if self.strong else self.one_at_a_time()

    def describe(self, result):
        return {"tokens": self.tokens, "sum": float(result.sum(dtype=np.float64))}, {"features": result}


class Generate(LanguageModelCase):
    def __init__(self, options):
        super().__init__(options)
        self.model.eval()
        self.prompts = [document["prompt_ids"] for document in self.documents]
        self.new_tokens = options.new_tokens
        settings = self.model.generation_config
        settings.do_sample, settings.temperature, settings.top_p, settings.top_k = False, None, None, None
        settings.eos_token_id, settings.pad_token_id = None, 0  # every prompt gets as many tokens as are asked for

    def left_padded(self):
        longest = max(map(len, self.prompts))
        ids = torch.zeros(len(self.prompts), longest, dtype=torch.long)
        mask = torch.zeros_like(ids)
        for i, prompt in enumerate(self.prompts):
            ids[i, longest - len(prompt) :] = torch.tensor(prompt)
            mask[i, longest - len(prompt) :] = 1
        return ids, mask

    @torch.inference_mode()
    def work(self):
        with self.precision():
            if self.strong:
                ids, mask = self.left_padded()
                return self.model.generate(ids, attention_mask=mask, max_new_tokens=self.new_tokens, use_cache=True)[:, ids.shape[1] :].numpy()
            answers = []
            for prompt in self.prompts:
                ids = torch.tensor([prompt])
                out = self.model.generate(ids, attention_mask=torch.ones_like(ids), max_new_tokens=self.new_tokens, use_cache=False)
                answers.append(out[0, len(prompt) :].numpy())
            return np.stack(answers)

    def describe(self, result):
        return {"tokens": int(result.size)}, {"ids": np.ascontiguousarray(result)}
