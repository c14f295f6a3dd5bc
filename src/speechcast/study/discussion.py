"""Slides of the questions that a session talks about, to stand after the parts they are about."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from speechcast.model.outline import Outline, Phrase, Point, Section, Slide, SlideKind
from speechcast.model.span import Span
from speechcast.study.numbers import question_numbers
from speechcast.study.question import Question, Quiz
from speechcast.study.session import Session

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {"heading": "议题{number}：{part}", "why": "学习安排中这一部分的讨论题"},
    "en": {
        "heading": "Topic {number}: {part}",
        "why": "a question that the session plan has for this part",
    },
}
_QUOTED = re.compile("[：:] ?(?P<said>“[^”]*”(?:(?:, )?“[^”]*”)*)[。.]? ?(?P<asked>[^“].*)")
_SENTENCE = re.compile("(?P<said>“[^”]*[。！？….!?]”) ?(?P<asked>.+)")
"""What is quoted, and what is asked about it."""

_QUOTE = re.compile("“([^”]*)”")
_ASKED = re.compile("[^？?]*[？?]")


def with_discussion(outline: Outline, session: Session, quiz: Quiz) -> Outline:
    """The outline with a slide for each question at the end of the part that it is talked about.

    The slides have no words of the speech to narrate: their spans are empty and stand where the
    part ends. The point's passage is the one that answers the question.

    Args:
        outline: The speech.
        session: What is talked about after which part.
        quiz: The questions, by the ids that the session names.
    """
    known = {question.id: question for question in quiz.open()}
    added: dict[str, list[Slide]] = {}
    numbers = question_numbers(outline, quiz)
    for item in session.items:
        for name in item.questions:
            slides = added.setdefault(item.sections[-1], [])
            slides.append(_slide(outline, known[name], numbers[name]))
    return replace(
        outline, sections=tuple(_asking(s, added.get(s.id, [])) for s in outline.sections)
    )


def _asking(section: Section, slides: list[Slide]) -> Section:
    """The section with the slides at its end, but before an agenda of what follows."""
    at = len(section.slides)
    while at and section.slides[at - 1].kind is SlideKind.AGENDA:
        at -= 1
    end = Span(section.span.end, section.span.end)
    placed = (replace(slide, span=end) for slide in slides)
    return replace(section, slides=(*section.slides[:at], *placed, *section.slides[at:]))


def _slide(outline: Outline, question: Question, number: int) -> Slide:
    words = _WORDS[outline.language]
    part = outline.section_of(question.slide).heading.text
    return Slide(
        id=f"discussion-{number}",
        kind=SlideKind.BULLETS,
        span=Span(0, 0),
        heading=Phrase(words["heading"].format(number=number, part=part), edited=True),
        why=words["why"],
        points=(_point(question),),
    )


def _point(question: Question) -> Point:
    """What is asked; below it the sentence that it is asked about, or what is asked further."""
    said = _QUOTED.search(question.stem) or _SENTENCE.search(question.stem)
    if said is not None:
        quoted, asked = _parted(said["said"], said["asked"].strip())
        return _laid(question, asked, quoted)
    first = _ASKED.match(question.stem)
    end = len(question.stem) if first is None else first.end()
    return _laid(question, question.stem[:end], question.stem[end:].strip())


def _parted(quoted: str, asked: str) -> tuple[str, str]:
    """What is quoted and what is asked: words repeated behind the quotation begin the question
    (“…各地要加强协调。” “各地”要做到这一点…)."""
    *quotes, last = _QUOTE.finditer(quoted)
    if any(last[1] in quote[1] for quote in quotes):
        return quoted[: last.start()].strip(" ,"), quoted[last.start() :] + asked
    return quoted, asked


def _laid(question: Question, text: str, detail: str) -> Point:
    below = Phrase(detail, edited=True) if detail else None
    return Point(Phrase(text, edited=True), question.span, detail=below)
