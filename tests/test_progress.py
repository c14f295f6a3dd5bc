"""What is told while a build runs."""

from __future__ import annotations

import io

from rich.console import Console

from speechcast.cli.progress import NORMAL, QUIET, StageProgress
from speechcast.events import StageAdvanced, StageStarted


def _told(verbosity: int) -> list[str]:
    """The lines of a stage of 10 steps of 12 seconds, in a log."""
    now = 0.0
    page = io.StringIO()
    console = Console(file=page, force_terminal=False)
    with StageProgress(console, verbosity, clock=lambda: now) as progress:
        progress(StageStarted("voice", 10))
        for done in range(1, 11):
            now += 12
            progress(StageAdvanced("voice", done, 10))
    return page.getvalue().splitlines()


def test_a_log_tells_every_half_minute_how_far_a_long_stage_is() -> None:
    assert _told(NORMAL) == [
        "Speaking (10)",
        "Speaking: 3 of 10, about 84 s more",
        "Speaking: 6 of 10, about 48 s more",
        "Speaking: 9 of 10, about 12 s more",
    ]


def test_a_quiet_build_tells_nothing_of_its_stages() -> None:
    assert _told(QUIET) == []
