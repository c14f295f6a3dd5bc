"""The outline as JSON, `speechcast/outline@1`, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from speechcast.model.document import Document
from speechcast.model.outline import (
    Illustration,
    LeftOut,
    LeftOutReason,
    Outline,
    Phrase,
    Point,
    Section,
    SectionKind,
    Slide,
    SlideKind,
)
from speechcast.model.span import Span

SCHEMA = "speechcast/outline@1"

Json = dict[str, Any]


def outline_json(document: Document, outline: Outline) -> str:
    """The outline as a JSON text with a final line feed.

    Offsets are code points of `document.text`. Optional fields are left out when empty. Beside
    the contract's fields there are `images` and `columns` of a slide, `cells` of a
    point, `number` of a numbered section, `label_spans`, `value_spans`,
    and `…_edited` for phrases that a person or a model changed (`edited` for a point's text).
    """
    head: Json = {
        "schema": SCHEMA,
        "language": outline.language,
        **_flat("title", outline.title),
        "source": {
            "name": document.source_name,
            "sha256": document.source_sha256,
            "chars": len(document.text),
        },
        "sections": [_section(section) for section in outline.sections],
        "left_out": [
            {"span": [left.span.start, left.span.end], "why": left.why.value}
            for left in outline.left_out
        ],
    }
    return json.dumps(head, ensure_ascii=False, indent=1) + "\n"


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _flat(name: str, phrase: Phrase) -> Json:
    found: Json = {name: phrase.text, f"{name}_spans": _spans(phrase.spans)}
    if phrase.edited:
        found[f"{name}_edited"] = True
    return found


def _nested(phrase: Phrase) -> Json:
    found: Json = {"text": phrase.text, "spans": _spans(phrase.spans)}
    if phrase.edited:
        found["edited"] = True
    return found


def _section(section: Section) -> Json:
    found: Json = {
        "id": section.id,
        "kind": section.kind.value,
        "start": section.span.start,
        "end": section.span.end,
        **_flat("heading", section.heading),
    }
    if section.number:
        found["number"] = section.number
    found["slides"] = [_slide(slide) for slide in section.slides]
    return found


def _slide(slide: Slide) -> Json:
    found: Json = {
        "id": slide.id,
        "kind": slide.kind.value,
        "start": slide.span.start,
        "end": slide.span.end,
        "why": slide.why,
        **_flat("heading", slide.heading),
    }
    for name in ("subtitle", "takeaway", "source"):
        phrase: Phrase | None = getattr(slide, name)
        if phrase is not None:
            found[name] = _nested(phrase)
    if slide.points:
        found["points"] = [_point(point) for point in slide.points]
    if slide.columns:
        found["columns"] = list(slide.columns)
    if slide.illustrations:
        found["images"] = [{"path": p.path, "alt": p.alt} for p in slide.illustrations]
    return found


def _point(point: Point) -> Json:
    found: Json = {
        "text": point.text.text,
        "spans": _spans(point.text.spans),
        "start": point.passage.start,
        "end": point.passage.end,
    }
    for name in ("detail", "label", "value"):
        phrase: Phrase | None = getattr(point, name)
        if phrase is not None:
            found |= _flat(name, phrase)
    if point.unit:
        found["unit"] = point.unit
    if point.group:
        found["group"] = point.group
    if point.cells:
        found["cells"] = [_nested(cell) for cell in point.cells]
    found["edited"] = point.text.edited
    return found


def parse_outline(text: str) -> Outline:
    """Read what `outline_json` wrote.

    Raises:
        ValueError: when `text` is not JSON of that schema; the message says which field.
        KeyError: when a field is missing.
    """
    data = json.loads(text)
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise ValueError(f"not an outline of the schema {SCHEMA}")
    return Outline(
        language=data["language"],
        title=_read_flat(data, "title"),
        sections=tuple(_read_section(section) for section in data["sections"]),
        left_out=tuple(
            LeftOut(Span(*left["span"]), LeftOutReason(left["why"]))
            for left in data.get("left_out", ())
        ),
    )


def _read_spans(pairs: Sequence[Sequence[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in pairs)


def _read_flat(data: Mapping[str, Any], name: str) -> Phrase:
    return Phrase(
        data[name], _read_spans(data.get(f"{name}_spans", ())), data.get(f"{name}_edited", False)
    )


def _read_optional(data: Mapping[str, Any], name: str) -> Phrase | None:
    return _read_flat(data, name) if name in data else None


def _read_nested(data: Mapping[str, Any], name: str) -> Phrase | None:
    if name not in data:
        return None
    nested = data[name]
    return Phrase(nested["text"], _read_spans(nested["spans"]), nested.get("edited", False))


def _read_section(data: Mapping[str, Any]) -> Section:
    return Section(
        id=data["id"],
        kind=SectionKind(data["kind"]),
        span=Span(data["start"], data["end"]),
        heading=_read_flat(data, "heading"),
        number=data.get("number", 0),
        slides=tuple(_read_slide(slide) for slide in data["slides"]),
    )


def _read_slide(data: Mapping[str, Any]) -> Slide:
    return Slide(
        id=data["id"],
        kind=SlideKind(data["kind"]),
        span=Span(data["start"], data["end"]),
        heading=_read_flat(data, "heading"),
        why=data.get("why", ""),
        points=tuple(_read_point(point) for point in data.get("points", ())),
        subtitle=_read_nested(data, "subtitle"),
        takeaway=_read_nested(data, "takeaway"),
        source=_read_nested(data, "source"),
        columns=tuple(data.get("columns", ())),
        illustrations=tuple(
            Illustration(image["path"], image.get("alt", "")) for image in data.get("images", ())
        ),
    )


def _read_point(data: Mapping[str, Any]) -> Point:
    return Point(
        text=Phrase(data["text"], _read_spans(data["spans"]), data.get("edited", False)),
        passage=Span(data["start"], data["end"]),
        detail=_read_optional(data, "detail"),
        label=_read_optional(data, "label"),
        value=_read_optional(data, "value"),
        unit=data.get("unit", ""),
        group=data.get("group", 0),
        cells=tuple(
            Phrase(cell["text"], _read_spans(cell["spans"]), cell.get("edited", False))
            for cell in data.get("cells", ())
        ),
    )
