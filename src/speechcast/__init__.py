"""speechcast: from the text of a speech to a narrated deck, an audio version and captions."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from speechcast.model.timeline import align as align
    from speechcast.narration import narrate as narrate
    from speechcast.pipeline import build as build
    from speechcast.readers import read as read
    from speechcast.slides import lay_out as lay_out
    from speechcast.structurer import structure as structure

__version__ = "0.1.0"

_STAGES = {
    "align": "speechcast.model.timeline",
    "build": "speechcast.pipeline",
    "lay_out": "speechcast.slides",
    "narrate": "speechcast.narration",
    "read": "speechcast.readers",
    "structure": "speechcast.structurer",
}


def __getattr__(name: str) -> Any:
    # A stage is imported when it is asked for: `speechcast --help` needs none of them.
    if name in _STAGES:
        return getattr(import_module(_STAGES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
