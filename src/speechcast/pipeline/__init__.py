"""From a speech to its files: the only place that knows the order of the stages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from speechcast.config import BuildOptions
from speechcast.errors import StrictError
from speechcast.events import Listener, ignore
from speechcast.files import write_text
from speechcast.folder import OutputFolder, text_writer
from speechcast.ledger import open_ledger, program_identity
from speechcast.model.notice import Notice
from speechcast.model.outline import Outline
from speechcast.model.samples import seconds
from speechcast.model.timeline import Timeline
from speechcast.narration import find_lexicon
from speechcast.pipeline.asked import ready
from speechcast.pipeline.briefing import Briefing, shortened
from speechcast.pipeline.captions import Captions
from speechcast.pipeline.clock import Clock
from speechcast.pipeline.pages import write_film, write_index, write_pages
from speechcast.pipeline.plan import Plan, stamp_of
from speechcast.pipeline.sound import clip_names, narrate
from speechcast.pipeline.studies import check_questions, write_studies
from speechcast.pipeline.understood import edited_outline, understood
from speechcast.pipeline.views import check_translation, write_captions, write_deck, write_pictures
from speechcast.record import Build, BuiltFile, build_record, record_text
from speechcast.slides import (
    Images,
    find_images,
    illustrations,
    lay_out,
    moved,
    read_image,
)
from speechcast.structurer.cuts import said_alone
from speechcast.structurer.outline_md import outline_markdown
from speechcast.structurer.refine import refine
from speechcast.structurer.refine_endpoint import Endpoint
from speechcast.writers.outline import outline_json

__all__ = ["Build", "BuiltFile", "build", "default_directory"]

_ASKED_FOR = frozenset({"refine-online", "slides-left-out", "text-leaves-machine"})
"""Notices that only repeat what the user chose or did to the outline: no failure under `--strict`."""


def default_directory(source: Path | None) -> Path:
    """Where a build goes when nobody says: `output/<stem>/`; an edited outline's own folder."""
    if source is not None and edited_outline(source) is not None:
        return source.parent
    return Path("output") / (source.stem if source is not None else "speech")


def build(
    source: Path | str | None,
    directory: Path | str,
    options: BuildOptions | None = None,
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
        options: What is asked for; `None` for the usual files.
        listener: Told of stages and notices as they come.
        stdin: The bytes of standard input, when `source` is `None`.

    Raises:
        SpeechcastError: any of its classes; see `speechcast.errors`.
    """
    source, directory = None if source is None else Path(source), Path(directory)
    options = BuildOptions() if options is None else options
    clock = Clock(listener)
    template = ready(options)
    document, outline = understood(source, options, stdin, clock)
    for notice in document.notices:
        clock.tell(notice)
    lexicon = find_lexicon(source, Path(options.lexicon) if options.lexicon else None)
    briefing = Briefing(document, outline)
    if options.narration == "brief" or options.minutes:
        briefing = shortened(document, outline, options, lexicon, clock)
        document, outline = briefing.document, briefing.outline
    rewriting: tuple[Notice, ...] = ()
    if options.refine:
        with clock.stage("refine"):
            outline, rewriting = refine(document, outline, Endpoint.named(options.refine))
    with clock.stage("slides"):
        images = _images(options, outline, source)
        deck = lay_out(document, outline, template, images, first_number=options.first_slide_number)
    plan = Plan(
        directory,
        options,
        source,
        document,
        outline,
        template,
        deck,
        images,
        lexicon,
        stamp_of(source),
        program_identity(),
    )
    with open_ledger(directory) as ledger:
        folder = OutputFolder(directory, ledger, plan.edition())
        folder.notices += document.notices + briefing.notices + rewriting + images.notices
        _write_texts(plan, folder)
        check_questions(plan, folder)
        timeline = None
        if options.narration != "none":
            check_translation(plan)
            timeline = narrate(plan, folder, clock)
        with clock.stage("write"):
            write_pictures(plan, folder)
            captions = Captions(plan.document, timeline)
            write_captions(plan, folder, timeline, captions)
            write_deck(plan, folder, timeline)
            write_pages(plan, folder, timeline, captions)
            write_film(plan, folder, timeline, captions)
            spoken = set() if timeline is None else {u.slide for u in timeline.utterances}
            write_studies(
                plan, folder, timeline, captions,
                clips={n: folder.path(name) for n, name in clip_names(plan, spoken).items()},
                questions=options.questions, minutes=options.session,
            )  # fmt: skip
            folder.settle()
            write_index(plan, folder, timeline)
        finished = _finish(plan, folder, timeline)
        if finished.made:
            from speechcast.check import check_build  # opens files of every format: seconds to load

            with clock.stage("check"):
                check_build(directory)
            write_text(directory / "build.log", "\n".join(clock.lines) + "\n")
    for notice in finished.notices:
        clock.tell(notice)
    unasked = [notice for notice in finished.notices if notice.code not in _ASKED_FOR]
    if options.strict and unasked:
        raise StrictError(
            f"{len(unasked)} notice{'s' if len(unasked) > 1 else ''} under --strict",
            where=str(directory),
            hint="The files were made; build.json lists the notices.",
        )
    return finished


def _images(options: BuildOptions, outline: Outline, source: Path | None) -> Images:
    """The images that the user has for the slides, and the logo."""
    found = illustrations(outline, source.parent) if source is not None else Images()
    if options.images:
        found = find_images(Path(options.images), outline, found)
    return replace(found, logo=read_image(Path(options.logo))) if options.logo else found


def _write_texts(plan: Plan, folder: OutputFolder) -> None:
    outline = plan.outline
    if plan.source is not None:
        outline = moved(outline, plan.source.parent, plan.directory)
    outline_key = plan.key("outline", plan.document, outline)
    for name, text in (
        ("speech.txt", plan.document.text),
        ("outline.json", outline_json(plan.document, outline)),
    ):
        folder.ensure(name, name.partition(".")[2], outline_key, text_writer(text))
    name = "outline.md"
    if plan.source is not None and plan.source.resolve() == folder.path(name).resolve():
        folder.keep(name, "md")
        return
    if folder.ledger.edited(folder.path(name)):
        folder.notices.append(
            Notice(
                "outline-edited",
                "outline.md was changed by hand and is kept; the new one is outline.new.md.",
            )
        )
        name = "outline.new.md"
    text = outline_markdown(*said_alone(plan.document, outline))
    folder.ensure(name, "md", outline_key, text_writer(text))


def _finish(plan: Plan, folder: OutputFolder, timeline: Timeline | None) -> Build:
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
