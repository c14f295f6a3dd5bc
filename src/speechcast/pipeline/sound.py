"""The narration of a build: spoken, mixed and encoded, or taken over from an earlier build."""

from __future__ import annotations

from speechcast.assets import fonts_folder
from speechcast.errors import InputError
from speechcast.events import Event, Noticed
from speechcast.folder import OutputFolder, text_writer
from speechcast.ledger import WORK_FOLDER
from speechcast.model.narration import Narration, Utterance
from speechcast.model.samples import SAMPLE_RATE, samples_of
from speechcast.model.scene import Deck
from speechcast.model.timeline import Timeline, align
from speechcast.narration import (
    Delivery,
    resolve_voice,
    synthesize,
    voice_identity,
    write_script,
)
from speechcast.pipeline.clock import Clock
from speechcast.pipeline.plan import Plan
from speechcast.renditions.chapters import chapters
from speechcast.renditions.encoders import StreamEncoder, Tags
from speechcast.renditions.pictures import deck_svgs, png_pages
from speechcast.renditions.recording import Recording
from speechcast.writers.timeline import parse_timeline, timeline_json

STREAMS = ("mp3", "m4b", "opus", "flac", "wav")
COVER_WIDTH = 1280
MONO_OFFSET = 10 * 0.30103
"""LU by which one mono channel measures below the same signal on two speakers (ITU-R BS.1770-4)."""


def clip_names(plan: Plan, spoken: set[str]) -> dict[str, str]:
    """Deck slide id → name of its clip, for the slides that are spoken."""
    if not plan.wants("clips", "pptx"):
        return {}
    folder = "audio" if plan.wants("clips") else f"{WORK_FOLDER}/audio"
    return {
        laid.id: f"{folder}/{number:02d}.mp3"
        for number, laid in enumerate(plan.deck.slides, 1)
        if laid.of in spoken
    }


def narrate(plan: Plan, folder: OutputFolder, clock: Clock) -> Timeline:
    """Speak the outline, write the sound files and `timeline.json`, and give the timeline.

    Raises:
        InputError: when nothing in the speech can be spoken.
        EngineError: when the voice fails; what was spoken is kept.
    """
    options = plan.options
    voice = resolve_voice(options.voice, plan.document.language)
    script = write_script(plan.document, plan.outline, Delivery(options.pauses, plan.lexicon))
    if not script:
        raise InputError(
            "holds nothing that can be spoken",
            where=plan.document.source_name,
            hint="Give a text with words, or build with --narration none.",
        )
    loudness = None if options.loudness is None else options.loudness - MONO_OFFSET
    silent = samples_of(options.silent_slide)
    fallback = resolve_voice(options.fallback, plan.document.language) if options.fallback else ""
    identities = tuple(voice_identity(uri) for uri in (voice, fallback) if uri)
    sound = plan.key("sound", script, voice, identities, options.speed, loudness, silent)
    timeline_key = plan.key("timeline", sound, _cut_plan(plan.deck))
    stream_key = plan.key("stream", sound, _title_plan(plan), plan.deck.slides[0])
    clips = clip_names(plan, {utterance.slide for utterance in script})
    clip_key = plan.key("clip", timeline_key)

    streams = [name for name in STREAMS if name in options.formats]
    stale_streams = [
        name for name in streams if not folder.reuse(f"narration.{name}", name, stream_key)
    ]
    stale_clips = {
        slide: name for slide, name in clips.items() if not folder.reuse(name, "clips", clip_key)
    }
    known = _known_timeline(folder, timeline_key)
    if known is not None and not stale_streams and not stale_clips:
        return known
    with clock.stage("voice", len(script)):
        timeline = _speak(
            plan,
            folder,
            clock,
            script,
            (voice, fallback),
            silent,
            loudness,
            sound,
            stale_streams,
            stale_clips,
        )
    for name in stale_streams:
        folder.done(f"narration.{name}", name, stream_key)
    for name in stale_clips.values():
        folder.done(name, "clips", clip_key)
    folder.ensure("timeline.json", "json", timeline_key, text_writer(timeline_json(timeline)))
    return timeline


def _known_timeline(folder: OutputFolder, key: str) -> Timeline | None:
    if not folder.reuse("timeline.json", "json", key):
        return None
    return parse_timeline(folder.path("timeline.json").read_text(encoding="utf-8"))


def _cut_plan(deck: Deck) -> tuple[object, ...]:
    """What of the deck decides the timeline: its slides, their passages and points."""
    return tuple((s.id, s.of, s.span, s.points) for s in deck.slides)


def _title_plan(plan: Plan) -> tuple[object, ...]:
    """What of the speech is written into sound files besides the sound."""
    sections = tuple((s.id, s.heading.text, s.kind, s.span) for s in plan.outline.sections)
    front = plan.document.front
    return (sections, plan.outline.title.text, front.speaker, plan.stamp, plan.document.language)


def _speak(
    plan: Plan,
    folder: OutputFolder,
    clock: Clock,
    script: tuple[Utterance, ...],
    voices: tuple[str, str],
    silent: int,
    loudness: float | None,
    sound: str,
    streams: list[str],
    clips: dict[str, str],
) -> Timeline:
    voice, fallback = voices

    def heard(event: Event) -> None:
        if isinstance(event, Noticed):
            folder.notices.append(event.notice)
            clock.tell(event.notice)
        else:
            clock.listener(event)

    encoders = tuple(
        StreamEncoder(name, folder.path(f"narration.{name}"), sample_rate=SAMPLE_RATE)
        for name in streams
    )
    recording = Recording(
        plan.outline,
        plan.deck,
        silent_slide=silent,
        sample_rate=SAMPLE_RATE,
        loudness=loudness,
        encoders=encoders,
        clips={slide: folder.path(name) for slide, name in clips.items()},
    )
    with recording:
        voiced = synthesize(
            script,
            language=plan.document.language,
            voice=voice,
            fallback=fallback,
            speed=plan.options.speed,
            jobs=plan.options.jobs or None,
            listener=heard,
            on_voiced=lambda _, spoken: recording.add(spoken),
        )
        narration = Narration(voice, SAMPLE_RATE, voiced, silent, loudness, sound)
        timeline = align(plan.deck, plan.outline, narration)
        recording.finish(_tags(plan, timeline))
    return timeline


def _tags(plan: Plan, timeline: Timeline) -> Tags:
    return Tags(
        title=plan.outline.title.text,
        artist=plan.document.front.speaker,
        date=plan.stamp.date().isoformat(),
        language=plan.document.language,
        chapters=chapters(plan.outline, timeline),
        cover=png_pages(deck_svgs(plan.deck)[:1], width_px=COVER_WIDTH, fonts=fonts_folder())[0],
    )
