"""What does not belong to a row, or to a part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from speechcast.model.outline import SectionKind
from speechcast.model.span import Span
from speechcast.study.asks.claims import find_main_clauses, stems
from speechcast.study.asks.order import main_parts
from speechcast.study.asks.parts import echoes, find_told, is_task
from speechcast.study.candidate import WRONG, Candidate, alike
from speechcast.study.fields import same_field
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech, draw

_FEWEST = 3
"""Members that a row has at least: as many as a question shows."""

_CLAUSE = (" that", " when")
"""Words behind which a whole statement follows."""


@dataclass(frozen=True, slots=True)
class Member:
    """A sentence of a row: its place, the words that the row shares, what this one says."""

    place: Place
    lead: Span
    what: Span


def find_rows(speech: Speech) -> tuple[tuple[Member, ...], ...]:
    """The rows of sentences that begin with the same words, at least three."""
    rows: dict[str, list[Member]] = {}
    for place in speech.places:
        match = speech.cues.row.match(speech.text, place.span.start, place.span.end)
        if match is None or speech.masked(place.span):
            continue
        clauses = speech.language.clauses(speech.text, Span(match.end(), place.span.end))
        what = speech.bare(clauses[0]) if clauses else Span(match.end(), match.end())
        whole = Span(place.span.start, what.end).of(speech.text)
        if len(what) < speech.cues.lead or speech.cues.unresolved.search(whole):
            continue
        lead = Span(*match.span("lead"))
        rows.setdefault(lead.of(speech.text), []).append(Member(place, lead, what))
    return tuple(tuple(row) for row in rows.values() if len(row) >= _FEWEST)


def ask_rows(speech: Speech) -> Iterator[Candidate]:
    """Which of four is not a member of a row; it is said elsewhere, and in the same form."""
    for row in find_rows(speech):
        lead = row[0].lead.of(speech.text)
        pattern = speech.cues.row_other.get(lead.split(" ")[0])
        if pattern is not None:
            others = list(_elsewhere(speech, row, pattern))
        elif lead.endswith(_CLAUSE):
            others = list(_claimed(speech, row))
        else:
            continue
        if not others:
            continue
        ranked = sorted(row, key=lambda m: draw(m.what.of(speech.text), 1 << 30))
        shown = sorted(ranked[:WRONG], key=lambda m: m.what)
        place, odd = min(others, key=lambda other: draw(other[1].of(speech.text), 1 << 30))
        right = speech.shown(odd)
        wrong = tuple(speech.shown(m.what) for m in shown)
        if len({right, *wrong}) <= WRONG:
            continue
        yield Candidate(
            QuestionType.CHOICE, "row", 2,
            speech.say("row", lead=speech.cues.quoted(lead + " " + speech.cues.cut)),
            place.section.id, place.slide.id, odd, 1.3, right=(right,), wrong=wrong,
            passages=(odd, *(m.what for m in shown)), hides=(right, *wrong),
            because=speech.say("because", quote=speech.quotation(
                speech.window(place, odd), (), place
            )),
        )  # fmt: skip


def _elsewhere(
    speech: Speech, row: tuple[Member, ...], pattern: re.Pattern[str]
) -> Iterator[tuple[Place, Span]]:
    """What has the form of the row's members and is said in other sentences, of about their size."""
    members = {m.place.index for m in row}
    size = sum(len(m.what) for m in row) / len(row)
    lead = row[0].lead.of(speech.text)
    for place in speech.places:
        if place.index in members or place.span.of(speech.text).startswith(lead):
            continue
        for match in pattern.finditer(speech.text, place.span.start, place.span.end):
            what = speech.bare(Span(*match.span("what")))
            words = what.of(speech.text)
            if speech.masked(what) or speech.cues.unresolved.search(words):
                continue
            if not size / 3 <= len(what) <= size * 2 or speech.cues.ceremony.search(words):
                continue
            if _unlike(speech, words, row):
                yield place, what


def _unlike(speech: Speech, words: str, row: tuple[Member, ...]) -> bool:
    """Whether what is said elsewhere has no content word of the row."""
    said = stems(speech, " ".join(m.what.of(speech.text) for m in row))
    return not said & stems(speech, words)


def _claimed(speech: Speech, row: tuple[Member, ...]) -> Iterator[tuple[Place, Span]]:
    """Statements that the speech makes elsewhere, of about the size of the row's members."""
    members = {m.place.index for m in row}
    size = sum(len(m.what) for m in row) / len(row)
    for claim in find_main_clauses(speech):
        words = claim.span.of(speech.text)
        if any(sign.isdigit() for sign in words):
            continue
        near = any(abs(claim.place.index - index) < 2 for index in members)
        if near or not size / 2 <= len(claim.span) <= size * 2 or words.startswith(("I ", "You ")):
            continue
        if _unlike(speech, words, row):
            yield claim.place, claim.span


def ask_outsiders(speech: Speech) -> Iterator[Candidate]:
    """Which of four tasks a numbered part does not name; another part does."""
    told = [t for t in find_told(speech) if is_task(speech, t)]
    for section in main_parts(speech):
        if section.kind is SectionKind.REVIEW:
            continue
        name = speech.short_heading(section)
        inside = [
            t
            for t in told
            if t.place.section.id == section.id and alike(t.claim.of(speech.text), name) < 0.3
        ]
        outside = [
            t
            for t in told
            if t.place.section.id != section.id
            and t.place.section.kind is section.kind
            and t.terms
            and not echoes(speech, t, section.id, name)
        ]
        if len(inside) < WRONG or not outside:
            continue
        ranked = sorted(inside, key=lambda t: draw(t.claim.of(speech.text), 1 << 30))
        shown = sorted(ranked[:WRONG], key=lambda t: t.claim)
        odd = min(
            outside,
            key=lambda t: (
                abs(len(t.claim) - sum(len(m.claim) for m in shown) // WRONG) > 4,
                draw(t.claim.of(speech.text), 1 << 30),
            ),
        )
        right = speech.shown(odd.claim)
        wrong = tuple(speech.shown(t.claim) for t in shown)
        if not same_field(speech, name, right) and any(same_field(speech, name, w) for w in wrong):
            continue
        if any(alike(a, b) > 0.34 for a in (right, *wrong) for b in (right, *wrong) if a != b):
            continue
        place = odd.place
        yield Candidate(
            QuestionType.CHOICE, "outsider", 2,
            speech.say("outsider", part=speech.part_name(section)), place.section.id,
            place.slide.id, odd.claim, 1.1, right=(right,), wrong=wrong,
            passages=(odd.claim,),
            hides=(f"not part {section.id}", f"part {section.id}"),
            because=speech.say(
                "because_part", part=speech.part_name(place.section),
                quote=speech.quotation(speech.window(place, odd.claim), (), place),
            ),
        )  # fmt: skip
