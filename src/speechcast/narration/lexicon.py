"""The lexicon: how words are to be read, and what is said instead of what; never what is shown."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from speechcast.assets import data_folder
from speechcast.config import nearest
from speechcast.errors import InputError
from speechcast.languages.homophones import respelled

LEXICON_NAME = "lexicon.toml"

_SYLLABLE = re.compile(r"[a-zêü]+[1-5]")
_IPA = re.compile(r"/([^/]+)/")
_HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff〇]+")
_SECTIONS = ("words", "replace", "pattern")


@dataclass(frozen=True, slots=True)
class Reading:
    """A reading as it was understood.

    Attributes:
        spoken: The words that are said, before normalisation.
        sound: Pinyin syllables of `spoken` or its IPA between slashes; empty when `spoken` is
            read as it stands.
    """

    spoken: str
    sound: str = ""


def understood(word: str, reading: str) -> Reading | None:
    """What `reading` means for `word`: pinyin, IPA between slashes, or a plain respelling.

    Pinyin has a syllable for each character (`chong2 qing4`, ü also as v or u:, 5 neutral); for a
    word of other letters it may have any number. `None` when it has the wrong number.
    """
    if _IPA.fullmatch(reading):
        return Reading(word, reading)
    syllables = reading.lower().replace("u:", "v").replace("ü", "v").split()
    if not syllables or not all(_SYLLABLE.fullmatch(s) for s in syllables):
        return Reading(reading)
    if not _HAN.fullmatch(word):
        return Reading(respelled("口" * len(syllables), syllables), " ".join(syllables))
    if len(syllables) != len(word):
        return None
    return Reading(word, " ".join(syllables))


@dataclass(frozen=True, slots=True)
class Entry:
    """A pattern of the text and what is said for it.

    Attributes:
        find: What is looked for, a regular expression.
        reading: How it is read.
        template: Whether `reading.spoken` holds groups of the match (`\\1`).
    """

    find: str
    reading: Reading
    template: bool = False

    @property
    def pattern(self) -> re.Pattern[str]:
        """`find`, compiled; the standard library keeps what it compiled."""
        return re.compile(self.find)

    def say(self, match: re.Match[str]) -> Reading:
        """What is said for a match."""
        return Reading(match.expand(self.reading.spoken)) if self.template else self.reading


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Entries in the order in which they are tried.

    Attributes:
        entries: What is said otherwise; the first match wins, longer words come first.
    """

    entries: tuple[Entry, ...] = ()


def _word_pattern(word: str) -> str:
    """`word` as a whole word: no letter of the same script follows or precedes a Latin one."""
    before = r"(?<![A-Za-z])" if word[0].isascii() and word[0].isalpha() else ""
    after = r"(?![A-Za-z])" if word[-1].isascii() and word[-1].isalpha() else ""
    return f"{before}{re.escape(word)}{after}"


def parse_lexicon(text: str, *, where: str) -> Lexicon:
    """A lexicon from the text of a `lexicon.toml`.

    `[words]` maps words to readings, `[replace]` texts to what is said for them, and each
    `[[pattern]]` has `find`, a regular expression, and `say`.

    Raises:
        InputError: when it is not TOML, has an unknown section, a reading with the wrong number of
            syllables or a faulty pattern.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(
            f"is not TOML: {error}", where=where, hint="Mend that line, or remove it."
        ) from error
    for name in data:
        if name not in _SECTIONS:
            raise InputError(
                f"unknown section “{name}”", where=where, hint=nearest(name, _SECTIONS)
            )
    found = [
        *_entries(data.get("words", {}), "words", where),
        *_entries(data.get("replace", {}), "replace", where),
    ]
    found.sort(key=lambda pair: -pair[0])
    patterns = data.get("pattern", [])
    if not isinstance(patterns, list):
        raise InputError("pattern should be written [[pattern]]", where=where)
    return Lexicon((*(_pattern(p, where) for p in patterns), *(entry for _, entry in found)))


def _entries(table: object, section: str, where: str) -> list[tuple[int, Entry]]:
    """(length, entry) of each word of a section."""
    if not isinstance(table, Mapping):
        raise InputError(f"[{section}] should be a table", where=where)
    found: list[tuple[int, Entry]] = []
    for word, said in table.items():
        if not isinstance(said, str) or not word.strip():
            raise InputError(
                f"[{section}] “{word}” should be a text in quotes", where=where,
                hint='For instance: "重庆" = "chong2 qing4"',
            )  # fmt: skip
        reading = understood(word, said.strip()) if section == "words" else Reading(said)
        if reading is None:
            raise InputError(
                f"“{word}” has {len(word)} characters, and “{said}” {len(said.split())} syllables",
                where=where,
                hint="Give a syllable for each character.",
            )
        pattern = _word_pattern(word) if section == "words" else re.escape(word)
        found.append((len(word), Entry(pattern, reading)))
    return found


def _pattern(data: object, where: str) -> Entry:
    find = data.get("find") if isinstance(data, Mapping) else None
    say = data.get("say") if isinstance(data, Mapping) else None
    if not isinstance(find, str) or not isinstance(say, str):
        raise InputError("each [[pattern]] needs find and say, texts in quotes", where=where)
    try:
        re.compile(find)
        # A group that the pattern lacks would only fail at its first match.
        re.sub(find, say, "")
    except (re.error, IndexError) as error:
        raise InputError(
            f"the pattern “{find}” with “{say}” is faulty: {error}",
            where=where,
            hint="See https://docs.python.org/3/library/re.html for the syntax.",
        ) from error
    return Entry(find, Reading(say), template=True)


def read_lexicon(path: Path) -> Lexicon:
    """The lexicon in a file.

    Raises:
        InputError: when it cannot be read, and as `parse_lexicon`.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise InputError(
            f"cannot be read ({reason})", where=str(path), hint="Check --lexicon."
        ) from error
    return parse_lexicon(text, where=str(path))


def find_lexicon(speech: Path | None, given: Path | None = None) -> Lexicon:
    """The lexicon that holds for a speech: its project's, then the user's.

    Args:
        speech: The speech; a `lexicon.toml` beside it is its project's. `None` for standard input.
        given: A file that the user named instead of that.

    Raises:
        InputError: as `read_lexicon`.
    """
    beside = None if speech is None else speech.parent / LEXICON_NAME
    own = data_folder() / LEXICON_NAME
    files = [given] if given is not None else [beside] if beside and beside.is_file() else []
    if own.is_file():
        files.append(own)
    return Lexicon(tuple(entry for file in files if file for entry in read_lexicon(file).entries))
