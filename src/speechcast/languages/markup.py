"""Marks that a writer puts into a speech for its delivery: pauses, readings, voices, what is not said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from speechcast.model.span import Span

DEFAULT_PAUSE_S = 1.0
MAX_PAUSE_S = 60.0

_MARKUP = re.compile(
    r"[\[【](?:停顿|停頓|pause)\s*(?:(?P<number>\d+(?:\.\d+)?)\s*(?P<unit>秒钟?|毫秒|s|sec|seconds?|ms)?)?\s*[\]】]"
    r"|\{(?P<words>[^{}|\n]{1,40})\|(?P<reading>[^{}|\n]{1,80})\}"
    r"|(?P<open>[\[【](?:不读|不讀|skip)[\]】])(?P<silent>[^\n]*?)(?P<close>[\[【]/(?:不读|不讀|skip)[\]】])"
    r"|[\[【](?:(?:声音|聲音)[\s:：]|voice[:：])\s*(?P<voice>[^\[\]【】\n]{1,80}?)\s*[\]】]"
    r"|(?P<end>[\[【]/(?:声音|聲音|voice)[\]】])",
    re.IGNORECASE,
)


class MarkupKind(StrEnum):
    """What a mark asks for."""

    PAUSE = "pause"
    READING = "reading"
    SKIP = "skip"
    VOICE = "voice"


@dataclass(frozen=True, slots=True)
class Markup:
    """A mark in the text.

    `[停顿 2秒]`, `[pause 2s]`, `[pause 500ms]`: silence at that place.
    `{重庆|chong2 qing4}`, `{SQL|sequel}`, `{Nguyen|/nwɪn/}`: the words are read so.
    `[不读]…[/不读]`, `[skip]…[/skip]`: the words are shown and not said.
    `[声音：主持人]`, `[voice: kokoro:am_michael]`: another voice from there on, until the next such
    mark or `[/声音]`, `[/voice]`.

    Attributes:
        kind: What it asks for.
        span: All its characters.
        words: The characters in it that belong to the speech; empty for a pause and a voice.
        reading: How `words` are read, for a reading; whose voice, for a voice, empty where it ends.
        seconds: Length of a pause.
    """

    kind: MarkupKind
    span: Span
    words: Span
    reading: str = ""
    seconds: float = 0.0

    @property
    def hidden(self) -> tuple[Span, ...]:
        """The characters of the mark itself: neither shown nor said."""
        before = Span(self.span.start, self.words.start)
        after = Span(self.words.end, self.span.end)
        return tuple(span for span in (before, after) if span)


def markup_in(text: str) -> tuple[Markup, ...]:
    """The marks of `text`, in order, without overlap."""
    return tuple(map(_markup, _MARKUP.finditer(text)))


def _markup(match: re.Match[str]) -> Markup:
    span = Span(*match.span())
    if match["reading"] is not None:
        words = Span(*match.span("words"))
        return Markup(MarkupKind.READING, span, words, reading=match["reading"].strip())
    if match["open"] is not None:
        return Markup(MarkupKind.SKIP, span, Span(*match.span("silent")))
    if match["voice"] is not None or match["end"] is not None:
        name = match["voice"] or ""
        return Markup(MarkupKind.VOICE, span, Span(span.end, span.end), reading=name)
    seconds = float(match["number"]) if match["number"] else DEFAULT_PAUSE_S
    if (match["unit"] or "") in ("毫秒", "ms"):
        seconds /= 1000
    return Markup(
        MarkupKind.PAUSE, span, Span(span.end, span.end), seconds=min(seconds, MAX_PAUSE_S)
    )
