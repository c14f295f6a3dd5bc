"""Lists that the speech draws up: what is not among their members, and which list stands where."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from speechcast.languages import jieba_names
from speechcast.model.span import Span
from speechcast.study.asks.claims import gives_away, hinted, only_right, stems
from speechcast.study.asks.english_tone import english_tone
from speechcast.study.asks.expressions import enumerations
from speechcast.study.candidate import (
    WRONG,
    Candidate,
    alike,
    at_place,
    only_filling,
    pick_wrong,
)
from speechcast.study.fields import same_field
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech, draw

_OPENS, _CLOSES = "“‘\"'", "”’\"'"
_INTRODUCES = (*_OPENS, ":", "：")


@dataclass(frozen=True, slots=True)
class Gathered:
    """A list of the speech.

    Attributes:
        place: Its sentence.
        members: Those of its items whose bounds are certain, side by side.
        whole: Whether they are all of its items.
        told: Whether the speech gives the list as one: in quotation marks, or by saying what it is.
    """

    place: Place
    members: tuple[Span, ...]
    whole: bool
    told: bool

    @property
    def span(self) -> Span:
        """From the first member to the last."""
        return Span(self.members[0].start, self.members[-1].end)

    def texts(self, speech: Speech) -> tuple[str, ...]:
        """The words of the members."""
        return tuple(member.of(speech.text) for member in self.members)


def find_gathered(speech: Speech) -> tuple[Gathered, ...]:
    """The lists with three members or more that can be told from the words around them, in order."""
    found: list[Gathered] = []
    for place in speech.places:
        for whole, items in enumerations(speech, place):
            if speech.masked(whole):
                continue
            members = _members(speech, whole, items)
            if len(members) >= WRONG:
                before = Span(place.span.start, members[0].start).of(speech.text)
                after = Span(members[-1].end, place.span.end).of(speech.text)
                told = (
                    before.rstrip()[-1:] in _INTRODUCES
                    or speech.cues.announced.search(_near(speech, before)) is not None
                    or speech.cues.standing.match(after) is not None
                )
                found.append(Gathered(place, members, len(members) == len(items), told))
    return tuple(found)


def _near(speech: Speech, before: str) -> str:
    """The end of the words in front of a list: its own clause."""
    return before[-2 * speech.cues.window[0] :] if before else before


def _members(speech: Speech, whole: Span, items: tuple[Span, ...]) -> tuple[Span, ...]:
    """The items whose bounds are certain: all of a list that stands in quotation marks or behind a
    colon; else the inner ones, and outer ones of the same length that begin and end at words."""
    text = speech.text
    before, after = text[: whole.start].rstrip()[-1:], text[whole.end : whole.end + 1]
    if before and before in _OPENS and after in _CLOSES:
        return items
    inner = list(items[1:-1])
    framed = _framed(speech, whole, items)
    if framed:
        return framed
    if speech.document.language == "en":
        heads = [items[0]] if before in (":", "—") else []
        tails = [items[-1]] if items[-1].start > items[-2].end + 2 else []
        return (*heads, *inner, *tails)
    size = len(inner[0])
    if size < 3 or len(inner) < 2 or any(len(item) != size for item in inner):
        return tuple(inner)
    first = Span(items[0].end - size, items[0].end)
    last = Span(items[-1].start, items[-1].start + size)
    heads = [first] if len(items[0]) >= size and _at_words(speech, items[0], first.start) else []
    tails = [last] if len(items[-1]) >= size and _at_words(speech, items[-1], last.end) else []
    return (*heads, *inner, *tails)


def _framed(speech: Speech, whole: Span, items: tuple[Span, ...]) -> tuple[Span, ...]:
    """The items of a Chinese list that all begin with the same verb, as in 保就业、保民生、保运转; the
    last one must end its clause."""
    text = speech.text
    first = text[items[1].start]
    if speech.document.language != "zh" or text[whole.end : whole.end + 1] not in tuple(
        "，。；！？"
    ):
        return ()
    at = text.find(first, items[0].start, items[0].end - 1)
    if at < 0 or any(text[item.start] != first for item in items[1:]):
        return ()
    return (Span(at, items[0].end), *items[1:])


def _at_words(speech: Speech, item: Span, position: int) -> bool:
    """Whether a word begins or ends at `position` of an item."""
    if position in (item.start, item.end):
        return True
    return any(word.start == position for word in speech.language.words(speech.text, item))


def _shown(speech: Speech, lists: Sequence[Gathered]) -> Iterator[tuple[Gathered, Span]]:
    """The lists that can be asked for, each with what of its sentence is shown."""
    for known in lists:
        if not known.told or not _worthy(speech, known):
            continue
        window = near_window(speech, known.place, known.span)
        if window.covers(known.span) and only_filling(speech, window, known.span):
            yield known, window


_DASH = re.compile(r"(?:--|—|;)\s*(?:and |but )?")


def near_window(speech: Speech, place: Place, span: Span) -> Span:
    """What is quoted around a list: in a long English sentence no more than stands between dashes, so
    that the rest can be asked for as well."""
    window = speech.window(place, span)
    if speech.document.language != "en":
        return window
    starts = [m.end() for m in _DASH.finditer(speech.text, window.start, span.start)]
    enough = [start for start in starts if span.start - start >= speech.cues.window[0]]
    return Span(enough[-1], window.end) if enough else window


def ask_missing(speech: Speech) -> Iterator[Candidate]:
    """Which of four is not in a list: three of its members, and a member of another list."""
    lists = find_gathered(speech)
    for known, window in _shown(speech, lists):
        place = known.place
        members = known.texts(speech)
        if len({m[-2:] for m in members}) == 1 and speech.document.language == "zh":
            continue
        ranked = sorted(members, key=lambda m: draw(m, 1 << 30))
        odd = _odd(speech, known, lists)
        if odd is None:
            continue
        shown = sorted(ranked[:WRONG], key=members.index)
        yield at_place(
            place, QuestionType.CHOICE, "missing", level=2, worth=1.1, span=known.span,
            stem=speech.say("missing", quote=speech.quotation(window, [known.span], place)),
            right=(odd,), wrong=tuple(shown), hides=_runs(speech, known),
            because=speech.say("because", quote=speech.quotation(window, (), place)),
        )  # fmt: skip


def _runs(speech: Speech, known: Gathered) -> tuple[str, ...]:
    """Neighbouring members as the text has them: who shows two of them shows the list."""
    return tuple(
        Span(a.start, b.end).of(speech.text)
        for a, b in zip(known.members, known.members[1:], strict=False)
    )


_AND_SO_ON = frozenset(["more", "much more", "others", "so on", "the like"])
"""What closes a list without being a member of it."""


def _worthy(speech: Speech, known: Gathered) -> bool:
    """Whether a list says what is wanted or meant: no courtesy, no story."""
    words = speech.window(known.place, known.span).of(speech.text)
    if speech.cues.story.search(words) or speech.cues.ceremony.search(words):
        return False
    if any(text.lower() in _AND_SO_ON for text in known.texts(speech)):
        return False
    low, high = speech.cues.item_size
    sizes = [len(member) for member in known.members]
    return min(sizes) >= max(low, 3) and max(sizes) <= 2 * high


def _odd(speech: Speech, known: Gathered, lists: tuple[Gathered, ...]) -> str | None:
    """A member of another list which could stand in this one by its form, and is not said there."""
    members = known.texts(speech)
    here = known.place.whole.of(speech.text)
    if _common(members):
        fit = _of_pattern(speech, known, members)
        return min(fit, key=lambda t: draw(f"{members[0]}\n{t}", 1 << 30)) if fit else None
    sizes = [len(member) for member in members]
    slack = 6 if speech.document.language == "en" else 2
    shape = _shape(speech, members)
    if not shape:
        return None
    fit = [
        text
        for other in lists
        if other.place.index != known.place.index
        and other.told
        and _shape(speech, other.texts(speech)) == shape
        and (shape != _VERBAL or _same_head(speech, known, other))
        for text in other.texts(speech)
        if min(sizes) - slack <= len(text) <= max(sizes) + slack
        and text not in here
        and all(alike(text, member) < 0.34 for member in members)
        and not stems(speech, text) & stems(speech, here)
    ]
    if not fit and speech.document.language == "en" and shape == _SINGLE:
        fit = _nouns(speech, known)
    tone = english_tone(" ".join(members))
    fit = [text for text in fit if not tone or english_tone(text) == tone]
    signs = set("".join(members))
    ranked = sorted(
        fit,
        key=lambda t: (
            t[:1] != members[0][:1],
            not signs & set(t),
            draw(f"{members[0]}\n{t}", 1 << 30),
        ),
    )
    return ranked[0] if ranked else None


def _common(members: tuple[str, ...]) -> tuple[int, str] | None:
    """The character that all members of a Chinese list have in the same place within (绘出好蓝图、选出好干部)."""
    size = len(members[0])
    if not size >= _LONG_SAYING or any(len(m) != size for m in members) or members[0].isascii():
        return None
    inner = range(1, size - 1)
    at = next((i for i in inner if len({m[i] for m in members}) == 1), None)
    return None if at is None else (at, members[0][at])


def _of_pattern(speech: Speech, known: Gathered, members: tuple[str, ...]) -> list[str]:
    """Words of other sentences with that character in that place, which are members of a list or a clause."""
    common = _common(members)
    if common is None:
        return []
    at, sign = common
    size = len(members[0])
    pattern = re.compile(
        rf"(?<![^，。；！？、：]){_SIGN}{{{at}}}{sign}{_SIGN}{{{size - at - 1}}}(?=[，。；！？、])"
    )
    return [
        match.group()
        for place in speech.places
        if place.index != known.place.index
        for match in pattern.finditer(speech.text, place.span.start, place.span.end)
        if all(alike(match.group(), member) < 0.3 for member in members)
        and not any(match.group()[at + 1 :] == member[at + 1 :] for member in members)
    ]


def _same_head(speech: Speech, one: Gathered, other: Gathered) -> bool:
    """Whether two lists of sayings are said of the same thing, as two standards for those in office
    are: the words beside them share one, or are of one field."""
    here, there = _beside(speech, one), _beside(speech, other)
    return bool(stems(speech, here) & stems(speech, there)) or same_field(speech, here, there)


def _beside(speech: Speech, known: Gathered) -> str:
    """The words on both sides of a list."""
    whole, span, reach = known.place.span, known.span, speech.cues.window[0]
    before = Span(max(whole.start, span.start - reach), span.start)
    behind = Span(span.end, min(whole.end, span.end + reach))
    return f"{before.of(speech.text)} {behind.of(speech.text)}"


def _shape(speech: Speech, members: tuple[str, ...]) -> str:
    """What most members of a list have in common; empty when there is nothing that a member of
    another list could be taken for.

    In Chinese the verb that they all begin with, or that they are short sayings of three characters
    with a verb; in English the small word that they begin with and whether they are single words.
    """
    if speech.document.language == "zh":
        if len({member[0] for member in members}) == 1:
            return members[0][0]
        verbal = sum(
            any(flag.startswith("v") for _, flag in jieba_names.marked(member))
            for member in members
        )
        if any(len(member) != _SAYING for member in members):
            return ""
        return _VERBAL if 2 * verbal > len(members) else ""
    words = [member.split() for member in members]
    forms = [f"{w[0].lower() if w[0].lower() in _SMALL else ''} {min(len(w), 2)}" for w in words]
    form, often = Counter(forms).most_common(1)[0]
    return form if 2 * often >= len(members) else ""


def _nouns(speech: Speech, known: Gathered) -> list[str]:
    """Single nouns for what cannot be touched, from the ends of other sentences."""
    here = known.place.whole.of(speech.text).lower()
    words = (
        speech.bare(place.span).of(speech.text).rsplit(" ", maxsplit=1)[-1]
        for place in speech.places
    )
    return [
        word
        for word in words
        if word.isalpha()
        and word.islower()
        and (word.endswith("ss") or not word.endswith("s"))
        and speech.cues.abstract.fullmatch(word)
        and word not in here
    ]


_SIGN = r"[\u4e00-\u9fff]"
_LONG_SAYING = 4
"""Characters of members that have one of them in common."""

_VERBAL = "verb"
"""The shape of a Chinese list of sayings with a verb."""

_SINGLE = " 1"
"""The shape of a list of single English words."""

_SAYING = 3
"""Characters of the members of a Chinese list that are interchangeable in form: verb and object."""

_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "our",
        "their",
        "its",
        "his",
        "her",
        "my",
        "your",
        "no",
        "every",
        "to",
        "of",
        "in",
        "for",
        "with",
        "by",
    ]
)


def ask_gathered(speech: Speech) -> Iterator[Candidate]:
    """Which list of the speech stands in the gap, among its other lists of the same form."""
    lists = [known for known in find_gathered(speech) if known.whole]
    for known, window in _shown(speech, lists):
        place = known.place
        right = known.span.of(speech.text)
        around = Span(window.start, known.span.start).of(speech.text)
        around += Span(known.span.end, window.end).of(speech.text)
        if len(around) < 2 * speech.cues.lead:
            continue
        shape = _shape(speech, known.texts(speech))
        if not shape:
            continue
        pool = [
            other.span.of(speech.text)
            for other in lists
            if other.place.index != place.index and _shape(speech, other.texts(speech)) == shape
        ]
        wrong = pick_wrong(
            speech, right, pool, around=place.whole.of(speech.text), slack=0.5, most_alike=0.3
        )
        if wrong is None or gives_away(speech, around, right, wrong):
            continue
        if any(only_right(tells, speech, around, right, wrong) for tells in (hinted, same_field)):
            continue
        yield at_place(
            place, QuestionType.CHOICE, "gathered", level=2, worth=1.15, span=known.span,
            stem=speech.say("gathered", quote=speech.quotation(window, [known.span], place)),
            right=(right,), wrong=wrong, hides=(right,),
            because=speech.say("because", quote=speech.quotation(window, (), place)),
        )  # fmt: skip
