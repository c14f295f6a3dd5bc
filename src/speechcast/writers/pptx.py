"""The deck: native, editable slides from the template, narrated, with the passage as notes."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from itertools import groupby
from pathlib import Path

from lxml import etree

from speechcast.files import output_error, replacing
from speechcast.model.document import Document
from speechcast.model.outline import Outline
from speechcast.model.scene import Deck
from speechcast.model.timeline import Timeline
from speechcast.writers.ooxml_media import icon_png
from speechcast.writers.ooxml_notes import notes_xml
from speechcast.writers.ooxml_package import OFFICE_RELATION, Part, Relationship, write_package
from speechcast.writers.ooxml_plan import LANG, UNNAMED, Advance, DeckPlan
from speechcast.writers.ooxml_properties import (
    APP_TYPE,
    CORE_RELATION,
    CORE_TYPE,
    SHOW_TYPE,
    app_xml,
    core_xml,
    show_xml,
)
from speechcast.writers.ooxml_slide import slide_parts
from speechcast.writers.ooxml_template import NS, P_NS, R_NS, read_skeleton, themed
from speechcast.writers.ooxml_timing import P14_NS

_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
_NOTES_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml"
_SECTIONS_URI = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_SECTION_IDS = uuid.UUID("5b1f0a52-6a0b-5d0e-9a25-8a5f6f2d3c11")
_FIRST_SLIDE_ID = 256
"""The least that ISO/IEC 29500-1 allows (19.7.13, ST_SlideId)."""


def _slide_parts(plan: DeckPlan) -> Iterator[Part]:
    """Slides, their notes and sounds; each file of sound once."""
    media: dict[Path, str] = {}
    sounds = []
    for index, laid in enumerate(plan.deck.slides):
        path = plan.clips.get(laid.id)
        if path is not None and path not in media:
            media[path] = f"/ppt/media/narration{plan.first_clip + len(media)}{path.suffix}"
            kind = "audio/mp4" if path.suffix == ".m4a" else "audio/mpeg"
            sounds.append(Part(media[path], kind, path))
        yield from slide_parts(plan, index, None if path is None else media[path])
        notes = notes_xml(plan.passage(laid), lang=plan.lang)
        relationships = (
            Relationship("rId1", f"{OFFICE_RELATION}/notesMaster", plan.skeleton.notes_master),
            Relationship("rId2", f"{OFFICE_RELATION}/slide", plan.slide_name(index)),
        )
        yield Part(plan.notes_name(index), _NOTES_TYPE, notes, relationships)
    for name, picture in plan.images.values():
        yield Part(name, picture.content_type, Path(picture.path))
    if sounds:
        yield Part(plan.icon, "image/png", icon_png())
    yield from sounds


def _sections_xml(plan: DeckPlan) -> etree._Element:
    """PowerPoint's section list, in the order of the slides."""
    names = {s.id: s.heading.text for s in plan.outline.sections}
    extension = etree.Element(f"{{{P_NS}}}ext", uri=_SECTIONS_URI)
    listed = etree.SubElement(extension, f"{{{P14_NS}}}sectionLst", nsmap={"p14": P14_NS})
    numbered = enumerate(plan.deck.slides)
    for number, (section, group) in enumerate(groupby(numbered, key=lambda item: item[1].section)):
        entry = etree.SubElement(listed, f"{{{P14_NS}}}section")
        entry.set("name", names.get(section) or UNNAMED.get(plan.deck.language, section))
        entry.set("id", f"{{{str(uuid.uuid5(_SECTION_IDS, f'{number} {section}')).upper()}}}")
        slides = etree.SubElement(entry, f"{{{P14_NS}}}sldIdLst")
        for index, _ in group:
            etree.SubElement(slides, f"{{{P14_NS}}}sldId", id=str(_FIRST_SLIDE_ID + index))
    return extension


def _presentation_part(plan: DeckPlan) -> Part:
    """The list of slides and sections."""
    root = plan.skeleton.presentation
    root.set("firstSlideNum", str(plan.deck.first_number))
    numbers = [int(r.id[3:]) for r in plan.skeleton.relationships if r.id[3:].isdigit()]
    first = max(numbers, default=0) + 1
    listed = etree.Element(f"{{{P_NS}}}sldIdLst")
    relationships = list(plan.skeleton.relationships)
    for index in range(len(plan.deck.slides)):
        entry = etree.SubElement(listed, f"{{{P_NS}}}sldId", id=str(_FIRST_SLIDE_ID + index))
        entry.set(f"{{{R_NS}}}id", f"rId{first + index}")
        relationships.append(
            Relationship(f"rId{first + index}", f"{OFFICE_RELATION}/slide", plan.slide_name(index))
        )
    size = root.find("p:sldSz", NS)
    notes_size = root.find("p:notesSz", NS)
    before = size if size is not None else notes_size
    root.insert(len(root) if before is None else root.index(before), listed)
    extensions = root.find("p:extLst", NS)
    if extensions is None:
        extensions = etree.SubElement(root, f"{{{P_NS}}}extLst")
    extensions.insert(0, _sections_xml(plan))
    if not any(r.type == f"{OFFICE_RELATION}/presProps" for r in relationships):
        relationships.append(
            Relationship("rIdShow", f"{OFFICE_RELATION}/presProps", "/ppt/presProps.xml")
        )
    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return Part(plan.skeleton.main, _MAIN_TYPE, data, tuple(relationships))


def _template_parts(plan: DeckPlan) -> Iterator[Part]:
    """The template's parts, with the theme's faces and the show's properties set for this deck."""
    fonts = plan.deck.theme_fonts
    narrated = plan.timeline is not None and plan.advance is Advance.NARRATION
    shown = False
    for part in plan.skeleton.parts:
        if part.content_type == SHOW_TYPE and isinstance(part.data, bytes):
            shown = True
            part = Part(part.name, SHOW_TYPE, show_xml(part.data, narrated=narrated))
        if part.name in plan.skeleton.themes and fonts and isinstance(part.data, bytes):
            part = replace(part, data=themed(part.data, fonts))
        yield part
    if not shown:
        yield Part("/ppt/presProps.xml", SHOW_TYPE, show_xml(None, narrated=narrated))


def write_pptx(
    target: Path,
    *,
    document: Document,
    outline: Outline,
    deck: Deck,
    template_bytes: bytes,
    timeline: Timeline | None,
    clips: Mapping[str, Path],
    stamp: datetime,
    advance: str = "narration",
) -> None:
    """Write the deck to `target`.

    With a timeline it plays by itself: each slide starts its clip, shows each point when its first
    character is spoken, and moves on when its passage ends. Without one, and when a live speaker
    advances it, a click shows the next point and there is no sound. Every slide's notes hold its passage word for word. Equal arguments give equal bytes;
    the time grows with the number of slides and no faster.

    Args:
        target: The `.pptx`.
        document: The speech.
        outline: Its structure: names of the sections, passages of the points.
        deck: The laid-out slides.
        template_bytes: The template that they were laid out for.
        timeline: When everything is heard; `None` for a deck without sound.
        clips: Sound of the slides that are spoken, by id of the deck slide (MP3 or AAC in M4A).
        stamp: Date of the file and of everything in it.
        advance: `narration`, `click` for a live speaker, or `none`: slides whole from the start.

    Raises:
        InputError: when the template cannot be read or lacks a layout that the deck names.
        OutputError: when the file cannot be written.
    """
    skeleton = read_skeleton(template_bytes, name=deck.template)
    moves = Advance(advance)
    heard = clips if moves is Advance.NARRATION else {}
    plan = DeckPlan(document, outline, deck, skeleton, timeline, heard, moves)
    main = _presentation_part(plan)
    parts = [main, *_template_parts(plan), *_slide_parts(plan)]
    parts.append(
        Part(
            "/docProps/core.xml",
            CORE_TYPE,
            core_xml(
                title=deck.title or outline.title.text,
                author=document.known.speaker or "speechcast",
                language=LANG.get(document.language, document.language),
                stamp=stamp,
            ),
        )
    )
    app = app_xml(slides=len(deck.slides), clips=len(heard))
    parts.append(Part("/docProps/app.xml", APP_TYPE, app))
    relationships = (
        Relationship("rIdDeck", f"{OFFICE_RELATION}/officeDocument", main.name),
        Relationship("rIdCore", CORE_RELATION, "/docProps/core.xml"),
        Relationship("rIdApp", f"{OFFICE_RELATION}/extended-properties", "/docProps/app.xml"),
        *skeleton.package_relationships,
    )
    with replacing(target) as temporary:
        try:
            write_package(temporary, parts, relationships, stamp=stamp)
        except OSError as error:
            raise output_error(target, error) from error
