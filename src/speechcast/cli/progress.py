"""How long work is told to a person: stages, how far they are, how long they still take."""

from __future__ import annotations

import time
from collections.abc import Callable
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.markup import escape
from rich.progress import (
    BarColumn,
    DownloadColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from speechcast.cli.terminal import sized
from speechcast.events import Event, Noticed, StageAdvanced, StageFinished, StageStarted

STAGE_NAMES = {
    "read": "Reading the speech",
    "structure": "Finding its structure",
    "measure": "Measuring the briefing",
    "slides": "Laying out slides",
    "voice": "Speaking",
    "write": "Writing files",
    "check": "Checking the result",
    "pull": "Fetching voices and fonts",
}
QUIET, NORMAL, VERBOSE = -1, 0, 1
_LINE_EVERY_S = 30.0
"""How often a long stage tells how far it is where there are no bars."""


class StageProgress:
    """A listener that shows stages on a terminal as bars, elsewhere as plain lines.

    Args:
        console: Where to write; standard error.
        verbosity: `QUIET` shows nothing but notices, `NORMAL` and `VERBOSE` also the stages.
        in_bytes: Whether the units of work are bytes.
        clock: Seconds that only grow.
    """

    def __init__(
        self,
        console: Console,
        verbosity: int,
        *,
        in_bytes: bool = False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._console = console
        self._verbosity = verbosity
        self._in_bytes = in_bytes
        self._clock = clock
        self._begun: dict[str, float] = {}
        self._told: dict[str, float] = {}
        self._tasks: dict[str, TaskID] = {}
        self._bars: Progress | None = None
        if console.is_terminal and verbosity >= NORMAL:
            self._bars = Progress(
                SpinnerColumn(),
                TextColumn("{task.description}"),
                BarColumn(bar_width=28),
                DownloadColumn() if in_bytes else MofNCompleteColumn(),
                TimeElapsedColumn(),
                TimeRemainingColumn(),
                console=console,
            )

    def __enter__(self) -> Self:
        if self._bars is not None:
            self._bars.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bars is not None:
            self._bars.stop()

    def __call__(self, event: Event) -> None:
        """Show one event."""
        match event:
            case StageStarted(stage, total):
                self._start(stage, total)
            case StageAdvanced(stage, done, total):
                if self._bars is not None and stage in self._tasks:
                    self._bars.update(self._tasks[stage], completed=done, total=total)
                elif self._bars is None and self._verbosity >= NORMAL:
                    self._tell(stage, done, total)
            case StageFinished(stage):
                self._finish(stage)
            case Noticed(notice):
                self._console.print(
                    f"[yellow]notice[/] {escape(notice.message)} [dim]({escape(notice.code)})[/]",
                    soft_wrap=True,
                )

    def _start(self, stage: str, total: int) -> None:
        name = STAGE_NAMES.get(stage, stage)
        if self._bars is not None:
            self._tasks[stage] = self._bars.add_task(name, total=total or None)
        elif self._verbosity >= NORMAL:
            count = f" ({sized(total) if self._in_bytes else total})" if total else ""
            self._console.print(f"{escape(name)}{count}", soft_wrap=True)

        self._begun[stage] = self._told[stage] = self._clock()

    def _tell(self, stage: str, done: int, total: int) -> None:
        """A line of how far a stage is, if the last one is long ago."""
        now = self._clock()
        if not 0 < done < total or now - self._told.get(stage, now) < _LINE_EVERY_S:
            return
        self._told[stage] = now
        left = (now - self._begun[stage]) / done * (total - done)
        name = STAGE_NAMES.get(stage, stage)
        so_far = f"{sized(done)} of {sized(total)}" if self._in_bytes else f"{done} of {total}"
        minutes = f"{left / 60:.0f} min" if left >= 90 else f"{left:.0f} s"
        self._console.print(
            f"{escape(name)}: {so_far}, about {minutes} more", soft_wrap=True, highlight=False
        )

    def _finish(self, stage: str) -> None:
        if self._bars is None or stage not in self._tasks:
            return
        task = self._bars.tasks[self._tasks[stage]]
        total = task.total or 1
        self._bars.update(self._tasks[stage], completed=total, total=total)
