"""Questions that a speaker answers himself in words that say nothing without them: both are shown, or none."""

from __future__ import annotations

from collections.abc import Container, Mapping

from speechcast.languages.answers import ANSWERS
from speechcast.languages.wholes import WHOLES
from speechcast.model.outline import Phrase
from speechcast.model.span import Span
from speechcast.structurer.clause import without_end
from speechcast.structurer.reading import ASKING, Reading, Role, ends_in
from speechcast.structurer.wording import Wording

_QUESTION, _ASKED = 32.0, 2
"""Size of a question that is shown, and content words of one at least that is answered with yes or no."""

_HEADING = 34.0
"""Size of a question with its answer that make a heading."""

_DEFINED = 4
"""Sentences behind a question for what something is among which one says it."""

_ANSWER, _BARE, _NO = 34.0, 10.0, 4.0
"""Size of its answer, the one up to which words without a verb belong to it (No. Not this year.), and up to which the
next sentence does, whatever it is."""


def answered(reading: Reading, yielded: Container[int]) -> Mapping[int, range]:
    """The sentences with the answer to each question that is answered in words that need it, by its number.

    Args:
        reading: The text.
        yielded: The sentences in which its speaker claims nothing: these may stand between question and answer.
    """
    signs = ANSWERS.get(reading.document.language)
    if signs is None:
        return {}
    text, sentences = reading.text, reading.sentences
    stands = WHOLES[reading.document.language].stands
    found: dict[int, range] = {}
    for index, sentence in enumerate(sentences[:-1]):
        span = Span(sentence.start, sentence.span.end)
        if (
            text[span.end - 1] != "?"
            or sentence.role is not Role.BODY
            or reading.size(span) > _QUESTION
        ):
            continue
        at = index + 1
        if at in yielded and at + 1 < len(sentences):
            at += 1
        answer = sentences[at]
        words = answer.span.of(text)
        if answer.paragraph != sentence.paragraph or ends_in(words, ASKING):
            continue
        if signs.decided.match(text, span.start, span.end):
            if len(set(sentence.terms)) < _ASKED or not signs.short.match(words):
                continue
        elif (
            not signs.open.match(text, span.start, span.end)
            or signs.heard.match(words)
            or stands(without_end(words), "")
        ):
            continue
        end = at + 1
        if (
            answer.size <= _BARE
            and end < len(sentences)
            and sentences[end].paragraph == sentence.paragraph
            and not ends_in(sentences[end].span.of(text), ASKING)
            and (answer.size <= _NO or not stands(without_end(sentences[end].span.of(text)), ""))
            and reading.sizes(at, end + 1) <= _ANSWER
        ):
            end += 1
        if reading.sizes(at, end) <= _ANSWER:
            found[index] = range(at, end)
    return found


def definitions(reading: Reading) -> frozenset[int]:
    """The sentences that say what something is for which the speaker asks before in their paragraph."""
    signs = ANSWERS.get(reading.document.language)
    if signs is None:
        return frozenset()
    text, sentences = reading.text, reading.sentences
    found: set[int] = set()
    for index, sentence in enumerate(sentences):
        if text[sentence.span.end - 1] not in ASKING:
            continue
        asked = signs.naming.fullmatch(text, sentence.start, sentence.span.end)
        if asked is None:
            continue
        name = asked["what"].lower()
        # Asked in a line of its own, it is answered in the next one.
        ends = index + 1 < len(sentences) and sentences[index + 1].first and sentence.first
        for at in range(index + 1, min(index + 1 + _DEFINED, len(sentences))):
            if sentences[at].paragraph != sentence.paragraph + ends:
                break
            begin = sentences[at].start
            behind = begin + len(name) + signs.ahead
            here = text[begin:behind].lower().find(name)
            if here >= 0 and signs.defines.match(text, begin + here + len(name)):
                found.add(at)
                break
    return frozenset(found)


def answer_of(
    reading: Reading, wording: Wording, answers: Mapping[int, range], index: int
) -> Phrase | None:
    """The words with which the question of a sentence is answered; `None` where it is none."""
    found = answers.get(index)
    if found is None:
        return None
    sentences = reading.sentences
    return wording.phrase([Span(sentences[found[0]].span.start, sentences[found[-1]].span.end)])


def only_answers(reading: Reading, index: int) -> bool:
    """Whether a sentence says no more than yes or no."""
    signs, sentence = ANSWERS.get(reading.document.language), reading.sentences[index]
    words = sentence.span.of(reading.text)
    return signs is not None and sentence.size <= _NO and signs.short.match(words) is not None


def with_question(
    reading: Reading, wording: Wording, asked: Mapping[int, int], index: int
) -> Phrase | None:
    """A sentence behind the question that it answers, where both make a heading; `None` where it answers none."""
    question = asked.get(index)
    if question is None:
        return None
    sentence = reading.sentences[question]
    answer = wording.stripped(reading.sentences[index].span, point=False)
    spans = [Span(sentence.start, sentence.span.end), answer]
    return wording.phrase(spans) if wording.size(spans) <= _HEADING else None
