"""What is said: utterances as planned, and as spoken."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from speechcast.model.span import Span


class Role(StrEnum):
    """What an utterance is, for delivery."""

    HEADING = "heading"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Reading:
    """How a stretch of what is said is read, where a person has said so.

    Attributes:
        start, end: Indices into the words that are said, `[start, end)`.
        sound: A pinyin syllable for each of its characters (`chong2 qing4`), or IPA between
            slashes.
    """

    start: int
    end: int
    sound: str


@dataclass(frozen=True, slots=True)
class Utterance:
    """Something that is said in one breath.

    Attributes:
        slide: Id of the outline slide during which it is said.
        span: Its characters in the text.
        spoken: What is said: numbers written out, masks put into words.
        origin: For each character of `spoken` the code point of the text that it stands for;
            not decreasing, all within `span`.
        pause: Silence after it, seconds.
        role: Heading or body.
        readings: Readings that a person gave, in order, without overlap.
        voice: URI of the voice that says it; empty for the speech's own.
        pace: Its speaking rate as a share of the speech's.
        lift: How much louder than the rest it is, LU.
    """

    slide: str
    span: Span
    spoken: str
    origin: tuple[int, ...]
    pause: float
    role: Role = Role.BODY
    readings: tuple[Reading, ...] = ()
    voice: str = ""
    pace: float = 1.0
    lift: float = 0.0


@dataclass(frozen=True, slots=True)
class Mark:
    """The character at `position` (code point of the text) begins at `sample` of its utterance."""

    position: int
    sample: int


@dataclass(frozen=True, slots=True)
class Voiced:
    """An utterance as spoken.

    Attributes:
        utterance: What was to be said.
        samples: Length, samples, after leading and trailing silence were cut off.
        marks: When its characters begin; positions and samples not decreasing.
        pcm: File of signed 16-bit little-endian mono samples, unlevelled.
        loudness: Its loudness, LUFS of the mono signal (ITU-R BS.1770-4); `-inf` for silence.
        peak: Largest absolute sample as a share of full scale, in [0, 1].
    """

    utterance: Utterance
    samples: int
    marks: tuple[Mark, ...]
    pcm: Path
    loudness: float
    peak: float


@dataclass(frozen=True, slots=True)
class Narration:
    """A whole speech as spoken.

    Attributes:
        voice: URI, such as `kokoro:zf_xiaoxiao`.
        sample_rate: Hz.
        voiced: Utterances in order.
        silent_slide: How long a slide without words stands, samples.
        loudness: Loudness to which the mix brings all utterances, LUFS of the mono signal;
            `None`: as the voice gave them.
        identity: Hex digest of all that decides the sound: equal digests, equal samples.
        lead, tail: Samples of other sound before the first words and after the last; the first
            and the last slide stand as much longer.
    """

    voice: str
    sample_rate: int
    voiced: tuple[Voiced, ...]
    silent_slide: int
    loudness: float | None
    identity: str
    lead: int = 0
    tail: int = 0
