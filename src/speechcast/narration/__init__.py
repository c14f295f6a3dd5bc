"""What is said and how: the script, the words written out, voices, and utterances as spoken."""

from __future__ import annotations

from speechcast.assets.kept import CacheSize
from speechcast.narration.cache import cache_size, clear_cache
from speechcast.narration.delivery import Delivery, delivery_of
from speechcast.narration.engine import Engine, Speech, SpeechRequest, VoiceInfo
from speechcast.narration.lexicon import Lexicon, find_lexicon
from speechcast.narration.narrate import narrate, speak_text
from speechcast.narration.normalise import spoken_line
from speechcast.narration.recordings import OwnRecording, find_recordings
from speechcast.narration.script import write_script
from speechcast.narration.synthesis import synthesize
from speechcast.narration.voices import list_voices, resolve_voice, voice_identity

__all__ = [
    "CacheSize",
    "Delivery",
    "Engine",
    "Lexicon",
    "OwnRecording",
    "Speech",
    "SpeechRequest",
    "VoiceInfo",
    "cache_size",
    "clear_cache",
    "delivery_of",
    "find_lexicon",
    "find_recordings",
    "list_voices",
    "narrate",
    "resolve_voice",
    "speak_text",
    "spoken_line",
    "synthesize",
    "voice_identity",
    "write_script",
]
