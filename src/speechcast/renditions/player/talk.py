"""The talk as the player's program reads it: slides, sentences, captions, in milliseconds."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from speechcast.model.document import Document
from speechcast.model.outline import Outline
from speechcast.model.samples import milliseconds
from speechcast.model.scene import Deck
from speechcast.model.timeline import Timeline
from speechcast.renditions.cues import Cue
from speechcast.renditions.player.reading import Chapter, Part

SCHEMA = "speechcast/player@1"


@dataclass(frozen=True, slots=True)
class Stop:
    """A place where the talk waits, such as for questions.

    Attributes:
        id: Its name for the page around the player.
        after: Id of the deck slide, outline slide or section after which it stands.
        heading: Its title.
        body: HTML that stands over the slide.
        required: Whether only the page around the player can end it.
    """

    id: str
    after: str
    heading: str
    body: str
    required: bool = False


def _said(part: Part) -> Iterator[tuple[int, int]]:
    for paragraph in part.paragraphs:
        for sentence in paragraph.sentences:
            if sentence.start is not None and sentence.end is not None and sentence.text.strip():
                yield sentence.start, sentence.end


def _placed(stops: Sequence[Stop], slides: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    ends: dict[str, int] = {}
    for slide in slides:
        for name in ("id", "of", "section"):
            ends[slide[name]] = slide["end"]
    unknown = [stop.after for stop in stops if stop.after not in ends]
    if unknown:
        raise ValueError(f"a stop stands after {unknown[0]}, which the talk does not have")
    placed = [
        {
            "id": stop.id,
            "heading": stop.heading,
            "body": stop.body,
            "required": stop.required,
            "at": ends[stop.after],
        }
        for stop in stops
    ]
    return sorted(placed, key=lambda stop: stop["at"])


def talk_data(
    document: Document,
    outline: Outline,
    deck: Deck,
    timeline: Timeline,
    cues: Sequence[Cue],
    chapters: Sequence[Chapter],
    stops: Sequence[Stop],
) -> dict[str, Any]:
    """What the page's program needs, ready for JSON; every time is rounded here, once.

    `sentences` are `[start, end, index of the slide]` in the order in which the page shows them,
    `cues` are `[start, end, lines]`, `reveals` of a slide `[point, at]`. `id` names the content:
    a player remembers positions by it.

    Raises:
        ValueError: when a stop stands after something that the talk does not have.
    """

    def ms(samples: int) -> int:
        return milliseconds(samples, timeline.sample_rate)

    reveals: dict[str, list[list[int]]] = {}
    for reveal in timeline.reveals:
        reveals.setdefault(reveal.slide, []).append([reveal.point, ms(reveal.at)])
    slides: list[dict[str, Any]] = []
    sentences: list[list[int]] = []
    for chapter in chapters:
        for part in chapter.parts:
            for start, end in _said(part):
                sentences.append([ms(start), ms(end), len(slides)])
            slides.append(
                {
                    "id": part.timed.id,
                    "of": part.timed.of,
                    "section": chapter.section.id,
                    "title": part.slide.title,
                    "start": ms(part.timed.start),
                    "end": ms(part.timed.end),
                    "reveals": reveals.get(part.timed.id, []),
                }
            )
    talk: dict[str, Any] = {
        "schema": SCHEMA,
        "title": outline.title.text or deck.title,
        "speaker": document.known.speaker,
        "duration": ms(timeline.samples),
        "slides": slides,
        "sections": [
            {"id": c.section.id, "title": c.section.heading.text, "start": ms(c.start)}
            for c in chapters
        ],
        "sentences": sentences,
        "cues": [[ms(cue.start), ms(cue.end), list(cue.lines)] for cue in cues],
        "stops": _placed(stops, slides),
    }
    identity = hashlib.sha256(json.dumps(talk, sort_keys=True).encode()).hexdigest()
    return {**talk, "id": identity[:16]}
