"""What is said and how: the script, the words written out, voices, and utterances as spoken."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from speechcast.assets.kept import CacheSize as CacheSize
    from speechcast.narration.cache import cache_size as cache_size
    from speechcast.narration.cache import clear_cache as clear_cache
    from speechcast.narration.delivery import Delivery as Delivery
    from speechcast.narration.delivery import delivery_of as delivery_of
    from speechcast.narration.engine import Engine as Engine
    from speechcast.narration.engine import Speech as Speech
    from speechcast.narration.engine import SpeechRequest as SpeechRequest
    from speechcast.narration.engine import VoiceInfo as VoiceInfo
    from speechcast.narration.lexicon import Lexicon as Lexicon
    from speechcast.narration.lexicon import find_lexicon as find_lexicon
    from speechcast.narration.normalise import spoken_line as spoken_line
    from speechcast.narration.recordings import OwnRecording as OwnRecording
    from speechcast.narration.recordings import find_recordings as find_recordings
    from speechcast.narration.script import write_script as write_script
    from speechcast.narration.speaking import narrate as narrate
    from speechcast.narration.speaking import speak_text as speak_text
    from speechcast.narration.synthesis import synthesize as synthesize
    from speechcast.narration.voices import list_voices as list_voices
    from speechcast.narration.voices import resolve_voice as resolve_voice
    from speechcast.narration.voices import voice_identity as voice_identity

_HOMES = {
    "CacheSize": "speechcast.assets.kept",
    "Delivery": "speechcast.narration.delivery",
    "Engine": "speechcast.narration.engine",
    "Lexicon": "speechcast.narration.lexicon",
    "OwnRecording": "speechcast.narration.recordings",
    "Speech": "speechcast.narration.engine",
    "SpeechRequest": "speechcast.narration.engine",
    "VoiceInfo": "speechcast.narration.engine",
    "cache_size": "speechcast.narration.cache",
    "clear_cache": "speechcast.narration.cache",
    "delivery_of": "speechcast.narration.delivery",
    "find_lexicon": "speechcast.narration.lexicon",
    "find_recordings": "speechcast.narration.recordings",
    "list_voices": "speechcast.narration.voices",
    "narrate": "speechcast.narration.speaking",
    "resolve_voice": "speechcast.narration.voices",
    "speak_text": "speechcast.narration.speaking",
    "spoken_line": "speechcast.narration.normalise",
    "synthesize": "speechcast.narration.synthesis",
    "voice_identity": "speechcast.narration.voices",
    "write_script": "speechcast.narration.script",
}


def __getattr__(name: str) -> Any:
    # A part is imported when it is asked for: the model of a voice can be opened before the rest.
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
