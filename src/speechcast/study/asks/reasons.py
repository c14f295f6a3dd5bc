"""What something is for, and what is meant rather than something else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from speechcast.model.outline import SectionKind
from speechcast.model.span import Span
from speechcast.study.asks.claims import (
    about_another,
    gives_away,
    hinted,
    only_right,
    points_elsewhere,
    stems,
)
from speechcast.study.asks.denials import phrases
from speechcast.study.asks.english_tone import english_tone
from speechcast.study.asks.people import behind_address, said_window
from speechcast.study.asks.tone import tone_of
from speechcast.study.candidate import (
    Candidate,
    also_right,
    at_place,
    named_alike,
    only_filling,
    pick_wrong,
)
from speechcast.study.fields import fields_of, same_field
from speechcast.study.question import Change, QuestionType
from speechcast.study.speech import Place, Speech, plain

_PREPOSITIONS = frozenset(["from", "by", "in", "for", "with", "to", "through", "on", "because"])

_GOES_ON = re.compile(r", [a-z]+(?: [a-z]+)?, (?:and |or )?[a-z]")
"""Behind an English side: more members of its list."""

_QUESTIONS = frozenset(["what", "how", "why", "where", "who", "whether"])
"""Words that open a clause; such clauses have their small words in common."""

_STATED = re.compile(r"就是|(?<![但若凡可还])是(?![否非])")
"""A Chinese clause that says what something is: no measure."""

_FORMULA = re.compile(r"作出[^，]{0,8}贡献|做出[^，]{0,8}贡献|伟大复兴|努力奋斗")
"""Purposes of everything: they close any appeal."""

_RIVALS = 2
"""Wrong purposes of which it must be believed."""

_LISTED = 2
"""Measures in front of 确保 from which on it closes all of them together."""


def ask_purposes(speech: Speech) -> Iterator[Candidate]:
    """Why something is to be done: 让…, 确保…, so that …, because …"""
    found: list[tuple[Place, re.Match[str]]] = [
        (place, match)
        for place in speech.places
        for match in speech.cues.purpose.finditer(speech.text, place.span.start, place.span.end)
    ]
    pool = [_reason(speech, match) for _, match in found]
    ends = [
        f"to {m['why']}"
        for place in speech.places
        for m in speech.cues.purposes.finditer(speech.text, place.span.start, place.span.end)
    ]
    for (place, match), reason in zip(found, pool, strict=True):
        if len(found) + len(ends) < 4:
            continue
        chinese = speech.document.language == "zh"
        same_lead = [
            r
            for r, (_, m) in zip(pool, found, strict=True)
            if (chinese or _form(m) == _form(match)) and not speech.masked(Span(*m.span()))
        ]
        measure = _measure(speech, place, match)
        if measure is None or not _intended(speech, place, match, measure):
            continue
        window = Span(measure.start, match.end())
        if speech.masked(window):
            continue
        around = place.whole.of(speech.text)
        theme = stems(speech, measure.of(speech.text))
        if theme & stems(speech, match["why"]) or points_elsewhere(speech, match["why"]):
            continue
        if _form(match) == "to":
            same_lead += ends
        same_lead = [
            other
            for other in same_lead
            if not theme & stems(speech, other) and not points_elsewhere(speech, other)
        ]
        named = place.section.number and place.section.heading.spans
        part = speech.part_name(place.section) if named else ""
        told_to = measure.start == behind_address(speech, place) > place.span.start
        if len(measure) < (2 if named or told_to else 3) * speech.cues.lead - 2:
            continue
        wrong = pick_wrong(speech, reason, same_lead, around=around, slack=0.7, most_alike=0.4)
        if any(_noun_only(text) for text in (reason, *(wrong or ()))) or _FORMULA.search(reason):
            continue
        told = measure.of(speech.text)
        if wrong is None or gives_away(speech, told, reason, wrong):
            continue
        if any(only_right(tells, speech, told, reason, wrong) for tells in (same_field, hinted)):
            continue
        here = place.section.id
        nearby = {r for r, (p, _) in zip(pool, found, strict=True) if p.section.id == here}
        if chinese and sum(_akin(speech, told, reason, w, nearby) for w in wrong) < _RIVALS:
            continue
        yield at_place(
            place, QuestionType.CHOICE, "purpose", level=2, worth=1.4, span=window,
            stem=speech.say(
                "purpose_part" if part else "purpose", part=part,
                quote=speech.cues.quoted(speech.shown(measure)),
            ),
            right=(reason,), wrong=wrong, hides=(reason,),
            because=speech.say("because", quote=speech.quotation(window, (), place)),
        )  # fmt: skip


def _intended(speech: Speech, place: Place, match: re.Match[str], measure: Span) -> bool:
    """Whether what is joined to a measure is its purpose: a result that is reported is none, and
    确保… behind a list of measures closes the list."""
    if speech.document.language == "en":
        return True
    words = measure.of(speech.text)
    reported = place.section.kind is SectionKind.REVIEW or speech.cues.past.search(words)
    if reported or _STATED.search(words):
        return False
    listed = [c for c in place.clauses if c.start < _at(match)]
    members = len(listed) + len(speech.cues.splitter.findall(words))
    return not (_form(match) == "确保" and members > _LISTED)


def _akin(speech: Speech, measure: str, right: str, wrong: str, nearby: set[str]) -> bool:
    """Whether a wrong purpose could be believed of a Chinese measure: it is the purpose of another
    one of the part and of no field of its own, or shares a telling character or a field with either side."""
    told = measure + right
    if hinted(speech, told, wrong) or same_field(speech, told, wrong):
        return True
    return wrong in nearby and not fields_of(speech, wrong)


def _noun_only(reason: str) -> bool:
    """Whether a Chinese purpose only names those whom a further clause is about."""
    return re.search(r"[有每各].*的[^的，]{2,4}$", reason) is not None


def _reason(speech: Speech, match: re.Match[str]) -> str:
    lead, why = match["lead"] or match["dash"], match["why"]
    if speech.document.language == "en":
        return f"{'to' if _form(match) == 'to' else lead} {why}"
    return lead + why


def _form(match: re.Match[str]) -> str:
    """By which word a purpose is joined; `in order to` and `to` alike."""
    lead = match["lead"] or match["dash"]
    return lead.rsplit(" ", maxsplit=1)[-1]


def _at(match: re.Match[str]) -> int:
    """Where that word begins."""
    return match.start("lead") if match["lead"] else match.start("dash")


def _measure(speech: Speech, place: Place, match: re.Match[str]) -> Span | None:
    """The words in front of a purpose that say what it is the purpose of."""
    clauses = [c for c in place.clauses if c.start < _at(match)]
    if not clauses:
        return None
    start = clauses[-1].start
    for clause in reversed(clauses[:-1]):
        if match.start() - start >= speech.cues.window[0]:
            break
        start = clause.start
    measure = speech.bare(Span(max(start, behind_address(speech, place)), _at(match)))
    words = measure.of(speech.text)
    cut = max(words.rfind("；"), words.rfind(";"))
    if cut >= 0:
        measure = speech.bare(Span(measure.start + cut + 1, measure.end))
        words = measure.of(speech.text)
    if speech.cues.half.search(words) or speech.cues.half.search(match["why"]):
        return None
    if len(measure) < speech.cues.lead or speech.cues.leaning.match(words):
        return None
    if words.startswith("to "):
        return None
    return None if speech.cues.doubtful.search(words) else measure


def ask_contrasts(speech: Speech) -> Iterator[Candidate]:
    """Not one thing but another: what belongs in the gap, and the two exchanged."""
    found = [
        (place, match)
        for place in speech.places
        for pattern in speech.cues.contrast
        for match in pattern.finditer(speech.text, place.span.start, place.span.end)
    ]
    pool = (
        [m["yes"].strip() for _, m in found] + [m["no"].strip() for _, m in found] + tails(speech)
    )
    for place, match in found:
        yes, no = Span(*match.span("yes")), Span(*match.span("no"))
        right = speech.shown(yes)
        if speech.masked(place.span) or _GOES_ON.match(speech.text, yes.end):
            continue
        sides = Span(min(yes.start, no.start), max(yes.end, no.end))
        window = said_window(speech, place, sides)
        if about_another(speech, window.of(speech.text)):
            continue
        gap = speech.quotation(window, [yes], place)
        full = speech.quotation(window, (), place)
        because = speech.say("because", quote=full)
        lead = right.split(" ", maxsplit=1)[0].lower()
        near = phrases(speech, lead, place) if lead in _PREPOSITIONS | _QUESTIONS else []
        kin = [
            text
            for text in (*pool, *near)
            if _kin(text, right) and (lead in _QUESTIONS or named_alike(text, right))
        ]
        wrong = pick_wrong(
            speech, right, kin, around=place.whole.of(speech.text), slack=0.8,
            most_alike=1.0 if lead in _QUESTIONS else 0.4, also_right=also_right(speech, window, yes),
        )  # fmt: skip
        if right in gap or not only_filling(speech, window, yes) or _bare(speech, window, yes, no):
            continue
        denied = speech.shown(no)
        if _kin(denied, right) and len(denied) <= 2 * len(right) and (wrong or _short(speech, no)):
            others = wrong or pick_wrong(
                speech, right, kin, around=place.whole.of(speech.text), slack=1.5,
                most_alike=1.0 if lead in _QUESTIONS else 0.5, count=2, also_right=also_right(speech, window, yes),
            )  # fmt: skip
            if others and denied not in others:
                yield at_place(
                    place, QuestionType.CHOICE, "contrast", level=2, worth=1.55, span=window,
                    stem=speech.say("contrast_live", quote=_without(speech, place, window, yes, no)),
                    right=(right,), wrong=(denied, *others[:2]), hides=(right,), because=because,
                )  # fmt: skip
        if wrong:
            yield at_place(
                place, QuestionType.CHOICE, "contrast", level=2, worth=1.5, span=window,
                stem=speech.say("contrast", quote=gap), right=(right,), wrong=wrong,
                hides=(right,), because=because,
            )  # fmt: skip
        elif len(yes) <= speech.cues.item_size[1] * 3 // 4:
            yield at_place(
                place, QuestionType.CLOZE, "contrast", level=2, worth=1.2, span=window,
                stem=speech.say("contrast_cloze", quote=gap), right=(right,), hides=(right,),
                because=because,
            )  # fmt: skip
        yield from _exchanged(speech, place, yes, no, full)


def _bare(speech: Speech, window: Span, yes: Span, no: Span) -> bool:
    """Whether hardly a word besides the two sides says what the contrast is about."""
    first, second = sorted((yes, no))
    before = Span(window.start, first.start).of(speech.text)
    behind = Span(second.end, window.end).of(speech.text)
    return len(stems(speech, before) | stems(speech, behind)) < 2 and len(plain(before)) < 4


def _short(speech: Speech, side: Span) -> bool:
    """Whether a side of a contrast is short enough for an option."""
    return len(side) <= 2 * speech.cues.item_size[1]


def _without(speech: Speech, place: Place, window: Span, yes: Span, no: Span) -> str:
    """A contrast with a gap for what is meant, and nothing of what is not: it is an option."""
    both = speech.quotation(window, sorted((yes, no)), place)
    before, between, after = both.split(speech.cues.blank, 2)
    marks = (speech.cues.cut, speech.cues.blank)
    first, second = marks if no < yes else marks[::-1]
    return f"{before}{first}{between}{second}{after}"


def _exchanged(speech: Speech, place: Place, yes: Span, no: Span, full: str) -> Iterator[Candidate]:
    """The statement as it is, and with the two sides exchanged."""
    clauses = [c for c in place.clauses if c.overlap(yes) or c.overlap(no)]
    if not clauses:
        return
    claim = speech.bare(Span(clauses[0].start, clauses[-1].end))
    inner = _inner(speech, claim, min(yes.start, no.start))
    claim = inner or claim
    words = claim.of(speech.text)
    if speech.cues.doubtful.search(words) or speech.cues.leaning.match(words):
        return
    if len(claim) > speech.cues.window[1] or min(len(yes), len(no)) < 1:
        return
    if speech.document.language == "en" and claim.start != place.span.start and not inner:
        return
    if speech.cues.unresolved.search(words) or speech.cues.ceremony.search(words):
        return
    if speech.document.language == "zh" and (
        speech.cues.fragment.match(words)
        or tone_of(yes.of(speech.text)) != tone_of(no.of(speech.text))
    ):
        # Turned round, praise and lament make what nobody would say.
        return
    if speech.document.language == "en" and speech.cues.told_to.match(words):
        # Who turns a demand round makes one that nobody would make.
        return
    pair = _parallel(speech, yes, no)
    if pair is None:
        return
    text = speech.shown
    if english_tone(text(yes)) * english_tone(text(no)) < 0:
        # Good and evil exchanged: nobody would believe it.
        return
    first, second = sorted(pair)
    pieces = [
        Span(claim.start, first.start),
        second,
        Span(first.end, second.start),
        first,
        Span(second.end, claim.end),
    ]
    raw = "".join(speech.document.shown(p) for p in pieces)
    false = " ".join(raw.split())
    yield at_place(
        place, QuestionType.TRUEFALSE, "contrast", level=2, worth=1.1, span=claim, truth=True,
        stem=speech.say("said", claim=text(claim)), hides=(text(yes),),
        because=speech.say("because", quote=full),
    )  # fmt: skip
    yield at_place(
        place, QuestionType.TRUEFALSE, "contrast", level=2, worth=1.25, span=claim, truth=False,
        stem=speech.say("said", claim=false), hides=(text(yes),),
        change=Change(f"{text(first)} … {text(second)}", f"{text(second)} … {text(first)}"),
        because=speech.say(
            "because_changed", quote=full,
            was=speech.cues.quoted(text(yes)), now=speech.cues.quoted(text(no)),
        ),
    )  # fmt: skip


def _inner(speech: Speech, claim: Span, side: int) -> Span | None:
    """The English statement behind the last "that" in front of a contrast."""
    words = Span(claim.start, side).of(speech.text)
    at = words.rfind(" that ")
    start = claim.start + at + len(" that ")
    if speech.document.language == "zh" or at < 0 or side - start < 2 * speech.cues.lead:
        return None
    return Span(start, claim.end)


def _parallel(speech: Speech, yes: Span, no: Span) -> tuple[Span, Span] | None:
    """The two sides of a contrast, cut so that each can stand in the other's place; else `None`.

    "not built by hiding mistakes but by mending them": what is exchanged begins with "by".
    """
    if speech.document.language == "zh":
        return yes, no
    first = yes.of(speech.text).split(" ")[0]
    words = no.of(speech.text)
    if any(speech.cues.half.search(side.of(speech.text)) for side in (yes, no)):
        return None
    if _kin(words, yes.of(speech.text)):
        return yes, no
    at = words.rfind(f" {first} ")
    return (yes, Span(no.start + at + 1, no.end)) if at >= 0 else None


def _kin(text: str, right: str) -> bool:
    """Whether two phrases are of one form: both begin with the same kind of word."""
    articles = ("a", "an")
    a, b = text.lower().split(" ")[0], right.lower().split(" ")[0]
    if not a.isascii() or not b.isascii():
        return a.isascii() == b.isascii() and text.endswith("的") == right.endswith("的")
    return a == b or (a in articles and b in articles)


def tails(speech: Speech) -> list[str]:
    """The last words of clauses, with their article: what else could stand at a clause's end."""
    return [
        f"{m['det'].lower()} {m['t']}"
        for place in speech.places
        for m in speech.cues.tail.finditer(speech.text, place.span.start, place.span.end)
        if not speech.cues.in_tail.search(m["t"])
    ]
