"""Groups of words that a speech says again and again, and that name something of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from speechcast.languages.parts_of_speech import is_action, is_noun, is_verb
from speechcast.model.span import Span
from speechcast.study.speech import Place, Speech

_OFTEN = 3
"""How often a group must stand in a speech to be a term of its own."""

_LONGEST = 4
"""Words of a group at most."""

_NUMBER = re.compile(
    r"\d|[一二三四五六七八九十百千万两]+[年月天次个名位]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|hundreds?|thousands?|millions?"
    r"|billions?|dozens?|first|second|third|half|last|next|many|several|few|some|other|same|more|most|own|every)\b",
    re.IGNORECASE,
)
_VAGUE = {
    "zh": re.compile(r"(?:工作|方面|时候|时期|问题|情况|事情|地方|活动|同志|人员|过程中?|水平|力度|进程|条件)$"),
    "en": re.compile(
        r"(?:^|\s)(?:year|month|week|day|night|morning|hour|minute|second|century|decade|time|moment|way|thing|part|lot|kind|sort|bit|people"
        r"|men|women|man|woman|person|guy|everyone|place|side|end|point|start|fact|case|world|life)(?:s|['’]s)?$",
        re.IGNORECASE,
    ),
}  # fmt: skip
"""Numbers and what only says how many, and the words that end a group of every day."""

_VERB_BEFORE = re.compile(
    r"\b(?:i|we|you|they|will|would|can|could|must|should|shall|may|might|not|never|let us|let['’]s|['’]ll|do|does|did|please)\s$",
    re.IGNORECASE,
)
_TO_BEFORE = re.compile(r"\bto\s$", re.IGNORECASE)
_WITHIN = re.compile(
    r"\s(?!of\s)(?:a|an|the|my|our|your|his|her|its|their|to|in|on|at|for|and|or|from|with|by)\s"
)
_NAME = re.compile(r"\b[A-Z][a-z]")
"""What English words that name something neither stand behind nor hold; names are no terms but facts."""


def repeated(speech: Speech) -> list[str]:
    """The longest form of each group that comes back and names something."""
    counts = Counter(
        span.of(speech.text) for place in speech.places for span in _groups(speech, place)
    )
    often = [w for w, n in counts.items() if n >= _OFTEN and len(w) >= speech.cues.lead]
    vague = _VAGUE[speech.document.language]
    found: dict[str, list[Span]] = {
        w: []
        for w in often
        if not any(w != other and w in other and counts[other] >= counts[w] - 1 for other in often)
        and not _NUMBER.search(w)
        and not vague.search(w)
    }
    if not found:
        return []
    for place in speech.places:
        for span in _groups(speech, place):
            if span.of(speech.text) in found:
                found[span.of(speech.text)].append(span)
    names = _names_zh if speech.document.language == "zh" else _names_en
    return [
        words
        for words, spans in found.items()
        if names(speech, words, spans)
        and 2 * sum(_is_clause(speech, span) for span in spans) < len(spans)
    ]


def _is_clause(speech: Speech, span: Span) -> bool:
    """Whether a group is a whole clause, and so says something."""
    place = speech.place_at(span.start)
    clauses = place.clauses if place else ()
    return any(
        c.covers(span) and len(c) <= len(span) + 1 and c.start == span.start for c in clauses
    )


def _groups(speech: Speech, place: Place) -> Iterator[Span]:
    """Neighbouring words of a clause that begin and end with content words."""
    stop = speech.reading.cues.stopwords
    for clause in place.clauses:
        words = speech.language.words(speech.text, clause)
        for size in range(2, _LONGEST + 1):
            for group in zip(*(words[i:] for i in range(size)), strict=False):
                if any(a.end < b.start - 1 for a, b in pairwise(group)):
                    continue
                ends = (group[0].of(speech.text), group[-1].of(speech.text))
                inner = (w.of(speech.text) for w in group[1:-1])
                if any(w.lower() in stop or len(w) < 2 for w in ends):
                    continue
                if speech.document.language == "zh" and any(w in stop for w in inner):
                    continue
                span = Span(group[0].start, group[-1].end)
                if not speech.masked(span):
                    yield span


def _names_zh(speech: Speech, words: str, spans: Sequence[Span]) -> bool:
    """Whether a Chinese group is a noun with what stands before it, and mostly whole."""
    parts = [w.of(words) for w in speech.language.words(words, Span(0, len(words)))]
    if not is_noun(parts[0]) or any(map(is_verb, parts)):
        return False
    if not (is_noun(parts[-1]) or is_action(parts[-1])):
        return False
    # An action in front of a noun mostly takes it as its object.
    if is_action(parts[0]) and not is_action(parts[1]):
        return False
    return 2 * sum(_goes_on(speech, span) for span in spans) <= len(spans)


def _goes_on(speech: Speech, span: Span) -> bool:
    """Whether a noun follows without a break, of which the group is only a part."""
    place = speech.place_at(span.start)
    clause = next((c for c in place.clauses if c.covers(span)), None) if place else None
    if clause is None:
        return False
    behind = speech.language.words(speech.text, Span(span.end, clause.end))
    if not behind or behind[0].start != span.end:
        return False
    word = behind[0].of(speech.text)
    return len(word) > 1 and is_noun(word) and not is_action(word)


def _names_en(speech: Speech, words: str, spans: Sequence[Span]) -> bool:
    """Whether an English group is a noun with what stands before it, and no name."""
    if "'" in words or "’" in words or _NAME.search(words) or _WITHIN.search(words):
        return False
    if speech.language.states(speech.text, spans[0]):
        return False
    before = [speech.text[max(0, span.start - 12) : span.start] for span in spans]
    if any(_VERB_BEFORE.search(each) for each in before):
        return False
    return 2 * sum(1 for each in before if _TO_BEFORE.search(each)) < len(before)
