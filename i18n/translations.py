#!/usr/bin/env python3
"""Keeps the translations of the window complete: i18n/README.md tells how they are worked on.

    translations.py extract --lupdate P --core-texts P   brings every .ts up to date with the sources, then reports
    translations.py missing LANGUAGE > new.json          what has no translation yet, as {"context|source": ""}
    translations.py fill LANGUAGE new.json               puts translations in; a key may be "context|source", or "source" for all contexts
    translations.py check [LANGUAGE]                     what is untranslated or broken; exit status 1 where anything is
    translations.py fresh --lupdate P --core-texts P     whether every .ts has what the sources have now; exit status 1 where one has not
"""
import argparse
import html
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
CONTEXT = re.compile(r"<context>\n    <name>(.*?)</name>\n(.*?)</context>", re.S)
MESSAGE = re.compile(r"    <message( numerus=\"yes\")?>\n(.*?)    </message>\n", re.S)
SOURCE = re.compile(r"<source>(.*?)</source>", re.S)
COMMENT = re.compile(r"<comment>(.*?)</comment>", re.S)
TRANSLATION = re.compile(r"        <translation(?: type=\"(\w+)\")?>(.*?)</translation>\n", re.S)
FORM = re.compile(r"<numerusform>(.*?)</numerusform>", re.S)


class Message:
    def __init__(self, context, numerus, body):
        self.context, self.numerus = context, bool(numerus)
        self.source = html.unescape(SOURCE.search(body).group(1))
        comment = COMMENT.search(body)
        self.comment = html.unescape(comment.group(1)) if comment else ""
        kind, text = TRANSLATION.search(body).groups()
        self.finished = kind is None
        self.forms = [html.unescape(form) for form in FORM.findall(text)] if self.numerus else [html.unescape(text)]
        self.place = (text.count("<numerusform>"))

    @property
    def key(self):
        return f"{self.context}|{self.source}"


def files():
    return sorted(HERE.glob("sdm_workbench_*.ts"))


def language_of(file):
    return file.stem.removeprefix("sdm_workbench_")


def file_of(language):
    return HERE / f"sdm_workbench_{language}.ts"


def messages(file):
    found = []
    for context, body in CONTEXT.findall(file.read_text(encoding="utf-8")):
        found += [Message(html.unescape(context), numerus, each) for numerus, each in MESSAGE.findall(body)]
    return found


def escaped(text):
    """As lupdate writes it, so that the next extraction changes nothing."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;").replace("'", "&apos;")


def fill(language, translations):
    """Returns how many messages were filled, and which keys belong to none."""
    file, used, count = file_of(language), set(), 0

    def in_context(match):
        context = html.unescape(match.group(1))

        def in_message(one):
            nonlocal count
            message = Message(context, one.group(1), one.group(2))
            key = message.key if message.key in translations else message.source
            value = translations.get(key)
            if not value:
                return one.group(0)
            used.add(key)
            count += 1
            forms = value if isinstance(value, list) else [value] * max(message.place, 1)
            if message.numerus:
                inner = "\n" + "".join(f"            <numerusform>{escaped(form)}</numerusform>\n" for form in forms) + "        "
            else:
                inner = escaped(forms[0])
            body = TRANSLATION.sub(lambda _: f"        <translation>{inner}</translation>\n", one.group(2))
            return f"    <message{one.group(1) or ''}>\n{body}    </message>\n"

        return f"<context>\n    <name>{match.group(1)}</name>\n{MESSAGE.sub(in_message, match.group(2))}</context>"

    file.write_text(CONTEXT.sub(in_context, file.read_text(encoding="utf-8")), encoding="utf-8")
    return count, sorted(set(translations) - used)


PLACEHOLDER = re.compile(r"%L?\d{1,2}|%L?n|\{\w+\}")
TAG = re.compile(r"</?[a-z]+[^<>]*>")
ACCELERATOR = re.compile(r"&(?=[^\W_])(?!\w+;)")
EXTENSION = re.compile(r"\*\.\w+")
ENDS = (("…", "...", "……"), (":", "："), (";", "；"))
FULL_WIDTH = {"：": ":", "；": ";"}


def ends_like(text, group):
    return text.rstrip().endswith(group)


def faults(message, language):
    """What is wrong with a translation, as sentences; nothing when it is right."""
    found, source = [], message.source
    if not message.finished:
        return ["is unfinished"]
    if not message.forms or any(not form.strip() for form in message.forms) and source.strip():
        return ["is empty"]
    wanted = 1 if language.startswith("zh") else 2
    if message.numerus and len(message.forms) != wanted:
        found.append(f"has {len(message.forms)} plural forms, the language has {wanted}")
    for form in message.forms:
        for what, pattern in (("placeholders", PLACEHOLDER), ("tags", TAG), ("file endings", EXTENSION)):
            here, there = sorted(pattern.findall(source)), sorted(pattern.findall(form))
            if here != there:
                found.append(f"has other {what}: {', '.join(here) or 'none'} became {', '.join(there) or 'none'}")
        if len(ACCELERATOR.findall(source)) != len(ACCELERATOR.findall(form)):
            found.append("has not as many accelerators (&) as its source")
        for group in ENDS:
            if ends_like(source, group) != ends_like(form, group):
                found.append(f"does not end as its source does: {group[0]}")
        if source.count("\n") != form.count("\n"):
            found.append("has not as many lines as its source")
        for side, cut in (("begins", str.lstrip), ("ends", str.rstrip)):
            if (cut(source) != source) != (cut(form) != form):
                found.append(f"{side} with other white space than its source")
    return found


def report(language):
    """Prints what is wrong with a language. Returns how much it is."""
    count = 0
    all_of = messages(file_of(language))
    for message in all_of:
        for fault in faults(message, language):
            count += 1
            print(f"{language}: {message.context}: “{message.source}” {fault}" + ("" if not message.finished else f": “{message.forms[0]}”"))
    print(f"{language}: {len(all_of)} texts, {sum(not one.finished for one in all_of)} untranslated, {count} faults")
    return count


def lupdate(program, core_texts, targets):
    with tempfile.TemporaryDirectory() as scratch:
        texts = pathlib.Path(scratch) / "core_texts.cpp"
        texts.write_bytes(subprocess.run([core_texts], check=True, stdout=subprocess.PIPE).stdout)
        subprocess.run([program, "-silent", "-locations", "none", "-no-obsolete", "-tr-function-alias", "QT_TRANSLATE_NOOP+=phrase", "-I", str(ROOT),
                        "app", "widgets", "core", str(texts), "-ts", *map(str, targets)], check=True, cwd=ROOT)


def sources():
    for folder in ("app", "widgets", "core"):
        for file in sorted((ROOT / folder).rglob("*")):
            if file.suffix in (".h", ".cpp"):
                yield file, file.read_text(encoding="utf-8")


def unreachable(contexts):
    """Contexts that no class or call of the sources has, where lupdate misread one: their translations would never be found."""
    known = {"SettingGroup", "SettingLabel", "SettingUnit", "SettingHelp", "PresetSummary", "Guard", "Term"}  # of core_texts.cpp
    classes = set()
    for _, text in sources():
        known |= set(re.findall(r"Q_DECLARE_TR_FUNCTIONS\(([\w:]+)\)", text))
        known |= set(re.findall(r"(?:translate|QT_TRANSLATE_NOOP|phrase)\(\s*\"([\w:]+)\"", text))
        if "Q_OBJECT" in text:
            classes |= set(re.findall(r"^(?:class|struct) (\w+)", text, re.M))
    return sorted(context for context in contexts if context not in known and context.split("::")[-1] not in classes)


def hidden():
    """Calls whose text the extraction cannot see, outside the two files that look up core's catalogues."""
    for file, text in sources():
        if file.name in ("core_words.cpp", "manual.cpp", "phrase.h", "phrase.cpp"):
            continue
        for call in re.finditer(r"\btranslate\(\s*(?:\"[^\"]*\"\s*,\s*(?!\s*\"|QT_)|[a-z]\w*\s*,)", text):
            if "QCoreApplication::" in text[max(0, call.start() - 20):call.start()]:
                yield f"{file.relative_to(ROOT)}:{text.count(chr(10), 0, call.start()) + 1}"
        for call in re.finditer(r"\btr\(\s*QT_TRANSLATE_NOOP", text):  # lupdate reads neither of the two
            yield f"{file.relative_to(ROOT)}:{text.count(chr(10), 0, call.start()) + 1}"


def fresh(program, core_texts):
    stale = 0
    for context in unreachable({one.context for one in messages(files()[0])}):
        print(f"{context} is no context of the sources: write that text with QCoreApplication::translate and a literal context")
        stale += 1
    for place in hidden():
        print(f"{place}: a text that the extraction cannot see: give it a literal, or a class with Q_DECLARE_TR_FUNCTIONS")
        stale += 1
    with tempfile.TemporaryDirectory() as scratch:
        copies = [pathlib.Path(shutil.copy(file, scratch)) for file in files()]
        lupdate(program, core_texts, copies)
        for file, copy in zip(files(), copies):
            kept = {(one.context, one.source, one.comment) for one in messages(file)}
            now = {(one.context, one.source, one.comment) for one in messages(copy)}
            for what, keys in (("lacks", now - kept), ("still has", kept - now)):
                for context, source, _ in sorted(keys):
                    print(f"{file.name} {what} {context}: “{source}”")
                stale += len(keys)
    if stale:
        print("The translations are older than the sources: cmake --build build --target translations")
    return stale


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lupdate")
    parser.add_argument("--core-texts")
    parser.add_argument("what", choices=("extract", "missing", "fill", "check", "fresh"))
    parser.add_argument("language", nargs="?")
    parser.add_argument("file", nargs="?")
    asked = parser.parse_args()
    if asked.what == "extract":
        lupdate(asked.lupdate, asked.core_texts, files())
        for file in files():
            all_of = messages(file)
            print(f"{file.name}: {len(all_of)} texts, {sum(not one.finished for one in all_of)} untranslated")
    elif asked.what == "missing":
        left = {one.key: "" for one in messages(file_of(asked.language)) if not one.finished}
        json.dump(left, sys.stdout, ensure_ascii=False, indent=1)
        print()
    elif asked.what == "fill":
        count, unknown = fill(asked.language, json.loads(pathlib.Path(asked.file).read_text(encoding="utf-8")))
        print(f"{count} texts filled")
        for key in unknown:
            print(f"belongs to no text: {key}")
    elif asked.what == "check":
        return 1 if sum(report(language) for language in ([asked.language] if asked.language else map(language_of, files()))) else 0
    else:
        return 1 if fresh(asked.lupdate, asked.core_texts) else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
