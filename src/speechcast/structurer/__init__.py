"""The structure of a speech, read from its cues and its words: `structure(document)`."""

from __future__ import annotations

from speechcast.structurer.compose import structure

__all__ = ["structure"]
