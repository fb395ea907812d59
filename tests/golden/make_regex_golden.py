#!/usr/bin/env python3
"""Make tests/golden/text/regex.jsonl: how `tokenizers` cuts texts by regular expressions. Needs tokenizers (0.20 or newer).

  python3 tests/golden/make_regex_golden.py
"""
import json
import pathlib

from tokenizers import Regex, pre_tokenizers

OUT = pathlib.Path(__file__).parent / "text" / "regex.jsonl"
TEXTS = ["aB1 \t\nçé_x-y٣\u180e\u00a0Zz\r\nend\n", "Don't  STOP, it'S 12,345.67€ naïve ΑΒγ 日本語テスト ½²Ⅷ\n\n  x\u2028y\u0085z\v\f", "", "\n", "a", "ab\n\ncd\n", "e\u0301ⓐ\u200d🙂! ~^`|+<=>$"]
PATTERNS = [
    r"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+",
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+",
    r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+",
    r"\p{N}{1,3}", r"[一-龥぀-ゟ゠-ヿ]+", r"[\r\n]", r"\s?[A-Za-zµÀ-ÖØ-öø-ƺ]+", r"\s?[!-/:-~！-／：-～‘-‟　-。]+", r"\s+$",
    r"[\p{P}\p{S}&&[^_]]+", r"\d", r" ?[^(\s|[.,!?…。，、।۔،])]+",
    r"^a", r"$", r"^.", r"^", r"(?m)^.", r"(?m).+", r"(?m:a.)", r".+", r"a.c", r"\Aa", r"\z", r"\Z", r"\A", r"\s+", r"\S+", r"\h+", r"\H+", r"[\h_]+",
    r"[[:alpha:]]+", r"[[:space:]]+", r"[[:alnum:]]+", r"[[:^alpha:]]+", r"[[:digit:]]+", r"[[:word:]]+", r"[[:upper:]]+", r"[[:lower:]]+",
    r"[[:xdigit:]]+", r"[[:blank:]]+", r"[[:cntrl:]]+", r"[^[:space:]]+", r"[[:alpha:]_-]+",
    r"[a-z&&[^aeiou]]+", r"[^\s\p{L}&&[^1]]+", r"[a-z[A-Z]]+", r"[\p{L}&&\p{Lu}]+", r"[\w&&[^\d_]]+", r"[a&&b]", r"[^a-z&&\S]+", r"[a-z&&b-y&&[^m]]+", r"a|b&&c",
    r"[\S]+", r"[^\S]+", r"[^\S\r\n]+", r"[\W]+", r"[^\W]+", r"[\D]+", r"[\w-]+", r"[-a]+", r"[a-]+", r"[.*+?(){}|$]+", r"[\]\[]", r"[\t\n\x20-\x7e]+", r"[^a]+",
    r"\p{Lu}", r"\p{lu}", r"\p{Latin}+", r"\p{Alpha}+", r"\p{^L}+", r"\P{L}+", r"\p{Han}+", r"\p{Hiragana}+", r"\p{Katakana}+", r"\p{Greek}+", r"\p{Any}+", r"\p{White_Space}+",
    r"\p{ASCII}+", r"\p{Word}+", r"\p{M}", r"\p{N}+", r"\p{Nd}+", r"\p{Digit}+", r"\p{Upper}+", r"\p{XDigit}+", r"\p{Space}",
    r"(?i:b)", r"(?i)b", r"(?i)DON'T", r"a(?i)b|Z", r"(?i:z)+", r"(?-i:B)", r"(?i:[a-f]+)", r"(?i:k)",
    r"(?<n>a)B", r"(a)(B)", r"a++", r"a*+", r"(?>a+)B?", r"a{2}", r"a{,2}", r"\p{L}{2,}?", r"\w{1,2}", r"(?<=a)B", r"(?<!a)B", r"(?=B)", r"(?!a)", r"\b", r"\B", r"\bend\b",
    r"\w+", r"\W+", r"\d+", r"\D+", r"\R", r"\v", r"\x41|\x61", r"\x{e9}", r"\u00e9", r"(?#a comment)a", r"\.|\,|\-", r"x|", r"", r"(?:)", r"#|\}", r"(?<=\s)\S", r"(ab|cd)\n*",
]
REFUSED = [r"(?P<n>a)", r"(?s).", r"(?u)a", r"[a-\d]", r"\p{IsAlphabetic}", r"\p{Script=Greek}", r"\p{L&}", r"\p{gc=L}", r"(a", r"a)", r"[a", r"*a"]


def pieces(pattern, text):
    return [piece for piece, _ in pre_tokenizers.Split(Regex(pattern), "isolated").pre_tokenize_str(text)]


def main():
    rows = [{"pattern": p, "pieces": [pieces(p, t) for t in TEXTS]} for p in PATTERNS]
    for pattern in REFUSED:
        try:
            Regex(pattern)
            raise SystemExit(f"accepted: {pattern}")
        except Exception:
            rows.append({"pattern": pattern, "pieces": None})
    OUT.write_text(json.dumps({"texts": TEXTS}) + "\n" + "".join(json.dumps(row) + "\n" for row in rows))
    print(f"{len(rows)} expressions x {len(TEXTS)} texts")


if __name__ == "__main__":
    main()
