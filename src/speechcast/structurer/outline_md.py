"""The outline as a file that people edit: Pandoc slide Markdown with the passages as notes.

A section is a heading of level 1, a slide one of level 2 with its name and kind as attributes; its
points are a list, a point's detail an item below it. The passage stands in `::: notes`: what is
changed there changes what is said. Where a phrase's words come from is found again by looking for
them; a comment `<!-- at … -->` says it where looking would find another place.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from speechcast.languages.base import LINE
from speechcast.model.document import Document, Mask
from speechcast.model.outline import Illustration, Outline, Phrase, Point, Section, Slide
from speechcast.model.span import Span
from speechcast.readers.masks import find_masks
from speechcast.structurer.markup import escaped
from speechcast.structurer.outline_following import part_list
from speechcast.structurer.outline_left_out import slide_list
from speechcast.structurer.outline_places import Places, key_of

SCHEMA = "outline@1"

_BREAK = re.compile(r"\s*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\s*")
"""A blank that breaks the line."""


def outline_markdown(document: Document, outline: Outline) -> str:
    """The outline of `document` as Pandoc slide Markdown, with a final line feed."""
    gap = paragraph_gap(document)
    wraps = _written_wraps(document)
    places = Places(document, outline)
    lines = list(_head(document, outline, gap, places))
    end = 0
    for section in outline.sections:
        lines += ["", _section_line(section), *_hint(places.of_section(section))]
        for slide in section.slides:
            passage = slide.span.trimmed(document.text)
            join = None
            if passage:
                blank = document.text[end : passage.start]
                join = None if blank == (gap if end else "") else blank
                end = passage.end
            lines += _slide(document, slide, passage, gap, join)
            lines += _hint(places.of_slide(section, slide))
            lines += _notes(document.text, passage, gap, wraps)
    lines += ["", *part_list(outline), "", *slide_list(document, outline)]
    return "\n".join(lines) + "\n"


def paragraph_gap(document: Document) -> str:
    """The blank that parts most paragraphs, such as one line feed or two."""
    text = document.flow
    lines = [Span(*m.span()).trimmed(text) for m in LINE.finditer(text)]
    lines = [line for line in lines if line]
    gaps = Counter(text[a.end : b.start] for a, b in pairwise(lines))
    return gaps.most_common(1)[0][0] if gaps else "\n"


def _head(document: Document, outline: Outline, gap: str, places: Places) -> Iterator[str]:
    text = document.text
    fields = {
        "source": document.source_name,
        "sha256": document.source_sha256,
        "language": outline.language,
        "title": outline.title.text,
    }
    for entry in places.of_title(outline.title):
        fields["title_at"] = entry
    front = document.front
    for name in ("speaker", "date", "occasion"):
        if getattr(front, name):
            fields[name] = getattr(front, name)
    fields["gap"] = gap
    fields["tail"] = text[len(text.rstrip()) :]
    fills = {m.span.of(text): m.fill for m in document.masks if m.fill}
    yield "---"
    yield f"speechcast: {SCHEMA}"
    for name, value in fields.items():
        yield f"{name}: {json.dumps(value, ensure_ascii=False)}"
    if not _same_places(document.masks, find_masks(text)) and _same_places(
        document.masks, find_masks(text, emphasis=False)
    ):
        yield "emphasis: false"
    if fills:
        pairs = [f"{mask}={fill}" for mask, fill in fills.items()]
        yield f"replace: {json.dumps(pairs, ensure_ascii=False)}"
    if document.wraps:
        yield "wrapped: true"
    yield "---"


def _same_places(masks: Sequence[Mask], others: Sequence[Mask]) -> bool:
    return [m.span for m in masks] == [m.span for m in others]


def _section_line(section: Section) -> str:
    number = f" number={section.number}" if section.number else ""
    return f"# {escaped(section.heading.text)} {{#{section.id} .{section.kind}{number}}}"


def _hint(entries: Sequence[str]) -> list[str]:
    return ["", f"<!-- at {'; '.join(entries)} -->"] if entries else []


def _slide(
    document: Document, slide: Slide, passage: Span, gap: str, join: str | None
) -> Iterator[str]:
    follows = f' join="{key_of(join)}"' if join is not None else ""
    if slide.columns:
        follows += f' columns="{"|".join(slide.columns)}"'
    yield ""
    yield f"## {escaped(slide.heading.text)} {{#{slide.id} .{slide.kind}{follows}}}"
    if slide.why:
        yield ""
        yield f"<!-- {slide.why.replace('--', '- -')} -->"
    for name in ("subtitle", "takeaway", "source"):
        phrase: Phrase | None = getattr(slide, name)
        if phrase is not None:
            yield from ("", f"::: {name}", escaped(phrase.text), ":::")
    for picture in slide.illustrations:
        yield from ("", _illustration(picture))
    if slide.points:
        yield ""
        for point in slide.points:
            yield from _point(point)


def _illustration(picture: Illustration) -> str:
    """Markdown of a picture; a path that holds blanks or brackets stands between < and >."""
    path = re.sub(r"[<>\\]", r"\\\g<0>", picture.path)
    if not path or re.search(r"[\s()\\]", path):
        path = f"<{path}>"
    return f"![{escaped(picture.alt, start=False)}]({path})"


def _point(point: Point) -> Iterator[str]:
    words = escaped(point.text.text)
    if point.value is not None:
        unit = f"[{escaped(point.unit)}]{{.unit}} " if point.unit else ""
        words = f"[{escaped(point.value.text)}]{{.value}} {unit}{words}"
    words = "".join(f"[{escaped(cell.text)}]{{.cell}} " for cell in point.cells) + words
    if point.label is not None:
        words = f"[{escaped(point.label.text)}]{{.label}} {words}"
    if point.group:
        words += f" []{{group={point.group}}}"
    yield f"- {words}"
    if point.detail is not None:
        yield f"    - {escaped(point.detail.text)}"


def _written_wraps(document: Document) -> frozenset[int]:
    """The line feeds of wraps: there lines of the file end as well."""
    text = document.text
    return frozenset(text.index("\n", wrap.start) for wrap in document.wraps)


def _notes(text: str, passage: Span, gap: str, wraps: frozenset[int]) -> Iterator[str]:
    if passage:
        yield from ("", "::: notes", "\n\n".join(_paragraphs(text, passage, gap, wraps)), ":::")


def _paragraphs(text: str, passage: Span, gap: str, wraps: frozenset[int]) -> list[str]:
    """The paragraphs of a passage; line breaks that are neither their ends nor wraps stand in them
    as entities."""
    words = passage.of(text)
    found: list[str] = [""]
    at = 0
    for blank in _BREAK.finditer(words):
        found[-1] += _line(words[at : blank.start()], found[-1])
        feed = next((n for n in range(*blank.span()) if passage.start + n in wraps), None)
        if feed is not None:
            before, after = words[blank.start() : feed], words[feed + 1 : blank.end()]
            found[-1] += f"{_entities(before)}\n{_entities(after)}"
        elif blank.group() == gap:
            found.append("")
        else:
            found[-1] += _entities(blank.group())
        at = blank.end()
    found[-1] += _line(words[at:], found[-1])
    return found


def _entities(blank: str) -> str:
    return "".join(f"&#{ord(char)};" for char in blank)


def _line(words: str, before: str) -> str:
    return escaped(words, start=before[-1:] in ("", "\n"))
