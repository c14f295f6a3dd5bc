"""Who is asked to do what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from speechcast.languages.zh_mentions import WHO_LEAD
from speechcast.model.span import Span
from speechcast.structurer.mentions.mention import Mention, MentionKind
from speechcast.structurer.mentions.speech_text import SpeechText

_LEAD_EN = re.compile(r"(?:(?:and|but|so|then|therefore|today|now)\s)+", re.I)


def tasks(speech: SpeechText, sentence: Span) -> Iterator[Mention]:
    """What a sentence asks of somebody it names: `about` is who, `span` what is to be done."""
    heads = list(_heads(speech, sentence))
    for number, (who, what) in enumerate(heads):
        end = what.end
        if number + 1 < len(heads):
            end = min(end, heads[number + 1][0].start)
        while end > what.start and speech.text[end - 1] in "，、,;； \n":
            end -= 1
        if end - what.start >= 4:
            yield Mention(MentionKind.TASK, Span(what.start, end), sentence, who)


def _heads(speech: SpeechText, sentence: Span) -> Iterator[tuple[Span, Span]]:
    """The subjects of a sentence that are asked, with all that follows, in order."""
    found: list[tuple[Span, Span]] = []
    for pattern in (speech.table.task, speech.table.asked):
        position = sentence.start
        while match := pattern.search(speech.text, position, sentence.end):
            names = ("who", "what") if match["who"] is not None else ("whom", "deed")
            who = _subject(speech, Span(*match.span(names[0])))
            what = Span(*match.span(names[1])).trimmed(speech.text)
            if who is not None and not any(w.overlap(who) for w, _ in found):
                found.append((who, what))
            position = max(match.start(names[1]), match.start() + 1)
    yield from sorted(found, key=lambda pair: pair[0])


def _subject(speech: SpeechText, span: Span) -> Span | None:
    """Who is asked, without the words in front; `None` when it is nobody in particular."""
    text = speech.text
    chinese = speech.language.code == "zh"
    lead = (WHO_LEAD if chinese else _LEAD_EN).match(text, span.start, span.end)
    who = Span(lead.end() if lead else span.start, span.end).trimmed(text)
    words = who.of(text)
    if len(who) < 2 or speech.masked(who) or speech.table.nobody.match(words):
        return None
    return who if speech.table.actor.search(words) else None
