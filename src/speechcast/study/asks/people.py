"""Who is asked to do what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from speechcast.model.span import Span
from speechcast.structurer.mentions import MentionKind
from speechcast.study.asks.claims import stems
from speechcast.study.candidate import WRONG, Candidate, at_place, pick_wrong
from speechcast.study.question import Change, QuestionType
from speechcast.study.speech import Place, Speech

_PAIRS = 6
"""Pairs that a match has at most."""

_ALONE = 2
"""Duties asked for one by one that make a match of the same ones needless."""

_TOLD = 2
"""Content words that a quotation keeps without those whom it addresses."""

_MEMBERS = frozenset(["代表", "委员", "党员", "干部", "职工", "员工", "members"])
"""Words for the people of a body, who are not the body itself."""

_LATER = 4
"""Clauses of a task among which one is looked for that does not name the actor."""

_CIVICS = re.compile(
    r"(?:要|必须)?(?:自觉接受[^，。；]{0,16}监督|坚持依法行政|依法行政|廉洁(?:自律|从政|奉公)|依法履(?:行)?职责?)[，。；]?"
)
"""Whole duties that go with an office everywhere: who has them is known without the speech."""

_POINTING = re.compile(r"\b(?:it|its)\b")
"""A word that means the one who is addressed, and tells that it is a single thing."""

_AND = re.compile("、|和|及其?|与|以及")


@dataclass(frozen=True, slots=True)
class Duty:
    """Somebody who is asked to do something.

    Attributes:
        place: The sentence.
        who: The actor.
        task: What is asked, to the end of the sentence.
    """

    place: Place
    who: Span
    task: Span


def find_duties(speech: Speech) -> tuple[Duty, ...]:
    """The sentences that ask a named actor to do something, or promise that it will."""
    found: list[Duty] = []
    for mention in speech.mentions:
        place = speech.place_at(mention.span.start)
        if mention.kind is not MentionKind.TASK or mention.about is None or place is None:
            continue
        who = mention.about
        if speech.masked(who) or speech.cues.nobody.match(who.of(speech.text)):
            continue
        found.append(Duty(place, who, speech.bare(mention.span)))
    return tuple(found)


def _components(speech: Speech, who: str) -> list[str]:
    """The actors that are named together, each without words that tell nothing apart."""
    parts = _AND.split(who.strip("“”")) if speech.document.language == "zh" else [who]
    return [_core(speech, part) for part in parts]


def _core(speech: Speech, who: str) -> str:
    """The words of an actor that tell it from others."""
    return speech.cues.shared.sub("", who).strip()


def _same(speech: Speech, one: str, other: str) -> bool:
    """Whether two actors could be the same people, or some of them."""
    for a in _components(speech, one):
        for b in _components(speech, other):
            if not a or not b or a.endswith(b) or b.endswith(a):
                return True
            short, long = sorted((a, b), key=len)
            if long.startswith(short) and long[len(short) :] not in _MEMBERS:
                return True
            if set(a.lower().split()) & set(b.lower().split()):
                return True
    return False


def ask_people(speech: Speech) -> Iterator[Candidate]:
    """Whom a task is laid upon; and one match of actors and tasks."""
    duties = find_duties(speech)
    actors = list(dict.fromkeys(d.who.of(speech.text) for d in duties))
    alone: list[Duty] = []
    for duty in duties:
        who = duty.who.of(speech.text)
        task = _told(speech, duty)
        others = _others(speech, who, actors, task) if task is not None else []
        if len(others) < WRONG or task is None:
            continue
        alone.append(duty)
        told = speech.shown(task)
        window = speech.window(duty.place, Span(duty.who.start, task.end))
        quote = speech.quotation(window, (), duty.place)
        told = told if speech.document.language == "en" else speech.cues.quoted(told)
        asked = at_place(
            duty.place, QuestionType.CHOICE, "who", level=1, worth=1.4, span=window,
            stem=speech.say("who", quote=told, task=told), right=(_name(who),),
            wrong=tuple(map(_name, others[:3])), hides=(speech.shown(task),),
            because=speech.say("because", quote=quote),
        )  # fmt: skip
        # What the sentence says between the actor and the task may be asked for as well.
        yield replace(asked, passages=(task,))
        claim = speech.bare(Span(duty.place.span.start, task.end))
        statement = speech.shown(claim)
        if len(claim) > speech.cues.window[1] or not statement.startswith(who):
            continue
        if speech.document.language == "zh":
            # What offices are for is true without the speech, and of another office plainly false.
            continue
        yield at_place(
            duty.place, QuestionType.TRUEFALSE, "who", level=1, worth=1.1, span=window, truth=True,
            stem=speech.say("said", claim=statement), because=speech.say("because", quote=quote),
        )  # fmt: skip
        yield at_place(
            duty.place, QuestionType.TRUEFALSE, "who", level=1, worth=1.1, span=window, truth=False,
            stem=speech.say("said", claim=others[0] + statement.removeprefix(who)),
            change=Change(who, others[0]),
            because=speech.say(
                "because_changed", quote=quote, was=speech.cues.quoted(who),
                now=speech.cues.quoted(others[0]),
            ),
        )  # fmt: skip

    rest = tuple(duty for duty in duties if duty not in alone)
    matched = list(_matched(speech, rest))
    yield from matched or (_matched(speech, duties) if len(alone) < _ALONE else ())
    for pattern in speech.cues.addressed:
        yield from _addressed(speech, pattern)


def _matched(speech: Speech, duties: tuple[Duty, ...]) -> Iterator[Candidate]:
    """Three or more actors, none of them part of another, with what each is to do."""
    kept: list[tuple[Duty, Span]] = []
    for duty in duties:
        task = _told(speech, duty)
        who = duty.who.of(speech.text)
        if task is None or any(_same(speech, who, d.who.of(speech.text)) for d, _ in kept):
            continue
        kept.append((duty, task))
    if not 3 <= len(kept) <= 8:
        return
    kept = kept[:_PAIRS]
    spans = tuple(Span(d.place.span.start, t.end) for d, t in kept)
    place = kept[0][0].place
    yield Candidate(
        QuestionType.MATCH, "match_who", 2, speech.say("match_who"), place.section.id,
        place.slide.id, spans[0], 1.5, lefts=tuple(_name(d.who.of(speech.text)) for d, _ in kept),
        right=tuple(speech.shown(t) for _, t in kept), passages=spans,
        hides=tuple(speech.shown(t) for _, t in kept),
        because=speech.say("because", quote=" ".join(map(speech.quotation, spans))),
    )  # fmt: skip


def find_addressed(speech: Speech) -> list[str]:
    """Those whom the speech addresses in turn, in order."""
    matches = (
        pattern.match(speech.text, place.span.start, place.span.end)
        for pattern in speech.cues.addressed
        for place in speech.places
    )
    return [m["left"] for m in matches if m is not None]


def _addressed(speech: Speech, pattern: re.Pattern[str]) -> Iterator[Candidate]:
    """What the speech says to each of those whom it addresses in turn: To those who …, we pledge …"""
    found: list[tuple[Place, Span, Span]] = []
    for place in speech.places:
        match = pattern.match(speech.text, place.span.start, place.span.end)
        if match is None or speech.masked(Span(*match.span())):
            continue
        if speech.document.language == "zh" and speech.cues.unresolved.search(match["left"]):
            # "These problems" are named elsewhere.
            continue
        right = _opening(speech, Span(*match.span("right")))
        found.append((place, Span(*match.span("left")), right))
    if len(found) < 3:
        return
    # With many of them each could be asked for alone, among all of them; every other one in a match.
    alone = found if len(found) > 2 * WRONG - 1 else []
    matched = (found[::2] if alone else found)[:_PAIRS]
    lefts = tuple(speech.shown(left) for _, left, _ in found)
    rights = tuple(speech.shown(right) for _, _, right in found)
    if len(set(lefts)) < len(lefts) or len(set(rights)) < len(rights):
        return
    asked = ((p, left, r) for p, left, right in alone for r in _askable(speech, p, right))
    for place, left, right in asked:
        who, told = speech.shown(left), speech.shown(right)
        others = [
            other
            for other in lefts
            if other != who and not stems(speech, other) & stems(speech, told)
        ]
        wrong = pick_wrong(speech, who, others, slack=8.0, most_alike=0.6)
        if wrong is None or _POINTING.search(told):
            continue
        span = Span(place.span.start, right.end)
        asked_alone = at_place(
            place, QuestionType.CHOICE, "addressee", level=1, worth=1.4, span=span,
            stem=speech.say("addressee", quote=speech.cues.quoted(told)), right=(who,), wrong=wrong,
            hides=(who,), because=speech.say("because", quote=speech.quotation(span)),
        )  # fmt: skip
        # What is put in between may be asked for as well.
        yield replace(asked_alone, passages=(left, right))
    spans = tuple(Span(p.span.start, right.end) for p, _, right in matched)
    place = matched[0][0]
    rights = tuple(speech.shown(right) for _, _, right in matched)
    yield Candidate(
        QuestionType.MATCH, "match_said", 2, speech.say("match_said"), place.section.id,
        place.slide.id, spans[0], 1.6, lefts=tuple(speech.shown(left) for _, left, _ in matched),
        right=rights, passages=spans, hides=rights,
        because=speech.say("because", quote=" ".join(map(speech.quotation, spans))),
    )  # fmt: skip


def _askable(speech: Speech, place: Place, right: Span) -> Iterator[Span]:
    """What is said to somebody, as far as a question may quote it: its first clauses; and the first
    of them alone, beside which another question may ask for the rest of the sentence."""
    yield right
    first = next((c for c in speech.language.clauses(speech.text, right)), right)
    first = speech.bare(first)
    if 2 * speech.cues.lead <= len(first) < len(right):
        yield first


def behind_address(speech: Speech, place: Place) -> int:
    """Where a sentence that begins with those whom it addresses (To our partners, we …) goes on."""
    pattern = speech.cues.addressed[0]
    match = pattern.match(speech.text, place.span.start, place.span.end)
    return place.span.start if match is None else match.start("right")


def said_window(speech: Speech, place: Place, focus: Span) -> Span:
    """The part of a sentence to quote around `focus`, without those whom it addresses: whom it is said
    to can then be asked as well."""
    window = speech.window(place, focus)
    start = behind_address(speech, place)
    if not window.start < start <= focus.start:
        return window
    around = (Span(start, focus.start), Span(focus.end, window.end))
    told = frozenset[str]().union(*(stems(speech, span.of(speech.text)) for span in around))
    return Span(start, window.end) if len(told) >= _TOLD else window


def _opening(speech: Speech, span: Span) -> Span:
    """The first clauses of `span`, as many as say something and can be read at a glance."""
    fewest, most = speech.cues.window[0], speech.cues.window[1] * 2 // 3
    end = span.start
    for clause in speech.language.clauses(speech.text, span):
        if end - span.start >= fewest or (end > span.start and clause.end - span.start > most):
            break
        end = clause.end
    return speech.bare(Span(span.start, end))


def _name(who: str) -> str:
    return who.strip("“”") if who.count("“") != who.count("”") else who


def _others(speech: Speech, who: str, actors: list[str], task: Span) -> list[str]:
    """Actors that are certainly not those of the task and not named in it, each different from the
    others."""
    found: list[str] = []
    sentence = task.of(speech.text)
    for other in actors:
        if _same(speech, who, other) or any(c in sentence for c in _components(speech, other)):
            continue
        if any(_same(speech, other, known) for known in found):
            continue
        found.append(other)
    return found


def _told(speech: Speech, duty: Duty) -> Span | None:
    """The first clauses of the task that say enough and do not name the actor."""
    clauses = speech.language.clauses(speech.text, duty.task)
    cores = _components(speech, duty.who.of(speech.text))
    for clause in clauses[:_LATER]:
        task = _opening(speech, Span(clause.start, duty.task.end))
        words = task.of(speech.text)
        if len(task) < speech.cues.lead or len(task) > speech.cues.window[1]:
            continue
        if any(core and core in words for core in cores) or speech.cues.half.search(words):
            continue
        if speech.masked(task) or speech.cues.unresolved.search(words):
            continue
        if clause is not clauses[0] and not speech.cues.imperative.match(words):
            continue
        if not speech.cues.no_task.match(words) and not _CIVICS.fullmatch(words):
            return task
    return None
