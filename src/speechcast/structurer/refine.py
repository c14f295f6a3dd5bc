"""Headings and points rewritten for brevity by a model, wherever the speech bears it out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from speechcast.errors import EngineError
from speechcast.model.document import Document
from speechcast.model.notice import Notice
from speechcast.model.outline import LISTS, Outline, Phrase, Point, Section, Slide, SlideKind
from speechcast.model.span import Span
from speechcast.structurer.refine_endpoint import Ask, Endpoint
from speechcast.structurer.refine_guard import refusal
from speechcast.structurer.rewrites import Rewrites

_SHORTEST = 6
"""Characters of a phrase that is worth asking for."""
_PASSAGE = 1500
"""Characters of a passage that are sent, from its begin: claims stand there."""
_BATCH = 12_000
"""Characters of a request."""
_VERBATIM = frozenset({SlideKind.TITLE, SlideKind.QUOTE, SlideKind.MEDIA})
_PATIENCE = 2
"""Requests in a row that may fail before the service is given up."""


def refine(
    document: Document, outline: Outline, endpoint: Endpoint
) -> tuple[Outline, tuple[Notice, ...]]:
    """The outline with shorter headings and points, and what the user should know.

    Spans, ids and order stay. A phrase whose words change is marked as edited. Phrases that a
    person changed, quotations, and phrases that nothing in the text says are not sent. A rewrite
    that `refusal` objects to is not used, and whatever the service does, the extract is kept.

    Args:
        document: The speech.
        outline: Its outline.
        endpoint: Who rewrites.
    """
    notices: list[Notice] = []
    if endpoint.online:
        notices.append(
            Notice(
                "refine-online",
                f"Passages of the text are sent to {endpoint.url} for --refine.",
            )
        )
    answers: dict[str, str] = {}
    failed, failures, problem = 0, 0, ""
    for batch in _batches(document, outline):
        if failures < _PATIENCE:
            try:
                answers.update(endpoint.rewritten(batch, outline.language))
            except EngineError as error:
                failures, problem = failures + 1, error.what
            else:
                failures = 0
                continue
        failed += len(batch)
    Rewrites().shrink()
    pen = _Pen(document, outline.language, answers)
    refined = replace(outline, sections=tuple(pen.section(s) for s in outline.sections))
    if failed:
        notices.append(
            Notice(
                "refine-failed",
                f"{failed} phrases keep the speech's own words, since {endpoint.model} at "
                f"{endpoint.url} did not rewrite them: {problem}.",
            )
        )
    if pen.refused:
        listed = ", ".join(sorted(set(pen.refused.values())))
        notices.append(
            Notice(
                "refine-refused",
                f"{len(pen.refused)} rewrites were refused and the speech's own words kept "
                f"({listed}).",
            )
        )
    return refined, tuple(notices)


def _wanted(phrase: Phrase) -> bool:
    return bool(phrase.spans) and not phrase.edited and len(phrase.text) >= _SHORTEST


def _passage(document: Document, span: Span) -> str:
    return Span(span.start, min(span.end, span.start + _PASSAGE)).of(document.text)


def _asks(document: Document, section: Section) -> Iterator[Ask]:
    """The phrases of a section, those with the narrowest passages first."""
    slides = [s for s in section.slides if s.kind not in _VERBATIM.union(LISTS)]
    pairs = [(point.text, point.passage) for slide in slides for point in slide.points]
    pairs += [(slide.heading, slide.span) for slide in slides]
    pairs.append((section.heading, section.span))
    for phrase, span in pairs:
        if _wanted(phrase):
            yield Ask(phrase.text, _passage(document, span))


def _batches(document: Document, outline: Outline) -> Iterator[tuple[Ask, ...]]:
    """What is asked at once: a section, or parts of a long one; no phrase twice."""
    seen: set[str] = set()
    for section in outline.sections:
        batch: list[Ask] = []
        size = 0
        for ask in _asks(document, section):
            if ask.text in seen:
                continue
            seen.add(ask.text)
            length = len(ask.text) + len(ask.passage)
            if batch and size + length > _BATCH:
                yield tuple(batch)
                batch, size = [], 0
            batch.append(ask)
            size += length
        if batch:
            yield tuple(batch)


class _Pen:
    """Puts the answers in, each only where its own passage bears it out."""

    def __init__(self, document: Document, language: str, answers: dict[str, str]) -> None:
        self._document = document
        self._language = language
        self._answers = answers
        self.refused: dict[str, str] = {}

    def phrase(self, phrase: Phrase, span: Span) -> Phrase:
        words = self._answers.get(phrase.text, phrase.text)
        if not _wanted(phrase) or words == phrase.text:
            return phrase
        why = refusal(words, phrase.text, _passage(self._document, span), self._language)
        if why:
            self.refused[phrase.text] = why
            return phrase
        return replace(phrase, text=words, edited=True)

    def point(self, point: Point) -> Point:
        return replace(point, text=self.phrase(point.text, point.passage))

    def slide(self, slide: Slide) -> Slide:
        if slide.kind in _VERBATIM:
            return slide
        return replace(
            slide,
            heading=self.phrase(slide.heading, slide.span),
            points=tuple(self.point(point) for point in slide.points),
        )

    def section(self, section: Section) -> Section:
        return replace(
            section,
            heading=self.phrase(section.heading, section.span),
            slides=tuple(self.slide(slide) for slide in section.slides),
        )
