"""Files for people who watch, read or print: player, handout, main points, and the index page."""

from __future__ import annotations

from speechcast.folder import OutputFolder
from speechcast.model.timeline import Timeline
from speechcast.pipeline.plan import Plan
from speechcast.pipeline.views import write_thumbnails
from speechcast.writers.brief import write_brief, write_brief_markdown
from speechcast.writers.handout import write_handout
from speechcast.writers.index_page import ListedFile, write_index_page
from speechcast.writers.player import write_player


def write_pages(plan: Plan, folder: OutputFolder, timeline: Timeline | None) -> None:
    """`player/`, `handout.pdf`, `brief.docx` and `brief.md`, as far as they are asked for."""
    key = plan.key("pages", plan.document, plan.outline, plan.deck, timeline, plan.stamp)
    if timeline is not None and plan.wants("html"):
        _write_player(plan, folder, timeline)
    if plan.wants("pdf"):
        folder.ensure(
            "handout.pdf", "pdf", key,
            lambda target: write_handout(
                target, document=plan.document, outline=plan.outline, deck=plan.deck,
                timeline=timeline, stamp=plan.stamp,
            ),
        )  # fmt: skip
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


def _write_player(plan: Plan, folder: OutputFolder, timeline: Timeline) -> None:
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
            timeline=timeline, audio=audio, single_file=single,
        ),
    )  # fmt: skip


def write_index(plan: Plan, folder: OutputFolder, timeline: Timeline | None) -> None:
    """`index.html`: every slide at a glance, the narration, and what each file is."""
    pictures = write_thumbnails(plan, folder)
    files = tuple(
        ListedFile(file.path, file.format, file.bytes)
        for file in folder.files
        if file.path not in pictures and file.path != "index.html"
    )
    notices = tuple(folder.notices)
    folder.ensure(
        "index.html", "index",
        plan.key("index", plan.document, plan.outline, plan.deck, timeline, files, notices),
        lambda target: write_index_page(
            target, document=plan.document, outline=plan.outline, deck=plan.deck,
            timeline=timeline, files=files, pictures=pictures, notices=notices,
        ),
    )  # fmt: skip
