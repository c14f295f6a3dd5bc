"""Which slides a person has taken out of an outline file, and with them a passage of the speech.

The file ends with a comment that lists the slides as it was written: the name of each, six signs for
the words with which its passage begins, and its heading. What of that list is in the file no more,
neither as a slide nor among the words that are said, was left out.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from speechcast.languages import language_of
from speechcast.model.document import Document
from speechcast.model.notice import Notice
from speechcast.model.outline import Outline
from speechcast.model.span import Span

LIST = "slides"
"""The first word of the comment."""

_LISTED = re.compile(r"^<!-- slides$(?P<slides>.*?)^-->", re.MULTILINE | re.DOTALL)
_SLIDE = re.compile(
    r"^(?P<id>\S+) (?P<begins>[0-9a-f]{6}) (?P<heading>\S.*?)[ \t\r]*$", re.MULTILINE
)
_SHOWN = 12
"""Headings that the notice tells at most."""


def slide_list(document: Document, outline: Outline) -> Iterator[str]:
    """The lines of the comment: the slides of `outline` that narrate a passage."""
    yield f"<!-- {LIST}"
    for slide in outline.slides():
        begins = next(_beginnings(document, slide.span), None)
        heading = " ".join(slide.heading.text.split()).replace("--", "- -")
        if begins is not None and heading:
            yield f"{slide.id} {begins} {heading}"
    yield "-->"


def left_out(text: str, document: Document, outline: Outline) -> Notice | None:
    """What to tell of the slides that the file's own list has and the file has no more.

    Args:
        text: The file.
        document: The speech that it holds now.
        outline: Its outline.
    """
    listed = _LISTED.search(text.replace("\r\n", "\n"))
    if listed is None:
        return None
    kept = {slide.id for slide in outline.slides()}
    gone = [each for each in _SLIDE.finditer(listed["slides"]) if each["id"] not in kept]
    if not gone:
        return None
    # What was moved or merged into another slide is said there.
    said = set(_beginnings(document, Span(0, len(document.flow))))
    for slide in outline.slides():
        said.update(_beginnings(document, slide.span))
    headings = [each["heading"] for each in gone if each["begins"] not in said]
    if not headings:
        return None
    count = len(headings)
    shown = "; ".join(f"“{heading.replace('- -', '--')}”" for heading in headings[:_SHOWN])
    more = f" and {count - _SHOWN} more" if count > _SHOWN else ""
    what = "a slide was" if count == 1 else f"{count} slides were"
    their = "Its passage is" if count == 1 else "Their passages are"
    return Notice(
        "slides-left-out",
        f"{what} taken out of the outline: {shown}{more}. {their} neither shown nor spoken.",
    )


def _beginnings(document: Document, span: Span) -> Iterator[str]:
    """Six signs for the words of each sentence of `span`; blanks do not count."""
    for sentence in language_of(document.language).sentences(document.flow, span):
        words = "".join(sentence.of(document.flow).split())
        yield hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:6]
