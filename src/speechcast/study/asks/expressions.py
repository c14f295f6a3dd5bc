"""The speech's own expressions: terms in quotation marks, items of enumerations, telling endings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from speechcast.languages import jieba_names
from speechcast.model.span import Span
from speechcast.study.candidate import (
    Candidate,
    also_right,
    at_place,
    only_filling,
    pick_wrong,
)
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech

_DIGITS = re.compile(r"[0-9一二三四五六七八九十两]")


def ask_terms(speech: Speech) -> Iterator[Candidate]:
    """Which term of the speech belongs in the gap; a cloze where it has too few of the kind."""
    text = speech.text
    found = [
        (place, Span(*m.span("t")))
        for place in speech.places
        for m in speech.cues.term.finditer(text, place.span.start, place.span.end)
    ]
    pool = [span.of(text) for _, span in found]
    often = Counter(pool)
    seen: set[str] = set()
    for place, term in found:
        words = term.of(text)
        if words in seen or speech.masked(term):
            continue
        seen.add(words)
        window = speech.window(place, term)
        around = Span(window.start, term.start).of(text) + Span(term.end, window.end).of(text)
        if words in around or speech.masked(window) or len(around) < 2 * speech.cues.lead:
            continue
        if not only_filling(speech, window, term):
            continue
        kind = _shape(words)
        kin = [t for t in pool if _shape(t) == kind]
        wrong = pick_wrong(
            speech, words, kin, around=place.whole.of(text), slack=0.6, most_alike=0.3
        )
        quote = speech.quotation(window, [term], place)
        because = speech.say("because", quote=speech.quotation(window, (), place))
        worth = (
            (1.15 if len(words) > 2 else 0.85)
            + (0.15 if often[words] > 1 else 0.0)
            + (0.1 if kind[0] else 0.0)
        )
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


def _shape(term: str) -> tuple[bool, bool]:
    """Of which kind a term is: shorthand of figures, an enumeration, or plain words."""
    return (len(_DIGITS.findall(term)) * 2 >= len(term), "、" in term or "，" in term)


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
    pool = [item.of(speech.text) for _, _, items in found for item in items[1:-1]]
    for place, whole, items in found:
        if speech.masked(whole) or not _parallel(speech, items):
            continue
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
            worth = 1.0 + 0.04 * min(5, len(items) - 3) - (0.25 if len(right) < 3 else 0.0)
            if not wrong and speech.document.language == "zh" and 3 <= len(right) <= 6:
                yield at_place(
                    place, QuestionType.CLOZE, "list", level=1, worth=worth - 0.25, span=window,
                    stem=speech.say("list_cloze", quote=gap), right=(right,), hides=(right,),
                    because=because,
                )  # fmt: skip
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


def ask_tails(speech: Speech) -> Iterator[Candidate]:
    """Which words complete a sentence: the last ones of a claim, against others of their form."""
    cues = speech.cues
    found = [
        (place, Span(match.start("det"), match.end("t")))
        for place in speech.places
        for match in cues.tail.finditer(speech.text, place.span.start, place.span.end)
        if not cues.in_tail.search(match["t"]) and not cues.number.search(f" {match['t']} s")
    ]
    pool = [span.of(speech.text) for _, span in found]
    claims = [point.passage for _, _, point in speech.claims()]
    for place, tail in found:
        right = tail.of(speech.text)
        words = right.split(" ")
        if len(words) < 3 or speech.masked(place.span):
            continue
        if len(place.span) - len(tail) < speech.cues.window[0]:
            continue
        window = speech.window(place, tail)
        quote = speech.quotation(window, [tail], place)
        if speech.cues.leaning.match(window.of(speech.text)) or right in quote:
            continue
        kin = [t for t in pool if _form(t) == _form(right)]
        wrong = pick_wrong(
            speech, right, kin, around=place.whole.of(speech.text), slack=0.8, most_alike=0.4,
            also_right=also_right(speech, window, tail),
        )  # fmt: skip
        if wrong is None or not only_filling(speech, window, tail):
            continue
        claim = any(passage.start in place.whole for passage in claims)
        claimed = speech.reading.cues.claim.search(window.of(speech.text)) is not None
        worth = 0.7 + (0.15 if claim else 0.0) + (0.15 if claimed else 0.0)
        yield at_place(
            place, QuestionType.CHOICE, "tail", level=1, worth=worth, span=window,
            stem=speech.say("tail", quote=quote), right=(right,), wrong=wrong, hides=(right,),
            because=speech.say("because", quote=speech.quotation(window, (), place)),
        )  # fmt: skip


def _form(words: str) -> str:
    first = words.split(" ")[0].lower()
    return (
        "a"
        if first in ("a", "an")
        else "my"
        if first in ("our", "their", "its", "his", "her")
        else first
    )
