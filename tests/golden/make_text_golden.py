#!/usr/bin/env python3
"""Make the small golden files of the text tests (tests/golden/text), with the standard library only.

Two tiny tokenizers are trained here, and every expected number comes from a second, deliberately naive implementation of the
published rules: byte-pair encoding by rescanning, answer strings by regular expressions.

  python3 tests/golden/make_text_golden.py            write the files
  python3 tests/golden/make_text_golden.py --check    also compare all ids with Hugging Face `tokenizers`, if it is installed
"""
import itertools
import json
import pathlib
import random
import re
import sys
import unicodedata

OUT = pathlib.Path(__file__).parent / "text"
SENTENCES = """The quiet harbour woke before the sun. A baker carried warm bread across the square. Nobody heard the small bell ring twice.
Rain fell on the tin roof all night. Her letter arrived three weeks late. The old clock stopped at noon and never started again.
We counted 48 boats, 7 nets and 1,250 gulls. Don't wait for me; it's late, and they're tired! Ärger über Öl? C'est la vie: déjà vu.
Two gardeners planted beans along the northern wall. Her brother's map shows every well between here and the coast.""".split("\n")
TAGS = "<sentence>The quiet harbour woke before the sun.</sentence>\n<verified>Yes</verified> <verified>No</verified>"
WORD = "\u2581"


# --- the naive tokenizer -----------------------------------------------------------------------------------------------------------

def byte_alphabet():
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    rest = itertools.count(256)
    return {b: chr(b if b in printable else next(rest)) for b in range(256)}


ALPHABET = byte_alphabet()


def kind(c):
    category = unicodedata.category(c)
    return "space" if c.isspace() else "letter" if category[0] == "L" else "number" if category[0] == "N" else "sign"


def gpt2_pieces(text):
    """The GPT-2 cut, by hand: contractions, one blank + a run of one kind, white space that leaves its last blank to the next word."""
    pieces, i = [], 0
    while i < len(text):
        contraction = re.match(r"'(?:s|t|re|ve|m|ll|d)", text[i:])
        start = i + 1 if text[i] == " " and i + 1 < len(text) and kind(text[i + 1]) != "space" else i
        end = start
        while end < len(text) and kind(text[end]) == kind(text[start]):
            end += 1
        if contraction:
            end = i + contraction.end()
        elif kind(text[start]) == "space" and end < len(text) and end - i > 1:
            end -= 1
        pieces.append(text[i:end])
        i = end
    return pieces


def digit_pieces(text):
    return [p for p in re.split("(" + "|".join(sorted({re.escape(c) for c in text if unicodedata.category(c)[0] == "N"}) or ["(?!)"]) + ")", text) if p]


def merged(symbols, ranks):
    while True:
        best = min(((ranks.get(pair, 1 << 30), i) for i, pair in enumerate(zip(symbols, symbols[1:]))), default=(1 << 30, 0))
        if best[0] == 1 << 30:
            return symbols
        i = best[1]
        symbols = symbols[:i] + [symbols[i] + symbols[i + 1]] + symbols[i + 2:]


class NaiveTokenizer:
    def __init__(self, document, byte_level):
        self.byte_level = byte_level
        self.vocabulary = document["model"]["vocab"]
        self.ranks = {tuple(pair): rank for rank, pair in enumerate(document["model"]["merges"])}
        self.added = {t["content"]: t for t in document["added_tokens"]}
        self.pattern = re.compile("(" + "|".join(re.escape(c) for c in sorted(self.added, key=len, reverse=True)) + ")")

    def word_ids(self, word):
        ids = []
        for symbol in merged(list(word), self.ranks):
            ids += [self.vocabulary[symbol]] if symbol in self.vocabulary else [self.vocabulary[f"<0x{b:02X}>"] for b in symbol.encode()]
        return ids

    def encode(self, text):
        ids, swallow = [], False
        for part in self.pattern.split(text):
            if part in self.added:
                ids.append(self.added[part]["id"])
                swallow = self.added[part]["rstrip"]
                continue
            part = part.lstrip() if swallow else part
            swallow = False
            if not part:
                continue
            if self.byte_level:
                for piece in itertools.chain.from_iterable(gpt2_pieces(p) for p in digit_pieces(part)):
                    ids += self.word_ids("".join(ALPHABET[b] for b in piece.encode()))
            else:
                ids += self.word_ids(WORD + part.replace(" ", WORD))
        return ids


# --- training two tiny tokenizers --------------------------------------------------------------------------------------------------

def learn_merges(words, count):
    words, merges = [list(w) for w in words], []
    for _ in range(count):
        pairs = {}
        for word in words:
            for pair in zip(word, word[1:]):
                pairs[pair] = pairs.get(pair, 0) + 1
        pair = max(sorted(pairs), key=pairs.get)
        merges.append(pair)
        ranks = {pair: 0}
        words = [merged(w, ranks) for w in words]
    return merges


def added_token(number, content, special=True, rstrip=False):
    return {"id": number, "content": content, "single_word": False, "lstrip": False, "rstrip": rstrip, "normalized": False, "special": special}


def document(vocabulary, merges, added, normalizer, pre_tokenizer, decoder, **model):
    base = {"dropout": None, "unk_token": None, "continuing_subword_prefix": None, "end_of_word_suffix": None, "fuse_unk": False,
            "byte_fallback": False, "ignore_merges": False}
    return {"version": "1.0", "truncation": None, "padding": None, "added_tokens": added, "normalizer": normalizer,
            "pre_tokenizer": pre_tokenizer, "post_processor": None, "decoder": decoder,
            "model": {"type": "BPE", **base, **model, "vocab": vocabulary, "merges": [list(m) for m in merges]}}


def byte_level_tokenizer():
    added = [added_token(i, c) for i, c in enumerate(["<|endoftext|>", "<|im_start|>", "<|im_end|>"])]
    corpus = [p for line in SENTENCES + [TAGS] for d in digit_pieces(line) for p in gpt2_pieces(d)]
    merges = learn_merges(["".join(ALPHABET[b] for b in p.encode()) for p in corpus], 220)
    tokens = [t["content"] for t in added] + [ALPHABET[b] for b in range(256)] + ["".join(m) for m in merges]
    level = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True}
    pre = {"type": "Sequence", "pretokenizers": [{"type": "Digits", "individual_digits": True}, level]}
    return document({t: i for i, t in enumerate(dict.fromkeys(tokens))}, merges, added, None, pre, level)


def byte_fallback_tokenizer():
    corpus = [WORD + line.replace(" ", WORD) for line in SENTENCES + [TAGS]]
    # No merge crosses the border of a tag or line, as in a real vocabulary.
    words = [w for line in corpus for w in re.findall(f"{WORD}?<[^>]*>|{WORD}?[^{WORD}<>\n]+|\n", line)]
    merges = learn_merges(words, 220)
    tokens = ["<unk>", "<s>", "</s>"] + [f"<0x{b:02X}>" for b in range(256)] + sorted(set("".join(corpus))) + ["".join(m) for m in merges]
    vocabulary = {t: i for i, t in enumerate(dict.fromkeys(tokens))}
    first = len(vocabulary)
    added = [added_token(0, "<unk>"), added_token(1, "<s>"), added_token(2, "</s>", special=False, rstrip=True), added_token(first, "<|endoftext|>")]
    added += [added_token(first + 1 + i, c, rstrip=True) for i, c in enumerate(["<|assistant|>", "<|system|>", "<|end|>", "<|user|>"])]
    replace = {"type": "Replace", "pattern": {"String": " "}, "content": WORD}
    normalizer = {"type": "Sequence", "normalizers": [{"type": "Prepend", "prepend": WORD}, replace]}
    back = {"type": "Replace", "pattern": {"String": WORD}, "content": " "}
    decoder = {"type": "Sequence", "decoders": [back, {"type": "ByteFallback"}, {"type": "Fuse"}, {"type": "Strip", "content": " ", "start": 1, "stop": 0}]}
    return document(vocabulary, merges, added, normalizer, None, decoder, unk_token="<unk>", fuse_unk=True, byte_fallback=True)


# --- chat, masks and answers -------------------------------------------------------------------------------------------------------

def chatml(messages, generate):
    text = "" if messages[0][0] == "system" else "<|im_start|>system\nYou answer briefly.<|im_end|>\n"
    text += "".join(f"<|im_start|>{role}\n{content}<|im_end|>\n" for role, content in messages)
    return text + ("<|im_start|>assistant\n" if generate else "")


def phi3(messages, generate):
    return "".join(f"<|{role}|>\n{content}<|end|>\n" for role, content in messages) + ("<|assistant|>\n" if generate else "<|endoftext|>")


CHATML_TEMPLATE = ("{% for message in messages %}{% if loop.first and messages[0]['role'] != 'system' %}{{ '<|im_start|>system\nYou answer briefly."
                   "<|im_end|>\n' }}{% endif %}{{ '<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>' + '\n' }}"
                   "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}")
PHI3_TEMPLATE = ("{% for message in messages %}{{ '<|' + message['role'] + '|>\n' }}{# '<|user|>\n' #}{{ message['content'] + '<|end|>\n' }}"
                 "{% endfor %}{% if add_generation_prompt %}{{ '<|assistant|>\n' }}{% else %}{{ eos_token }}{% endif %}")


def strip_verdict(answer):
    stripped = re.sub(r"(?:No|Yes)</verified>\Z", "", answer.strip())
    return stripped if re.search(r"<verified>(?:No|Yes)</verified>\Z", answer.strip()) else answer.strip() + "\n<verified>"


def answer_row(reference, generation):
    positive = f"<sentence>{reference}</sentence>\n<verified>Yes</verified>"
    sentences = re.findall(r"<sentence>(.*?)</sentence>", generation, re.S)
    verdicts = re.findall(r"<verified>(.*?)</verified>", generation, re.S)
    words = sentences[0].split() if sentences else []
    negative = generation.strip() not in (positive, positive.replace("Yes", "No"))
    label = int((words if verdicts else []) == reference.split())
    forced = strip_verdict(generation) + "No</verified>\n\n"
    same = [a == b for a, b in zip(words, reference.split())]
    return {"reference": reference, "generation": generation, "strip_verdict": strip_verdict(generation), "force_no": forced,
            "matches_positive": generation.strip() == positive, "matches_positive_but_no": generation.strip() == positive.replace("Yes", "No"),
            "training_hard_negative": negative, "test_label": label, "final_layer_hard_negative": forced if negative and not label else None,
            "sentence_correct": bool(words) and words == reference.split(), "exact_match": generation.split() == positive.split(),
            "no_response": not words, "attempts": generation.count("<sentence>"),
            "word_accuracy": sum(same) / len(same) if same and len(words) == len(reference.split()) else 0.0}


def answer_rows():
    rng = random.Random(5)
    sentences = [s.strip() + "." for s in " ".join(SENTENCES[:2]).replace("\n", " ").split(".") if s.strip()]
    for reference in sentences:
        words = reference.split()
        wrong = words[:-3] + rng.sample(words[-3:], 3)
        for text in (reference, " ".join(wrong), " ".join(words[:-1]), reference + " too", "  ".join(words)):
            for template in ("<sentence>{}</sentence>\n<verified>Yes</verified>", "<sentence>{}</sentence>\n<verified>No</verified>\n\n",
                             "{}</sentence>\n<verified>No</verified>", "<sentence>{}\n<verified>Yes</verified>", "<sentence>{}</sentence>",
                             "Sure: <sentence>{}</sentence> <verified> yes </verified>", "<sentence> </sentence>{}<verified>No</verified>"):
                if rng.random() < 0.5:
                    yield answer_row(reference, template.format(text))
    for text in ("", " \n", "<verified>Yes</verified>", "<sentence></sentence>"):
        yield answer_row(sentences[0], text)


def texts():
    rng = random.Random(3)
    parts = ["The", " quiet", " harbour", "  ", "\n", "\n\n", "\t", " 1250", "48", "'s", "don't", "they're", "...", "?!", "é", "ß", "日本", " 😀", "\u00a0", "\u2003",
             "\u0000", "<sentence>", "</sentence>", "\n<verified>", "Yes", "No", "</verified>", "</s>", "<s>", WORD, "Ġ", "½", "a_b", "-"]
    markers = {"byte_level": ["<|im_start|>", "<|im_end|>\n"], "byte_fallback": ["<|user|>\n", "<|end|>\n", "<|endoftext|>", "<|assistant|> \n "]}
    for name, own in markers.items():
        yield name, ["", " ", *SENTENCES, TAGS] + ["".join(rng.choice(parts + own) for _ in range(rng.randint(1, 12))) for _ in range(60)] + [" ".join(SENTENCES * 2)]


def mask_rows(tokenizer, render, system):
    rng = random.Random(4)
    opening = [("system", system)] if system else []
    for row in list(answer_rows())[::9]:
        prompt = f"Order '{row['reference']}' and end with <verified>Yes</verified> or <verified>No</verified>."
        answer = rng.choice([row["generation"], row["force_no"].rstrip("\n")]).strip()
        before = render(opening + [("user", prompt)], True)
        whole = render(opening + [("user", prompt), ("assistant", answer)], False)
        cut = answer.rfind("<verified>No</verified>")
        ids, head = tokenizer.encode(whole), tokenizer.encode(before + (answer[:cut] if cut >= 0 else ""))
        if ids[:len(head)] != head:
            continue  # a token straddles the border: a unit test of its own covers that
        turn = render(opening + [("user", prompt), ("assistant", strip_verdict(answer))], False)
        yield {"prompt": prompt, "answer": answer, "ids": ids, "masked": len(head), "prompt_ids": tokenizer.encode(before),
               "feature_ids_verified_tag": tokenizer.encode(before + strip_verdict(answer)), "feature_ids_end_of_turn": tokenizer.encode(turn)}


def write_lines(path, rows):
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))


def main(check):
    OUT.mkdir(exist_ok=True)
    write_lines(OUT / "answers.jsonl", answer_rows())
    documents = {"byte_level": byte_level_tokenizer(), "byte_fallback": byte_fallback_tokenizer()}
    for name, strings in texts():
        folder = OUT / name
        folder.mkdir(exist_ok=True)
        naive = NaiveTokenizer(documents[name], name == "byte_level")
        template, eos, render, system = ((CHATML_TEMPLATE, "<|im_end|>", chatml, None) if name == "byte_level" else
                                         (PHI3_TEMPLATE, "<|endoftext|>", phi3, "You are a helpful AI assistant."))
        (folder / "tokenizer.json").write_text(json.dumps(documents[name], ensure_ascii=True, separators=(",", ":")) + "\n")
        (folder / "tokenizer_config.json").write_text(json.dumps({"chat_template": template, "eos_token": eos}, indent=1) + "\n")
        rows = [{"text": text, "ids": naive.encode(text)} for text in strings]
        write_lines(folder / "cases.jsonl", rows)
        write_lines(folder / "masks.jsonl", mask_rows(naive, render, system))
        if check:
            import tokenizers
            reference = tokenizers.Tokenizer.from_file(str(folder / "tokenizer.json"))
            for row in rows:
                assert reference.encode(row["text"], add_special_tokens=False).ids == row["ids"], row
            print(f"{name}: {len(rows)} strings have the ids of `tokenizers`")


if __name__ == "__main__":
    main("--check" in sys.argv[1:])
