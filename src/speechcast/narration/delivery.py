"""How a speech is delivered: pauses, what is read otherwise, headings, and the voices of speakers."""

from __future__ import annotations

from dataclasses import dataclass, field

from speechcast.config import BuildOptions, Headings, Pauses
from speechcast.narration.lexicon import Lexicon
from speechcast.narration.turns import Cast
from speechcast.narration.voices import resolve_voice


@dataclass(frozen=True, slots=True)
class Delivery:
    """How a speech is delivered.

    Attributes:
        pauses: Silence between utterances.
        lexicon: What is read otherwise than the rules would.
        headings: How headings stand out.
        cast: The voices of speakers.
        at_once: Whether somebody waits for the first sound: the first clause is spoken alone.
    """

    pauses: Pauses = field(default_factory=Pauses)
    lexicon: Lexicon = field(default_factory=Lexicon)
    headings: Headings = field(default_factory=Headings)
    cast: Cast = field(default_factory=Cast)
    at_once: bool = False


def delivery_of(options: BuildOptions, lexicon: Lexicon, language: str) -> Delivery:
    """The delivery that options ask for.

    Raises:
        UsageError: for an unknown voice of a speaker.
    """
    voices = tuple((label, resolve_voice(uri, language)) for label, uri in options.voices)
    return Delivery(options.pauses, lexicon, options.headings, Cast(voices, options.say_labels))
