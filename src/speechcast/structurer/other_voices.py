"""The sentences of an English talk that are not said by its speaker: scenes that are played, and what stands in brackets."""

from __future__ import annotations

import re

from speechcast.structurer.reading import Reading, Role

_VOICE = re.compile(
    r"\(?(?:Man|Woman|Boy|Girl|Child|Children|Audience|Crowd|Video|Voice|Voice-?over|Narrator|Announcer|Host|Moderator|Interviewer|"
    r"Reporter|Interpreter|Translator|All)(?: ?\d)?\)?:\s"
)
"""Who speaks in a scene that a transcript tells: nobody whose name is known."""

_ASIDE = re.compile(r"[(\[](?!(?:And |But |So )?(?:I|We|Our|My)\b)[^()\[\]]{2,400}[)\]][.!?]?")
"""A whole sentence in brackets that the speaker does not say of himself."""


def of_other_voices(reading: Reading) -> frozenset[int]:
    """The numbers of those sentences; none where the paragraphs of all speakers are named, as in a conversation."""
    if reading.document.language != "en" or reading.speakers:
        return frozenset()
    text = reading.text
    found: set[int] = set()
    voiced = -1
    for index, sentence in enumerate(reading.sentences):
        span = sentence.span
        if sentence.first and _VOICE.match(text, span.start, span.end):
            voiced = sentence.paragraph
        aside = _ASIDE.fullmatch(text, span.start, span.end) is not None
        if sentence.role is Role.BODY and (aside or sentence.paragraph == voiced):
            found.add(index)
    return frozenset(found)
