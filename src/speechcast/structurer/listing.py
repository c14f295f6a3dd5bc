"""Lists whose members commas part: they are one clause, which nothing may cut in two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from speechcast.model.span import Span
from speechcast.structurer.reading import Reading

_NAMED = 30
"""Characters of the last member of a list at most; what follows says what all of them do."""

_MEMBER = 9.0
_LIST = 44.0
"""Size of a member between two others at most, and of a list that is kept whole."""

_PAIR = re.compile(
    r"(?!(?:i|we|you|they|he|she|it|who|which|that|to|as|and|or|but)\b)(?:[\w'’-]+\s){1,4}(?P<joined>(?:and|or)\s)(?!(?:without|with|in|for|to|of|by|from|on|at|not)\b)[\w'’-]+",
    re.IGNORECASE,
)
"""The last two members of a list whose comma parts them from the others only."""


_INFINITIVE_END = re.compile(r"\bto\s[a-z]+,$")
"""The end of a clause whose infinitive is the first of several (to mend, paint and launch)."""

_SMALL = (
    "and|or|but|so|nor|yet|who|which|that|the|a|an|we|i|you|they|he|she|it|in|on|at|to|for|from|with|by|as|if"
    "|when|while|where|not|no|both|all|some|many|most|including|then|too|however|therefore|of|is|are|was|were|has"
    "|have|had|will|must|can|may|should|let|our|their|his|her|its|my|your|this|these|those|there|because|since"
)
_MADE = r"[a-z]{3,}(?:ful|ous|less|able|ible)"
"""An adjective that is known by its ending."""

_MANNER = r"[a-z]{3,}ly"
"""An adverb that says how, or to what degree, but for the words of `_NO_MANNER`."""

_NO_MANNER = (
    "early|only|family|ally|supply|reply|apply|rely|comply|imply|multiply|assembly|anomaly|monopoly|especially"
    "|particularly|finally|certainly|probably|really|simply|exactly|mostly|mainly|hopefully|fortunately|likely"
    "|unfortunately|importantly|recently|currently|usually|lastly|firstly|secondly|thirdly|eventually|suddenly"
    "|possibly|perhaps|notably|namely|partly|nearly|ideally|frankly|honestly|clearly|obviously|sadly|actually"
)
_ADJECTIVES = (
    (
        re.compile(r"\b(?:best|most|least|\w{3,}est)(?:\s\w+)?,$", re.IGNORECASE),
        re.compile(r"(?:best|most|least|\w{3,}est)\s", re.IGNORECASE),
    ),
    (
        re.compile(
            r"\w\s(?:the|an?|our|their|its)\s(?:\w+ly\s)?(?-i:(?:[a-z-]+,\s?)+)$", re.IGNORECASE
        ),
        re.compile(
            rf"(?!(?:{_SMALL})\b)[a-z-]+(?:,$|\s(?:(?:and|or)\s)?(?!(?:{_SMALL})\b)[a-z-]+)"
        ),
    ),
    (
        re.compile(r"\b[a-z]+-[a-z-]+,$"),
        re.compile(rf"[a-z]+-[a-z-]+(?:,$|\s(?!(?:{_SMALL})\b)[a-z-]+)"),
    ),
    (
        re.compile(r"\b(?:either|neither|both|between)\s(?:[\w'’-]+\s){0,5}[\w'’-]+,$"),
        re.compile(r"(?:[\w'’-]+\s){0,4}(?:or|nor|and)\s"),
    ),
    (re.compile(r"\b[A-Z]\w+,$"), re.compile(r"(?:[A-Z]\.){2,}|(?:Inc|Jr|Ltd)\b")),
)
"""The end of a clause whose adjective waits for its noun, its either for an or, or name for its end, and the opening
of the next one that goes on with it."""

_ALIKE = (
    (
        re.compile(rf"\w\s(?!(?:{_NO_MANNER}),){_MANNER},$"),
        re.compile(
            rf"(?!(?:{_NO_MANNER})\b){_MANNER}(?:,$|\s(?!(?:{_SMALL})\b)(?![a-z]+ing\b)[a-z-]+)"
        ),
    ),
    (
        re.compile(rf"\w\s(?<!\bis\s)(?<!\bare\s)(?<!\bwas\s)(?<!\bwere\s){_MADE},$"),
        re.compile(
            rf"(?!(?:unless|regardless|nonetheless|nevertheless|vegetable)\b){_MADE}(?:,$|\s(?!(?:{_SMALL})\b)[a-z-]+)"
        ),
    ),
)
_LIKE = (*_ADJECTIVES, *_ALIKE)
"""The same for two adverbs and for two adjectives that are alike; a clause that says when or on what condition
may end with the first."""

_PREPOSITION = re.compile(r"(?P<word>on|in|for|from|with|by|of|at)\s")

_SCENE = re.compile(
    r"\s(?P<scene>(?:and|but)\s(?:at|on|in|by|since|during|after)\s[^,;:]{2,40},)$", re.IGNORECASE
)
"""The end of a clause that belongs to the next one."""


def with_lists_whole(reading: Reading, pieces: Sequence[Span]) -> list[Span]:
    """The clauses, with one for each list (the peace, stability, and freedom of the world).

    A list ends with a member that "and" or the like opens; what is between it and the first one is
    short and has no verb. One without a verb of its own belongs to the words before it.
    """
    member = reading.cues.member
    if member is None or len(pieces) < 2:
        return list(pieces)
    text = reading.text
    pieces = list(_apart(reading, _adjectives_joined(reading, pieces)))
    found = [pieces[0]]
    at = 1
    while at < len(pieces):
        last = at
        while last < len(pieces) - 1 and _is_bare(reading, pieces[last], _MEMBER):
            if member.match(text, pieces[last].start) or text[pieces[last].end - 1] != ",":
                break
            last += 1
        ends = member.match(text, pieces[last].start, pieces[last].end)
        listed = ends and (
            last > at or _is_bare(reading, Span(ends.end(), pieces[last].end), _LIST)
        )
        named = min(pieces[last].end, ends.end() + _NAMED) if ends else pieces[last].end
        whole = Span(pieces[at - 1].start, named)
        pair = None if ends else _pair_end(reading, found[-1], pieces[last])
        if pair is not None:
            listed, whole = True, Span(whole.start, pair)
        if listed and text[found[-1].end - 1] == "," and reading.size(whole) <= _LIST:
            found[-1] = Span(found[-1].start, pieces[last].end)
            at = last + 1
        else:
            found.append(pieces[at])
            at += 1
    return found


def _adjectives_joined(reading: Reading, pieces: Sequence[Span]) -> Iterator[Span]:
    """The clauses, one for adjectives in a row (the best trained, most patient crew; a decent, quiet life)."""
    text, member = reading.text, reading.cues.member
    before = pieces[0]
    for piece, following in zip(pieces[1:], [*pieces[2:], None], strict=True):
        # A lone word in front of "and" is a member of a list.
        lone = member if " " not in piece.of(text) else None
        listed = following and lone and lone.match(text, following.start, following.end)
        if _repeats(reading, before, piece) or (
            not listed
            and any(
                waits.search(text, before.start, before.end)
                and goes_on.match(text, piece.start, piece.end)
                for waits, goes_on in (_ADJECTIVES if _opens(reading, before) else _LIKE)
            )
        ):
            before = Span(before.start, piece.end)
        else:
            yield before
            before = piece
    yield before


def _opens(reading: Reading, piece: Span) -> bool:
    """Whether a clause only says when, how or on what condition the next one holds."""
    words, cues = piece.of(reading.text), reading.cues
    return cues.lead_in.match(words) is not None or cues.waiting.match(words) is not None


def _repeats(reading: Reading, before: Span, piece: Span) -> bool:
    """Whether a clause goes on with the preposition of the one before (on trade, on taxes, on bread)."""
    text = reading.text
    opening = _PREPOSITION.match(text, piece.start, piece.end)
    if opening is None or reading.cues.lead_in.match(before.of(text)):
        return False
    again = re.compile(rf"\b{opening.group('word')}\s[\w-]+(?:\s[\w-]+)?,$", re.IGNORECASE)
    return again.search(text, before.start, before.end) is not None


def _apart(reading: Reading, pieces: Sequence[Span] | Iterator[Span]) -> Iterator[Span]:
    """The clauses; what only says when or where the next one holds is one of its own (…, and in May, …)."""
    text = reading.text
    listed = list(pieces)
    for piece, following in zip(listed, [*listed[1:], None], strict=True):
        scene = _SCENE.search(text, piece.start, piece.end) if following is not None else None
        if scene is not None and following is not None:
            before = Span(piece.start, scene.start()).trimmed(text)
            if reading.language.states(text, before) and reading.language.states(text, following):
                yield before
                yield Span(scene.start("scene"), piece.end)
                continue
        yield piece


def _pair_end(reading: Reading, before: Span, piece: Span) -> int | None:
    """Where the last two members of a list end that no comma parts (…, the sea and the lake shine)."""
    text, cues = reading.text, reading.cues
    pair = _PAIR.match(text, piece.start, piece.end)
    opened = before.of(text)
    if pair is None or any(
        pattern.match(opened) for pattern in (cues.lead_in, cues.waiting, cues.opinion)
    ):
        return None
    first = Span(piece.start, pair.start("joined"))
    infinitives = _INFINITIVE_END.search(opened) and " " not in first.of(text).strip()
    return pair.end() if infinitives or _is_bare(reading, first, _MEMBER) else None


def _is_bare(reading: Reading, piece: Span, most: float) -> bool:
    """Whether words are short and state nothing."""
    words = piece.of(reading.text)
    return (
        reading.size(piece) <= most
        and not reading.language.states(reading.text, piece)
        and not reading.cues.lead_in.match(words)
    )
