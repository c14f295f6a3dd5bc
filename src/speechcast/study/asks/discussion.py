"""Open questions: what a group can talk about after a part."""

from __future__ import annotations

from collections.abc import Iterator

from speechcast.model.outline import Section, SectionKind, SlideKind
from speechcast.model.span import Span
from speechcast.study.asks.figures import Figure, find_figures, statement
from speechcast.study.asks.people import Duty, find_duties
from speechcast.study.candidate import Candidate
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech

_TALKED_OF = (SectionKind.POINT, SectionKind.BODY, SectionKind.REVIEW, SectionKind.CALL)


def ask_open(speech: Speech) -> Iterator[Candidate]:
    """One or two questions for each main part: what it asks for, and one of why, a target, a duty."""
    duties = {d.place.index: d for d in find_duties(speech)}
    targets: dict[int, Figure] = {}
    for figure in find_figures(speech):
        claim = statement(speech, figure.place, figure.span)
        words = claim.of(speech.text)
        if _is_aim(speech, words):
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


def _is_aim(speech: Speech, words: str) -> bool:
    """Whether a statement with a figure says what is to be reached, not what is handed out."""
    cues = speech.cues
    if cues.past.search(words) or cues.spent.search(words):
        return False
    return cues.aim.search(words) is not None


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
    reasoned = _claim(speech, [p for p in whole if _reasoned(speech, p)])
    claim = _claim(speech, [p for p in whole if _of_all_times(speech, p)])
    if duty is not None and not review:
        found = duties[duty.index]
        who = speech.cues.quoted(found.who.of(speech.text).strip("“”"))
        yield _open(speech, duty, "open_who", speech.window(duty, found.who), who=who)
    elif target is not None and not review:
        figure = targets[target.index]
        yield _open(speech, target, "open_target", speech.window(target, figure.span))
    elif reasoned is not None:
        yield _open(speech, reasoned, "open_why", speech.window(reasoned, reasoned.clauses[0]))
    elif claim is not None and not (review and section.number):
        yield _open(speech, claim, "open_reflect", speech.window(claim, claim.clauses[0]))


def _reasoned(speech: Speech, place: Place) -> bool:
    """Whether the speech gives a reason for what a sentence claims: in it, or right behind it."""
    cues, words = speech.cues, place.span.of(speech.text)
    if _asks(speech, place) or cues.ceremony.search(words) or cues.story.search(words):
        return False
    if cues.unresolved.search(words):
        return False
    behind = speech.place_after(place)
    if behind is None:
        return False
    return cues.reason.match(speech.text, behind.whole.start, behind.whole.end) is not None


def _asks(speech: Speech, place: Place) -> bool:
    """Whether a sentence asks for something rather than claiming it."""
    text, cues = speech.text, speech.cues
    if cues.imperative.match(text, place.span.start) or speech.document.language != "zh":
        return cues.imperative.match(text, place.span.start) is not None
    return speech.reading.cues.task.match(text, place.span.start) is not None


def _of_all_times(speech: Speech, place: Place) -> bool:
    """Whether a sentence says something beyond its occasion that a listener can take home: no story,
    no report, no figure, no formula, no list of measures."""
    cues, words = speech.cues, place.span.of(speech.text)
    patterns = [cues.ceremony, cues.story, cues.unresolved]
    if speech.document.language == "zh":
        # An English participle reports no more than a present does.
        patterns.append(cues.past)
    if any(pattern.search(words) for pattern in patterns) or _asks(speech, place):
        return False
    if any(sign.isdigit() for sign in words) or words.startswith(("I ", "我", "以", "在")):
        return False
    if words.count("、") > 3 or len(place.clauses) > 4:
        return False
    if not cues.general.search(words):
        return False
    # A speech without numbered parts is told rather than argued: what it says counts as a claim.
    return not place.section.number or speech.reading.cues.claim.search(words) is not None


def _reports(speech: Speech, section: Section) -> bool:
    """Whether a part looks back."""
    return speech.cues.past.search(section.heading.text) is not None


def _claim(speech: Speech, places: list[Place]) -> Place | None:
    """The sentence of a part that says most by itself."""
    low, high = 2 * speech.cues.lead, speech.cues.window[1]
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
