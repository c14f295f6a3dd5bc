"""Captions as SRT and WebVTT."""

from __future__ import annotations

from collections.abc import Sequence

from speechcast.model.samples import milliseconds
from speechcast.renditions.cues import Cue

_TAGS = {"zh": "zh-CN", "en": "en-US"}


def _clock(samples: int, rate: int, point: str) -> str:
    seconds, thousandths = divmod(milliseconds(samples, rate), 1000)
    minutes, second = divmod(seconds, 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours:02d}:{minute:02d}:{second:02d}{point}{thousandths:03d}"


def _timing(cue: Cue, rate: int, point: str) -> str:
    return f"{_clock(cue.start, rate, point)} --> {_clock(cue.end, rate, point)}"


def srt_text(cues: Sequence[Cue], sample_rate: int) -> str:
    """The cues as SubRip: numbered, times in milliseconds with a comma."""
    blocks = (
        f"{number}\n{_timing(cue, sample_rate, ',')}\n" + "\n".join(cue.lines) + "\n"
        for number, cue in enumerate(cues, 1)
    )
    return "\n".join(blocks)


def _escaped(line: str) -> str:
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def vtt_text(cues: Sequence[Cue], sample_rate: int, *, language: str) -> str:
    """The cues as WebVTT (https://www.w3.org/TR/webvtt1/), with the language in its head."""
    blocks = [f"WEBVTT\nKind: captions\nLanguage: {_TAGS.get(language, language)}\n"]
    blocks += (
        f"{_timing(cue, sample_rate, '.')}\n" + "\n".join(map(_escaped, cue.lines)) + "\n"
        for cue in cues
    )
    return "\n".join(blocks)
