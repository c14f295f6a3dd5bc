"""speechcast: from the text of a speech to a narrated deck, an audio version and captions."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from speechcast.config import BuildOptions as BuildOptions
    from speechcast.pipeline import build as build
    from speechcast.readers import ReadOptions as ReadOptions
    from speechcast.readers import read as read
    from speechcast.stages import align as align
    from speechcast.stages import lay_out as lay_out
    from speechcast.stages import narrate as narrate
    from speechcast.stages import structure as structure
    from speechcast.stages import write as write

__version__ = "0.1.0"

_HOMES = {
    "BuildOptions": "speechcast.config",
    "ReadOptions": "speechcast.readers",
    "align": "speechcast.stages",
    "build": "speechcast.pipeline",
    "lay_out": "speechcast.stages",
    "narrate": "speechcast.stages",
    "read": "speechcast.readers",
    "structure": "speechcast.stages",
    "write": "speechcast.stages",
}


def __getattr__(name: str) -> Any:
    # A stage is imported when it is asked for: `speechcast --help` needs none of them.
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
