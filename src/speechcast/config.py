"""Options of a build: parsed once, validated at construction, read-only afterwards."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches

from speechcast.errors import UsageError

FORMATS = (
    "pptx", "mp3", "m4b", "opus", "flac", "wav", "clips", "srt", "vtt", "lrc", "ass",
    "png", "svg", "sheet", "slides-pdf", "mp4", "html", "pdf", "brief", "feed",
    "scorm12", "scorm2004", "epub", "anki", "quiz", "moodle", "gift", "docx", "guide-pdf", "kit",
)  # fmt: skip
FORMAT_SETS: Mapping[str, tuple[str, ...]] = {
    "default": ("pptx", "mp3", "srt", "vtt"),
    "audio": ("mp3", "m4b", "opus", "flac", "wav", "clips"),
    "study": (
        "scorm12",
        "scorm2004",
        "epub",
        "anki",
        "quiz",
        "moodle",
        "gift",
        "docx",
        "guide-pdf",
        "kit",
    ),
    "all": FORMATS,
}
NARRATED_FORMATS = frozenset(
    {
        "mp3",
        "m4b",
        "opus",
        "flac",
        "wav",
        "clips",
        "srt",
        "vtt",
        "lrc",
        "ass",
        "html",
        "mp4",
        "feed",
        "scorm12",
        "scorm2004",
        "epub",
    }
)
"""Formats that are made of the narration: there is nothing to write without one."""

NEEDED_BY: Mapping[str, tuple[str, ...]] = {
    "html": ("mp3",),
    "feed": ("mp3",),
    "mp4": ("m4b",),
    "scorm12": ("mp3",),
    "scorm2004": ("mp3",),
    "epub": ("clips",),
    "anki": ("clips",),
    "kit": ("pptx", "mp3"),
}
"""Formats that others are made of: asking for one asks for these too. Cards and kit can do without
sound: where nothing is narrated they are made of what is left."""

ADVANCES = ("narration", "click", "none")
HANDOUTS = ("beside", "below", "outline")
LANGUAGES = ("auto", "zh", "en")
NARRATIONS = ("full", "brief", "none")
SIZES = ("720p", "1080p", "2160p", "vertical")
SPEED_RANGE = (0.5, 2.0)
LOUDNESS_RANGE = (-36.0, -8.0)
DEFAULT_LOUDNESS = -16.0
"""LUFS as heard on two speakers: the level that podcast platforms ask for (AES TD1008)."""
MAX_PAUSE_S = 60.0
MAX_LIFT_LU = 6.0
SESSION_RANGE = (15, 480)
"""Minutes of a training session."""
MAX_FPS = 60
MAX_SLIDE_NUMBER = 9999
"""The largest first number that PowerPoint takes."""


def nearest(word: str, known: tuple[str, ...]) -> str:
    """A hint that names the known word nearest to `word`, and all of them."""
    close = get_close_matches(word, known, n=1, cutoff=0.5)
    listed = ", ".join(known)
    return f"Did you mean {close[0]}? Known: {listed}." if close else f"Known: {listed}."


def chosen(option: str, value: str, known: tuple[str, ...]) -> str:
    """`value`, when it is among `known`.

    Raises:
        UsageError: naming the nearest known value.
    """
    if value not in known:
        raise UsageError(f"{option} does not know “{value}”", hint=nearest(value, known))
    return value


def parse_formats(listed: str) -> tuple[str, ...]:
    """Format names and sets, comma-separated, as format names in the order of `FORMATS`; those that
    they need are not among them.

    Raises:
        UsageError: for an unknown name, with the nearest known one, and for an empty list.
    """
    asked: set[str] = set()
    known = (*FORMAT_SETS, *FORMATS)
    for name in (part.strip().lower() for part in listed.split(",")):
        if name:
            asked.update(FORMAT_SETS.get(name) or (chosen("--formats", name, known),))
    if not asked:
        raise UsageError("--formats names no format", hint=f"Known: {', '.join(known)}.")
    return tuple(name for name in FORMATS if name in asked)


def completed(asked: tuple[str, ...], narration: str) -> tuple[str, ...]:
    """The formats that are asked for with those that they need, in the order of `FORMATS`.

    Raises:
        UsageError: for formats that are made of a narration where there is none.
    """
    silent = narration == "none"
    if silent and asked == FORMAT_SETS["default"]:
        # Nobody chose a format: what remains of the usual ones without sound is the deck.
        asked = tuple(name for name in asked if name not in NARRATED_FORMATS)
    needing = [name for name in asked if silent and name in NARRATED_FORMATS]
    if needing:
        rest = [name for name in asked if name not in needing] or ["pptx", "png"]
        raise UsageError(
            f"--narration none leaves nothing to write as {', '.join(needing)}",
            hint=f"Without sound there can be --formats {','.join(rest)}; "
            "for the others leave --narration none out.",
        )
    needed = {n for name in asked for n in NEEDED_BY.get(name, ())}
    found = {*asked, *(n for n in needed if not (silent and n in NARRATED_FORMATS))}
    return tuple(name for name in FORMATS if name in found)


def parse_refine(value: str) -> tuple[str, str]:
    """The model and the address, up to `/v1`, of `MODEL@URL`.

    Raises:
        UsageError: when it is not of that form, or the address holds a name or password.
    """
    form = re.fullmatch(r"(\S+?)@(https?://[^\s/?#@]+(?:/[^\s?#@]*)?)", value.strip())
    if form is None:
        raise UsageError(
            "--refine is not of the form MODEL@URL",
            hint="For instance --refine llama3@http://localhost:11434/v1; "
            "a key is read from OPENAI_API_KEY.",
        )
    return form[1], form[2].rstrip("/")


def parse_loudness(value: str) -> float | None:
    """Loudness in LUFS as heard on two speakers; `None` for `off`.

    Raises:
        UsageError: when it is neither a number in range nor `off`.
    """
    low, high = LOUDNESS_RANGE
    if value.strip().lower() == "off":
        return None
    try:
        lufs = float(value)
    except ValueError:
        lufs = 0.0
    if not low <= lufs <= high:
        raise UsageError(
            f"--loudness does not know “{value}”",
            hint=f"Give a number of LUFS from {low:g} to {high:g}, or off.",
        )
    return lufs


def _pause(name: str, value: float) -> float:
    if not 0 <= value <= MAX_PAUSE_S:
        raise UsageError(
            f"{name} is {value:g} s long", hint=f"Give seconds from 0 to {MAX_PAUSE_S:g}."
        )
    return value


@dataclass(frozen=True, slots=True)
class Pauses:
    """Silence between utterances, seconds.

    Attributes:
        comma, semicolon, colon, dash: After that mark inside a sentence; 0 leaves it to the voice.
        clause: After a clause at which a long sentence was divided.
        item: Before the next item of an enumeration (二是…, Second, …).
        sentence: After a sentence.
        paragraph: After a paragraph.
        heading: After a heading.
        slide: At the end of a slide.
        section: At the end of a section.
    """

    comma: float = 0.0
    semicolon: float = 0.0
    colon: float = 0.0
    dash: float = 0.0
    clause: float = 0.15
    item: float = 0.55
    sentence: float = 0.45
    paragraph: float = 0.8
    heading: float = 0.7
    slide: float = 0.9
    section: float = 1.3

    def __post_init__(self) -> None:
        for item in fields(self):
            _pause(f"[pauses] {item.name}", getattr(self, item.name))


@dataclass(frozen=True, slots=True)
class Headings:
    """How headings stand out when they are said.

    Attributes:
        speed: Speaking rate as a share of the speech's, 0.5 to 2.
        gain: How much louder than the rest, LU, -6 to 6.
    """

    speed: float = 0.95
    gain: float = 1.0

    def __post_init__(self) -> None:
        low, high = SPEED_RANGE
        if not low <= self.speed <= high:
            raise UsageError(
                f"[headings] speed {self.speed:g} is out of range",
                hint=f"Give {low:g} to {high:g}.",
            )
        if not abs(self.gain) <= MAX_LIFT_LU:
            raise UsageError(
                f"[headings] gain {self.gain:g} is out of range",
                hint=f"Give {-MAX_LIFT_LU:g} to {MAX_LIFT_LU:g}.",
            )


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What a build was asked to do. Defaults live here and nowhere else.

    `formats` are those that are asked for; at construction those that they need are added.

    Raises:
        UsageError: at construction, for a value that cannot be meant.
    """

    formats: tuple[str, ...] = FORMAT_SETS["default"]
    template: str = "briefing"
    images: str = ""
    logo: str = ""
    first_slide_number: int = 1
    advance: str = "narration"
    single_file: bool = False
    size: str = "1080p"
    cfr: int = 0
    burn_captions: bool = False
    handout: str = "beside"
    subtitle_translation: str = ""
    address: str = ""
    questions: int = 0
    session: int = 45
    discussion_slides: bool = False
    voice: str = ""
    fallback: str = ""
    recordings: str = ""
    intro: str = ""
    outro: str = ""
    music: str = ""
    lexicon: str = ""
    speed: float = 1.0
    jobs: int = 0
    narration: str = "full"
    minutes: float = 0.0
    refine: str = ""
    silent_slide: float = 3.0
    loudness: float | None = DEFAULT_LOUDNESS
    language: str = "auto"
    replace: tuple[str, ...] = ()
    title: str = ""
    speaker: str = ""
    date: str = ""
    occasion: str = ""
    strict: bool = False
    karaoke: bool = False
    say_labels: bool = False
    voices: tuple[tuple[str, str], ...] = ()
    pauses: Pauses = field(default_factory=Pauses)
    headings: Headings = field(default_factory=Headings)

    def __post_init__(self) -> None:
        low, high = SPEED_RANGE
        if not low <= self.speed <= high:
            raise UsageError(
                f"--speed {self.speed:g} is out of range", hint=f"Give {low:g} to {high:g}."
            )
        if self.jobs < 0:
            raise UsageError("--jobs is negative", hint="Give 1 or more, or 0 to let it choose.")
        chosen("--language", self.language, LANGUAGES)
        chosen("--narration", self.narration, NARRATIONS)
        chosen("--advance", self.advance, ADVANCES)
        chosen("--size", self.size, SIZES)
        chosen("--handout", self.handout, HANDOUTS)
        if not 0 <= self.cfr <= MAX_FPS:
            raise UsageError(f"--cfr {self.cfr} is out of range", hint=f"Give 1 to {MAX_FPS}.")
        if not 0 <= self.first_slide_number <= MAX_SLIDE_NUMBER:
            raise UsageError(
                f"--first-slide-number {self.first_slide_number} is out of range",
                hint=f"Give 0 to {MAX_SLIDE_NUMBER}.",
            )
        if self.questions < 0:
            raise UsageError(
                "--questions is negative", hint="Give how many, or 0 to let it choose."
            )
        shortest, longest = SESSION_RANGE
        if not shortest <= self.session <= longest:
            raise UsageError(
                f"--session {self.session} is out of range",
                hint=f"Give {shortest} to {longest} minutes.",
            )
        if self.minutes < 0 or (self.minutes and self.narration == "none"):
            raise UsageError(
                f"--minutes {self.minutes:g} cannot be meant",
                hint="Give the length of a spoken briefing, for instance --minutes 5.",
            )
        if self.refine:
            parse_refine(self.refine)
        _pause("--silent-slide", self.silent_slide)
        object.__setattr__(self, "formats", completed(self.formats, self.narration))
