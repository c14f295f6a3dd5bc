"""The player against text and timeline: times, words, pictures and sound of the page itself."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from lxml import etree, html

from speechcast.check.findings import Findings
from speechcast.check.pictures import shows, words_to_show
from speechcast.check.sound import check_sound
from speechcast.model.document import Document
from speechcast.model.outline import Outline
from speechcast.model.samples import milliseconds
from speechcast.model.timeline import Timeline
from speechcast.renditions.cues import cues

SLACK_MS = 1


def check_player(
    findings: Findings,
    name: str,
    path: Path,
    document: Document,
    outline: Outline,
    timeline: Timeline,
) -> None:
    """Verify a player's page and what lies beside it (or, in a single file, inside it).

    Args:
        findings: Takes what holds and what does not.
        name: The page, for messages.
        path: The page.
        document, outline, timeline: What it must agree with.
    """
    try:
        page: Any = html.document_fromstring(path.read_bytes())
        talk: dict[str, Any] = json.loads(page.get_element_by_id("talk").text or "")
        slides = [(str(s["id"]), int(s["start"]), int(s["end"])) for s in talk["slides"]]
        reveals = [
            (str(s["id"]), int(point), int(at))
            for s in talk["slides"]
            for point, at in s["reveals"]
        ]
        shown = [(int(a), int(b), [str(line) for line in lines]) for a, b, lines in talk["cues"]]
        sentences = [(int(start), int(end)) for start, end, _ in talk["sentences"]]
    except (OSError, ValueError, LookupError, TypeError, etree.LxmlError) as error:
        findings.holds(f"{name} opens", False, str(error))
        return
    _check_times(findings, name, timeline, slides, reveals)
    _check_cues(findings, name, document, timeline, shown)
    _check_words(findings, name, page, document, timeline)
    _check_sentences(findings, name, page, timeline, sentences)
    _check_pictures(findings, name, page, outline, timeline)
    _check_parts(findings, name, path, page)
    _check_narration(findings, name, path, page, timeline)


def _check_times(
    findings: Findings,
    name: str,
    timeline: Timeline,
    slides: Sequence[tuple[str, int, int]],
    reveals: Sequence[tuple[str, int, int]],
) -> None:
    rate = timeline.sample_rate
    to_ms = 1000 / rate
    for what, times, exact in (
        ("slide changes", [at for _, at, _ in slides], [s.start for s in timeline.slides]),
        ("reveals", [at for _, _, at in reveals], [r.at for r in timeline.reveals]),
    ):
        apart = [a - b * to_ms for a, b in zip(times, exact, strict=False)]
        findings.measured(name, what, apart, SLACK_MS)
    due = [(s.id, milliseconds(s.start, rate), milliseconds(s.end, rate)) for s in timeline.slides]
    off = next((a for a, b in zip(slides, due, strict=False) if not _near(a, b)), None)
    findings.holds(
        f"{name} changes slides when the timeline says",
        off is None and len(slides) == len(due),
        f"{off[0]} stands from {off[1]} ms" if off else f"{len(slides)} slides, not {len(due)}",
    )
    points = [(r.slide, r.point, milliseconds(r.at, rate)) for r in timeline.reveals]
    late = next((a for a, b in zip(reveals, points, strict=False) if not _near(a, b)), None)
    findings.holds(
        f"{name} reveals points when the timeline says",
        late is None and len(reveals) == len(points),
        f"point {late[1]} of {late[0]} at {late[2]} ms" if late else f"{len(reveals)} reveals",
    )


def _near(found: tuple[str, int, int], due: tuple[str, int, int]) -> bool:
    return found[0] == due[0] and all(
        abs(a - b) <= SLACK_MS for a, b in zip(found[1:], due[1:], strict=True)
    )


def _check_cues(
    findings: Findings,
    name: str,
    document: Document,
    timeline: Timeline,
    shown: Sequence[tuple[int, int, list[str]]],
) -> None:
    expected = cues(document, timeline)
    rate = timeline.sample_rate
    apart = [
        found - exact * 1000 / rate
        for (start, end, _), cue in zip(shown, expected, strict=False)
        for found, exact in ((start, cue.start), (end, cue.end))
    ]
    findings.measured(name, "captions", apart, SLACK_MS)
    off = next(
        (
            lines
            for (start, end, lines), cue in zip(shown, expected, strict=False)
            if lines != list(cue.lines)
            or abs(start - milliseconds(cue.start, rate)) > SLACK_MS
            or abs(end - milliseconds(cue.end, rate)) > SLACK_MS
        ),
        None,
    )
    findings.holds(
        f"{name} shows the captions of the timeline",
        off is None and len(shown) == len(expected),
        f"not “{''.join(off)}”" if off else f"{len(shown)} captions instead of {len(expected)}",
    )


def _squash(text: str) -> str:
    return "".join(text.split())


def _check_words(
    findings: Findings, name: str, page: Any, document: Document, timeline: Timeline
) -> None:
    """Slide by slide: the transcript is the passage, each character once."""
    parts = page.xpath("//section[@data-part]")
    wrong = ""
    for part, slide in zip(parts, timeline.slides, strict=False):
        said = _squash("".join("".join(p.itertext()) for p in part.findall("p")))
        due = _squash(document.shown(slide.span)) if slide.span else ""
        if said != due:
            at = next((n for n, (a, b) in enumerate(zip(said, due, strict=False)) if a != b), 0)
            wrong = (
                wrong or f"slide {slide.id} has “{said[at : at + 20]}”, not “{due[at : at + 20]}”"
            )
    findings.holds(
        f"{name} holds the words of the speech",
        not wrong and len(parts) == len(timeline.slides),
        wrong or f"{len(parts)} slides with words instead of {len(timeline.slides)}",
    )


def _check_sentences(
    findings: Findings,
    name: str,
    page: Any,
    timeline: Timeline,
    sentences: Sequence[tuple[int, int]],
) -> None:
    nodes = page.xpath("//*[@data-n]")
    numbers = [int(node.get("data-n")) for node in nodes]
    starts = {start for start, _ in sentences}
    lost = [
        u
        for u in timeline.utterances
        if not starts & set(_around(milliseconds(u.start, timeline.sample_rate)))
    ]
    ordered = all(a[0] <= b[0] for a, b in pairwise(sentences))
    findings.holds(
        f"{name} plays every sentence from its start",
        numbers == list(range(len(sentences))) and not lost and ordered,
        f"“{lost[0].spoken[:20]}” is not there" if lost else "sentences and times do not match",
    )


def _around(ms: int) -> range:
    return range(ms - SLACK_MS, ms + SLACK_MS + 1)


def _check_pictures(
    findings: Findings, name: str, page: Any, outline: Outline, timeline: Timeline
) -> None:
    pictures = page.xpath("//section[@data-part]/figure/*[local-name()='svg']")
    words = words_to_show(outline)
    wrong = ""
    for picture, slide in zip(pictures, timeline.slides, strict=False):
        seen = _squash("".join(picture.itertext()))
        due = words.get(slide.of, ("",))
        if len(picture) < 2 or not shows(seen, due):
            wrong = wrong or f"that of {slide.id} does not show “{due[0]}”"
    findings.holds(
        f"{name} has the picture of every slide",
        not wrong and len(pictures) == len(timeline.slides),
        wrong or f"{len(pictures)} pictures for {len(timeline.slides)} slides",
    )


def _check_parts(findings: Findings, name: str, path: Path, page: Any) -> None:
    """Everything that the page loads lies beside it; nothing comes from elsewhere."""
    wanted = page.xpath("//script/@src | //link/@href | //audio/@src | //img/@src")
    outside = [str(w) for w in wanted if str(w).startswith(("http:", "https:", "//"))]
    findings.holds(f"{name} needs no network", not outside, ", ".join(outside))
    beside = [str(w) for w in wanted if not str(w).startswith(("data:", "#", "http", "//"))]
    missing = [w for w in beside if not (path.parent / w).is_file()]
    findings.holds(f"{name} has all its parts", not missing, f"{', '.join(missing)} is missing")


def _check_narration(
    findings: Findings, name: str, path: Path, page: Any, timeline: Timeline
) -> None:
    packed = page.xpath("//script[@id='sound']")
    source: Path | bytes
    if packed:
        try:
            source = base64.b64decode(packed[0].text or "", validate=True)
        except binascii.Error as error:
            findings.holds(f"{name} holds its sound", False, str(error))
            return
    else:
        named = page.xpath("//audio/@src")
        source = path.parent / str(named[0]) if named else path.parent / "narration.mp3"
        if not source.is_file():
            return
    check_sound(
        findings, f"the sound of {name}", source, "mp3", timeline, start=0, end=timeline.samples,
        file=name,
    )  # fmt: skip
