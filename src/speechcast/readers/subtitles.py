"""SRT and WebVTT: the cues of a transcript joined to sentences and paragraphs."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from speechcast.errors import InputError
from speechcast.model.notice import Notice
from speechcast.readers.content import Content, ContentBuilder
from speechcast.readers.source import Source
from speechcast.readers.text import decode

_TIME = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[,.](\d{1,3})"
_TIMES = re.compile(rf"^\s*{_TIME}\s*-->\s*{_TIME}")
_TAG = re.compile(r"<[^<>]*>|\{\\[^{}]*\}")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>")
_SOUND = re.compile(r"^[\s♪♫]*(?:[\[（(【][^\])）】]{1,40}[\])）】])?[\s♪♫]*$")
_TURN = re.compile(r"^(?:>>+|-(?=\s?[A-Z\u4e00-\u9fff]))\s*")
_HAN = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
_LATIN = re.compile(r"[A-Za-z]{2}")
_END = re.compile(r"[。！？!?.…][”’」』）)\"']*$")
_MARKS = re.compile(r"[。！？，、；!?.,;]")

_LONG_PAUSE_S = 4.0
_PAUSE_S = 1.2
"""Silence that parts paragraphs wherever it falls, and behind the end of a sentence."""

_LONG = {True: 250, False: 600}
"""Characters (Chinese or not) after which a paragraph ends with its sentence."""

_BILINGUAL_SHARE = 0.7
_PUNCTUATED = 1 / 60
"""Marks a character below which a transcript is taken to be without punctuation."""


@dataclass(frozen=True, slots=True)
class _Cue:
    """Lines on the screen, from `start` to `end` seconds."""

    start: float
    end: float
    speaker: str
    lines: tuple[str, ...]


def read_subtitles(source: Source) -> Content:
    """The words of an SRT or WebVTT file.

    Cues are joined; a paragraph ends at a pause, at a change of speaker, or with a sentence once it
    is long. Sounds in brackets, tags and repeated lines are left out; where each cue says the same
    in two languages the second is left out, with a notice. A transcript without punctuation keeps
    its cues as lines.

    Raises:
        InputError: when it holds no cue, is not text, or in an encoding that cannot be told.
    """
    decoded = decode(source.data, source.where)
    cues = list(_without_repetition(_cues(decoded.text)))
    if not cues:
        raise InputError(
            "holds no subtitle", where=source.where,
            hint="Give an .srt or .vtt file with times, or a text as .txt.",
        )  # fmt: skip
    cues, notices = _one_language(cues)
    spoken = "".join(line for cue in cues for line in cue.lines)
    lines_stay = len(_MARKS.findall(spoken)) < _PUNCTUATED * len(spoken)
    builder = ContentBuilder()
    for paragraph in _paragraphs(cues):
        builder.add(_joined(paragraph, "\n" if lines_stay else None))
    return builder.content(notices=(*decoded.notices, *notices))


def _cues(text: str) -> Iterator[_Cue]:
    """The cues, in the order of the file."""
    lines = text.split("\n")
    number = 0
    while number < len(lines):
        times = _TIMES.match(lines[number])
        number += 1
        if times is None:
            continue
        words: list[str] = []
        while number < len(lines) and lines[number].strip() and not _TIMES.match(lines[number]):
            words.append(lines[number])
            number += 1
        if (
            number < len(lines)
            and _TIMES.match(lines[number])
            and words
            and words[-1].strip().isdigit()
        ):
            # The number of the next cue, where the empty line before it is missing.
            words.pop()
        voice = _VOICE.search(words[0]) if words else None
        cleaned = (html.unescape(_TAG.sub("", line)).strip() for line in words)
        said = tuple(line for line in cleaned if not _SOUND.match(line))
        if said:
            groups = times.groups()
            yield _Cue(_seconds(groups[:4]), _seconds(groups[4:]), voice[1] if voice else "", said)


def _seconds(parts: Sequence[str | None]) -> float:
    hours, minutes, seconds, fraction = (part or "0" for part in parts)
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds) + int(fraction.ljust(3, "0")) / 1000


def _without_repetition(cues: Iterator[_Cue]) -> Iterator[_Cue]:
    """Without lines that stay on the screen from the cue before, as rolling captions have them."""
    shown: tuple[str, ...] = ()
    for cue in cues:
        new = list(cue.lines)
        for count in range(min(len(shown), len(new)), 0, -1):
            if shown[-count:] == tuple(new[:count]):
                del new[:count]
                break
        shown = cue.lines
        if new:
            yield _Cue(cue.start, cue.end, cue.speaker, tuple(new))


def _one_language(cues: list[_Cue]) -> tuple[list[_Cue], tuple[Notice, ...]]:
    """The cues with the lines of their first language, where most say everything in two."""
    two = sum(
        1
        for cue in cues
        if len(cue.lines) > 1 and _is_chinese(cue.lines[0]) != _is_chinese(cue.lines[-1])
    )
    if two < _BILINGUAL_SHARE * len(cues):
        return cues, ()
    chinese = sum(1 for cue in cues if _is_chinese(cue.lines[0])) * 2 > len(cues)
    kept = [
        _Cue(cue.start, cue.end, cue.speaker, lines)
        for cue in cues
        if (lines := tuple(line for line in cue.lines if _is_chinese(line) == chinese) or cue.lines)
    ]
    other = "the other one" if chinese else "Chinese"
    return kept, (
        Notice(
            "second-language-left-out",
            f"The subtitles are in two languages; those in {other} were left out.",
        ),
    )


def _is_chinese(line: str) -> bool:
    return len(_HAN.findall(line)) >= len(_LATIN.findall(line))


def _paragraphs(cues: Sequence[_Cue]) -> Iterator[list[_Cue]]:
    paragraph: list[_Cue] = []
    size = 0
    for cue in cues:
        if paragraph and _parts(paragraph[-1], cue, size):
            yield paragraph
            paragraph, size = [], 0
        paragraph.append(cue)
        size += sum(map(len, cue.lines))
    if paragraph:
        yield paragraph


def _parts(last: _Cue, cue: _Cue, size: int) -> bool:
    """Whether a new paragraph begins with `cue`."""
    if _TURN.match(cue.lines[0]) or (cue.speaker and cue.speaker != last.speaker):
        return True
    pause = cue.start - last.end
    if pause >= _LONG_PAUSE_S:
        return True
    ended = _END.search(last.lines[-1]) is not None
    return ended and (pause >= _PAUSE_S or size >= _LONG[_is_chinese(last.lines[-1])])


def _joined(cues: Sequence[_Cue], glue: str | None) -> str:
    """The lines of `cues` as one paragraph; without `glue`, Chinese joins without blanks."""
    words = ""
    for cue in cues:
        for number, line in enumerate(cue.lines):
            line = _TURN.sub("", line) if number == 0 else line
            if not words or not line:
                words += line
            elif glue is not None:
                words += glue + line
            elif _HAN.match(words[-1]) or _HAN.match(line):
                words += line
            else:
                words += " " + line
    return words
