"""The deck against the text and the timeline: notes, sound, reveals and advance of every slide."""

from __future__ import annotations

import posixpath
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from speechcast.check.findings import Findings
from speechcast.check.sound import check_sound
from speechcast.model.document import Document
from speechcast.model.outline import Outline
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


@dataclass(frozen=True, slots=True)
class DeckSlide:
    """What a slide of a finished deck says: its notes, media, reveal delays and advance (ms)."""

    notes: str
    media: bytes | None
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
    notes, media = "", None
    for kind, target in package.related(part).values():
        if kind == "notesSlide":
            notes = _notes_text(package.xml(target))
        elif kind == "audio":
            media = package.data(target)
    advances = {t.get("advTm") for t in root.iter(f"{{{_NS['p']}}}transition")}
    advances.discard(None)
    delays = []
    for node in root.iterfind(".//p:cTn[@presetClass='entr']", _NS):
        condition = node.find("p:stCondLst/p:cond", _NS)
        if condition is not None:
            delays.append(int(condition.get("delay", "0")))
    advance = int(next(iter(advances))) if advances else None
    return DeckSlide(notes, media, tuple(sorted(set(delays))), advance)


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
) -> None:
    """Verify that the deck's notes are the text and that it plays by the timeline."""
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
    for slide, timed in zip(slides, timeline.slides, strict=True):
        _check_slide(findings, f"{name}, slide {timed.index}", slide, timed, document, timeline)


def _check_slide(
    findings: Findings,
    name: str,
    slide: DeckSlide,
    timed: TimedSlide,
    document: Document,
    timeline: Timeline,
) -> None:
    findings.holds(
        f"{name}: notes are its passage",
        _squash(slide.notes) == _squash(document.noted(timed.span)),
        _difference(_squash(slide.notes), _squash(document.noted(timed.span))),
    )
    rate = timeline.sample_rate
    length = milliseconds(timed.end - timed.start, rate)
    findings.holds(
        f"{name} advances after its passage",
        slide.advance is not None and length <= slide.advance < length + ADVANCE_SLACK_MS,
        f"after {slide.advance} ms, its passage takes {length} ms",
    )
    due = sorted({milliseconds(r.at - timed.start, rate)
                  for r in timeline.reveals if r.slide == timed.id})  # fmt: skip
    missing = [
        at for at in due
        if slide.reveals and min(abs(at - found) for found in slide.reveals) > REVEAL_TOLERANCE_MS
    ]  # fmt: skip
    findings.holds(f"{name} reveals its points on time", not missing, f"none at {missing} ms")
    spoken = timeline.utterances_of(timed)
    findings.holds(f"{name} speaks", slide.media is not None or not spoken, "it has no sound")
    if slide.media is not None:
        check_sound(findings, f"{name}, sound", slide.media, "clips", timeline,
                    start=timed.start, end=timed.end)  # fmt: skip


def _difference(found: str, expected: str) -> str:
    at = next(
        (n for n, (a, b) in enumerate(zip(found, expected, strict=False)) if a != b),
        min(len(found), len(expected)),
    )
    return f"“{found[at : at + 20]}” instead of “{expected[at : at + 20]}”"
