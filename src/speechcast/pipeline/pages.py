"""Files for people who watch, read or print: video, player, handout, feed and the index page."""

from __future__ import annotations

from speechcast.folder import INDEX, OutputFolder
from speechcast.model.notice import Notice
from speechcast.model.samples import seconds
from speechcast.model.span import Span
from speechcast.model.timeline import Timeline
from speechcast.pipeline.captions import Captions
from speechcast.pipeline.plan import Plan
from speechcast.pipeline.views import write_thumbnails
from speechcast.renditions.chapters import chapters
from speechcast.writers.brief import write_brief, write_brief_markdown
from speechcast.writers.feed import (
    Episode,
    checked_address,
    summary_of,
    write_chapters,
    write_feed,
)
from speechcast.writers.handout import Form, write_handout
from speechcast.writers.index_page import ListedFile, write_index_page
from speechcast.writers.player import write_player
from speechcast.writers.video import VideoOptions, write_video


def write_pages(
    plan: Plan, folder: OutputFolder, timeline: Timeline | None, captions: Captions
) -> None:
    """`player/`, `handout.pdf`, `brief.docx` and `brief.md`, as far as they are asked for."""
    key = plan.key(
        "pages", plan.document, plan.outline, plan.deck, timeline, plan.stamp, plan.options.address
    )
    if timeline is not None and plan.wants("html"):
        _write_player(plan, folder, timeline, captions)
    if plan.wants("pdf"):
        form, heard = _handout_form(plan), _heard_at(plan)
        folder.ensure(
            "handout.pdf", "pdf", plan.key(key, form, heard),
            lambda target: write_handout(
                target, document=plan.document, outline=plan.outline, deck=plan.deck,
                timeline=timeline, stamp=plan.stamp, form=form, address=_address(plan),
                heard_at=heard,
            ),
        )  # fmt: skip
    if timeline is not None and plan.wants("feed"):
        _write_feed(plan, folder, timeline)
    if plan.wants("brief"):
        folder.ensure(
            "brief.docx", "brief", key,
            lambda target: write_brief(
                target, document=plan.document, outline=plan.outline, timeline=timeline,
                stamp=plan.stamp,
            ),
        )  # fmt: skip
        folder.ensure(
            "brief.md", "brief", key,
            lambda target: write_brief_markdown(
                target, document=plan.document, outline=plan.outline, timeline=timeline
            ),
        )  # fmt: skip


def _handout_form(plan: Plan) -> Form:
    forms: dict[str, Form] = {"beside": "beside", "below": "below", "outline": "outline"}
    return forms[plan.options.handout]


def _heard_at(plan: Plan) -> str:
    """The file, relative to the build's folder, that plays the talk at a moment (`#t=…`)."""
    if plan.wants("html"):
        return "player/index.html"
    return "narration.mp3" if plan.wants("mp3") else INDEX


def _address(plan: Plan) -> str:
    return checked_address(plan.options.address) if plan.options.address else ""


def _write_feed(plan: Plan, folder: OutputFolder, timeline: Timeline) -> None:
    """`feed.xml` and `chapters.json`, for whoever puts the folder where others can reach it."""
    address = _address(plan)
    if not address:
        folder.notices.append(
            Notice(
                "feed-without-address",
                "feed.xml was not made: say with --address where the folder will be reached.",
            )
        )
        return
    title, front = plan.outline.title.text, plan.document.known
    audio = folder.path("narration.mp3")
    size = audio.stat().st_size
    key = plan.key("feed", plan.document, timeline, title, address, size, plan.stamp)
    marks = chapters(plan.outline, timeline)
    folder.ensure(
        "chapters.json", "chapters", key,
        lambda target: write_chapters(
            target, chapters=marks, sample_rate=timeline.sample_rate, title=title
        ),
    )  # fmt: skip
    names = {file.path for file in folder.files}
    episode = Episode(
        title=title,
        speaker=front.speaker,
        summary=summary_of(plan.document.shown(Span(0, len(plan.document.text)))),
        language=plan.document.language,
        published=plan.stamp,
        seconds=round(seconds(timeline.samples)),
        address=address,
        audio=audio.name,
        audio_bytes=size,
        identity=plan.document.source_sha256,
        transcripts=tuple(n for n in ("captions.vtt", "captions.srt") if n in names),
        chapters="chapters.json",
        picture="slides/01.png" if "slides/01.png" in names else "",
    )
    folder.ensure(
        "feed.xml", "feed", plan.key(key, episode),
        lambda target: write_feed(target, episodes=(episode,), address=address),
    )  # fmt: skip


def write_film(
    plan: Plan, folder: OutputFolder, timeline: Timeline | None, captions: Captions
) -> None:
    """`video.mp4`, when it is asked for; its sound is that of `narration.m4b`."""
    if timeline is None or not plan.wants("mp4"):
        return
    chosen = VideoOptions(
        size=plan.options.size, cfr=plan.options.cfr, burn_captions=plan.options.burn_captions
    )
    sound = folder.path("narration.m4b")
    entry = folder.ledger.entry(sound)
    key = plan.key(
        "video", plan.document, plan.outline, plan.deck, timeline, chosen, plan.stamp,
        entry.sha256 if entry else "",
    )  # fmt: skip
    folder.ensure(
        "video.mp4", "mp4", key,
        lambda target: write_video(
            target, document=plan.document, outline=plan.outline, deck=plan.deck,
            timeline=timeline, sound=sound, stamp=plan.stamp, options=chosen,
            captions=captions.laid_out(),
        ),
    )  # fmt: skip


def _write_player(plan: Plan, folder: OutputFolder, timeline: Timeline, captions: Captions) -> None:
    audio = folder.path("narration.mp3")
    single = plan.options.single_file
    sound = folder.ledger.entry(audio)
    key = plan.key(
        "player", plan.document, plan.outline, plan.deck, timeline, single,
        sound.sha256 if sound else "",
    )  # fmt: skip
    folder.ensure_all(
        "player/index.html", "html", key,
        lambda target: write_player(
            target, document=plan.document, outline=plan.outline, deck=plan.deck,
            timeline=timeline, audio=audio, captions=captions.laid_out(), single_file=single,
        ),
    )  # fmt: skip


def write_index(plan: Plan, folder: OutputFolder, timeline: Timeline | None) -> None:
    """`index.html`: every slide at a glance, the narration, and what each file is."""
    pictures = write_thumbnails(plan, folder)
    files = tuple(
        ListedFile(file.path, file.format, file.bytes)
        for file in folder.files
        if file.path not in pictures and file.path != INDEX
    )
    notices = tuple(folder.notices)
    folder.ensure(
        INDEX, "index",
        plan.key("index", plan.document, plan.outline, plan.deck, timeline, files, notices),
        lambda target: write_index_page(
            target, document=plan.document, outline=plan.outline, deck=plan.deck,
            timeline=timeline, files=files, pictures=pictures, notices=notices,
        ),
    )  # fmt: skip
