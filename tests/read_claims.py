"""What the structurer shows of a sentence: its claim, and itself as a heading."""

from __future__ import annotations

from speechcast.model.document import Document
from speechcast.model.span import Span
from speechcast.structurer.claims import Claims
from speechcast.structurer.emphasis import Emphasis
from speechcast.structurer.reading import read_sentences
from speechcast.structurer.wording import Wording


def claims_of(document: Document) -> Claims:
    """The finder of the claims of a document."""
    reading = read_sentences(document)
    return Claims(reading, Wording(reading), Emphasis(reading))


def last_sentence(document: Document) -> Span:
    """The words of the last sentence of a document, without the number or mark in front of them."""
    sentence = read_sentences(document).sentences[-1]
    return Span(sentence.start, sentence.span.end)


def claim_of(document: Document, *, most: float | None = None) -> str:
    """The claim of the last sentence of a document, as it is shown.

    Args:
        document: The document.
        most: Size of the claim; by default that of a claim of its language.
    """
    claims, room = claims_of(document), read_sentences(document).cues.claim_size
    best = claims.best(last_sentence(document), most=room if most is None else most)
    return claims.phrase(best).text


def heading_of(document: Document, *, most: float | None = None, point: bool = False) -> str:
    """The last sentence of a document as a heading.

    Args:
        document: The document.
        most: Size of the heading; by default that of a heading of its language.
        point: Whether it is the heading of a slide with points.
    """
    claims, room = claims_of(document), read_sentences(document).cues.heading_size
    span = last_sentence(document)
    found = claims.heading(span, most=room if most is None else most, point=point)
    return claims.phrase(found).text
