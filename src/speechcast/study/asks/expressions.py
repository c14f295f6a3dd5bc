"""The speech's own expressions: terms in quotation marks, items of enumerations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from speechcast.languages import jieba_names
from speechcast.languages.jieba_words import is_listed
from speechcast.model.span import Span
from speechcast.study.candidate import (
    Candidate,
    at_place,
    only_filling,
    pick_wrong,
)
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech

_DIGITS = re.compile(r"[0-9+一二三四五六七八九十两]")
_COUNTED = re.compile(r"[一二三四五六七八九十两](?:个|大|项|条|张)[^的]{1,6}$")

_ACTING = re.compile(
    r"(?:^|、)[^、]{0,16}(?:党员|群众|干部|职工|企业|学生|教师|代表|委员)、(?:干部|群众|职工|教师|工人|农民|学生)(?!队伍|人才|和|与|代表|等)[^、]{2,}(?:、|$)"
)
"""Those who do something in front of what they do: no list of that."""

_OF_ATTITUDE = re.compile(r"[”’][^，。；、]{0,3}(?:精神|作风|情怀|品格|意志|品质|气质|境界)")
"""Nouns behind a term that tell of which sort it is: a name of a programme cannot stand there."""

_NAMES = ("shorthand", "programme")
"""Kinds of terms that name something of the speaker's own."""


def ask_terms(speech: Speech) -> Iterator[Candidate]:
    """Which term of the speech belongs in the gap; a cloze where it has too few of the kind.

    Asked for are the names of programmes, measures and standards, and shorthand in numbers: not
    formulas that everybody knows, ordinary words in quotation marks, figures of speech.
    """
    text = speech.text
    found = [
        (place, Span(*m.span("t")))
        for place in speech.places
        for m in speech.cues.term.finditer(text, place.span.start, place.span.end)
    ]
    kinds = [_kind(speech, place, span) for place, span in found]
    pool = [(span.of(text), kind) for (_, span), kind in zip(found, kinds, strict=True) if kind]
    often = Counter(words for words, _ in pool)
    seen: set[str] = set()
    for (place, term), kind in zip(found, kinds, strict=True):
        words = term.of(text)
        if not kind or words in seen or speech.masked(term):
            continue
        seen.add(words)
        window = speech.window(place, term)
        around = Span(window.start, term.start).of(text) + Span(term.end, window.end).of(text)
        if words in around or speech.masked(window) or len(around) < 3 * speech.cues.lead:
            continue
        if speech.terms_of(words) & speech.terms_of(around):
            continue
        if _OF_ATTITUDE.match(text, term.end):
            continue
        if not only_filling(speech, window, term):
            continue
        wrong = None
        # Shorthand among shorthand; where it is rare, among all names.
        for kinds_of_rivals in ((kind,), _NAMES if kind in _NAMES else ()):
            kin = [t for t, other in pool if other in kinds_of_rivals]
            wrong = wrong or pick_wrong(
                speech, words, kin, around=place.whole.of(text), slack=0.6, most_alike=0.3
            )
        quote = speech.quotation(window, [term], place)
        because = speech.say("because", quote=speech.quotation(window, (), place))
        worth = (1.1 if len(words) > 2 else 0.95) + (0.15 if often[words] > 1 else 0.0)
        if wrong:
            yield at_place(
                place, QuestionType.CHOICE, "term", level=1, worth=worth, span=window,
                stem=speech.say("term", quote=quote), right=(words,), wrong=wrong, hides=(words,),
                because=because,
            )  # fmt: skip
        if len(words) <= speech.cues.item_size[1] and "、" not in words:
            yield at_place(
                place, QuestionType.CLOZE, "term", level=1, worth=worth - 0.2, span=window,
                stem=speech.say("term_cloze", quote=quote), right=(words,), hides=(words,),
                because=because,
            )  # fmt: skip


def _kind(speech: Speech, place: Place, term: Span) -> str:
    """Of which kind a term is: `shorthand` in numbers, an `enumeration`, the name of a `programme`;
    empty when it is not worth asking for."""
    cues, text = speech.cues, speech.text
    words = term.of(text)
    clause = next((c for c in place.clauses if term.start in c), place.span)
    if words.lower() in cues.stock or cues.denied.search(text[clause.start : term.start]):
        return ""
    if words.isdigit() and len(words) > 3:
        return ""
    if "、" in words or "，" in words:
        return "enumeration"
    numerals = len(_DIGITS.findall(words))
    if (numerals * 2 >= len(words) and len(words) > 1) or _COUNTED.match(words):
        return "shorthand"
    if speech.document.language == "zh" and is_listed(words):
        return ""
    after = term.end + 1
    named = cues.programme.match(text, after) or cues.naming.search(text[clause.start : term.start])
    return "programme" if named else ""


def enumerations(speech: Speech, place: Place) -> Iterator[tuple[Span, tuple[Span, ...]]]:
    """The enumerations of a sentence with their items; the first and last item may have more
    words around them than belong to them."""
    low, high = speech.cues.item_size
    for match in speech.cues.items.finditer(speech.text, place.span.start, place.span.end):
        items: list[Span] = []
        start = match.start()
        for mark in speech.cues.splitter.finditer(speech.text, match.start(), match.end()):
            items.append(Span(start, mark.start()))
            start = mark.end()
        items.append(Span(start, match.end()))
        inner = items[1:-1]
        if inner and all(low <= len(item) <= high for item in inner):
            yield Span(match.start(), match.end()), tuple(items)


def ask_lists(speech: Speech) -> Iterator[Candidate]:
    """Which item is missing in an enumeration: one whose bounds are certain."""
    found = [
        (place, whole, items)
        for place in speech.places
        for whole, items in enumerations(speech, place)
    ]
    for place, whole, items in found:
        if speech.masked(whole) or not _parallel(speech, items) or _rhymed(speech, items):
            continue
        if _ACTING.search(speech.text[whole.start : items[-1].end]):
            continue
        told = speech.cues.announced.search(Span(place.span.start, items[0].end).of(speech.text))
        quoted = speech.text[whole.start - 1 : whole.start] in ("“", "‘", '"')
        # Items of one domain: the lists of the same part.
        pool = [
            item.of(speech.text)
            for other, _, others in found
            if other.section.id == place.section.id
            for item in others[1:-1]
        ]
        window = speech.window(place, whole)
        if not window.covers(whole):
            continue
        ranked = sorted(items[1:-1], key=lambda s: (-len(s), s.start))
        for item in ranked[:1]:
            right = item.of(speech.text)
            gap = speech.quotation(window, [item], place)
            if right in gap or not only_filling(speech, window, item):
                continue
            frame = _frame(speech, items)
            led = _led(speech, items, right)
            shape = _shape_of(speech, right)
            fit = [
                t for t in pool
                if _alike_in_form(t, right) and _fits(t, frame) and (not led or t.startswith(led))
                and (not shape or jieba_names.shape(t) == shape)
            ]  # fmt: skip
            wrong = pick_wrong(
                speech, right, fit, around=place.whole.of(speech.text), slack=0.3, most_alike=0.3,
                least_slack=0.0 if len(right) < 5 else 1.0,
            )  # fmt: skip
            because = speech.say("because", quote=speech.quotation(window, (), place))
            worth = 0.75 + 0.04 * min(5, len(items) - 3) - (0.25 if len(right) < 3 else 0.0)
            worth += 0.3 if quoted or told else 0.0
            if wrong:
                yield at_place(
                    place, QuestionType.CHOICE, "list", level=1, worth=worth, span=window,
                    stem=speech.say("list", quote=gap), right=(right,), wrong=wrong,
                    hides=(right,), because=because,
                )  # fmt: skip


def _parallel(speech: Speech, items: tuple[Span, ...]) -> bool:
    """Whether the items are of one form, as far as their bounds are certain."""
    inner = [len(item) for item in items[1:-1]]
    if speech.document.language == "en":
        words = [len(item.of(speech.text).split()) for item in items]
        joined = speech.text[items[-2].end : items[-1].start].strip(" ,") in ("and", "or")
        return max(words[1:-1]) <= 4 if joined else len(items) > 3 and len(set(words[1:])) == 1
    return max(inner) - min(inner) <= 2


def _rhymed(speech: Speech, items: tuple[Span, ...]) -> bool:
    """Whether all items end alike, so that the one asked for can be guessed from the others."""
    ends = {item.of(speech.text).split(" ")[-1][-2:] for item in items[1:]}
    return len(ends) == 1


def _frame(speech: Speech, items: tuple[Span, ...]) -> dict[int, str]:
    """The characters that all inner items of a Chinese enumeration have in the same place, and the
    item asked for would be known by."""
    words = [item.of(speech.text) for item in items[1:-1]]
    last = items[-1].of(speech.text)[: len(words[0])]
    words.append(last)
    if speech.document.language != "zh" or len({len(w) for w in words}) > 1:
        return {}
    return {i: signs[0] for i, signs in enumerate(zip(*words, strict=True)) if len(set(signs)) == 1}


def _shape_of(speech: Speech, right: str) -> str:
    """The classes of a Chinese item's first and last word; other items must have the same."""
    return jieba_names.shape(right) if speech.document.language == "zh" else ""


def _led(speech: Speech, items: tuple[Span, ...], right: str) -> str:
    """The word with which several items of an English enumeration begin, such as "with "."""
    if speech.document.language == "zh":
        return ""
    lead = right.split(" ")[0] + " "
    sharing = sum(1 for item in items if item.of(speech.text).startswith(lead))
    return lead if sharing > 1 and " " in right else ""


def _alike_in_form(text: str, right: str) -> bool:
    one, other = text.split(), right.split()
    return len(one) == len(other) and ("and" in one) == ("and" in other)


def _fits(text: str, frame: dict[int, str]) -> bool:
    return all(i < len(text) and text[i] == sign for i, sign in frame.items())
