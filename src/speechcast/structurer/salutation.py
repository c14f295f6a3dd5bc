"""The lines with which a speech addresses those present one by one, before its first sentence."""

from __future__ import annotations

from itertools import islice

from speechcast.languages import Language
from speechcast.languages.en_predicates import STATES
from speechcast.languages.salutations import HONOURED, OCCASIONS
from speechcast.model.document import BlockKind, Document
from speechcast.model.span import Span

_LINES = 20
"""Lines at the beginning among which they stand."""

_LINE = 60.0
"""Size of such a line, in Chinese characters or what says as much."""

_GAP = 2
"""How far the next line with a title or an office is at most: one that has none may lie between."""

_NONE = Span(0, 0)


def salutation(language: Language, document: Document, text: str, title_end: int) -> Span:
    """The lines that name whom the speaker greets, of which one says so by itself (Ladies and gentlemen); empty where
    there are none.

    Args:
        language: That of the speech.
        document: The speech.
        text: It, as the cue tables are written.
        title_end: Where its title ends, which is none of them.
    """
    honoured = HONOURED.get(language.code)
    if honoured is None:
        return _NONE
    lines: list[Span] = []
    for block in islice(document.blocks, _LINES):
        if block.span.start < title_end:
            continue
        words = block.span.of(text)
        if (
            block.kind is not BlockKind.PARAGRAPH
            or len(words) / language.cues.scale > _LINE
            or words.rstrip("*_ ")[-1:] in ".!?…:;"
        ):
            break
        lines.append(block.span)
    greeting = [k for k, line in enumerate(lines) if _greets(language, text, line)]
    if not greeting:
        return _NONE
    told = OCCASIONS[language.code]
    first = last = greeting[-1]
    for k in range(first - 1, -1, -1):
        line = lines[k]
        if first - k > _GAP or told.search(text, line.start, line.end):
            break
        if k in greeting:
            first = k
        elif _states(text, line):
            break
        elif honoured.match(text, line.start, line.end):
            first = k
    for line in lines[last + 1 :]:
        if not honoured.match(text, line.start, line.end) or _states(text, line):
            break
        last += 1
    return Span(lines[first].start, lines[last].end)


def _states(text: str, line: Span) -> bool:
    """Whether a line says what somebody is or does, and so does not address him."""
    return STATES.search(text, line.start, line.end) is not None


def _greets(language: Language, text: str, line: Span) -> bool:
    """Whether a line addresses the audience, whatever signs make its letters slanted."""
    words = line.of(text).strip("*_ ")
    return language.cues.vocative.match(words) is not None
