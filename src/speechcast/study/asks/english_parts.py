"""Which English demand or promise belongs to which of the announced parts of a speech."""

from __future__ import annotations

from collections.abc import Iterator

from speechcast.model.outline import Section
from speechcast.study.asks.claims import gives_away, only_right, stems
from speechcast.study.asks.english_actions import Action, find_ahead
from speechcast.study.candidate import WRONG, Candidate, alike, at_place, pick_wrong
from speechcast.study.fields import same_field
from speechcast.study.question import QuestionType
from speechcast.study.speech import Speech

_MOST_ALIKE = 0.5


def ask_announced(speech: Speech) -> Iterator[Candidate]:
    """What is demanded or promised in a part, among what others demand or promise; and in which part
    something is."""
    parts = [section for section in speech.outline.sections if _is_named(section)]
    actions = [a for a in find_ahead(speech) if a.place.section in parts and not _heads(a)]
    for action in actions:
        section = action.place.section
        if _said_elsewhere(speech, action, parts):
            continue
        others = [
            other.text
            for other in actions
            if other.place.section.id != section.id
            and not stems(speech, other.text) & stems(speech, section.heading.text)
        ]
        wrong = pick_wrong(speech, action.text, others, slack=0.8, most_alike=_MOST_ALIKE)
        window = speech.window(action.place, action.span)
        because = speech.say(
            "because_part", part=speech.part_name(section),
            quote=speech.quotation(window, (), action.place),
        )  # fmt: skip
        heading = section.heading.text
        if wrong is not None and not _told(speech, heading, action.text, wrong):
            yield at_place(
                action.place, QuestionType.CHOICE, "announced", level=2, worth=1.15, span=action.span,
                stem=speech.say("announced", part=speech.part_name(section)), right=(action.text,),
                wrong=wrong, hides=(action.text,), because=because,
            )  # fmt: skip
        yield from _where(speech, action, parts, because)


def _is_named(section: Section) -> bool:
    """Whether a part has a number and a heading of its own by which a reader knows it."""
    return bool(section.number and section.heading.spans) and not section.heading.edited


def _where(
    speech: Speech, action: Action, parts: list[Section], because: str
) -> Iterator[Candidate]:
    """Under which of the parts something is demanded or promised."""
    section = action.place.section
    right = speech.short_heading(section)
    others = [s for s in parts if s.id != section.id]
    near = sorted(others, key=lambda s: abs(s.number - section.number))[:WRONG]
    wrong = tuple(speech.short_heading(s) for s in sorted(near, key=lambda s: s.number))
    if len(wrong) < WRONG or len({right, *wrong}) <= WRONG:
        return
    if _told(speech, action.text, right, wrong):
        return
    yield at_place(
        action.place, QuestionType.CHOICE, "in_which", level=2, worth=1.1, span=action.span,
        stem=speech.say("in_which", quote=speech.cues.quoted(action.text)), right=(right,),
        wrong=wrong, hides=(action.text, f"in which {section.id} {action.text}"), because=because,
    )  # fmt: skip


def _heads(action: Action) -> bool:
    """Whether an action is the heading of its part."""
    heading = action.place.section.heading
    return any(span.overlap(action.span) for span in heading.spans) or (
        alike(action.text, heading.text) > _MOST_ALIKE
    )


def _told(speech: Speech, asked: str, right: str, wrong: tuple[str, ...]) -> bool:
    """Whether the words alone tell which option goes with what is asked."""
    return gives_away(speech, asked, right, wrong) or only_right(
        same_field, speech, asked, right, wrong
    )


def _said_elsewhere(speech: Speech, action: Action, parts: list[Section]) -> bool:
    """Whether another part speaks of all that an action is about."""
    terms = stems(speech, action.text)
    return any(
        terms <= stems(speech, section.span.of(speech.text))
        for section in parts
        if section.id != action.place.section.id
    )
