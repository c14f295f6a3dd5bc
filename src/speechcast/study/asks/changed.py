"""True or false: a statement as the speaker made it, and the same with one change."""

from __future__ import annotations

from collections.abc import Iterator

from speechcast.model.span import Span
from speechcast.study.candidate import Candidate, at_place
from speechcast.study.question import Change, QuestionType
from speechcast.study.speech import Place, Speech, plain


def true_and_changed(
    speech: Speech,
    place: Place,
    rule: str,
    span: Span,
    *,
    true: str,
    false: str,
    change: Change,
    hides: tuple[str, ...],
    worth: tuple[float, float],
) -> Iterator[Candidate]:
    """A candidate for each of the two; none where the speech says the changed one, too.

    Args:
        speech: The speech.
        place: The sentence.
        rule: Name of the rule that asks.
        span: What is cited.
        true, false: The statement as it was made, and changed.
        change: What was exchanged for what.
        hides: Words that no other question may show.
        worth: What the two are worth.
    """
    if plain(false) in speech.plain:
        return
    quote, quoted = speech.quotation(span, (), place), speech.cues.quoted
    was, now = quoted(change.was), quoted(change.now)
    yield at_place(
        place, QuestionType.TRUEFALSE, rule, level=2, worth=worth[0], span=span, truth=True,
        stem=speech.say("said", claim=true), hides=hides,
        because=speech.say("because", quote=quote),
    )  # fmt: skip
    yield at_place(
        place, QuestionType.TRUEFALSE, rule, level=2, worth=worth[1], span=span, truth=False,
        stem=speech.say("said", claim=false), hides=hides, change=change,
        because=speech.say("because_changed", quote=quote, was=was, now=now),
    )  # fmt: skip


def exchanged(one: str, two: str) -> Change:
    """The change by which the two sides of a statement stand in each other's place."""
    return Change(f"{one} … {two}", f"{two} … {one}")
