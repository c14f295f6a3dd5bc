"""The narration of a build: spoken, mixed and encoded, or taken over from an earlier build."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from speechcast.assets import fonts_folder
from speechcast.config import DEFAULT_LOUDNESS, BuildOptions
from speechcast.errors import InputError
from speechcast.events import Event, Noticed
from speechcast.folder import OutputFolder, text_writer
from speechcast.ledger import WORK_FOLDER, sha256_of
from speechcast.model.narration import Narration, Utterance
from speechcast.model.samples import SAMPLE_RATE, samples_of
from speechcast.model.scene import Deck
from speechcast.model.timeline import Timeline, align
from speechcast.narration import (
    OwnRecording,
    delivery_of,
    find_recordings,
    resolve_voice,
    synthesize,
    voice_identity,
    write_script,
)
from speechcast.narration.levels import MONO_OFFSET
from speechcast.pipeline.clock import Clock
from speechcast.pipeline.plan import Plan
from speechcast.renditions.backing import Backing, load_backing
from speechcast.renditions.chapters import chapters
from speechcast.renditions.encoders import StreamEncoder, Tags
from speechcast.renditions.pictures import deck_svgs, png_pages
from speechcast.renditions.recording import Recording
from speechcast.writers.timeline import parse_timeline, timeline_json

STREAMS = ("mp3", "m4b", "opus", "flac", "wav")
COVER_WIDTH = 1280


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


@dataclass(frozen=True, slots=True)
class _Said:
    """What is said, and all that decides how it sounds."""

    script: tuple[Utterance, ...]
    voice: str
    fallback: str
    recordings: tuple[OwnRecording, ...]
    silent: int
    loudness: float | None
    key: str


def _said(plan: Plan, folder: OutputFolder) -> _Said:
    options = plan.options
    voice = resolve_voice(options.voice, plan.document.language)
    fallback = resolve_voice(options.fallback, plan.document.language) if options.fallback else ""
    script = write_script(
        plan.document, plan.outline, delivery_of(options, plan.lexicon, plan.document.language)
    )
    if not script:
        raise InputError(
            "holds nothing that can be spoken",
            where=plan.document.source_name,
            hint="Give a text with words, or build with --narration none.",
        )
    loudness = None if options.loudness is None else options.loudness - MONO_OFFSET
    silent = samples_of(options.silent_slide)
    others = sorted({utterance.voice for utterance in script} - {"", voice})
    identities = [voice_identity(uri) for uri in (voice, fallback, *others) if uri]
    recordings: tuple[OwnRecording, ...] = ()
    if options.recordings:
        recordings, unused = find_recordings(Path(options.recordings), plan.outline)
        folder.notices += unused
        identities += [f"{own.slides} {sha256_of(own.path)}" for own in recordings]
    for name in (options.intro, options.outro, options.music):
        identities.append(sha256_of(Path(name)) if name else "")
    key = plan.key("sound", script, voice, tuple(identities), options.speed, loudness, silent)
    return _Said(script, voice, fallback, recordings, silent, loudness, key)


def _backing(options: BuildOptions, loudness: float | None) -> Backing:
    if not (options.intro or options.outro or options.music):
        return Backing()
    intro, outro, music = (
        Path(name) if name else None for name in (options.intro, options.outro, options.music)
    )
    usual = DEFAULT_LOUDNESS - MONO_OFFSET
    return load_backing(
        intro, outro, music, loudness=usual if loudness is None else loudness,
        sample_rate=SAMPLE_RATE,
    )  # fmt: skip


def narrate(plan: Plan, folder: OutputFolder, clock: Clock) -> Timeline:
    """Speak the outline, write the sound files and `timeline.json`, and give the timeline.

    Raises:
        InputError: when nothing in the speech can be spoken, or a sound of the user's is no sound.
        EngineError: when the voice fails; what was spoken is kept.
    """
    said = _said(plan, folder)
    timeline_key = plan.key("timeline", said.key, _cut_plan(plan.deck))
    stream_key = plan.key("stream", said.key, _title_plan(plan), plan.deck.slides[0])
    clips = clip_names(plan, {utterance.slide for utterance in said.script})
    clip_key = plan.key("clip", timeline_key)

    streams = [name for name in STREAMS if plan.wants(name)]
    stale_streams = [
        name for name in streams if not folder.reuse(f"narration.{name}", name, stream_key)
    ]
    stale_clips = {
        slide: name for slide, name in clips.items() if not folder.reuse(name, "clips", clip_key)
    }
    known = _known_timeline(folder, timeline_key)
    if known is not None and not stale_streams and not stale_clips:
        return known
    with clock.stage("voice", len(said.script)):
        timeline = _speak(plan, folder, clock, said, stale_streams, stale_clips)
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
    front = plan.document.known
    return (sections, plan.outline.title.text, front.speaker, plan.stamp, plan.document.language)


def _speak(
    plan: Plan,
    folder: OutputFolder,
    clock: Clock,
    said: _Said,
    streams: list[str],
    clips: dict[str, str],
) -> Timeline:
    def heard(event: Event) -> None:
        if isinstance(event, Noticed):
            folder.notices.append(event.notice)
            clock.tell(event.notice)
        else:
            clock.listener(event)

    backing = _backing(plan.options, said.loudness)
    encoders = tuple(
        StreamEncoder(name, folder.path(f"narration.{name}"), sample_rate=SAMPLE_RATE)
        for name in streams
    )
    recording = Recording(
        plan.outline,
        plan.deck,
        silent_slide=said.silent,
        sample_rate=SAMPLE_RATE,
        loudness=said.loudness,
        encoders=encoders,
        clips={slide: folder.path(name) for slide, name in clips.items()},
        backing=backing,
    )
    with recording:
        voiced = synthesize(
            said.script,
            language=plan.document.language,
            voice=said.voice,
            fallback=said.fallback,
            recordings=said.recordings,
            speed=plan.options.speed,
            jobs=plan.options.jobs or None,
            listener=heard,
            on_voiced=lambda _, spoken: recording.add(spoken),
        )
        narration = Narration(
            said.voice, SAMPLE_RATE, voiced, said.silent, said.loudness, said.key,
            lead=len(backing.intro), tail=len(backing.outro),
        )  # fmt: skip
        timeline = align(plan.deck, plan.outline, narration)
        recording.finish(_tags(plan, timeline))
    return timeline


def _tags(plan: Plan, timeline: Timeline) -> Tags:
    return Tags(
        title=plan.outline.title.text,
        artist=plan.document.known.speaker,
        date=plan.stamp.date().isoformat(),
        language=plan.document.language,
        chapters=chapters(plan.outline, timeline),
        cover=png_pages(deck_svgs(plan.deck)[:1], width_px=COVER_WIDTH, fonts=fonts_folder())[0],
    )
