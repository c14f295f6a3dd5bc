"""What belongs where: points and the part that makes them, claims and how they are carried out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from speechcast.model.outline import Section, SectionKind
from speechcast.model.span import Span
from speechcast.structurer.mentions import MentionKind
from speechcast.study.asks.claims import echoed, find_claims, hinted, only_right, stands_alone
from speechcast.study.candidate import Candidate, alike, pick_wrong, some
from speechcast.study.fields import fields_of, same_field
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech, draw

_WITHIN = re.compile(r"要?(?:在|以|按照|围绕|通过|根据)|让|使|就|才|确保|为")
"""Openings that only say where, how or what for: they would fit any task."""

_OF_OTHERS = re.compile(r"(?:对|向|给)(?!此|照)[^，。；]{2,14}，")
"""The opening of a clause that turns to others than those the claim is about."""

_NO_CLAIM = ("有", "“", '"', "越是")
"""How what is quoted or cut off from its verb begins."""

_SLOGAN = re.compile(
    r"团结一切|调动一切|一切积极因素|凝心聚力|众志成城|万众一心|同心同德|群策群力|齐心协力|真抓实干|求真务实|艰苦奋斗|埋头苦干|解放思想|实事求是|与时俱进|开拓(?:进取|创新)|踔厉奋发|勇毅前行|不忘初心|牢记使命|撸起袖子"
)
"""What every speech calls for: it belongs to no part in particular."""

_ASKED = (SectionKind.POINT, SectionKind.REVIEW, SectionKind.BODY, SectionKind.CALL)


@dataclass(frozen=True, slots=True)
class Told:
    """A claim that stands alone, and what the speech adds to it in the same sentence.

    Attributes:
        place: Its sentence.
        claim: The first clause, without what all tasks begin with.
        rest: The clauses behind it; empty when there are none.
        form: Whether it names an actor, says that it must be, reports: claims of one form can be told
            apart by what they say only.
        terms: The content words of the claim.
    """

    place: Place
    claim: Span
    rest: Span
    form: tuple[bool, bool, bool]
    terms: frozenset[str]


def find_told(speech: Speech) -> tuple[Told, ...]:
    """The sentences whose first clause is a claim or a task that can be understood alone."""
    found: list[Told] = []
    low, high = speech.cues.lead, speech.cues.window[1] // 3
    text = speech.text
    asked = {
        m.about.start for m in speech.mentions if m.kind is MentionKind.TASK and m.about is not None
    }
    for place in speech.places:
        if place.section.kind not in _ASKED or not place.clauses:
            continue
        if any(span.overlap(place.span) for span in place.section.heading.spans):
            continue
        first = place.clauses[0]
        modal = speech.reading.cues.modal.match(text, first.start, first.end)
        start = modal.end() if modal and modal.end() < first.end else first.start
        claim = speech.bare(Span(start, first.end))
        words = claim.of(text)
        if not low <= len(claim) <= high or speech.masked(claim):
            continue
        if speech.cues.leaning.match(words) or speech.cues.doubtful.search(place.span.of(text)):
            continue
        if speech.cues.fragment.match(words) or words.startswith(_NO_CLAIM):
            continue
        if _SLOGAN.search(words):
            continue
        if words.count("“") != words.count("”") or speech.reading.cues.lead_in.match(
            first.of(text)
        ):
            continue
        if speech.cues.unresolved.search(words):
            continue
        rest = speech.bare(Span(first.end, place.span.end))
        form = (
            place.span.start in asked,
            modal is not None,
            speech.cues.past.search(words) is not None,
        )
        found.append(Told(place, claim, rest, form, speech.terms_of(words)))
    return tuple(found)


def is_task(speech: Speech, told: Told) -> bool:
    if speech.reading.cues.task.match(speech.text, told.place.span.start):
        return True
    return speech.cues.imperative.match(speech.text, told.claim.start) is not None


def ask_details(speech: Speech) -> Iterator[Candidate]:
    """How the speech says that a task is to be done: what it adds in the same sentence, among what it
    adds to the other tasks of the part, or of the speech."""
    told = [t for t in find_told(speech) if is_task(speech, t)]
    details = {t.claim: detail for t in told for detail in [_detail(speech, t)] if detail}
    leading = _leading(speech)
    for item in told:
        detail = details.get(item.claim)
        is_named = _named(speech, item.place.section)
        if detail is None or item.form[2] or not is_named or item.place.index in leading:
            continue
        claim, right = speech.shown(item.claim), speech.shown(detail)
        section = item.place.section
        pool = [
            speech.shown(details[t.claim])
            for t in some(told, claim)
            if t.claim in details
            and t.form == item.form
            and t.place.section.id == section.id
            and not echoed(speech, speech.shown(details[t.claim]), claim)
        ]
        wrong = pick_wrong(
            speech, right, pool, slack=0.8, most_alike=0.3, around=item.place.whole.of(speech.text)
        )
        if wrong is None or _tells(speech, claim, right, wrong):
            continue
        span = speech.bare(Span(item.place.span.start, detail.end))
        place = item.place
        yield Candidate(
            QuestionType.CHOICE, "detail", 2,
            speech.say(
                "how", part=speech.part_name(section),
                quote=speech.cues.quoted(claim),
            ),
            section.id, place.slide.id, span,
            0.95 * place.weight, right=(right,), wrong=wrong, passages=(span,),
            hides=(right,), because=speech.say("because", quote=speech.quotation(span, (), place)),
        )  # fmt: skip


def _tells(speech: Speech, claim: str, detail: str, others: Iterable[str] = ()) -> bool:
    """Whether a reader who knows nothing sees that a claim goes on with a detail: both begin alike,
    or share a word that no other claim has."""
    first = 2 if speech.document.language == "zh" else 5
    if claim[:first] == detail[:first]:
        return True
    if any(only_right(tells, speech, claim, detail, others) for tells in (hinted, same_field)):
        return True
    shared = echoed(speech, claim, detail)
    return bool(shared) and not any(shared <= echoed(speech, other, detail) for other in others)


def _leading(speech: Speech) -> frozenset[int]:
    """The sentences behind the headings of parts, which lead up to all others of theirs."""
    first: dict[str, int] = {}
    for place in speech.places:
        if not any(span.overlap(place.whole) for span in place.section.heading.spans):
            first.setdefault(place.section.id, place.index)
    return frozenset(first.values())


def _parallel(speech: Speech, detail: Span) -> bool:
    """Whether what follows a task is a further task rather than more about it."""
    return speech.cues.imperative.match(speech.text, detail.start) is not None


def _detail(speech: Speech, item: Told) -> Span | None:
    """The first clauses behind the claim, enough of them to know the matter by."""
    fewest, most = speech.cues.window[0], speech.cues.window[1] * 2 // 3
    end = item.rest.start
    for clause in item.place.clauses[1:]:
        if end - item.rest.start >= fewest or clause.end - item.rest.start > most:
            break
        end = clause.end
    detail = speech.bare(Span(item.rest.start, max(item.rest.start, end)))
    if len(detail) < max(speech.cues.lead, fewest // 2) or speech.masked(detail):
        return None
    words = detail.of(speech.text)
    first = speech.language.clauses(speech.text, Span(item.rest.start, item.place.span.end))[0]
    if speech.reading.cues.lead_in.match(first.of(speech.text)) or _WITHIN.match(words):
        return None
    if _OF_OTHERS.match(words):
        return None
    return None if speech.cues.leaning.match(words) else detail


def ask_belongs(speech: Speech) -> Iterator[Candidate]:
    """Which of four tasks or claims belongs to a part; the others come from other parts."""
    told = [
        t for t in find_told(speech) if len(t.claim) >= speech.cues.lead + 1 and is_task(speech, t)
    ]
    told += _claimed(speech, {t.place.index for t in told})
    told += _further(speech, {t.place.index for t in told})
    names = {s.id: speech.short_heading(s) for s in speech.outline.sections}
    headings = [s.heading.text for s in speech.outline.sections]
    if len({t.place.section.id for t in told}) < 3:
        return
    for item in told:
        section = item.place.section
        name = names[section.id]
        claim = speech.shown(item.claim)
        if not _named(speech, section) or alike(claim, name) > 0.3:
            continue
        heading = section.heading.text
        if echoed(speech, claim, heading) or hinted(speech, claim, name):
            continue
        # A heading is shown by its first clause; what stands in the others is known all the same.
        if same_field(speech, claim, heading):
            continue
        others = [
            speech.shown(t.claim)
            for t in some(told, claim)
            if t.place.section.id != section.id
            and t.place.section.kind is section.kind
            and (t.form[0], t.form[2]) == (item.form[0], item.form[2])
            and not echoes(speech, t, section.id, name)
            and not any(speech.shown(t.claim) in heading for heading in headings)
        ]
        wrong = pick_wrong(speech, claim, others, slack=0.7)
        if wrong is None or _echoed_elsewhere(speech, item):
            continue
        if _told_by_field(speech, claim, wrong):
            continue
        span = item.claim
        # A part is asked after twice at most.
        once = draw(claim, 2) == 0
        worth = (1.05 if _elsewhere(speech, item) else 0.8) * (1.0 if once else 0.9)
        yield Candidate(
            QuestionType.CHOICE, "belongs", 2,
            speech.say("belongs", part=speech.part_name(section)), section.id, item.place.slide.id,
            span, worth * item.place.weight, right=(claim,), wrong=wrong, passages=(span,),
            hides=(f"part {section.id}" if once else f"part {section.id} again",), because=speech.say(
                "because_part", part=speech.part_name(section),
                quote=speech.quotation(speech.window(item.place, span), (), item.place),
            ),
        )  # fmt: skip


def _told_by_field(speech: Speech, right: str, wrong: Iterable[str]) -> bool:
    """Whether the right answer is the only one that belongs to a field at all, or the wrong ones
    all belong to one that it does not belong to; two of them are enough where it belongs to none."""
    here = fields_of(speech, right)
    there = [fields_of(speech, text) for text in wrong]
    if here and not any(there):
        return True
    if not here and any(a & b for a, b in combinations(there, 2)):
        return True
    common = frozenset.intersection(*there)
    return bool(common - here)


def _elsewhere(speech: Speech, item: Told) -> bool:
    """Whether another part speaks of some of the same: else the matter alone tells the part."""
    if speech.document.language != "zh":
        return True
    return any(
        term in there
        for term in item.terms
        for name, there in speech.section_texts.items()
        if name != item.place.section.id
    )


def _claimed(speech: Speech, known: set[int]) -> list[Told]:
    """The claims of the numbered parts that are no tasks, in the same shape."""
    past = speech.cues.past
    return [
        Told(c.place, c.span, Span(c.span.end, c.span.end), (False, False, reported), c.terms)
        for c in find_claims(speech)
        for reported in [past.search(c.span.of(speech.text)) is not None]
        if len(c.span) <= speech.cues.window[1] // 3
        and c.place.index not in known and _named(speech, c.place.section)
        and c.place.section.kind in _ASKED
        and speech.cues.story.search(c.span.of(speech.text)) is None
        and (
            speech.cues.general.search(c.span.of(speech.text))
            or speech.reading.cues.claim.search(c.span.of(speech.text))
        )
    ]  # fmt: skip


def _further(speech: Speech, known: set[int]) -> list[Told]:
    """The further clauses of the numbered parts that ask for something by themselves."""
    found: list[Told] = []
    for place in speech.places:
        if place.index in known or not _named(speech, place.section):
            continue
        if any(span.overlap(place.span) for span in place.section.heading.spans):
            continue
        for clause in place.clauses[1:]:
            span = speech.bare(clause)
            words = span.of(speech.text)
            if not speech.cues.lead + 2 <= len(span) <= speech.cues.window[1] // 3:
                continue
            if "“" in words or not speech.cues.imperative.match(words):
                continue
            if stands_alone(speech, span):
                end = Span(span.end, span.end)
                terms = speech.terms_of(words)
                found.append(Told(place, span, end, (False, False, False), terms))
                break
    return found


def _named(speech: Speech, section: Section) -> bool:
    """Whether a part has a name by which a reader knows it: a number and a heading of its own."""
    return bool(section.number and section.heading.spans) and not section.heading.edited


def echoes(speech: Speech, told: Told, section: str, name: str) -> bool:
    """Whether a claim of another part could be taken from this one as well."""
    here = speech.section_texts[section]
    shared = sum(1 for term in told.terms if term in here)
    if not told.terms or shared > len(told.terms) / 3:
        return True
    return alike(told.claim.of(speech.text), name) > 0.25


def _echoed_elsewhere(speech: Speech, item: Told) -> bool:
    """Whether another part says the same."""
    return bool(item.terms) and any(
        all(term in there for term in item.terms)
        for name, there in speech.section_texts.items()
        if name != item.place.section.id
    )


def ask_matches(speech: Speech) -> Iterator[Candidate]:
    """Parts and what they say; tasks of one part and how they are carried out."""
    told = find_told(speech)
    parts: dict[str, Told] = {}
    for item in told:
        section = item.place.section
        claim = speech.shown(item.claim)
        if not _named(speech, section) or not is_task(speech, item):
            continue
        if alike(claim, section.heading.text) > 0.3 or _echoed_elsewhere(speech, item):
            continue
        known = parts.get(section.id)
        if known is None or _better(item, known):
            parts[section.id] = item
    if 3 <= len(parts) <= 6:
        items = list(parts.values())
        rights = tuple(speech.shown(t.claim) for t in items)
        lefts = tuple(speech.short_heading(t.place.section) for t in items)
        if len(set(rights)) == len(rights) and len(set(lefts)) == len(lefts):
            first = items[0]
            yield Candidate(
                QuestionType.MATCH, "match_parts", 2, speech.say("match_parts"),
                first.place.section.id, first.place.slide.id, first.claim, 1.35, lefts=lefts,
                right=rights, passages=tuple(t.claim for t in items),
                because=speech.say("because", quote=" ".join(speech.quotation(t.claim) for t in items)),
            )  # fmt: skip
    yield from _matched_details(speech, told)


def _better(item: Told, known: Told) -> bool:
    key = ("match", item.claim.start)
    return draw(str(key), 1000) > draw(str(("match", known.claim.start)), 1000)


def _matched_details(speech: Speech, told: tuple[Told, ...]) -> Iterator[Candidate]:
    """The tasks of one slide with what follows each in its sentence."""
    by_slide: dict[str, list[tuple[Told, Span]]] = {}
    for item in told:
        reviewed = item.place.section.kind is SectionKind.REVIEW or item.form[2]
        detail = _detail(speech, item) if is_task(speech, item) and not reviewed else None
        if detail is not None:
            by_slide.setdefault(item.place.slide.id, []).append((item, detail))
    for known in by_slide.values():
        pairs = [
            (t, d) for t, d in known if not _tells(speech, speech.shown(t.claim), speech.shown(d))
        ]
        if not 3 <= len(pairs) <= 5:
            continue
        lefts = tuple(speech.shown(t.claim) for t, _ in pairs)
        rights = tuple(speech.shown(d) for _, d in pairs)
        crossed = any(
            alike(a, b) > 0.3
            for i, a in enumerate(lefts) for j, b in enumerate(rights)
            if i != j
        )  # fmt: skip
        if crossed or len(set(lefts)) < len(lefts) or len(set(rights)) < len(rights):
            continue
        section = pairs[0][0].place.section
        named = _named(speech, section)
        parallel = 2 * sum(_parallel(speech, d) for _, d in pairs) > len(pairs)
        spans = tuple(speech.bare(Span(t.place.span.start, d.end)) for t, d in pairs)
        yield Candidate(
            QuestionType.MATCH, "match_details", 2,
            speech.say("match_details" if named else "match_bare", part=speech.part_name(section)),
            section.id, pairs[0][0].place.slide.id, spans[0], (0.9 if parallel else 1.3) - (0.0 if len(pairs) > 3 else 0.6), lefts=lefts, right=rights, passages=spans,
            hides=(*lefts, *rights),
            because=speech.say("because", quote=" ".join(speech.quotation(s) for s in spans)),
        )  # fmt: skip
