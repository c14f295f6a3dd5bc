"""When every character, slide and point is heard and seen: one look-up for all outputs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from speechcast.model.narration import Mark, Narration, Voiced
from speechcast.model.outline import Outline, Slide
from speechcast.model.samples import samples_of
from speechcast.model.scene import Deck, LaidSlide
from speechcast.model.span import Span


@dataclass(frozen=True, slots=True)
class TimedUtterance:
    """An utterance on the clock: `start`, `end` and the marks in samples from the narration's start."""

    slide: str
    span: Span
    spoken: str
    start: int
    end: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class TimedSlide:
    """A slide of the finished deck on the clock.

    Attributes:
        id, of: Name; outline slide it comes from.
        index: Its number in the deck, from 1.
        start, end: Samples from the narration's start; `end` is the next slide's `start`.
        span: The characters spoken while it stands.
    """

    id: str
    of: str
    index: int
    start: int
    end: int
    span: Span


@dataclass(frozen=True, slots=True)
class Reveal:
    """Point `point` of the outline slide behind deck slide `slide` appears at sample `at`."""

    slide: str
    point: int
    at: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """The narration's clock.

    Invariant: `slides` follow each other without gap from 0 to `samples`; utterances lie inside
    their slide, in order, without overlap.
    """

    voice: str
    sample_rate: int
    samples: int
    utterances: tuple[TimedUtterance, ...]
    slides: tuple[TimedSlide, ...]
    reveals: tuple[Reveal, ...]

    def utterances_of(self, slide: TimedSlide) -> tuple[TimedUtterance, ...]:
        """The utterances that begin while `slide` stands."""
        return tuple(
            u for u in self.utterances if u.slide == slide.of and slide.start <= u.start < slide.end
        )


def spoken_at(utterances: Iterable[TimedUtterance], position: int) -> int | None:
    """The sample at which the character at `position` is spoken.

    A character that has no mark of its own (a blank, a stop) counts with the next one that has.
    Returns `None` when nothing at or after it is spoken within `utterances`.
    """
    for utterance in utterances:
        if utterance.span.end <= position:
            continue
        if utterance.span.start >= position:
            return utterance.start
        for mark in utterance.marks:
            if mark.position >= position:
                return mark.sample
    return None


def _cuts(
    parts: Sequence[LaidSlide], utterances: Sequence[TimedUtterance], start: int, end: int
) -> list[tuple[int, int]]:
    """(text position, sample) at which each part begins: the first at the slide's own start.

    Parts of a slide without words share its time equally.
    """
    if not utterances:
        length = end - start
        return [(p.span.start, start + n * length // len(parts)) for n, p in enumerate(parts)]
    cuts = [(parts[0].span.start, start)]
    for part in parts[1:]:
        later = (u for u in utterances if u.span.end > part.span.start and u.start > cuts[-1][1])
        found = next(later, None)
        cuts.append((found.span.start, found.start) if found else (parts[-1].span.end, end))
    return cuts


@dataclass(frozen=True, slots=True)
class SlideTimes:
    """One outline slide on the clock: its utterances, deck slides and reveals, and where it ends."""

    utterances: tuple[TimedUtterance, ...]
    slides: tuple[TimedSlide, ...]
    reveals: tuple[Reveal, ...]
    end: int


def align_slide(
    slide: Slide,
    parts: Sequence[LaidSlide],
    voiced: Sequence[Voiced],
    *,
    start: int,
    index: int,
    silent_slide: int,
    sample_rate: int,
    lead: int = 0,
    tail: int = 0,
) -> SlideTimes:
    """Put one outline slide on the clock; `align` does this for all of them.

    Args:
        slide: The outline slide.
        parts: The deck slides made of it (more than one when the template had to split it).
        voiced: Its utterances as spoken; empty for a slide without words.
        start: Sample at which it begins.
        index: Number of its first deck slide, from 1.
        silent_slide: How long it stands when it has no words, samples.
        sample_rate: Hz.
        lead, tail: Samples of other sound before its words and after its last pause.
    """
    utterances: list[TimedUtterance] = []
    at = start + lead
    for spoken in voiced:
        said = spoken.utterance
        marks = tuple(Mark(m.position, at + m.sample) for m in spoken.marks)
        utterances.append(
            TimedUtterance(slide.id, said.span, said.spoken, at, at + spoken.samples, marks)
        )
        at += spoken.samples + samples_of(said.pause, sample_rate)
    end = (at if voiced else at + silent_slide) + tail

    slides: list[TimedSlide] = []
    reveals: list[Reveal] = []
    cuts = [*_cuts(parts, utterances, start, end), (slide.span.end, end)]
    for number, part in enumerate(parts):
        (from_char, begins), (to_char, ends) = cuts[number], cuts[number + 1]
        span = Span(from_char, max(from_char, to_char))
        slides.append(TimedSlide(part.id, slide.id, index + number, begins, ends, span))
        shown = begins
        for point in part.points:
            spoken_sample = spoken_at(utterances, slide.points[point].passage.start)
            shown = min(max(shown, begins if spoken_sample is None else spoken_sample), ends)
            reveals.append(Reveal(part.id, point, shown))
    return SlideTimes(tuple(utterances), tuple(slides), tuple(reveals), end)


def align(deck: Deck, outline: Outline, narration: Narration) -> Timeline:
    """Put the deck and the narration of one outline on one clock.

    Parts of a split slide begin at the start of the utterance that holds their first character;
    no pause is added. A point is revealed when the first character of its passage is spoken;
    reveals of one slide do not go back in time and stay within the slide.

    Raises:
        ValueError: when deck, outline and narration do not belong together.
    """
    parts_of: dict[str, list[LaidSlide]] = {}
    for laid in deck.slides:
        parts_of.setdefault(laid.of, []).append(laid)
    voiced_of: dict[str, list[Voiced]] = {}
    for voiced in narration.voiced:
        voiced_of.setdefault(voiced.utterance.slide, []).append(voiced)

    utterances: list[TimedUtterance] = []
    slides: list[TimedSlide] = []
    reveals: list[Reveal] = []
    at = 0
    order = list(outline.slides())
    for number, slide in enumerate(order):
        if slide.id not in parts_of:
            raise ValueError(f"the deck has no slide for {slide.id}")
        times = align_slide(
            slide,
            parts_of[slide.id],
            voiced_of.pop(slide.id, []),
            start=at,
            index=len(slides) + 1,
            silent_slide=narration.silent_slide,
            sample_rate=narration.sample_rate,
            lead=narration.lead if number == 0 else 0,
            tail=narration.tail if number == len(order) - 1 else 0,
        )
        utterances += times.utterances
        slides += times.slides
        reveals += times.reveals
        at = times.end
    if voiced_of:
        raise ValueError(f"the narration speaks for slides the outline lacks: {sorted(voiced_of)}")
    return Timeline(
        narration.voice,
        narration.sample_rate,
        at,
        tuple(utterances),
        tuple(slides),
        tuple(reveals),
    )
