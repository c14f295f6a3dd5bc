"""Chapters of a narration: what players list, one for each slide that has a name of its own."""

from __future__ import annotations

from dataclasses import dataclass

from speechcast.model.outline import Outline
from speechcast.model.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Chapter:
    """A named stretch of the narration, `[start, end)` in samples."""

    title: str
    start: int
    end: int


def chapters(outline: Outline, timeline: Timeline) -> tuple[Chapter, ...]:
    """The chapters of a narration; they follow each other and cover it.

    A slide begins a chapter named after it; neighbours of the same name share one, and a slide
    without a heading goes on under its section's name.
    """
    names = {
        slide.id: (slide.heading.text or section.heading.text).replace("\n", " ").strip()
        for section in outline.sections
        for slide in section.slides
    }
    found: list[Chapter] = []
    for slide in timeline.slides:
        if slide.end == slide.start:
            continue
        name = names[slide.of] or outline.title.text
        if found and found[-1].title == name:
            found[-1] = Chapter(name, found[-1].start, slide.end)
        else:
            found.append(Chapter(name, slide.start, slide.end))
    return tuple(found)
