"""Who says what: labels of speakers at the beginnings of lines, and marks for a voice."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from speechcast.config import nearest
from speechcast.errors import UsageError
from speechcast.languages.markup import Markup, MarkupKind
from speechcast.model.document import BlockKind, Document
from speechcast.model.span import Span

_LABEL = re.compile(
    r"^[^\S\n]*(?:[【\[](?P<boxed>[^】\]\n:：]{1,20})[】\]][^\S\n]*[:：]?"
    r"|(?P<plain>[^\W\d_][^:：，。！？；,!?;\n]{0,29}?)[^\S\n]*(?:[（(][^）)\n]{0,30}[）)][^\S\n]*)?[:：])"
    r"[^\S\n]*",
    re.MULTILINE,
)
"""`主持人：`, `Q:`, `DR. REED (mayor):`, `【记者】` in front of what somebody says."""


@dataclass(frozen=True, slots=True)
class Cast:
    """The voices of speakers.

    Attributes:
        voices: Label as the text has it → URI of the voice, resolved.
        say_labels: Whether the labels of these speakers are said too.
    """

    voices: tuple[tuple[str, str], ...] = ()
    say_labels: bool = False


@dataclass(frozen=True, slots=True)
class Turns:
    """Who says what in one text.

    Attributes:
        starts: Where another voice begins, in order.
        voices: Whose it is: URIs, empty for the speech's own.
        silent: Labels that are shown and not said.
    """

    starts: tuple[int, ...]
    voices: tuple[str, ...]
    silent: tuple[Span, ...]

    def voice_at(self, position: int) -> str:
        """The voice that says the character at `position`; empty for the speech's own."""
        index = bisect_right(self.starts, position) - 1
        return self.voices[index] if index >= 0 else ""


def turns_in(
    document: Document, marks: Sequence[Markup], cast: Cast, resolve: Callable[[str], str]
) -> Turns:
    """Who says what in a document.

    A turn begins with a label of the cast at the beginning of a line and ends at the next label,
    also of somebody without a voice whose label comes more than once, or at a heading. A mark for a
    voice goes before it, until the next mark or label.

    Args:
        document: The text.
        marks: The writer's marks in it.
        cast: Voices by label.
        resolve: The full URI that a URI in a mark means; raises `UsageError` for an unknown one.

    Raises:
        UsageError: for a mark that names neither a speaker of the cast nor a voice.
    """
    changes: dict[int, str] = {}
    silent: list[Span] = []
    voices = {_folded(label): voice for label, voice in cast.voices}
    if voices:
        labels = list(_LABEL.finditer(document.text))
        count = Counter(_name(label) for label in labels)
        for block in document.blocks:
            if block.kind is BlockKind.HEADING:
                changes[block.span.start] = ""
        for label in labels:
            name = _name(label)
            if name in voices:
                changes[label.start()] = voices[name]
                if not cast.say_labels:
                    silent.append(Span(*label.span()))
            elif count[name] > 1:
                changes[label.start()] = ""
    for mark in marks:
        if mark.kind is MarkupKind.VOICE:
            changes[mark.span.end] = _marked(document, mark, voices, resolve)
    starts = tuple(sorted(changes))
    return Turns(starts, tuple(changes[start] for start in starts), tuple(silent))


def _name(label: re.Match[str]) -> str:
    return _folded(label["boxed"] or label["plain"])


def _folded(label: str) -> str:
    return " ".join(label.split()).casefold()


def _marked(
    document: Document, mark: Markup, voices: dict[str, str], resolve: Callable[[str], str]
) -> str:
    if not mark.reading:
        return ""
    if (name := _folded(mark.reading)) in voices:
        return voices[name]
    if ":" in mark.reading:
        return resolve(mark.reading)
    line = document.text.count("\n", 0, mark.span.start) + 1
    hint = f"Name a voice, such as kokoro:zm_yunxi, or a speaker under [voices]. {nearest(name, tuple(voices)) if voices else ''}"
    raise UsageError(
        f"nobody called “{mark.reading}” has a voice", where=f"line {line}", hint=hint.strip()
    )
