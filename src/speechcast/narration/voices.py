"""Voices by URI: which there are, which is meant, and what decides how it sounds."""

from __future__ import annotations

from difflib import get_close_matches
from importlib.metadata import EntryPoint, entry_points

from speechcast.config import nearest
from speechcast.errors import MissingError, UsageError
from speechcast.narration.engine import Engine, VoiceInfo

DEFAULT_ENGINE = "kokoro"
_GROUP = "speechcast.engines"
_LIST = "List them: speechcast voices list"


def _installed_engines() -> dict[str, EntryPoint]:
    return {point.name: point for point in sorted(entry_points(group=_GROUP))}


def _loaded(point: EntryPoint) -> Engine:
    try:
        engine = point.load()()
    except ImportError as error:
        raise MissingError(
            f"the engine {point.name} lacks a library ({error})",
            hint="Install speechcast again with all it needs: pip install --force-reinstall speechcast",
        ) from error
    if not isinstance(engine, Engine):
        raise UsageError(
            f"what is installed as the engine {point.name} is none",
            where=point.value,
            hint="Remove the package that brings it.",
        )
    return engine


def engine_of(uri: str) -> tuple[Engine, str]:
    """The engine and the name of its voice that a resolved URI means.

    Raises:
        UsageError: when there is no such engine.
        MissingError: when the engine lacks a library.
    """
    name, _, voice = uri.partition(":")
    points = _installed_engines()
    if name not in points:
        bare = uri == name and next((v.uri for v in list_voices() if v.name == name), "")
        hint = f"Did you mean {bare}? {_LIST}" if bare else nearest(name, tuple(points))
        raise UsageError(f"no voice engine is called “{name}”", hint=hint)
    return _loaded(points[name]), voice


def resolve_voice(uri: str, language: str) -> str:
    """The full URI of the voice that is meant.

    Args:
        uri: As the user gave it; empty for the local voice of the language; an engine alone
            (`espeak`, `espeak:`) for its voice of the language.
        language: `zh` or `en`.

    Raises:
        UsageError: for an unknown engine or voice, with the nearest known one.
    """
    engine, voice = engine_of(uri or DEFAULT_ENGINE)
    voice = voice or engine.default_voice(language)
    if not engine.knows(voice):
        known = tuple(info.name for info in engine.voices())
        close = get_close_matches(voice, known, n=1, cutoff=0.5)
        hint = f"Did you mean {engine.name}:{close[0]}? {_LIST}" if close else _LIST
        raise UsageError(f"the engine {engine.name} has no voice “{voice}”", hint=hint)
    return f"{engine.name}:{voice}"


def voice_identity(uri: str) -> str:
    """All that decides how a resolved voice sounds, besides what it is asked to say."""
    engine, voice = engine_of(uri)
    return f"{engine.name} {engine.identity(voice)}"


def list_voices() -> tuple[VoiceInfo, ...]:
    """All voices of all engines, the default engine's first."""
    points = _installed_engines().values()
    ordered = sorted(points, key=lambda point: (point.name != DEFAULT_ENGINE, point.name))
    return tuple(info for point in ordered for info in _loaded(point).voices())
