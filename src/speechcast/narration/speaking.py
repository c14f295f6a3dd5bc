"""Whole texts and outlines spoken in one call, for those who need no files on the way."""

from __future__ import annotations

import hashlib

from speechcast.config import BuildOptions
from speechcast.events import Listener, StageFinished, StageStarted, ignore
from speechcast.model.document import Document
from speechcast.model.narration import Narration, Voiced
from speechcast.model.outline import Outline, Phrase, Section, SectionKind, Slide, SlideKind
from speechcast.model.samples import SAMPLE_RATE, samples_of
from speechcast.model.span import Span
from speechcast.narration.delivery import Delivery, delivery_of
from speechcast.narration.levels import MONO_OFFSET
from speechcast.narration.lexicon import Lexicon
from speechcast.narration.script import write_script
from speechcast.narration.synthesis import STAGE, OnVoiced, synthesize
from speechcast.narration.voices import engine_of, resolve_voice, voice_identity


def narrate(
    document: Document,
    outline: Outline,
    *,
    voice: str = "",
    options: BuildOptions | None = None,
    listener: Listener = ignore,
) -> Narration:
    """Speak an outline.

    Args:
        document: The text.
        outline: Its structure.
        voice: A URI as `--voice` takes it; empty for the local voice of the language.
        options: Speed, pauses, loudness and silent slides; `voice` wins over theirs.
        listener: Told of the stage `voice`.

    Raises:
        UsageError: for an unknown voice.
        EngineError, MissingError, OutputError: as `synthesize`.
    """
    chosen = options or BuildOptions()
    uri = resolve_voice(voice or chosen.voice, document.language)
    script = write_script(document, outline, delivery_of(chosen, Lexicon(), document.language))
    listener(StageStarted(STAGE, len(script)))
    voiced = synthesize(
        script,
        language=document.language,
        voice=uri,
        speed=chosen.speed,
        jobs=chosen.jobs or None,
        listener=listener,
        on_voiced=lambda _, __: None,
    )
    listener(StageFinished(STAGE))
    silent = samples_of(chosen.silent_slide)
    loudness_mono = None if chosen.loudness is None else chosen.loudness - MONO_OFFSET
    voices = sorted({uri, *(u.voice for u in script if u.voice)})
    parts = (script, uri, tuple(map(voice_identity, voices)), chosen.speed, loudness_mono, silent)
    identity = hashlib.sha256(repr(parts).encode("utf-8", "backslashreplace")).hexdigest()
    return Narration(uri, SAMPLE_RATE, voiced, silent, loudness_mono, identity)


def speak_text(
    document: Document,
    *,
    voice: str,
    speed: float,
    listener: Listener,
    delivery: Delivery | None = None,
    on_voiced: OnVoiced = lambda number, spoken: None,
) -> tuple[Voiced, ...]:
    """Speak a whole text as it stands, without an outline.

    Args:
        document: The text.
        voice: A URI that `resolve_voice` gave.
        speed: Speaking rate.
        listener: Told of the stage `voice`.
        delivery: Pauses, lexicon, headings and voices.
        on_voiced: As `synthesize` calls it, with each utterance as soon as it is there.

    Raises:
        EngineError, MissingError, OutputError: as `synthesize`.
    """
    whole = Span(0, len(document.text))
    slide = Slide("text", SlideKind.BULLETS, whole, Phrase(""))
    section = Section("text", SectionKind.BODY, whole, Phrase(""), slides=(slide,))
    outline = Outline(document.language, Phrase(""), (section,))
    script = write_script(document, outline, delivery)
    listener(StageStarted(STAGE, len(script)))
    # Who waits for the first sound has all processors work at it before the next is begun.
    soonest = delivery is not None and delivery.at_once and not engine_of(voice)[0].online
    voiced = synthesize(
        script,
        language=document.language,
        voice=voice,
        speed=speed,
        jobs=1 if soonest else None,
        listener=listener,
        on_voiced=on_voiced,
    )
    listener(StageFinished(STAGE))
    return voiced
