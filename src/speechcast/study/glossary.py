"""What a speech names: its own terms, and the figures, dates, people, organisations and places in it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from speechcast.model.document import Document
from speechcast.model.outline import Outline
from speechcast.model.span import Span
from speechcast.model.timeline import Timeline, spoken_at
from speechcast.structurer.mentions import Mention, MentionKind, find_mentions
from speechcast.study.asks.figures import statement
from speechcast.study.speech import Place, Speech
from speechcast.study.word_groups import repeated

_At = Callable[[Span], int | None]

_MOST_TERMS = 24
"""How many terms a speech gets."""

_SHORTHAND = re.compile(r"[0-9一二三四五六七八九十两]")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


class TermKind(StrEnum):
    """Why something counts as a term."""

    EXPRESSION = "expression"
    SHORTHAND = "shorthand"
    DOCUMENT = "document"
    REPEATED = "repeated"


class FactKind(StrEnum):
    """What a table of facts holds."""

    TARGET = "target"
    FIGURE = "figure"
    DATE = "date"
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the speech.

    Attributes:
        text: The term as shown.
        kind: Why it counts as one.
        span: Where it stands in the sentence that explains or uses it best.
        sentence: That sentence.
        others: Where else it stands.
        slide: Id of the outline slide of that sentence.
        at: Sample at which the sentence begins; `None` without narration.
    """

    text: str
    kind: TermKind
    span: Span
    sentence: Span
    others: tuple[Span, ...]
    slide: str
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure, date or name.

    Attributes:
        kind: Which table it belongs to.
        text: As shown: a figure with its unit, a name.
        what: The words that say what it is about.
        counted: Of a figure or target: what it counts, where the text says so.
        span: Where it stands first.
        sentence: Its sentence.
        others: Where else it stands.
        slide, at: As for a term.
    """

    kind: FactKind
    text: str
    what: str
    span: Span
    sentence: Span
    others: tuple[Span, ...]
    slide: str
    at: int | None = None
    counted: str = ""


@dataclass(frozen=True, slots=True)
class Glossary:
    """Terms and facts of a speech, each in the order of the text."""

    terms: tuple[Term, ...]
    facts: tuple[Fact, ...]

    def of(self, *kinds: FactKind) -> tuple[Fact, ...]:
        """The facts of some kinds, in order."""
        return tuple(fact for fact in self.facts if fact.kind in kinds)


_Home = tuple[Mention, Place]
"""A mention and the sentence of the speech that it stands in."""

_FACTS = {
    MentionKind.TARGET: FactKind.TARGET,
    MentionKind.FIGURE: FactKind.FIGURE,
    MentionKind.DATE: FactKind.DATE,
    MentionKind.PERSON: FactKind.PERSON,
    MentionKind.ORGANISATION: FactKind.ORGANISATION,
    MentionKind.PLACE: FactKind.PLACE,
}


def make_glossary(
    document: Document, outline: Outline, *, timeline: Timeline | None = None
) -> Glossary:
    """The terms and facts of a speech.

    Both come from `structurer.mentions`; of these, what stands in the frame of the speech (title,
    addresses, thanks) is left out. Precision goes before completeness.
    """
    speech = Speech(document, outline)

    def at(span: Span) -> int | None:
        return None if timeline is None else spoken_at(timeline.utterances, span.start)

    found = [
        (mention, place)
        for mention in find_mentions(document, outline, every=True)
        if (place := _home(speech, mention.span)) is not None
    ]
    return Glossary(tuple(_terms(speech, found, at)), tuple(_facts(speech, found, at)))


def _home(speech: Speech, span: Span) -> Place | None:
    """The sentence that holds `span`; `None` where it stands in the address in front of one."""
    place = speech.place_at(span.start)
    return place if place is not None and place.span.covers(span) else None


def _terms(speech: Speech, mentions: Sequence[_Home], at: _At) -> Iterator[Term]:
    found: dict[str, TermKind] = {}
    explained: set[tuple[str, Span]] = set()
    text = speech.text
    for mention, _ in mentions:
        if mention.kind is MentionKind.TITLE:
            found.setdefault(
                Span(mention.span.start - 1, mention.span.end + 1).of(text), TermKind.DOCUMENT
            )
        elif mention.kind is MentionKind.TERM and _is_term(speech, mention.span):
            words = mention.span.of(text)
            short = len(_SHORTHAND.findall(words)) * 2 >= len(words)
            found.setdefault(words, TermKind.SHORTHAND if short else TermKind.EXPRESSION)
        if mention.explained:
            explained.add((mention.span.of(text), mention.sentence))
    for words in repeated(speech):
        if not any(words in known or known in words for known in found):
            found[words] = TermKind.REPEATED
    told = {words for words, _ in explained}
    ranked = sorted(
        found,
        key=lambda w: (
            found[w] is TermKind.REPEATED, w.strip("《》") not in told, -text.count(w), text.index(w)
        ),
    )  # fmt: skip
    terms: list[Term] = []
    taken: set[str] = set()
    for words in ranked:
        # Two terms that one sentence explains are one question too many: the later one needs another.
        term = _term(speech, words, found[words], explained, taken, at)
        if term is not None and len(terms) < _MOST_TERMS:
            terms.append(term)
            taken.add(term.sentence.of(text))
    yield from sorted(terms, key=lambda t: t.span)


def _is_term(speech: Speech, span: Span) -> bool:
    words = span.of(speech.text)
    if speech.masked(span) or speech.cues.doubtful.search(words):
        return False
    return len(words) >= 3 or _SHORTHAND.search(words) is not None


def _term(
    speech: Speech, words: str, kind: TermKind, explained: set[tuple[str, Span]],
    taken: Container[str], at: _At,
) -> Term | None:  # fmt: skip
    """The term with its best sentence that is no other term's; `None` where there is none."""
    spans = [Span(*m.span()) for m in re.finditer(re.escape(words), speech.text)]
    homes = [(span, place) for span in spans if (place := _home(speech, span)) is not None]
    free = [home for home in homes if home[1].span.of(speech.text) not in taken]
    if not free:
        return None
    span, place = max(
        free,
        key=lambda home: (_worth(speech, words.strip("《》"), home[1], explained), -home[0].start),
    )
    others = tuple(other for other in spans if other != span)
    return Term(
        speech.shown(span), kind, span, place.span, others, place.slide.id, at(place.span)
    )  # fmt: skip


def _worth(speech: Speech, words: str, place: Place, explained: set[tuple[str, Span]]) -> float:
    """How well a sentence shows what a term in it means: it says so, or is of the right length."""
    low, high = speech.cues.window
    says = any(term == words and told.overlap(place.whole) for term, told in explained)
    fits = low <= len(place.span) <= 2 * high
    return 3.0 * says + 1.0 * fits + place.weight


def _facts(speech: Speech, mentions: Sequence[_Home], at: _At) -> Iterator[Fact]:
    places: dict[tuple[FactKind, str, str], list[_Home]] = defaultdict(list)
    for mention, place in mentions:
        kind = _FACTS.get(mention.kind)
        if kind is None or speech.masked(mention.span):
            continue
        counted = _counted(speech, mention)
        if kind is FactKind.FIGURE and (_is_small(mention) or _is_told_in_passing(mention)):
            continue
        # The same number of something else is another fact.
        number = kind in (FactKind.TARGET, FactKind.FIGURE)
        about = (counted or _what(speech, mention, place)) if number else ""
        places[kind, _text(speech, mention), about].append((mention, place))
    facts = [
        Fact(
            kind, text, _what(speech, *homes[0]), homes[0][0].span, homes[0][1].span,
            tuple(mention.span for mention, _ in homes[1:]), homes[0][1].slide.id,
            at(homes[0][1].span), _counted(speech, homes[0][0]),
        )
        for (kind, text, _), homes in places.items()
    ]  # fmt: skip
    yield from sorted(facts, key=lambda f: (list(FactKind).index(f.kind), f.span))


def _is_small(mention: Mention) -> bool:
    """Whether a figure is none that a learner would look up: fewer than two, without a fraction."""
    number = mention.value.replace(",", "").lstrip("$€£")
    if _NUMBER.fullmatch(number) is None or "." in number:
        return False
    return float(number) < 2 and mention.unit[:1] not in "%％‰万亿千百"


def _is_told_in_passing(mention: Mention) -> bool:
    """Whether a figure is a number in words that counts nothing the text names: 等了十年."""
    return mention.about is None and not any(c.isdecimal() for c in mention.value)


def _text(speech: Speech, mention: Mention) -> str:
    """A fact as shown: a figure with its unit, or with the English noun behind it."""
    span = mention.span
    about = mention.about
    follows = about is not None and speech.text[span.end : about.start] == " "
    if mention.kind in (MentionKind.FIGURE, MentionKind.TARGET) and about and follows:
        span = Span(span.start, about.end)
    return speech.shown(span)


def _counted(speech: Speech, mention: Mention) -> str:
    return speech.shown(mention.about) if mention.about is not None else ""


def _what(speech: Speech, mention: Mention, place: Place) -> str:
    """The words around a fact that say what it is about."""
    if mention.kind in (MentionKind.FIGURE, MentionKind.TARGET) and any(
        clause.overlap(mention.span) for clause in place.clauses
    ):
        return speech.shown(statement(speech, place, mention.span))
    clause = next((c for c in place.clauses if c.overlap(mention.span)), place.span)
    return speech.shown(speech.bare(clause))
