"""Lists of English phrases of one form (to …, to …, and to …): which phrase is not in the list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from speechcast.model.span import Span
from speechcast.study.asks.claims import points_elsewhere, stems
from speechcast.study.asks.english_actions import find_ahead
from speechcast.study.asks.english_tone import english_tone
from speechcast.study.asks.english_verbs import AUXILIARIES, BASES, NOUNS_TOO, PASTS
from speechcast.study.asks.gathered import near_window
from speechcast.study.candidate import WRONG, Candidate, alike, at_place, only_filling
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech, draw

_PARTED = re.compile(r"\s*(?:--|—|;|,)\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+(?=(?:to|by)\s)")
"""What stands between the phrases of a list."""

_HEADS = (
    ("to", re.compile(r"\bto (?=(?P<verb>[a-z]+) )")),
    ("by", re.compile(r"\bby (?=(?P<verb>[a-z]+)ing )")),
    ("done", re.compile(r"\b(?P<verb>[a-z]+) (?:by|in|with|from|at|on|for|against|into) ")),
    (
        "do",
        re.compile(r"(?:\b(?:[Ll]et us|will|shall|must|can|should|to|and) |^)(?P<verb>[a-z]+) "),
    ),
)
"""The forms of phrases that make a list: aims, means, what has been done to something, what is to be done."""

_LISTED = 3
"""Phrases that make a list."""

_LEAST, _MOST = 10, 90
"""Characters of a phrase."""

_CLAUSE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|shall|must|can|cannot|we|I|they|he|she|you|who|which|that|because|if|when|but|not|never|no)\b"
)
"""Words by which a phrase is a statement of its own, or denies."""


@dataclass(frozen=True, slots=True)
class PhraseList:
    """Phrases of one form that stand side by side."""

    place: Place
    form: str
    members: tuple[Span, ...]

    @property
    def span(self) -> Span:
        """From the first phrase to the last."""
        return Span(self.members[0].start, self.members[-1].end)


def find_phrase_lists(speech: Speech) -> tuple[PhraseList, ...]:
    """The lists of three such phrases or more, in order."""
    found: list[PhraseList] = []
    for place in speech.places if speech.document.language == "en" else ():
        if speech.masked(place.span):
            continue
        segments = _segments(speech, place.span)
        at = 0
        while at < len(segments):
            known = _run(speech, place, segments[at:])
            if known is None:
                at += 1
                continue
            found.append(known)
            at += len(known.members)
    return tuple(found)


def _segments(speech: Speech, span: Span) -> list[Span]:
    """The pieces of a sentence between commas, dashes and the words that join phrases."""
    cuts = [(m.start(), m.end()) for m in _PARTED.finditer(speech.text, span.start, span.end)]
    starts = [span.start, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), span.end]
    return [speech.bare(Span(a, b)) for a, b in zip(starts, ends, strict=True) if b > a]


def _run(speech: Speech, place: Place, segments: list[Span]) -> PhraseList | None:
    """The list that begins in the first of these pieces: it may open there behind other words."""
    for form, head in _HEADS:
        first = _opening(speech, segments[0], form, head)
        if first is None:
            continue
        members = [first]
        for segment in segments[1:]:
            if not _has_form(speech, segment, form, head):
                break
            members.append(segment)
        if len(members) < _LISTED or not all(_fits(speech, member) for member in members):
            continue
        verbal = sum(_is_action(member.of(speech.text)) for member in members)
        if form == "do" and 3 * verbal < 2 * len(members):
            continue
        return PhraseList(place, form, tuple(members))
    return None


def _opening(speech: Speech, segment: Span, form: str, head: re.Pattern[str]) -> Span | None:
    """The phrase of this form that ends a piece."""
    starts = [
        match.start("verb") if form == "do" else match.start()
        for match in head.finditer(speech.text, segment.start, segment.end)
        if _is_head(form, match)
    ]
    spans = [Span(start, segment.end) for start in reversed(starts)]
    return next((span for span in spans if _fits(speech, span)), None)


def _has_form(speech: Speech, segment: Span, form: str, head: re.Pattern[str]) -> bool:
    words = segment.of(speech.text)
    if form == "do":
        return _bare(words)
    match = head.match(words)
    return match is not None and _is_head(form, match)


def _is_head(form: str, match: re.Match[str]) -> bool:
    verb = match["verb"]
    if form == "done":
        return _is_participle(verb)
    return (
        form == "by"
        or verb in BASES
        or (form == "do" and _is_action(match.string[match.start("verb") :]))
    )


def _is_action(words: str) -> bool:
    """Whether words begin with a verb and what it is done to."""
    return words.split(" ", maxsplit=1)[0] in BASES or _DONE_TO.match(words) is not None


_DONE_TO = re.compile(r"[a-z]{3,} (?:the|a|an|our|their|its|his|her|your|all|any|every|each)\b")


def _is_participle(verb: str) -> bool:
    return verb == "born" or (
        (verb in PASTS or verb.endswith("ed")) and verb not in NOUNS_TOO | BASES
    )


def _bare(words: str) -> bool:
    """Whether a piece could begin with a verb that no list has: a small word opens none."""
    verb, _, rest = words.partition(" ")
    return verb.isalpha() and verb.islower() and bool(rest) and not _SMALL.match(verb)


_SMALL = re.compile(
    r"(?:a|an|the|our|their|its|his|her|my|your|this|that|these|those|every|each|all|no|any|some|more|most|less|of|in|on|at|to|by|for|with|from|as|than"
    r"|into|under|over|about|between|among|against|through|across|so|yet|then|just|even|also|where|how|why|what|while|during|before|after|since|like|both|both|new|old|good|great|\w+ly|\w+ing|\w+ed)$"
)


def _fits(speech: Speech, span: Span) -> bool:
    words = span.of(speech.text)
    if not _LEAST <= len(words) <= _MOST or any(sign in words for sign in '“”"()…'):
        return False
    return _CLAUSE.search(words) is None and len(stems(speech, words)) > 1


def ask_phrase_lists(speech: Speech) -> Iterator[Candidate]:
    """Which of four phrases is none of a list: three of its own, and one of the same form from elsewhere."""
    lists = find_phrase_lists(speech)
    for known in lists:
        place = known.place
        window = near_window(speech, place, known.span)
        if not window.covers(known.span) or not only_filling(speech, window, known.span):
            continue
        words = window.of(speech.text)
        if speech.cues.story.search(words) or speech.cues.ceremony.search(words):
            continue
        members = [speech.shown(member) for member in known.members]
        if any(points_elsewhere(speech, member) for member in members):
            continue
        odd = _odd(speech, known, members, lists)
        if odd is None:
            continue
        near = sorted(members, key=lambda m: abs(len(m) - len(odd)))[:WRONG]
        yield at_place(
            place, QuestionType.CHOICE, "phrase_list", level=2, worth=1.5, span=known.span,
            stem=speech.say("missing", quote=speech.quotation(window, [known.span], place)),
            right=(odd,), wrong=tuple(sorted(near, key=members.index)), hides=tuple(near),
            because=speech.say("because", quote=speech.quotation(window, (), place)),
        )  # fmt: skip


def _odd(
    speech: Speech, known: PhraseList, members: list[str], lists: tuple[PhraseList, ...]
) -> str | None:
    """A phrase of the same form that is said of something else, and shares no word with this sentence."""
    here = known.place.whole.of(speech.text)
    theme = stems(speech, here)
    low, high = min(map(len, members)), max(map(len, members))
    tone = english_tone(" ".join(members))
    fit = [
        text
        for text in dict.fromkeys(_others(speech, known, lists))
        if low // 2 <= len(text) <= 2 * high
        and not stems(speech, text) & theme
        and not points_elsewhere(speech, text)
        and all(alike(text, member) < 0.5 for member in members)
    ]
    fit = [text for text in fit if english_tone(text) in (tone, 0)] if tone > 0 else fit
    ranked = sorted(
        fit, key=lambda t: (not low <= len(t) <= high, draw(f"{members[0]}\n{t}", 1 << 30))
    )
    return ranked[0] if ranked else None


def _others(speech: Speech, known: PhraseList, lists: tuple[PhraseList, ...]) -> Iterator[str]:
    """Phrases of this form that stand in other sentences."""
    for other in lists:
        if other.form == known.form and other.place.index != known.place.index:
            told = (speech.shown(member) for member in other.members)
            yield from (text for text in told if known.form != "do" or _is_action(text))
    if known.form == "do":
        for action in find_ahead(speech):
            if action.place.index != known.place.index and ", " not in action.text:
                yield action.text
        return
    head = dict(_HEADS)[known.form]
    for place in speech.places:
        if place.index == known.place.index:
            continue
        for segment in _segments(speech, place.span):
            span = _opening(speech, segment, known.form, head)
            if span is not None and (known.form != "done" or _alone(speech, place, span)):
                yield speech.shown(span)


def _alone(speech: Speech, place: Place, span: Span) -> bool:
    """Whether a participle qualifies the noun in front of it, rather than being what was done or somebody
    did."""
    before = Span(place.span.start, span.start).of(speech.text).rstrip()
    last = before.rsplit(" ", maxsplit=1)[-1].lower()
    return before[-1:] in ",-—" or (last.isalpha() and last not in _VERBAL_BEFORE | AUXILIARIES)


_VERBAL_BEFORE = frozenset(
    [
        "be",
        "been",
        "being",
        "have",
        "has",
        "had",
        "we",
        "i",
        "you",
        "they",
        "he",
        "she",
        "it",
        "who",
        "which",
        "that",
        "to",
        "and",
        "or",
    ]
)
"""Words in front of a participle that is part of a verb."""
