"""The plan of a training session: what is heard, talked about and asked, minute by minute."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from speechcast.config import SESSION_RANGE
from speechcast.errors import UsageError
from speechcast.model.document import Document
from speechcast.model.outline import Outline, Section, SectionKind, SlideKind
from speechcast.model.timeline import Timeline
from speechcast.study.question import Question, Quiz

USUAL = 45
"""Minutes of a session when nobody says."""

_PACE = {"zh": 260.0, "en": 900.0}
"""Characters spoken in a minute, to guess a length without narration."""

_BLOCK = 4.0
"""Fewest minutes that a part is worth in a session."""

_HEARD = 0.65
_TALK = 2
"""Share of a part's time that hearing it may take, and the fewest minutes for talking about it."""

_MAIN = (SectionKind.POINT, SectionKind.BODY, SectionKind.REVIEW, SectionKind.CALL)
_QUIET = (
    SlideKind.TITLE, SlideKind.AGENDA, SlideKind.SECTION, SlideKind.SUMMARY, SlideKind.CLOSING,
)  # fmt: skip
_SAID = 0.5
"""Minutes from which an opening or closing that makes points has a place in the plan; from `_BLOCK` on
it has a step of its own."""


class Step(StrEnum):
    """What is done in a stretch of the session."""

    WELCOME = "welcome"
    HEAR = "hear"
    SHOW = "show"
    QUIZ = "quiz"
    ANSWERS = "answers"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class SessionItem:
    """A stretch of the session.

    Attributes:
        start, minutes: When it begins and how long it takes, whole minutes.
        step: What is done: parts are heard (`hear`) or, when there is no time, shown (`show`).
        sections: Ids of the parts that it deals with.
        heard: Minutes of narration in it, rounded up; 0 when nothing is heard.
        questions: Ids of the open questions that are talked about.
    """

    start: int
    minutes: int
    step: Step
    sections: tuple[str, ...] = ()
    heard: int = 0
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Session:
    """The plan: its items follow each other and fill `minutes`."""

    minutes: int
    items: tuple[SessionItem, ...]


def plan_session(
    document: Document,
    outline: Outline,
    quiz: Quiz,
    *,
    timeline: Timeline | None = None,
    minutes: int = USUAL,
) -> Session:
    """A session of `minutes`: every main part has its time, by its length, and so has an opening or
    a closing that makes points.

    A part is heard when that leaves time to talk about it; otherwise its slides are shown to people
    who have read it. Parts that would have less than a few minutes are taken together, and a short
    opening or closing with the part beside it.

    Raises:
        UsageError: when `minutes` is out of range.
    """
    shortest, longest = SESSION_RANGE
    if not shortest <= minutes <= longest:
        raise UsageError(
            f"--session {minutes} is out of range", hint=f"Give {shortest} to {longest} minutes."
        )
    lengths = {s.id: _length(document, s, timeline) for s in outline.sections}
    welcome = max(2, round(minutes * 0.07))
    asked = round(min(minutes * 0.2, max(3.0, 0.6 * sum(1 for _ in quiz.graded()))))
    answers = max(2, round(asked * 0.5))
    close = max(2, round(minutes * 0.08))
    rest = minutes - welcome - asked - answers - close
    groups = _groups(_beside(outline, lengths), lengths, max(1, int(rest // _BLOCK)))
    shares = _shared([sum(lengths[s.id] for s in group) for group in groups], rest)
    items = [SessionItem(0, welcome, Step.WELCOME)]
    at = welcome
    for group, share in zip(groups, shares, strict=True):
        items.append(_block(group, share, at, lengths, quiz))
        at += share
    for step, size in ((Step.QUIZ, asked), (Step.ANSWERS, answers), (Step.CLOSE, close)):
        items.append(SessionItem(at, size, step))
        at += size
    return Session(minutes, tuple(items))


def _length(document: Document, section: Section, timeline: Timeline | None) -> float:
    """Minutes that a part takes to hear."""
    if timeline is not None:
        names = {slide.id for slide in section.slides}
        samples = sum(t.end - t.start for t in timeline.slides if t.of in names)
        return samples / timeline.sample_rate / 60
    spoken = sum(1 for c in section.span.of(document.text) if not c.isspace())
    return spoken / _PACE[document.language]


def _beside(outline: Outline, lengths: dict[str, float]) -> list[list[Section]]:
    """The parts, a short opening with the next one and a short closing with the one before."""
    with_slides = [s for s in outline.sections if s.slides]
    main = [s for s in with_slides if s.kind in _MAIN]
    if not main:
        return [[section] for section in with_slides]
    groups: list[list[Section]] = []
    waiting: list[Section] = []
    for section in with_slides:
        if section not in main and not (_makes_points(section) and lengths[section.id] >= _SAID):
            continue
        short = section not in main and lengths[section.id] < _BLOCK
        if short and not groups:
            waiting.append(section)
        elif short:
            groups[-1].append(section)
        else:
            groups.append([*waiting, section])
            waiting = []
    return groups


def _makes_points(section: Section) -> bool:
    return any(slide.points and slide.kind not in _QUIET for slide in section.slides)


def _groups(
    parts: Sequence[list[Section]], lengths: dict[str, float], most: int
) -> list[list[Section]]:
    """Neighbouring parts taken together until there are at most `most` groups: the shortest first."""
    groups = list(parts)
    while len(groups) > most:
        sizes = [sum(lengths[s.id] for s in group) for group in groups]
        at = min(range(len(groups) - 1), key=lambda i: sizes[i] + sizes[i + 1])
        groups[at : at + 2] = [groups[at] + groups[at + 1]]
    return groups


def _shared(sizes: Sequence[float], total: int) -> list[int]:
    """`total` minutes by size: each gets a few at least, the rest goes by largest remainder."""
    floor = min(_BLOCK, total / len(sizes))
    whole = sum(sizes) or 1.0
    spare = total - floor * len(sizes)
    wanted = [floor + spare * size / whole for size in sizes]
    given = [math.floor(w) for w in wanted]
    order = sorted(range(len(sizes)), key=lambda i: (given[i] - wanted[i], i))
    for i in order[: total - sum(given)]:
        given[i] += 1
    return given


def _block(
    group: Sequence[Section], minutes: int, start: int, lengths: dict[str, float], quiz: Quiz
) -> SessionItem:
    slides = {slide.id for section in group for slide in section.slides}
    talk = [q for q in quiz.open() if q.slide in slides]
    heard = math.ceil(sum(lengths[s.id] for s in group))
    fits = heard <= min(_HEARD * minutes, minutes - _TALK)
    room = minutes - heard if fits else minutes * 0.7
    return SessionItem(
        start, minutes, Step.HEAR if fits else Step.SHOW, tuple(s.id for s in group),
        heard if fits else 0, tuple(q.id for q in _chosen(talk, room)),
    )  # fmt: skip


def _chosen(talk: Sequence[Question], room: float) -> Sequence[Question]:
    """As many questions as there is time for: one in about four minutes, at least one."""
    return talk[: max(1, round(room / 4))]
