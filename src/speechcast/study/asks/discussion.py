"""Open questions: what a group can talk about after a part."""

from __future__ import annotations

from collections.abc import Iterator

from speechcast.model.outline import Section, SectionKind, SlideKind
from speechcast.model.span import Span
from speechcast.study.asks.figures import Figure, find_figures, statement
from speechcast.study.asks.people import Duty, find_duties
from speechcast.study.candidate import Candidate
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech, draw

_TALKED_OF = (SectionKind.POINT, SectionKind.BODY, SectionKind.REVIEW, SectionKind.CALL)


def ask_open(speech: Speech) -> Iterator[Candidate]:
    """One or two questions for each main part: what it asks for, and one of why, a target, a duty."""
    duties = {d.place.index: d for d in find_duties(speech)}
    targets: dict[int, Figure] = {}
    for figure in find_figures(speech):
        claim = statement(speech, figure.place, figure.span)
        words = claim.of(speech.text)
        if speech.cues.target.search(words) and not speech.cues.past.search(words):
            targets.setdefault(figure.place.index, figure)
    for section in speech.outline.sections:
        places = [p for p in speech.places if p.section.id == section.id]
        if section.kind not in _TALKED_OF or not places:
            continue
        review = section.kind is SectionKind.REVIEW or _reports(speech, section)
        if section.number and section.heading.spans:
            rule = "open_review" if review else "open_how"
            yield _open(speech, places[0], rule, places[0].span, part=speech.part_name(section))
        yield from _closer(speech, section, places, review, duties, targets)


def _closer(
    speech: Speech,
    section: Section,
    places: list[Place],
    review: bool,
    duties: dict[int, Duty],
    targets: dict[int, Figure],
) -> Iterator[Candidate]:
    """One question about a single sentence of a part."""
    whole = [
        p for p in places if p.slide.kind is not SlideKind.SECTION and not speech.masked(p.span)
    ]
    duty = next((p for p in whole if p.index in duties), None)
    target = next((p for p in whole if p.index in targets), None)
    claim = _claim(speech, whole)
    if duty is not None and not review:
        found = duties[duty.index]
        who = speech.cues.quoted(found.who.of(speech.text).strip("“”"))
        yield _open(speech, duty, "open_who", speech.window(duty, found.who), who=who)
    elif target is not None and not review:
        figure = targets[target.index]
        yield _open(speech, target, "open_target", speech.window(target, figure.span))
    elif claim is not None:
        rule = "open_reflect" if draw(section.id, 2) else "open_why"
        yield _open(speech, claim, rule, speech.window(claim, claim.clauses[0]))


def _reports(speech: Speech, section: Section) -> bool:
    """Whether a part looks back."""
    return speech.cues.past.search(section.heading.text) is not None


def _claim(speech: Speech, places: list[Place]) -> Place | None:
    """The sentence of a part that says most by itself."""
    low, high = speech.cues.window
    fit = [
        p for p in places
        if low <= len(p.span) <= high and not speech.cues.leaning.match(p.span.of(speech.text))
        and speech.text[p.span.end - 1] in "。！.!”"
        and not speech.cues.doubtful.search(p.span.of(speech.text))
    ]  # fmt: skip
    claims = speech.reading.cues.claim
    return max(
        fit,
        key=lambda p: (
            min(2, len(claims.findall(p.span.of(speech.text)))),
            -abs(len(p.span) - high / 2),
        ),
        default=None,
    )


def _open(speech: Speech, place: Place, rule: str, span: Span, **values: str) -> Candidate:
    return Candidate(
        QuestionType.OPEN, rule, 3, speech.say(rule, quote=speech.quotation(span, (), place), **values),
        place.section.id, place.slide.id, span, place.weight, passages=(span,),
    )  # fmt: skip
