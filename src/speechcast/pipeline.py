"""From a speech to its files: the only place that knows the order of the stages."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from speechcast.assets import fonts_folder
from speechcast.check import check_build
from speechcast.config import BuildOptions
from speechcast.errors import InputError, StrictError
from speechcast.events import Listener, Noticed, StageFinished, StageStarted, ignore
from speechcast.files import replacing, write_text
from speechcast.folder import OutputFolder, text_writer
from speechcast.ledger import WORK_FOLDER, key_of, open_ledger, program_identity
from speechcast.model.document import Document
from speechcast.model.narration import Narration, Utterance
from speechcast.model.notice import Notice
from speechcast.model.outline import Outline
from speechcast.model.samples import SAMPLE_RATE, samples_of, seconds
from speechcast.model.scene import Deck
from speechcast.model.timeline import Timeline, align
from speechcast.narration import (
    Delivery,
    resolve_voice,
    synthesize,
    voice_identity,
    write_script,
)
from speechcast.readers import ReadOptions, read
from speechcast.record import Build, BuiltFile, build_record, record_text
from speechcast.renditions.chapters import chapters
from speechcast.renditions.cues import cues
from speechcast.renditions.encoders import StreamEncoder, Tags
from speechcast.renditions.pictures import deck_svgs, png_pages
from speechcast.renditions.recording import Recording
from speechcast.slides import Template, lay_out, load_template
from speechcast.structurer import structure
from speechcast.structurer.outline_md import outline_markdown
from speechcast.writers.captions import srt_text, vtt_text
from speechcast.writers.outline import outline_json
from speechcast.writers.pptx import write_pptx
from speechcast.writers.timeline import parse_timeline, timeline_json

STREAMS = ("mp3", "m4b", "opus", "flac", "wav")
PNG_WIDTH = 1920
COVER_WIDTH = 1280
MONO_OFFSET = 10 * 0.30103
"""LU by which one mono channel measures below the same signal on two speakers (ITU-R BS.1770-4)."""
ZIP_EPOCH = 315_532_800
"""1980-01-01 in seconds: the date of files made from standard input; zip knows none earlier."""


class _Clock:
    """Stage by stage: tells the listener, and keeps how long each took for `build.log`."""

    def __init__(self, listener: Listener) -> None:
        self.listener = listener
        self.lines: list[str] = []

    @contextmanager
    def stage(self, name: str, total: int = 0) -> Iterator[None]:
        self.listener(StageStarted(name, total))
        begun = time.monotonic()
        yield
        self.lines.append(f"{name}\t{time.monotonic() - begun:.2f} s")
        self.listener(StageFinished(name))


@dataclass(frozen=True, slots=True)
class _Plan:
    """Everything that is known before a word is spoken."""

    directory: Path
    options: BuildOptions
    document: Document
    outline: Outline
    template: Template
    deck: Deck
    stamp: datetime
    program: str

    def key(self, *parts: object) -> str:
        return key_of(self.program, *parts)


def default_directory(source: Path | None) -> Path:
    """Where a build goes when nobody says: `output/<stem>/`."""
    return Path("output") / (source.stem if source is not None else "speech")


def build(
    source: Path | None,
    directory: Path,
    options: BuildOptions,
    *,
    listener: Listener = ignore,
    stdin: bytes | None = None,
) -> Build:
    """Make the files of a speech in `directory`.

    What has not changed since the last build there is not made again. After a failure or an
    interruption the finished utterances and files stay, and the same call goes on.

    Args:
        source: The speech; `None` for standard input.
        directory: The folder; made when missing.
        options: What is asked for.
        listener: Told of stages and notices as they come.
        stdin: The bytes of standard input, when `source` is `None`.

    Raises:
        SpeechcastError: any of its classes; see `speechcast.errors`.
    """
    clock = _Clock(listener)
    with clock.stage("read"):
        document = read(source, _read_options(options), stdin=stdin)
        if not document.text.strip():
            raise InputError("is empty", where=document.source_name)
        for notice in document.notices:
            listener(Noticed(notice))
    with clock.stage("structure"):
        outline = structure(document)
    with clock.stage("slides"):
        template = load_template(options.template)
        deck = lay_out(document, outline, template)
    stamp = _stamp(source)
    plan = _Plan(directory, options, document, outline, template, deck, stamp, program_identity())
    with open_ledger(directory) as ledger:
        folder = OutputFolder(directory, ledger, _edition(plan))
        folder.notices += document.notices
        _write_texts(plan, folder)
        timeline = None
        if options.narration != "none":
            timeline = _narrate(plan, folder, clock)
        with clock.stage("write"):
            _write_pictures(plan, folder)
            _write_captions(plan, folder, timeline)
            _write_deck(plan, folder, timeline)
            folder.settle()
        finished = _finish(plan, folder, timeline)
        if finished.made:
            with clock.stage("check"):
                check_build(directory)
            write_text(directory / "build.log", "\n".join(clock.lines) + "\n")
    for notice in finished.notices[len(document.notices) :]:
        listener(Noticed(notice))
    if options.strict and finished.notices:
        raise StrictError(
            f"{len(finished.notices)} notices under --strict",
            where=str(directory),
            hint="The files were made; build.json lists the notices.",
        )
    return finished


def _read_options(options: BuildOptions) -> ReadOptions:
    return ReadOptions(
        language=options.language,
        replace=options.replace,
        title=options.title,
        speaker=options.speaker,
        date=options.date,
        occasion=options.occasion,
    )


def _stamp(source: Path | None) -> datetime:
    """The date of the files: `SOURCE_DATE_EPOCH`, else the input's (reproducible-builds.org)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        at = int(epoch)
    elif source is not None:
        at = int(source.stat().st_mtime)
    else:
        at = ZIP_EPOCH
    return datetime.fromtimestamp(max(at, ZIP_EPOCH), tz=UTC)


def _edition(plan: _Plan) -> str:
    """Digest of all that decides the build, whatever formats are asked for."""
    options = replace(plan.options, formats=(), jobs=0, strict=False)
    return plan.key("edition", options, plan.document, plan.outline, plan.deck, plan.stamp)


def _write_texts(plan: _Plan, folder: OutputFolder) -> None:
    outline_key = plan.key("outline", plan.document, plan.outline)
    for name, text in (
        ("speech.txt", plan.document.text),
        ("outline.json", outline_json(plan.document, plan.outline)),
    ):
        folder.ensure(name, name.partition(".")[2], outline_key, text_writer(text))
    name = "outline.md"
    if folder.ledger.edited(folder.path(name)):
        folder.notices.append(
            Notice(
                "outline-edited",
                "outline.md was changed by hand and is kept; the new one is outline.new.md.",
            )
        )
        name = "outline.new.md"
    text = outline_markdown(plan.document, plan.outline)
    folder.ensure(name, "md", outline_key, text_writer(text))


def _delivery(options: BuildOptions) -> Delivery:
    return Delivery(pauses=options.pauses)


def _clip_names(plan: _Plan, spoken: set[str]) -> dict[str, str]:
    """Deck slide id → name of its clip, for the slides that are spoken."""
    formats = plan.options.formats
    if "clips" not in formats and "pptx" not in formats:
        return {}
    folder = "audio" if "clips" in formats else f"{WORK_FOLDER}/audio"
    return {
        laid.id: f"{folder}/{number:02d}.mp3"
        for number, laid in enumerate(plan.deck.slides, 1)
        if laid.of in spoken
    }


def _narrate(plan: _Plan, folder: OutputFolder, clock: _Clock) -> Timeline:
    options = plan.options
    voice = resolve_voice(options.voice, plan.document.language)
    script = write_script(plan.document, plan.outline, _delivery(options))
    if not script:
        raise InputError(
            "holds nothing that can be spoken",
            where=plan.document.source_name,
            hint="Give a text with words, or build with --narration none.",
        )
    loudness = None if options.loudness is None else options.loudness - MONO_OFFSET
    silent = samples_of(options.silent_slide)
    sound = plan.key("sound", script, voice, voice_identity(voice), options.speed, loudness, silent)
    timeline_key = plan.key("timeline", sound, _cut_plan(plan.deck))
    stream_key = plan.key("stream", sound, _title_plan(plan), plan.deck.slides[0])
    clips = _clip_names(plan, {utterance.slide for utterance in script})
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
            plan, folder, clock, script, voice, silent, loudness, sound, stale_streams, stale_clips
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


def _title_plan(plan: _Plan) -> tuple[object, ...]:
    """What of the speech is written into sound files besides the sound."""
    sections = tuple((s.id, s.heading.text, s.kind, s.span) for s in plan.outline.sections)
    front = plan.document.front
    return (sections, plan.outline.title.text, front.speaker, plan.stamp, plan.document.language)


def _speak(
    plan: _Plan,
    folder: OutputFolder,
    clock: _Clock,
    script: tuple[Utterance, ...],
    voice: str,
    silent: int,
    loudness: float | None,
    sound: str,
    streams: list[str],
    clips: dict[str, str],
) -> Timeline:
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
            speed=plan.options.speed,
            jobs=plan.options.jobs or None,
            listener=clock.listener,
            on_voiced=lambda _, spoken: recording.add(spoken),
        )
        narration = Narration(voice, SAMPLE_RATE, voiced, silent, loudness, sound)
        timeline = align(plan.deck, plan.outline, narration)
        recording.finish(_tags(plan, timeline))
    return timeline


def _tags(plan: _Plan, timeline: Timeline) -> Tags:
    return Tags(
        title=plan.outline.title.text,
        artist=plan.document.front.speaker,
        date=plan.stamp.date().isoformat(),
        language=plan.document.language,
        chapters=chapters(plan.outline, timeline),
        cover=png_pages(deck_svgs(plan.deck)[:1], width_px=COVER_WIDTH, fonts=fonts_folder())[0],
    )


def _write_pictures(plan: _Plan, folder: OutputFolder) -> None:
    asked = [name for name in ("svg", "png") if name in plan.options.formats]
    if not asked:
        return
    key = plan.key("pictures", plan.deck)
    svgs = deck_svgs(plan.deck)
    names = {kind: [f"slides/{n:02d}.{kind}" for n in range(1, len(svgs) + 1)] for kind in asked}
    for name, svg in zip(names.get("svg", []), svgs, strict=False):
        folder.ensure(name, "svg", key, text_writer(svg))
    stale = [n for n, name in enumerate(names.get("png", [])) if not folder.reuse(name, "png", key)]
    if stale:
        pages = png_pages([svgs[n] for n in stale], width_px=PNG_WIDTH, fonts=fonts_folder())
        for n, page in zip(stale, pages, strict=True):
            name = names["png"][n]
            with replacing(folder.path(name)) as temporary:
                temporary.write_bytes(page)
            folder.done(name, "png", key)


def _write_captions(plan: _Plan, folder: OutputFolder, timeline: Timeline | None) -> None:
    asked = [name for name in ("srt", "vtt") if name in plan.options.formats]
    if timeline is None or not asked:
        return
    key = plan.key("captions", plan.document, timeline)
    lines = cues(plan.document, timeline)
    for name in asked:
        text = (
            srt_text(lines, timeline.sample_rate)
            if name == "srt"
            else vtt_text(lines, timeline.sample_rate, language=plan.document.language)
        )
        folder.ensure(f"captions.{name}", name, key, text_writer(text))


def _write_deck(plan: _Plan, folder: OutputFolder, timeline: Timeline | None) -> None:
    if "pptx" not in plan.options.formats:
        return
    spoken = set() if timeline is None else {u.slide for u in timeline.utterances}
    clips = {
        slide: folder.path(name)
        for slide, name in _clip_names(plan, spoken).items()
        if timeline is not None
    }
    digests = tuple(
        (slide, entry.sha256 if (entry := folder.ledger.entry(path)) else "")
        for slide, path in clips.items()
    )
    key = plan.key("deck", plan.document, plan.outline, plan.deck, timeline, digests, plan.stamp)
    folder.set_aside("deck.pptx", "deck.edited.pptx", key)
    folder.ensure(
        "deck.pptx",
        "pptx",
        key,
        lambda target: write_pptx(
            target,
            document=plan.document,
            outline=plan.outline,
            deck=plan.deck,
            template_bytes=plan.template.data,
            timeline=timeline,
            clips=clips,
            stamp=plan.stamp,
        ),
    )


def _finish(plan: _Plan, folder: OutputFolder, timeline: Timeline | None) -> Build:
    files, notices = folder.files, tuple(folder.notices)
    record = build_record(
        plan.options, plan.document, plan.outline, plan.deck, timeline, files, notices
    )
    path, text = folder.path("build.json"), record_text(record)
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        write_text(path, text)
    duration = 0.0 if timeline is None else float(seconds(timeline.samples))
    return Build(
        plan.directory, files, duration, len(plan.deck.slides), notices, folder.made, record
    )


__all__ = ["Build", "BuiltFile", "build", "default_directory"]
