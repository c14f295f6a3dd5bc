"""The main points of a speech as text, on a page where they fit: 要点提纲."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from speechcast.files import write_text
from speechcast.model.document import Document
from speechcast.model.outline import Outline, Point, Section, SectionKind, SlideKind
from speechcast.model.timeline import Timeline
from speechcast.writers.ooxml_document import ONE_PAGE, WordDocument

_REPEATING = frozenset(
    {SlideKind.TITLE, SlideKind.AGENDA, SlideKind.SECTION, SlideKind.SUMMARY, SlideKind.CLOSING}
)
"""Slides that name or repeat what others say."""

_CEREMONY = frozenset({SectionKind.OPENING, SectionKind.THANKS, SectionKind.CLOSING})

_ROOM = {"zh": 1_100, "en": 3_600}
"""Characters that a page of this layout takes; beyond it the details are left to the other formats."""

_NAME = {"zh": "要点提纲", "en": "Main points"}
_DIGITS = "零一二三四五六七八九"
_COLON = {"zh": "："}
_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~])")


@dataclass(frozen=True, slots=True)
class Item:
    """A main point: the claim, and what supports it (empty when there is no room or nothing)."""

    claim: str
    detail: str


@dataclass(frozen=True, slots=True)
class Group:
    """Points under one heading; a `title` of its own when the part has several slides."""

    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class BriefPart:
    """A part of the speech; `at` is when it begins, as `m:ss`, empty without a narration."""

    heading: str
    at: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """The main points of a speech."""

    title: str
    byline: str
    parts: tuple[BriefPart, ...]


def _numeral(number: int) -> str:
    """1–99 in Chinese, as parts of a speech are numbered."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else _DIGITS[tens] + "十"
    return head + (_DIGITS[ones] if ones else "")


def _heading(section: Section, language: str) -> str:
    if not section.number:
        return section.heading.text
    mark = f"{_numeral(section.number)}、" if language == "zh" else f"{section.number}. "
    return mark + section.heading.text


def _item(point: Point) -> Item:
    claim = point.text.text
    if point.value is not None and point.value.text not in claim:
        claim = f"{claim} {point.value.text}{point.unit}".strip()
    if point.label is not None and point.label.text not in claim:
        claim = f"{point.label.text} {claim}".strip()
    return Item(claim, point.detail.text if point.detail is not None else "")


def _groups(section: Section) -> Iterator[Group]:
    slides = [s for s in section.slides if s.points and s.kind not in _REPEATING]
    for slide in slides:
        title = slide.heading.text
        # The part's own name, whole or its second half, is not said twice.
        own = len(slides) > 1 and title not in section.heading.text
        yield Group(title if own else "", tuple(_item(point) for point in slide.points))


def _time(timeline: Timeline, section: Section) -> str:
    names = {slide.id for slide in section.slides}
    start = next((s.start for s in timeline.slides if s.of in names), None)
    if start is None:
        return ""
    minutes, seconds = divmod(start // timeline.sample_rate, 60)
    return f"{minutes}:{seconds:02d}"


def _length(brief: Brief) -> int:
    return sum(
        len(item.claim) + len(item.detail)
        for part in brief.parts
        for group in part.groups
        for item in group.items
    )


def _without_details(brief: Brief) -> Brief:
    parts = tuple(
        BriefPart(
            part.heading,
            part.at,
            tuple(
                Group(group.title, tuple(Item(item.claim, "") for item in group.items))
                for group in part.groups
            ),
        )
        for part in brief.parts
    )
    return Brief(brief.title, brief.byline, parts)


def brief_of(document: Document, outline: Outline, timeline: Timeline | None) -> Brief:
    """The main points of an outline, ceremony left out.

    Details stand beside them as long as a page takes them.
    """
    parts = []
    said = [section for section in outline.sections if section.kind not in _CEREMONY]
    for section in said or outline.sections:
        groups = tuple(_groups(section))
        if groups:
            at = "" if timeline is None else _time(timeline, section)
            parts.append(BriefPart(_heading(section, document.language), at, groups))
    front = document.known
    byline = " · ".join(text for text in (front.speaker, front.date, front.occasion) if text)
    brief = Brief(outline.title.text, byline, tuple(parts))
    room = _ROOM.get(document.language, _ROOM["en"])
    return brief if _length(brief) <= room else _without_details(brief)


def brief_markdown(brief: Brief, *, language: str) -> str:
    """The main points as Markdown (CommonMark)."""

    def plain(text: str) -> str:
        return _MARKDOWN.sub(r"\\\1", " ".join(text.split()))

    colon = _COLON.get(language, ": ")
    lines = [f"# {plain(brief.title)}", ""]
    if brief.byline:
        lines += [plain(brief.byline), ""]
    for part in brief.parts:
        time = f" ({part.at})" if part.at else ""
        lines += [f"## {plain(part.heading)}{time}", ""]
        for group in part.groups:
            if group.title:
                lines += [f"### {plain(group.title)}", ""]
            for item in group.items:
                detail = f"{colon}{plain(item.detail)}" if item.detail else ""
                lines.append(f"- **{plain(item.claim)}**{detail}")
            lines.append("")
    return "\n".join(lines)


def write_brief_markdown(
    target: Path, *, document: Document, outline: Outline, timeline: Timeline | None
) -> None:
    """Write `brief.md`.

    Raises:
        OutputError: when it cannot be written.
    """
    brief = brief_of(document, outline, timeline)
    write_text(target, brief_markdown(brief, language=document.language))


def write_brief(
    target: Path,
    *,
    document: Document,
    outline: Outline,
    timeline: Timeline | None,
    stamp: datetime,
) -> None:
    """Write `brief.docx`: real headings and lists, the fonts that Chinese offices have.

    Args:
        target: The file.
        document, outline: The speech and its structure.
        timeline: Says when parts begin; `None` without a narration.
        stamp: Date of the file.

    Raises:
        OutputError: when it cannot be written.
    """
    brief, language = brief_of(document, outline, timeline), document.language
    made = WordDocument(language, brief.title, stamp, ONE_PAGE)
    under = " · ".join(text for text in (_NAME.get(language, _NAME["en"]), brief.byline) if text)
    made.title(brief.title, under)
    for part in brief.parts:
        made.heading(part.heading, 1, note=part.at)
        for group in part.groups:
            if group.title:
                made.heading(group.title, 2)
            for item in group.items:
                made.item(item.claim, item.detail, joiner=_COLON.get(language, ": "), bold=True)
    made.save(target)
