"""Outline, timeline and captions against the text: nothing lost, nothing drifting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from speechcast.check.findings import Findings
from speechcast.languages import language_of
from speechcast.model.document import Document
from speechcast.model.outline import LeftOutReason, Outline
from speechcast.model.samples import milliseconds
from speechcast.model.span import Span
from speechcast.model.timeline import Timeline
from speechcast.narration.normalise import normalise
from speechcast.renditions.cues import cues

_TIME = re.compile(r"(?:(\d+):)?(\d\d):(\d\d)[.,](\d{2,3})")
_TAG = re.compile(r"<[\d:.]+>")
"""The time of a word inside a line."""
_OVERRIDE = re.compile(r"\{[^}]*\}")
_ASS_SIGNS = str.maketrans({"＼": "\\", "｛": "{", "｝": "}"})
_LYRIC = re.compile(r"(?m)^\[(\d+):(\d\d\.\d\d)\](.+)$")
_HUNDREDTH_MS = 10
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&amp;": "&"}


def check_outline(findings: Findings, document: Document, outline: Outline) -> None:
    """Verify that slides and what is left out are the text, each character once."""
    inside = frozenset(outline.passed_over())
    spans = sorted(
        [slide.span for slide in outline.slides() if slide.span]
        + [
            left.span
            for left in outline.left_out
            if left.why is not LeftOutReason.DIRECTION and left.span not in inside
        ]
    )
    at = 0
    for span in spans:
        if span.start != at:
            break
        at = span.end
    findings.holds(
        "every character belongs to one slide",
        at == len(document.text),
        f"the slides lose or repeat characters at {at} of {len(document.text)}",
    )


def check_timeline(
    findings: Findings, document: Document, outline: Outline, timeline: Timeline
) -> None:
    """Verify that the clock has no gaps and every speakable character is spoken once."""
    bounds = [(0, 0), *((s.start, s.end) for s in timeline.slides)]
    gap = next((b for a, b in pairwise(bounds) if b[0] != a[1]), None)
    findings.holds(
        "slides follow each other and cover the narration",
        gap is None and bounds[-1][1] == timeline.samples,
        f"at sample {gap[0] if gap else bounds[-1][1]}",
    )
    late = next((b for a, b in pairwise(timeline.utterances) if b.start < a.end), None)
    findings.holds(
        "utterances do not overlap", late is None, f"“{late.spoken[:30]}”" if late else ""
    )
    deck_slides = {slide.id: slide for slide in timeline.slides}
    lost = [r for r in timeline.reveals
            if not deck_slides[r.slide].start <= r.at <= deck_slides[r.slide].end]  # fmt: skip
    findings.holds("reveals lie within their slides", not lost, f"{len(lost)} do not")
    speakable = language_of(document.language).is_speakable
    spoken = bytearray(len(document.text))
    for utterance in timeline.utterances:
        for position in range(utterance.span.start, utterance.span.end):
            spoken[position] = min(2, spoken[position] + 1)
    for left in outline.left_out:
        for position in range(left.span.start, left.span.end):
            spoken[position] = 1
    narrated = {utterance.slide for utterance in timeline.utterances}
    for slide in outline.slides():
        # Nothing but directions and signs: the slide stands in silence.
        if slide.id not in narrated and not _has_words(document, slide.span):
            spoken[slide.span.start : slide.span.end] = b"\x01" * len(slide.span)
    missed = [i for i, c in enumerate(document.text) if speakable(c) and spoken[i] != 1]
    findings.holds(
        "every speakable character is in one utterance",
        not missed,
        f"{len(missed)} are not, first at {missed[0]}" if missed else "",
    )


def _has_words(document: Document, span: Span) -> bool:
    said = normalise(document.text, span, document.language, document.masks).text
    return any(char.isalpha() for char in said)


def read_captions(path: Path) -> list[tuple[int, int, str]]:
    """The cues of an SRT, VTT or ASS file: start, end (milliseconds) and text, a line for each."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".ass":
        return _dialogues(text)
    found: list[tuple[int, int, str]] = []
    for block in re.split(r"\n\s*\n", text.strip()):
        lines = block.split("\n")
        timing = next((n for n, line in enumerate(lines) if "-->" in line), None)
        times = _TIME.findall(lines[timing]) if timing is not None else []
        if timing is None or len(times) != 2:
            continue
        shown = "\n".join(lines[timing + 1 :])
        if path.suffix == ".vtt":
            shown = _TAG.sub("", shown)
            for entity, sign in _ENTITIES.items():
                shown = shown.replace(entity, sign)
        found.append((_milliseconds(times[0]), _milliseconds(times[1]), shown))
    return found


def _milliseconds(clock: tuple[str, str, str, str]) -> int:
    hours, minutes, seconds, parts = clock
    whole = (int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)
    return whole * 1000 + int(parts.ljust(3, "0"))


def _dialogues(text: str) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for line in text.splitlines():
        if line.startswith("Dialogue:"):
            fields = line.partition(":")[2].split(",", 9)
            start, end = (_milliseconds(_TIME.findall(field)[0]) for field in fields[1:3])
            shown = _OVERRIDE.sub("", fields[9]).translate(_ASS_SIGNS)
            found.append((start, end, shown.replace("\\N", "\n")))
    return found


def check_captions(
    findings: Findings, name: str, path: Path, document: Document, timeline: Timeline
) -> None:
    """Verify a caption file, cue by cue, against what the timeline says.

    Lines below those of the speech are a translation, which nothing in the build can judge.
    """
    expected = cues(document, timeline)
    found = read_captions(path)
    if not findings.holds(
        f"{name} has all cues",
        len(found) == len(expected),
        f"{len(found)} instead of {len(expected)}",
    ):
        return
    rate = timeline.sample_rate
    tolerance = _HUNDREDTH_MS if path.suffix == ".ass" else 1
    due = [(milliseconds(c.start, rate), milliseconds(c.end, rate)) for c in expected]
    apart = [
        at - exact * 1000 / rate
        for (start, end, _), cue in zip(found, expected, strict=True)
        for at, exact in ((start, cue.start), (end, cue.end))
    ]
    findings.measured(name, "captions", apart, tolerance)
    off = _first_off(found, due, tolerance)
    findings.holds(f"{name} keeps the timeline's times", off is None, off or "")
    words = next(
        (text for (_, _, text), cue in zip(found, expected, strict=True)
         if not _shows(text, cue.lines)), None,
    )  # fmt: skip
    findings.holds(f"{name} shows the speech's words", words is None, f"not “{words}”")


def check_lyrics(
    findings: Findings, name: str, path: Path, document: Document, timeline: Timeline
) -> None:
    """Verify an LRC file: every caption of the timeline has its line at its time."""
    said: dict[int, str] = {}
    for minutes, seconds, text in _LYRIC.findall(path.read_text(encoding="utf-8")):
        at = int(minutes) * 60_000 + round(float(seconds) * 1000)
        # A translation follows its line at the same time.
        said.setdefault(at, _squash(_TAG.sub("", text)))
    missing = next(
        (cue for cue in cues(document, timeline)
         if said.get(milliseconds(cue.start, timeline.sample_rate) // 10 * 10)
         != _squash("".join(cue.lines))), None,
    )  # fmt: skip
    words = "".join(missing.lines) if missing is not None else ""
    findings.holds(f"{name} has the speech's words at their times", not words, f"not “{words}”")


def _shows(text: str, lines: Sequence[str]) -> bool:
    """Whether `text` begins with `lines`; what follows is a second language."""
    return _squash("".join(text.split("\n")[: len(lines)])) == _squash("".join(lines))


def _squash(text: str) -> str:
    return "".join(text.split())


def _first_off(
    found: Sequence[tuple[int, int, str]], expected: Sequence[tuple[int, int]], tolerance: int
) -> str | None:
    for (start, end, text), (due_start, due_end) in zip(found, expected, strict=True):
        if max(abs(start - due_start), abs(end - due_end)) > tolerance:
            return f"“{text[:30]}” stands at {start} ms instead of {due_start} ms"
    return None
