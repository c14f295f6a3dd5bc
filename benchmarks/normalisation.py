"""Accuracy of the spoken form and of readings on golden tables, beside other libraries.

    python benchmarks/normalisation.py FOLDER [-v]

FOLDER holds tables of tab-separated values whose names begin with zh, en or poly, such as
`zh_dev.tsv`: id, category, text, spoken; for polyphones id, category, text, word, pinyin.
Alternatives are separated by " | ". Punctuation, blanks and letter case do not count. Libraries
that are not installed are passed by: wetext, misaki, cn2an, num2words for the spoken form,
pypinyin with and without jieba's words for readings.
"""

from __future__ import annotations

import importlib
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from speechcast.languages.jieba_words import cut
from speechcast.languages.pinyin import syllables
from speechcast.narration.normalise import spoken_line

Answer = Callable[[str], str]
READ_ALOUD = "@+%$¥=<>~*#&"
"""Signs that a voice reads, so that they are no mere punctuation."""


def comparable(text: str) -> str:
    """`text` without what does not count."""
    kept: list[str] = []
    for char in unicodedata.normalize("NFKC", text).casefold():
        char = {"〇": "零", "○": "零"}.get(char, char)
        category = unicodedata.category(char)
        if char in READ_ALOUD or (category[0] not in "PZCM" and category not in ("Sm", "Sk")):
            kept.append(char)
    return "".join(kept)


def comparable_pinyin(text: str) -> str:
    """Pinyin with v for ü and 5 for the neutral tone."""
    return " ".join(text.lower().replace("u:", "v").replace("ü", "v").replace("0", "5").split())


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a table by the names of its head."""
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    head = lines[0].split("\t")
    for line in filter(None, lines[1:]):
        yield dict(zip(head, line.split("\t"), strict=False))


def _wetext(language: str) -> Answer:
    normalizer = importlib.import_module("wetext").Normalizer(lang=language, operator="tn")
    return lambda text: str(normalizer.normalize(text))


def _misaki() -> Answer:
    normalizer = importlib.import_module("misaki.zh_normalization").TextNormalizer()
    return lambda text: "".join(normalizer.normalize(text))


def _cn2an() -> Answer:
    transform = importlib.import_module("cn2an").transform
    return lambda text: str(transform(text, "an2cn"))


def _num2words() -> Answer:
    num2words = importlib.import_module("num2words").num2words
    number = re.compile(r"\d[\d,]*(?:\.\d+)?")
    return lambda text: number.sub(
        lambda match: str(num2words(float(match.group().replace(",", "")))), text
    )


def _pypinyin(words: bool) -> Callable[[str], list[str]]:
    library = importlib.import_module("pypinyin")

    def read(text: str) -> list[str]:
        found: list[str] = []
        for word in cut(text) if words else [text]:
            found += library.lazy_pinyin(
                word,
                style=library.Style.TONE3,
                neutral_tone_with_five=True,
                errors=lambda run: list(run),
            )
        return found

    return read


def systems(kind: str) -> dict[str, Callable[[dict[str, str]], str]]:
    """Name → answer for a row, of speechcast and of the libraries that are installed."""
    found: dict[str, Callable[[dict[str, str]], str]] = {}

    def spoken(name: str, make: Callable[[], Answer]) -> None:
        try:
            answer = make()
        except ImportError:
            return
        found[name] = lambda row: answer(row["text"])

    def read(name: str, readings: Callable[[str], list[str]]) -> None:
        def answer(row: dict[str, str]) -> str:
            at = row["text"].index(row["word"])
            return " ".join(readings(row["text"])[at : at + len(row["word"])])

        found[name] = answer

    if kind == "poly":
        read("speechcast", lambda text: [syllable or "?" for syllable in syllables(text)])
        read("pypinyin", _pypinyin(False))
        read("pypinyin+jieba", _pypinyin(True))
        return found
    spoken("speechcast", lambda: lambda text: spoken_line(text, kind))
    spoken("unchanged", lambda: lambda text: text)
    spoken("wetext", lambda: _wetext(kind))
    if kind == "zh":
        spoken("misaki", _misaki)
        spoken("cn2an", _cn2an)
    else:
        spoken("num2words", _num2words)
    return found


def report(path: Path, *, verbose: bool) -> None:
    """Print the accuracy of every system on one table, by category."""
    kind = next(kind for kind in ("zh", "en", "poly") if path.name.startswith(kind))
    column, compare = ("pinyin", comparable_pinyin) if kind == "poly" else ("spoken", comparable)
    answers = systems(kind)
    table = list(rows(path))
    totals = Counter(row["category"] for row in table)
    right: dict[str, Counter[str]] = {name: Counter() for name in answers}
    for row in table:
        golds = {compare(gold) for gold in row[column].split(" | ")}
        for name, answer in answers.items():
            try:
                given = answer(row)
            except Exception as error:  # A library that fails on a row has not answered it.
                given = f"({error})"
            if compare(given) in golds:
                right[name][row["category"]] += 1
            elif verbose and name == "speechcast":
                print(f"  {row['id']} {row['text']}\n    wanted {row[column]}\n    got    {given}")
    print(f"\n{path.name}: {len(table)} rows")
    print(f"{'category':14s} {'n':>4s} " + " ".join(f"{name:>15s}" for name in answers))
    for category, count in totals.items():
        hits = " ".join(f"{right[name][category]:15d}" for name in answers)
        print(f"{category:14s} {count:4d} {hits}")
    shares = " ".join(f"{right[name].total() / len(table):15.1%}" for name in answers)
    print(f"{'all':14s} {len(table):4d} {shares}")


def main(arguments: list[str]) -> None:
    folder = Path(next(argument for argument in arguments if not argument.startswith("-")))
    for path in sorted(folder.glob("*.tsv")):
        if path.name.startswith(("zh", "en", "poly")):
            report(path, verbose="-v" in arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
