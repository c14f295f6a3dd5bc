"""Python's collector of cycles rests while a speech is structured."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_resting() -> Iterator[None]:
    """No search for cycles meanwhile: hardly any arise, and the objects of a long speech, which all
    stay, would be looked through again and again (an eighth of the time of a million characters)."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
