"""Claims that can be understood alone: what stands as an option, or in an order of statements."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from speechcast.languages.modality import EN, ZH
from speechcast.languages.parts_of_speech import has_predicate
from speechcast.model.span import Span
from speechcast.study.candidate import shared_pairs
from speechcast.study.speech import Place, Speech

_STEM = 5
"""Letters by which English words of one family are known."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement of the speech that needs no other sentence.

    Attributes:
        place: Its sentence.
        span: Its words, without the stop.
        terms: Its content words, cut to their stems.
    """

    place: Place
    span: Span
    terms: frozenset[str]


def stems(speech: Speech, text: str) -> frozenset[str]:
    """The content words of `text`, in English without their endings."""
    english = speech.document.language == "en"
    empty = (
        EN.function | EN.marks | EN.negations | {"cannot"} if english else ZH.function | ZH.marks
    )
    return frozenset(
        term[:_STEM] if english else term for term in speech.terms_of(text) if term not in empty
    )


_OF_ANOTHER = re.compile(r"\b(?:it|its|they|them|their|he|him|his|she|her)\b", re.IGNORECASE)


def points_elsewhere(speech: Speech, words: str) -> bool:
    """Whether a phrase that is read alone holds a word that means something named elsewhere."""
    if speech.cues.unresolved.search(words):
        return True
    return speech.document.language == "en" and _OF_ANOTHER.search(words) is not None


_NAMED_BEFORE = re.compile(
    r"(?:And |But |So )?(?:not |all |of |most |some ){0,3}(?:(?:they|it|he|she)\b|(?:this|that|these|those) "
    r"(?:is|are|was|were|will|can|must|has|have|had|may|means?|includes?)\b)",
    re.IGNORECASE,
)
"""How an English sentence begins that is about something named before it."""


def about_another(speech: Speech, words: str) -> bool:
    """Whether a quotation begins with a word for what the sentence before names; in Chinese that word is
    mostly left out, and not missed."""
    return speech.document.language == "en" and _NAMED_BEFORE.match(words) is not None


_ENDED = re.compile(
    r"\s*(?:[.;!?—”]|--|$|,\s(?:and|but|so|yet|nor|for|which|because|while|whereas)\b)"
)
"""What stands behind an English clause that is complete."""


def complete(speech: Speech, claim: Claim) -> bool:
    """Whether an English clause ends where its statement does, not in the middle of a list."""
    words = claim.span.of(speech.text)
    if speech.document.language != "en":
        return True
    if "…" in words or not speech.language.states(speech.text, claim.span):
        return False
    return _ENDED.match(speech.text, claim.span.end) is not None


def stands_alone(speech: Speech, span: Span) -> bool:
    """Whether words state something that a reader who sees nothing else understands."""
    cues, words = speech.cues, span.of(speech.text)
    if speech.masked(span) or cues.leaning.match(words) or cues.doubtful.search(words):
        return False
    if cues.unresolved.search(words) or cues.ceremony.search(words):
        return False
    if words.count("“") != words.count("”") or words.count('"') % 2:
        return False
    if speech.document.language == "zh":
        if cues.fragment.match(words):
            return False
        found = speech.language.words(speech.text, span)
        return has_predicate(word.of(speech.text) for word in found)
    return True


def find_claims(speech: Speech) -> tuple[Claim, ...]:
    """The sentences, or the clauses that begin them, which can be understood alone and read at a
    glance; in order."""
    low, high = 2 * speech.cues.lead, speech.cues.window[1] * 3 // 5
    found: list[Claim] = []
    for place in speech.places:
        if not place.clauses or speech.cues.doubtful.search(place.span.of(speech.text)):
            continue
        if any(span.overlap(place.span) for span in place.section.heading.spans):
            continue
        span = speech.bare(place.span)
        if len(span) > high:
            span = _first(speech, place, low, high)
        if low <= len(span) <= high and stands_alone(speech, span):
            found.append(Claim(place, span, stems(speech, span.of(speech.text))))
    return tuple(found)


def find_main_clauses(speech: Speech) -> tuple[Claim, ...]:
    """Clauses that state something by themselves wherever they stand in a sentence: with a subject of
    their own; in order."""
    low, high = speech.cues.window[0], speech.cues.window[1] // 2
    found: list[Claim] = []
    for place in speech.places:
        for clause in place.clauses:
            span = speech.bare(clause)
            if quoted_before(speech, place, span):
                continue
            subject = speech.cues.subject.match(speech.text, span.start, span.end)
            if subject and low // 2 <= len(span) <= high and stands_alone(speech, span):
                found.append(Claim(place, span, stems(speech, span.of(speech.text))))
    return tuple(found)


def quoted_before(speech: Speech, place: Place, span: Span) -> bool:
    """Whether a clause stands inside a quotation that began before it."""
    before = Span(place.span.start, span.start).of(speech.text)
    return before.count("“") > before.count("”")


def _first(speech: Speech, place: Place, low: int, high: int) -> Span:
    """The clauses at the beginning of a Chinese sentence that say enough; an English sentence is cut
    where another begins (; or a dash) alone."""
    end = place.span.start
    for clause, behind in zip(place.clauses, place.clauses[1:], strict=False):
        if clause.end - place.span.start > high:
            break
        end = clause.end
        stop = speech.text[end - 1 : end]
        whole = stop in ";；" or (speech.document.language == "zh" and stop == "，")
        limits = speech.cues.qualified.match(behind.of(speech.text))
        if end - place.span.start >= low and whole and not limits:
            return speech.bare(Span(place.span.start, end))
    return Span(place.span.start, place.span.start)


def far(claims: Iterable[Claim], place: Place, sentences: int = 2) -> list[Claim]:
    """The claims that do not stand near a sentence."""
    return [c for c in claims if abs(c.place.index - place.index) > sentences]


def echoed(speech: Speech, one: str, other: str) -> frozenset[str]:
    """The content words that two texts share; in Chinese pairs of characters, which tell as much."""
    if speech.document.language == "zh":
        return shared_pairs(one, other)
    return stems(speech, one) & stems(speech, other)


_PALE = frozenset("一的了和要性化动进展发实工作高大力加全强开政业人公国民新建设行")
"""Characters that so many Chinese words share that they tell nothing."""


def hinted(speech: Speech, one: str, other: str) -> bool:
    """Whether two Chinese texts share a telling character, as 扶贫 and 脱贫 do."""
    shared = set(one) & set(other)
    return speech.document.language == "zh" and any(c.isalnum() for c in shared - _PALE)


def gives_away(speech: Speech, asked: str, right: str, wrong: Iterable[str]) -> bool:
    """Whether the right option has a word of the question that no wrong option has."""
    shared = echoed(speech, asked, right)
    return bool(shared) and not any(shared <= echoed(speech, asked, other) for other in wrong)


def only_right(
    tells: Callable[[Speech, str, str], bool],
    speech: Speech,
    asked: str,
    right: str,
    wrong: Iterable[str],
) -> bool:
    """Whether something `tells` that the right option goes with the question, and that of no wrong one."""
    return tells(speech, asked, right) and not any(tells(speech, asked, w) for w in wrong)


def lowered(speech: Speech, claim: Claim) -> str:
    """A sentence as it stands behind another clause: with a small letter, unless a name begins it."""
    text = speech.shown(claim.span)
    first = text.split(" ", maxsplit=1)[0]
    inside = first.lower() in speech.reading.cues.stopwords and first != "I"
    return text[:1].lower() + text[1:] if inside else text
