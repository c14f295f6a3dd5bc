"""A second language under the captions: a translated text with one line a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from speechcast.errors import InputError
from speechcast.languages import detect, language_of
from speechcast.model.document import Document
from speechcast.model.span import Span
from speechcast.narration.normalise.unspoken import DIRECTIONS
from speechcast.renditions.cues import LINE_WIDTH, Cue, width

LINES = 2


def with_translation(
    cues: Sequence[Cue], document: Document, translation: str, *, where: str
) -> tuple[Cue, ...]:
    """The captions with the words of a translation under them.

    A sentence's line is shared out among the captions that show the sentence, by their length and
    at its words.

    Args:
        cues: Captions of `document`.
        document: The speech.
        translation: One line for each sentence of the speech; blank lines do not count, nor do
            sentences that are a direction alone （掌声）.
        where: Name of the translation's file, for the message.

    Raises:
        InputError: when it has another number of lines than the speech has sentences.
    """
    language = language_of(document.language)
    sentences = [
        sentence
        for sentence in language.sentences(document.flow)
        if any(map(language.is_speakable, DIRECTIONS.sub("", document.shown(sentence))))
    ]
    lines = [line.strip() for line in translation.splitlines() if line.strip()]
    if len(lines) != len(sentences):
        at = min(len(lines), len(sentences) - 1)
        shown = sentences[at].of(document.text)[:24] if sentences else ""
        raise InputError(
            f"has {len(lines)} lines for {len(sentences)} sentences",
            where=where,
            hint=f"Give one line for each sentence, in order; sentence {at + 1} is “{shown}…”.",
        )
    told: list[list[str]] = [[] for _ in cues]
    for sentence, line in zip(sentences, lines, strict=True):
        sharing = [
            (number, cue.span.overlap(sentence))
            for number, cue in enumerate(cues)
            if cue.span.overlap(sentence)
        ]
        for (number, _), part in zip(sharing, _shared(line, [n for _, n in sharing]), strict=True):
            if part:
                told[number].append(part)
    joiner = "" if detect(translation) == "zh" else " "
    return tuple(
        replace(cue, translation=_wrapped(joiner.join(parts)))
        for cue, parts in zip(cues, told, strict=True)
    )


def _shared(line: str, weights: Sequence[int]) -> list[str]:
    """`line` cut at its words into parts whose lengths are as `weights`."""
    places = _places(line)
    total, done, start = sum(weights), 0, 0
    parts: list[str] = []
    for weight in weights[:-1]:
        done += weight
        wanted = done * len(line) / total
        cut = min(places, key=lambda place: abs(place - wanted))
        cut = max(cut, start)
        parts.append(line[start:cut].strip())
        start = cut
    if weights:
        parts.append(line[start:].strip())
    return parts


def _places(line: str) -> list[int]:
    """Where a line of text may be cut: before its words, after punctuation."""
    words = language_of(detect(line)).words(line, Span(0, len(line)))
    starts = [w.start for w in words if w.start == 0 or line[w.start - 1] not in "“‘\"'(（《"]
    return [0, *starts, len(line)]


def _wrapped(text: str) -> tuple[str, ...]:
    """`text` on as few lines as it needs, of even length."""
    if not text:
        return ()
    language = detect(text)
    limit = LINE_WIDTH[language]

    def measure(part: str) -> float:
        return width(part) if language == "zh" else len(part)

    if measure(text) <= limit:
        return (text,)
    places = _places(text)[1:-1] or [len(text) // 2]
    cut = min(places, key=lambda p: max(measure(text[:p].strip()), measure(text[p:].strip())))
    lines = (text[:cut].strip(), text[cut:].strip())
    return tuple(line for line in lines if line)
