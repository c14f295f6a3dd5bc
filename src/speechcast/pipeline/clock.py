"""The stages of a build as they pass: told to the listener, and timed for `build.log`."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from speechcast.events import Listener, Noticed, StageFinished, StageStarted
from speechcast.model.notice import Notice


class Clock:
    """Stage by stage: tells the listener, and keeps how long each took and which notices were told."""

    def __init__(self, listener: Listener) -> None:
        self.listener = listener
        self.lines: list[str] = []
        self._told: set[Notice] = set()

    def tell(self, notice: Notice) -> None:
        """Tell the listener a notice, once."""
        if notice not in self._told:
            self._told.add(notice)
            self.listener(Noticed(notice))

    @contextmanager
    def stage(self, name: str, total: int = 0) -> Iterator[None]:
        """A stage that lasts as long as the body."""
        self.listener(StageStarted(name, total))
        begun = time.monotonic()
        yield
        self.lines.append(f"{name}\t{time.monotonic() - begun:.2f} s")
        self.listener(StageFinished(name))
