"""Quoted terms, slogans and titles, and the sentence that explains them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from speechcast.languages import jieba_names
from speechcast.languages.jieba_words import is_listed
from speechcast.model.span import Span
from speechcast.structurer.mentions.mention import Mention, MentionKind
from speechcast.structurer.mentions.speech_text import SpeechText

_SHORT = 4
_NUMERAL = re.compile("[一二两三四五六七八九十0-9A-Za-z]")
_LONGEST = {"zh": 30, "en": 48}
_MOST_WORDS = 6


def terms(speech: SpeechText, sentence: Span) -> Iterator[Mention]:
    """The terms of a sentence; what somebody is quoted as saying is none."""
    text, table = speech.text, speech.table
    for match in table.term.finditer(text, sentence.start, sentence.end):
        title = match["title"] is not None and text[match.start()] == "《"
        group = next(g for g in ("words", "title", "named") if match[g] is not None)
        span = _bare(text, Span(*match.span(group)).trimmed(text))
        words = span.of(text)
        if (
            len(words) < 2
            or not any(c.isalnum() for c in words)
            or len(words) > _LONGEST[speech.language.code]
        ):
            continue
        if not title and (
            table.speech.search(match[group])
            or table.told.search(text[sentence.start : match.start()])
            or table.tells.match(text, match.end(), sentence.end)
            if group != "named"
            else False
        ):
            continue
        if not title and _is_plain_word(speech, words):
            continue
        explained = (
            table.explains.match(text, match.end(), sentence.end) is not None
            or group == "named"
            or table.defines.search(text[sentence.start : match.start()]) is not None
        )
        if speech.language.code == "en" and not _fits(words, explained):
            continue
        kind = MentionKind.TITLE if title else MentionKind.TERM
        yield Mention(kind, span, sentence, explained=explained)


def _fits(words: str, explained: bool) -> bool:
    """Whether English words in quotation marks can be a term: a single one only where it is
    explained, otherwise it is set off for its tone."""
    count = len(words.split())
    return count <= _MOST_WORDS and (count > 1 or explained or "-" in words)


def _bare(text: str, span: Span) -> Span:
    """Without the comma or stop that English sets inside the quotation."""
    end = span.end
    while end > span.start and text[end - 1] in ",.，":
        end -= 1
    return Span(span.start, end)


def _is_plain_word(speech: SpeechText, words: str) -> bool:
    """Whether Chinese words in quotation marks are a word of everybody's, set off for its tone."""
    if speech.language.code != "zh":
        return False
    if _NUMERAL.search(words):
        return False
    if words[0] in "很更最太" or words == words[0] * len(words):
        return True
    if words[-1] in "里上中" and len(words) <= _SHORT:
        return True
    if not is_listed(words):
        return False
    return len(words) == 2 or jieba_names.marked(words)[0][1] == "i"
