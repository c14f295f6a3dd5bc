"""Reads an outline file, as written or as a person changed it: its text and its outline."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from speechcast.errors import InputError
from speechcast.languages import detect, language_of
from speechcast.model.document import Document, Front
from speechcast.model.outline import (
    Illustration,
    Outline,
    Phrase,
    Point,
    Section,
    SectionKind,
    Slide,
    SlideKind,
)
from speechcast.model.span import Span
from speechcast.readers.masks import fill_masks, find_masks, parse_replacements, with_directions
from speechcast.readers.page_furniture import page_furniture
from speechcast.readers.paragraphs import blocks_across
from speechcast.structurer.alignment import located
from speechcast.structurer.ids import Names
from speechcast.structurer.outline_filling import FillingFinder
from speechcast.structurer.outline_following import following
from speechcast.structurer.outline_grammar import (
    OutlineSource,
    PointSource,
    SectionSource,
    SlideSource,
    parse_outline_source,
)
from speechcast.structurer.outline_left_out import left_out
from speechcast.structurer.outline_places import (
    NAMES,
    blank_of,
    parse_hints,
    regions_of_heading,
    standard_heading,
    title_region,
)

_MARK = re.compile(r"^(?:#{1,2} .*?(\{#s-[\w.-]+[^{}\n]*\})|(:{3,} ?notes))[ \t]*$", re.MULTILINE)
"""What no speech has: a heading with the name of a slide, or the fence of its notes."""


def is_outline_markdown(text: str) -> bool:
    """Whether a text is an outline file: its YAML head says so."""
    head = text.removeprefix("\ufeff").lstrip().split("\n", 12)
    return head[0].rstrip() == "---" and any(
        line.replace(" ", "").startswith("speechcast:outline@") for line in head[1:]
    )


def refuse_headless(text: str, name: str) -> None:
    """Refuse a text that is written as an outline file but has no head that says so: built as a
    speech, its signs would be shown and spoken.

    Raises:
        InputError: when it has slides with names, or notes.
    """
    text = text.replace("\r\n", "\n")
    mark = _MARK.search(text)
    if mark is None or is_outline_markdown(text):
        return
    line = text.count("\n", 0, mark.start()) + 1
    raise InputError(
        f"has no head that makes it an outline, but line {line} is written as one: “{mark[1] or mark[2]}”",
        where=f"{name}:1:1",
        hint="Write speechcast: outline@1 into its head."
        if text.lstrip().startswith("---\n")
        else "Put three lines in front: ---, speechcast: outline@1, ---.",
    )


def read_outline(
    text: str, *, name: str = "outline.md", replacements: Sequence[str] = ()
) -> tuple[Document, Outline]:
    """The speech that an outline file holds, and its outline.

    The speech is what the notes say, in their order; the outline's spans point into it. Phrases
    whose words the notes have keep their spans; others are marked as edited and tied to what they
    still share with their slide's passage. Numbers of parts, section slides, agendas and summaries
    follow the parts. Slides that were taken out are told of in a notice.

    Args:
        text: The file.
        name: Its name, for messages.
        replacements: Fillings of masks, each `OLD=NEW`, besides those that the file names.

    Raises:
        InputError: when it is no outline file, or not written as one; with line and column.
        UsageError: for a replacement that cannot be meant.
    """
    source = parse_outline_source(text, name)
    reader = _Reader(source, replacements)
    outline = reader.outline()
    outline = replace(outline, sections=following(text, reader.document, outline.sections))
    notice = left_out(text, reader.document, outline)
    document = reader.document
    if notice is not None:
        document = replace(document, notices=(*document.notices, notice))
    return document, outline


@dataclass(frozen=True, slots=True)
class _Placed:
    """A slide's source with the characters that it narrates."""

    source: SlideSource
    span: Span
    passage: Span


class _Reader:
    def __init__(self, source: OutlineSource, replacements: Sequence[str]) -> None:
        self._source = source
        text, passages, wraps = _joined(source)
        self._placed = _placed(source, text, passages)
        self.document = _document(source, text, wraps, replacements)
        self._finder = FillingFinder(self.document)
        self._names = Names()
        self._given: set[str] = set()

    def outline(self) -> Outline:
        """The outline."""
        head = self._source.head
        hints = parse_hints(head.get("title_at", ""))
        words = self.document.front.title or head.get("title", "")
        region = title_region(self.document.text)
        title = self._finder.phrase(words, [region], hints.get("title"), 0)
        sections = tuple(self._section(section, slides) for section, slides in self._placed)
        return Outline(self.document.language, title, sections)

    def _section(self, source: SectionSource, slides: Sequence[_Placed]) -> Section:
        span = Span(slides[0].span.start, slides[-1].span.end) if slides else Span(0, 0)
        hints = parse_hints(source.hint)
        words = source.heading or next((p.source.heading for p in slides if p.source.heading), "")
        words = words or self._first_words(span)
        heading = self._finder.phrase(words, [span], hints.get("heading"), span.start)
        kind = SectionKind(source.kind) if source.kind else SectionKind.BODY
        made = tuple(self._slide(span, placed, heading) for placed in slides)
        name = self._name(source.id, "section", span.of(self.document.text) or source.heading)
        return Section(name, kind, span, heading, source.number, made)

    def _name(self, given: str, kind: str, words: str) -> str:
        """The name that the file gives, if no other has it, else a new one."""
        name = given
        while not name or name in self._given:
            name = self._names.name(kind, words)
        self._given.add(name)
        return name

    def _first_words(self, span: Span) -> str:
        """What names a part without a title: the first clause of its passage."""
        language = language_of(self.document.language)
        clause = next(
            iter(language.clauses(self.document.flow, span.trimmed(self.document.text))), span
        )
        return (
            self.document.shown(clause).rstrip("，。；：、！？,.;:!? ") or self.document.source_name
        )

    def _slide(self, section: Span, placed: _Placed, part: Phrase) -> Slide:
        source, span, base = placed.source, placed.span, placed.passage.start
        hints = parse_hints(source.hint)
        kind = SlideKind(source.kind) if source.kind else _kind_of(source)
        regions = regions_of_heading(section, span)
        heading = (
            self._finder.phrase(source.heading, regions, hints.get("heading"), base)
            if source.heading
            else standard_heading(self.document.language, kind) or part
        )
        further = {
            name: self._finder.phrase(words, [span], hints.get(name), base)
            for name, words in source.further.items()
        }
        name = self._name(source.id, kind.value, span.of(self.document.text) or source.heading)
        standard = standard_heading(self.document.language, kind)
        if standard is not None and standard.text == source.heading and "heading" not in hints:
            heading = standard
        points = self._points(source.points, span, base, source.hint)
        pictures = tuple(Illustration(path, alt) for path, alt in source.pictures)
        return Slide(
            name, kind, span, heading, source.why, points, columns=source.columns,
            illustrations=pictures, **further,
        )  # fmt: skip

    def _points(
        self, sources: Sequence[PointSource], span: Span, base: int, hint: str
    ) -> tuple[Point, ...]:
        hints = parse_hints(hint)
        texts = [
            self._finder.phrase(source.text, [span], hints.get(str(number)), base)
            for number, source in enumerate(sources, 1)
        ]
        passages = self._finder.passages(texts, span)
        found: list[Point] = []
        for number, (source, text, passage) in enumerate(
            zip(sources, texts, passages, strict=True), 1
        ):
            known = hints.get(f"{number}.passage")
            stated = known.absolute(base) if known is not None else ()
            if stated and _fits(stated[0], text, self.document.text):
                passage = stated[0]
            parts: dict[str, Phrase | None] = {
                name: self._finder.phrase(words, [span], hints.get(f"{number}.{name}"), base)
                if words
                else None
                for name, words in (
                    ("detail", source.detail), ("label", source.label), ("value", source.value),
                )
            }  # fmt: skip
            cells = tuple(
                self._finder.phrase(words, [span], hints.get(f"{number}.cell{n}"), base)
                for n, words in enumerate(source.cells, 1)
            )
            found.append(
                Point(text, passage, parts["detail"], parts["label"], parts["value"],
                      source.unit, source.group, cells)
            )  # fmt: skip
        return tuple(found)


def _fits(passage: Span, text: Phrase, whole: str) -> bool:
    """Whether a stated passage can still be that of a point with these words."""
    if passage.end > len(whole):
        return False
    return not text.spans or text.edited or passage.start <= text.spans[0].start < passage.end


def _kind_of(source: SlideSource) -> SlideKind:
    """The kind of a slide that a person added without saying one."""
    if source.pictures:
        return SlideKind.MEDIA
    return SlideKind.BULLETS if len(source.points) > 1 else SlideKind.QUOTE


def _joined(source: OutlineSource) -> tuple[str, list[Span], frozenset[int]]:
    """The text that the notes make, the passage of each slide that has notes, and the line ends
    inside their paragraphs."""
    gap = source.head.get("gap", "\n")
    parts: list[str] = []
    passages: list[Span] = []
    wraps: set[int] = set()
    length = 0
    for section in source.sections:
        for slide in section.slides:
            if not slide.spoken:
                continue
            default = gap if passages else ""
            join = default if slide.join is None else blank_of(slide.join)
            words = ""
            for number, lines in enumerate(slide.notes):
                words += gap if number else ""
                for place, line in enumerate(lines):
                    if place:
                        wraps.add(length + len(join) + len(words))
                        words += "\n"
                    words += line
            parts += [join, words]
            passages.append(Span(length + len(join), length + len(join) + len(words)))
            length += len(join) + len(words)
    return "".join(parts) + source.head.get("tail", "\n"), passages, frozenset(wraps)


def _placed(
    source: OutlineSource, text: str, passages: Sequence[Span]
) -> list[tuple[SectionSource, list[_Placed]]]:
    """The slides with their spans: from each passage to the next, silent ones where they stand."""
    bounds = [0, *(p.start for p in passages[1:]), len(text)] if passages else [len(text)]
    found: list[tuple[SectionSource, list[_Placed]]] = []
    spoken = 0
    for section in source.sections:
        slides: list[_Placed] = []
        for slide in section.slides:
            at = bounds[min(spoken, len(bounds) - 1)]
            if slide.spoken:
                slides.append(_Placed(slide, Span(at, bounds[spoken + 1]), passages[spoken]))
                spoken += 1
            else:
                slides.append(_Placed(slide, Span(at, at), Span(at, at)))
        found.append((section, slides))
    return found


def _document(
    source: OutlineSource, text: str, wraps: frozenset[int], replacements: Sequence[str]
) -> Document:
    head = source.head
    language = head.get("language") or detect(text)
    if language not in NAMES:
        raise InputError(
            f"knows no language “{language}”", where=f"{source.name}:1:1",
            hint="Write language: zh or language: en into the head.",
        )  # fmt: skip
    plain = head.get("emphasis") != "false"
    blocks = blocks_across(text, wraps)
    masks, _ = fill_masks(
        text,
        find_masks(text, emphasis=plain),
        parse_replacements([*source.replace, *replacements]),
    )
    furniture = page_furniture(text, blocks) if plain else ()
    document = Document(
        text=text,
        language=language,
        source_name=head.get("source", source.name),
        source_sha256=head.get("sha256", ""),
        blocks=blocks,
        masks=tuple(sorted((*with_directions(text, masks), *furniture), key=lambda m: m.span)),
    )
    return replace(document, front=_front(document, head))


def _front(document: Document, head: Mapping[str, str]) -> Front:
    """What the head says of the speech, with the places where the text says it too."""
    region, finder = title_region(document.text), FillingFinder(document)
    known: dict[str, str] = {}
    places: dict[str, tuple[Span, ...]] = {}
    for name in ("title", "speaker", "date", "occasion"):
        known[name] = finder.phrase(head.get(name, ""), [region], None, 0).text
        places[name] = (located(document, known[name], region) or ()) if known[name] else ()
    return Front(
        known["title"], places["title"], known["speaker"], places["speaker"],
        known["date"], places["date"], known["occasion"], places["occasion"],
    )  # fmt: skip
