"""What the pipeline tells while it works, as data; the command line makes words of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from speechcast.model.notice import Notice


@dataclass(frozen=True, slots=True)
class StageStarted:
    """A stage begins. `total` counts its units of work (0: not known)."""

    stage: str
    total: int = 0


@dataclass(frozen=True, slots=True)
class StageAdvanced:
    """`done` of the stage's units are finished; a later event may raise `total`."""

    stage: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class StageFinished:
    """A stage is over; `reused` when its result was there already."""

    stage: str
    reused: bool = False


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something that the user should know, and that does not stop the work."""

    notice: Notice


Event = StageStarted | StageAdvanced | StageFinished | Noticed
Listener = Callable[[Event], None]


def ignore(event: Event) -> None:
    """A listener for callers that do not want to know."""
