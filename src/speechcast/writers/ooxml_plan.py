"""What the parts of a deck must know of each other: names, times, links, passages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import accumulate
from pathlib import Path

from speechcast.model.document import Document
from speechcast.model.outline import Outline
from speechcast.model.samples import milliseconds
from speechcast.model.scene import Deck, LaidSlide, Picture
from speechcast.model.timeline import TimedSlide, Timeline
from speechcast.writers.ooxml_template import Skeleton

LANG = {"zh": "zh-CN", "en": "en-US"}
UNNAMED = {"zh": "无题", "en": "Untitled"}


class Advance(StrEnum):
    """What moves the show on."""

    NARRATION = "narration"
    CLICK = "click"
    NONE = "none"


@dataclass(frozen=True)
class DeckPlan:
    """What a deck is made of, and where its parts stand.

    Attributes:
        document: The speech.
        outline: Its structure.
        deck: The laid-out slides.
        skeleton: The template without slides.
        timeline: When everything is heard; `None` for a deck without sound.
        clips: Sound of the slides that are spoken, by id of the deck slide.
        advance: What moves the show on.
    """

    document: Document
    outline: Outline
    deck: Deck
    skeleton: Skeleton
    timeline: Timeline | None
    clips: Mapping[str, Path]
    advance: Advance

    @property
    def lang(self) -> str:
        """BCP 47 tag of the speech's language."""
        return LANG.get(self.deck.language, self.deck.language)

    @cached_property
    def _first_slide(self) -> int:
        return self.skeleton.first_free("/ppt/slides/slide")

    @cached_property
    def _first_notes(self) -> int:
        return self.skeleton.first_free("/ppt/notesSlides/notesSlide")

    @cached_property
    def first_clip(self) -> int:
        """Number of the first sound whose part's name is free."""
        return self.skeleton.first_free("/ppt/media/narration")

    @cached_property
    def icon(self) -> str:
        """Name of the part that all slides with sound show."""
        return f"/ppt/media/speaker{self.skeleton.first_free('/ppt/media/speaker')}.png"

    def slide_name(self, index: int) -> str:
        """Name of the part of the slide at `index`."""
        return f"/ppt/slides/slide{self._first_slide + index}.xml"

    def notes_name(self, index: int) -> str:
        """Name of the part of that slide's notes."""
        return f"/ppt/notesSlides/notesSlide{self._first_notes + index}.xml"

    @cached_property
    def _first_chart(self) -> int:
        return self.skeleton.first_free("/ppt/charts/chart")

    @cached_property
    def _first_workbook(self) -> int:
        return self.skeleton.first_free("/ppt/embeddings/Microsoft_Excel_Sheet")

    @cached_property
    def _charts_before(self) -> list[int]:
        counts = (len(laid.charts) for laid in self.deck.slides)
        return list(accumulate(counts, initial=0))

    def chart_names(self, index: int, number: int) -> tuple[str, str]:
        """Names of the parts of the chart with this number on the slide at `index`: it, its data."""
        at = self._charts_before[index] + number
        return (
            f"/ppt/charts/chart{self._first_chart + at}.xml",
            f"/ppt/embeddings/Microsoft_Excel_Sheet{self._first_workbook + at}.xlsx",
        )

    @cached_property
    def images(self) -> Mapping[str, tuple[str, Picture]]:
        """Digest of an image → name of its part, and a picture that shows it; each file once."""
        first = self.skeleton.first_free("/ppt/media/picture")
        found: dict[str, tuple[str, Picture]] = {}
        for laid in self.deck.slides:
            for picture in laid.pictures:
                ending = picture.content_type.rpartition("/")[2]
                name = f"/ppt/media/picture{first + len(found)}.{ending}"
                found.setdefault(picture.sha256, (name, picture))
        return found

    @cached_property
    def timed(self) -> Mapping[str, TimedSlide]:
        """Deck slide → when it stands; empty without a timeline."""
        return {} if self.timeline is None else {s.id: s for s in self.timeline.slides}

    @cached_property
    def reveals(self) -> Mapping[tuple[str, int], int]:
        """(deck slide, point) → milliseconds from the slide's start."""
        if self.timeline is None:
            return {}
        rate = self.timeline.sample_rate
        return {
            (r.slide, r.point): milliseconds(r.at - self.timed[r.slide].start, rate)
            for r in self.timeline.reveals
        }

    @cached_property
    def _indices(self) -> Mapping[str, int]:
        return {laid.id: index for index, laid in enumerate(self.deck.slides)}

    def linked(self, id: str) -> str | None:
        """Name of the part of the deck slide `id`; `None` when there is no such slide."""
        index = self._indices.get(id)
        return None if index is None else self.slide_name(index)

    def passage(self, laid: LaidSlide) -> str:
        """What the notes of a slide hold: the words that are spoken while it stands."""
        timed = self.timed.get(laid.id)
        return self.document.noted(laid.span if timed is None else timed.span)
