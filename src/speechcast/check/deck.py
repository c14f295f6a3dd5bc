"""The deck against the text and the timeline: notes, sound, reveals and advance of every slide."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from speechcast.check.findings import Findings, distances
from speechcast.check.sound import check_sound
from speechcast.model.document import Document
from speechcast.model.outline import Outline, SlideKind
from speechcast.model.samples import milliseconds
from speechcast.model.timeline import TimedSlide, Timeline

_NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
}
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
REVEAL_TOLERANCE_MS = 100
ADVANCE_SLACK_MS = 1000
WHOLE = frozenset({SlideKind.TITLE, SlideKind.SECTION, SlideKind.QUOTE, SlideKind.CLOSING})
"""Kinds of slides that stand as a whole from the start."""


@dataclass(frozen=True, slots=True)
class DeckSlide:
    """What a slide of a finished deck says.

    Attributes:
        notes: Text of its notes, a line feed between paragraphs.
        media: The sound that it embeds; `None` for none.
        plays: Whether that sound starts by itself when the slide is shown.
        reveals: Milliseconds after which something appears on it, each once.
        advance: Milliseconds after which the show moves on; `None` when it waits for a click.
    """

    notes: str
    media: bytes | None
    plays: bool
    reveals: tuple[int, ...]
    advance: int | None


class _Package:
    """The parts of an OOXML file and the relationships between them."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive

    def xml(self, part: str) -> etree._Element:
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        return etree.fromstring(self._archive.read(part), parser)

    def data(self, part: str) -> bytes:
        return self._archive.read(part)

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """Relationship id → (last word of its type, target part)."""
        folder, name = posixpath.split(part)
        rels = f"{folder}/_rels/{name}.rels"
        if rels not in self._archive.namelist():
            return {}
        found = {}
        for rel in self.xml(rels).findall("rel:Relationship", _NS):
            target = posixpath.normpath(posixpath.join(folder, rel.get("Target", "")))
            if rel.get("Target", "").startswith("/"):
                target = rel.get("Target", "")[1:]
            found[rel.get("Id", "")] = (rel.get("Type", "").rpartition("/")[2], target)
        return found


def read_deck(path: Path) -> list[DeckSlide]:
    """The slides of a deck in order.

    Raises:
        OSError, KeyError, ValueError, zipfile.BadZipFile, lxml.etree.XMLSyntaxError: when it is
            not a deck.
    """
    with zipfile.ZipFile(path) as archive:
        package = _Package(archive)
        presentation = package.xml("ppt/presentation.xml")
        related = package.related("ppt/presentation.xml")
        parts = [
            related[item.get(f"{_R}id", "")][1]
            for item in presentation.findall("p:sldIdLst/p:sldId", _NS)
        ]
        return [_read_slide(package, part) for part in parts]


def _read_slide(package: _Package, part: str) -> DeckSlide:
    root = package.xml(part)
    notes, media, sound = "", None, ""
    for name, (kind, target) in package.related(part).items():
        if kind == "notesSlide":
            notes = _notes_text(package.xml(target))
        elif kind == "audio":
            media, sound = package.data(target), name
    advances = {t.get("advTm") for t in root.iter(f"{{{_NS['p']}}}transition")}
    only = advances.pop() if len(advances) == 1 else None
    delays = set()
    for node in root.iterfind(".//p:cTn[@presetClass='entr']", _NS):
        condition = node.find("p:stCondLst/p:cond", _NS)
        if condition is not None:
            delays.add(int(condition.get("delay", "0")))
    return DeckSlide(
        notes,
        media,
        _plays(root, sound),
        tuple(sorted(delays)),
        None if only is None else int(only),
    )


def _plays(root: etree._Element, sound: str) -> bool:
    """Whether a step of the show that nobody must click starts the picture that carries `sound`."""
    carriers = {
        properties.get("id")
        for picture in root.iterfind(".//p:pic/p:nvPicPr", _NS)
        if (file := picture.find("p:nvPr/a:audioFile", _NS)) is not None
        and file.get(f"{_R}link") == sound
        and (properties := picture.find("p:cNvPr", _NS)) is not None
    }
    steps = root.iterfind(".//p:cTn[@nodeType='mainSeq']/p:childTnLst/p:par/p:cTn", _NS)
    for step in steps:
        conditions = step.findall("p:stCondLst/p:cond", _NS)
        if all(c.get("delay") == "indefinite" for c in conditions):
            continue
        for command in step.iterfind(".//p:cmd[@cmd='playFrom(0.0)']", _NS):
            target = command.find("p:cBhvr/p:tgtEl/p:spTgt", _NS)
            if target is not None and target.get("spid") in carriers:
                return True
    return False


def _notes_text(root: etree._Element) -> str:
    for shape in root.iterfind(".//p:sp", _NS):
        placeholder = shape.find("p:nvSpPr/p:nvPr/p:ph", _NS)
        if placeholder is not None and placeholder.get("type") == "body":
            paragraphs = shape.iterfind("p:txBody/a:p", _NS)
            return "\n".join(
                "".join(
                    "\n" if node.tag.endswith("}br") else node.text or ""
                    for node in paragraph.iter(f"{{{_NS['a']}}}t", f"{{{_NS['a']}}}br")
                )
                for paragraph in paragraphs
            )
    return ""


def _squash(text: str) -> str:
    return re.sub(r"\s+", "", text)


def check_deck(
    findings: Findings,
    name: str,
    path: Path,
    document: Document,
    outline: Outline,
    timeline: Timeline | None,
    *,
    advance: str = "narration",
) -> None:
    """Verify that the deck's notes are the text and that it plays by the timeline.

    A deck that a speaker advances (`click`, `none`) has no times: its notes alone are verified.
    """
    try:
        slides = read_deck(path)
    except (OSError, KeyError, ValueError, zipfile.BadZipFile, etree.XMLSyntaxError) as error:
        findings.holds(f"{name} opens", False, str(error))
        return
    expected = "".join(document.noted(slide.span) for slide in outline.slides())
    joined = "".join(slide.notes for slide in slides)
    findings.holds(
        f"{name}: all notes together are the speech",
        _squash(joined) == _squash(expected),
        _difference(_squash(joined), _squash(expected)),
    )
    if timeline is None:
        return
    if not findings.holds(
        f"{name} has every slide",
        len(slides) == len(timeline.slides),
        f"{len(slides)} instead of {len(timeline.slides)}",
    ):
        return
    kinds = {slide.id: slide.kind for slide in outline.slides()}
    for slide, timed in zip(slides, timeline.slides, strict=True):
        place = f"{name}, slide {timed.index}"
        passage = document.noted(timed.span)
        findings.holds(
            f"{place}: notes are its passage",
            _squash(slide.notes) == _squash(passage),
            _difference(_squash(slide.notes), _squash(passage)),
        )
        if advance == "narration":
            _check_slide(findings, name, slide, timed, timeline, whole=kinds.get(timed.of) in WHOLE)


def _check_slide(
    findings: Findings,
    file: str,
    slide: DeckSlide,
    timed: TimedSlide,
    timeline: Timeline,
    *,
    whole: bool,
) -> None:
    name, rate = f"{file}, slide {timed.index}", timeline.sample_rate
    length = (timed.end - timed.start) * 1000
    if slide.advance is not None:
        findings.measured(file, "slide changes", [slide.advance - length / rate], ADVANCE_SLACK_MS)
    findings.holds(
        f"{name} advances after its passage",
        slide.advance is not None
        and length <= slide.advance * rate < length + ADVANCE_SLACK_MS * rate,
        f"after {slide.advance} ms, its passage takes {length / rate:.1f} ms",
    )
    due = {milliseconds(r.at - timed.start, rate) for r in timeline.reveals if r.slide == timed.id}
    # What is due at once may simply be there.
    later = [] if whole else [at for at in sorted(due) if at > REVEAL_TOLERANCE_MS]
    missing = [at for at in later if not _near(at, slide.reveals)]
    findings.measured(file, "reveals", distances(later, slide.reveals), REVEAL_TOLERANCE_MS)
    findings.holds(f"{name} reveals its points on time", not missing, f"none at {missing} ms")
    early = [at for at in slide.reveals if not _near(at, due)]
    findings.holds(
        f"{name} reveals nothing else", not early, f"something at {early} ms, due {sorted(due)}"
    )
    spoken = timeline.utterances_of(timed)
    findings.holds(f"{name} speaks", slide.media is not None or not spoken, "it has no sound")
    if slide.media is not None:
        findings.holds(f"{name} starts its sound by itself", slide.plays, "it waits for a click")
        check_sound(findings, f"{name}, sound", slide.media, "clips", timeline,
                    start=timed.start, end=timed.end, file=file)  # fmt: skip


def _near(at: int, others: Collection[int]) -> bool:
    return any(abs(at - other) <= REVEAL_TOLERANCE_MS for other in others)


def _difference(found: str, expected: str) -> str:
    at = next(
        (n for n, (a, b) in enumerate(zip(found, expected, strict=False)) if a != b),
        min(len(found), len(expected)),
    )
    return f"“{found[at : at + 20]}” instead of “{expected[at : at + 20]}”"
