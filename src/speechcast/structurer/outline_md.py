"""The outline as a file that people edit: Pandoc slide Markdown with the passages as notes.

A section is a heading of level 1, a slide one of level 2 with its name and kind as attributes; its
points are a list, a point's detail an item below it. The passage stands in `::: notes`: what is
changed there changes what is said. Passages are separated by `gap`, the blank between most
paragraphs of the source; a slide that follows on another blank says so in an attribute.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from speechcast.languages.base import LINE
from speechcast.model.document import Document
from speechcast.model.outline import Outline, Phrase, Point, Section, Slide
from speechcast.model.span import Span
from speechcast.structurer.markup import escaped

SCHEMA = "outline@1"


def outline_markdown(document: Document, outline: Outline) -> str:
    """The outline of `document` as Pandoc slide Markdown, with a final line feed."""
    gap = paragraph_gap(document.text)
    lines = list(_head(document, outline, gap))
    end = 0
    for section in outline.sections:
        lines += ["", _section_line(section)]
        for slide in section.slides:
            passage = slide.span.trimmed(document.text)
            join = None
            if passage:
                join = document.text[end : passage.start]
                end = passage.end
            default = gap if end and passage.start else ""
            lines += _slide(document, slide, passage, gap, None if join == default else join)
    return "\n".join(lines) + "\n"


def paragraph_gap(text: str) -> str:
    """The blank that parts most paragraphs: one line feed or two."""
    lines = [m.span() for m in LINE.finditer(text) if m.group().strip()]
    gaps = Counter(text[a[1] : b[0]] for a, b in pairwise(lines))
    return "\n\n" if gaps["\n\n"] > gaps["\n"] else "\n"


def _head(document: Document, outline: Outline, gap: str) -> Iterator[str]:
    text = document.text
    fields = {
        "speechcast": SCHEMA,
        "source": document.source_name,
        "sha256": document.source_sha256,
        "language": outline.language,
        "title": outline.title.text,
    }
    front = document.front
    for name in ("speaker", "date", "occasion"):
        if getattr(front, name):
            fields[name] = getattr(front, name)
    fields["gap"] = gap
    fields["tail"] = text[len(text.rstrip()) :]
    fills = {m.span.of(text): m.fill for m in document.masks if m.fill}
    yield "---"
    for name, value in fields.items():
        yield f"{name}: {value if name == 'speechcast' else json.dumps(value, ensure_ascii=False)}"
    if fills:
        pairs = [f"{mask}={fill}" for mask, fill in fills.items()]
        yield f"replace: {json.dumps(pairs, ensure_ascii=False)}"
    yield "---"


def _section_line(section: Section) -> str:
    number = f" number={section.number}" if section.number else ""
    return f"# {escaped(section.heading.text)} {{#{section.id} .{section.kind}{number}}}"


def _slide(
    document: Document, slide: Slide, passage: Span, gap: str, join: str | None
) -> Iterator[str]:
    follows = f" join={json.dumps(join)}" if join is not None else ""
    yield ""
    yield f"## {escaped(slide.heading.text)} {{#{slide.id} .{slide.kind}{follows}}}"
    if slide.why:
        yield ""
        yield f"<!-- {slide.why.replace('--', '- -')} -->"
    for name in ("subtitle", "takeaway", "source"):
        phrase: Phrase | None = getattr(slide, name)
        if phrase is not None:
            yield ""
            yield f"::: {name}"
            yield escaped(phrase.text)
            yield ":::"
    if slide.points:
        yield ""
        for point in slide.points:
            yield from _point(point)
    if passage:
        yield ""
        yield "::: notes"
        yield "\n\n".join(_paragraphs(document.text, passage, gap))
        yield ":::"


def _point(point: Point) -> Iterator[str]:
    words = escaped(point.text.text)
    if point.value is not None:
        unit = f" [{escaped(point.unit)}]{{.unit}}" if point.unit else ""
        words = f"[{escaped(point.value.text)}]{{.value}}{unit} {words}"
    if point.label is not None:
        words = f"[{escaped(point.label.text)}]{{.label}} {words}"
    if point.group:
        words += f" []{{group={point.group}}}"
    yield f"- {words}"
    if point.detail is not None:
        yield f"    - {escaped(point.detail.text)}"


def _paragraphs(text: str, passage: Span, gap: str) -> list[str]:
    """The paragraphs of a passage; other blanks between its lines are written out in them."""
    found: list[str] = []
    for line in passage.of(text).split(gap):
        found.append(escaped(line) if line.strip() else "".join(f"&#{ord(c)};" for c in line))
    return found
