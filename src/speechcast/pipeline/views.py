"""Files that show the slides: pictures, captions and the deck, look-ups in deck and timeline."""

from __future__ import annotations

from pathlib import Path

from speechcast.assets import fonts_folder
from speechcast.files import write_bytes
from speechcast.folder import OutputFolder, text_writer
from speechcast.model.timeline import Timeline
from speechcast.pipeline.captions import Captions
from speechcast.pipeline.plan import Plan
from speechcast.pipeline.sound import clip_names
from speechcast.readers import read
from speechcast.renditions.pictures import contact_sheet, deck_svgs, png_pages
from speechcast.renditions.second_language import with_translation
from speechcast.renditions.standalone_svg import standalone_svgs
from speechcast.writers.captions import ass_text, lrc_text, srt_text, vtt_text
from speechcast.writers.pptx import write_pptx
from speechcast.writers.slides_pdf import write_slides_pdf

PNG_WIDTH = 1920
THUMBNAIL_WIDTH = 640
SHEET_COLUMNS = 4
CAPTIONS = {
    "srt": "captions.srt",
    "vtt": "captions.vtt",
    "lrc": "narration.lrc",
    "ass": "captions.ass",
}


def write_pictures(plan: Plan, folder: OutputFolder) -> None:
    """`slides/01.svg`, `slides/01.png`, `sheet.png` and `slides.pdf`, as far as they are asked for."""
    if not plan.wants("svg", "png", "sheet", "slides-pdf"):
        return
    key = plan.key("pictures", plan.deck)
    count = len(plan.deck.slides)
    if plan.wants("svg"):
        names = [f"slides/{n:02d}.svg" for n in range(1, count + 1)]
        kept = [folder.reuse(name, "svg", key) for name in names]
        if not all(kept):
            for name, svg in zip(names, standalone_svgs(plan.deck), strict=True):
                folder.ensure(name, "svg", key, text_writer(svg))
    if plan.wants("png"):
        _write_pages(plan, folder, "slides/{:02d}.png", "png", PNG_WIDTH, key)
    if plan.wants("sheet"):
        folder.ensure(
            "sheet.png", "sheet", key,
            lambda target: write_bytes(
                target,
                contact_sheet(deck_svgs(plan.deck), columns=min(SHEET_COLUMNS, count),
                              width_px=PNG_WIDTH, fonts=fonts_folder(),
                              first_number=plan.deck.first_number),
            ),
        )  # fmt: skip
    if plan.wants("slides-pdf"):
        front = plan.document.known
        folder.ensure(
            "slides.pdf", "slides-pdf", plan.key("slides-pdf", plan.deck, front, plan.stamp),
            lambda target: write_slides_pdf(
                target, deck=plan.deck, author=front.speaker, stamp=plan.stamp
            ),
        )  # fmt: skip


def write_thumbnails(plan: Plan, folder: OutputFolder) -> tuple[str, ...]:
    """A small picture of every slide for pages that show them all; gives their names."""
    key = plan.key("thumbnails", plan.deck)
    return _write_pages(plan, folder, "slides/thumbs/{:02d}.png", "png", THUMBNAIL_WIDTH, key)


def _write_pages(
    plan: Plan, folder: OutputFolder, pattern: str, format_name: str, width: int, key: str
) -> tuple[str, ...]:
    names = tuple(pattern.format(n) for n in range(1, len(plan.deck.slides) + 1))
    stale = [n for n, name in enumerate(names) if not folder.reuse(name, format_name, key)]
    if stale:
        svgs = deck_svgs(plan.deck)
        pages = png_pages([svgs[n] for n in stale], width_px=width, fonts=fonts_folder())
        for n, page in zip(stale, pages, strict=True):
            write_bytes(folder.path(names[n]), page)
            folder.done(names[n], format_name, key)
    return names


def check_translation(plan: Plan) -> None:
    """Refuse a translation that does not fit the speech, before anything is spoken.

    Raises:
        InputError: when it has another number of lines than the speech has sentences.
    """
    translation = _translation(plan.options.subtitle_translation)
    if translation and any(map(plan.wants, CAPTIONS)):
        with_translation((), plan.document, translation, where=plan.options.subtitle_translation)


def write_captions(
    plan: Plan, folder: OutputFolder, timeline: Timeline | None, captions: Captions
) -> None:
    """The caption files that are asked for."""
    asked = [name for name in CAPTIONS if plan.wants(name)]
    if timeline is None or not asked:
        return
    title, front = plan.outline.title.text, plan.document.known
    language, rate = plan.document.language, timeline.sample_rate
    translation = _translation(plan.options.subtitle_translation)
    key = plan.key("captions", plan.document, timeline, title, translation, plan.options.karaoke)
    kept = [folder.reuse(CAPTIONS[name], name, key) for name in asked]
    if all(kept):
        return
    lines = captions.laid_out()
    if translation:
        lines = with_translation(
            lines, plan.document, translation, where=plan.options.subtitle_translation
        )
    sung = plan.options.karaoke
    texts = {
        "srt": lambda: srt_text(lines, rate),
        "vtt": lambda: vtt_text(lines, rate, language=language, karaoke=sung),
        "lrc": lambda: lrc_text(
            lines, rate, title=title, artist=front.speaker, language=language, karaoke=sung
        ),
        "ass": lambda: ass_text(lines, rate, language=language, title=title),
    }
    for name in asked:
        folder.ensure(CAPTIONS[name], name, key, text_writer(texts[name]()))


def _translation(name: str) -> str:
    """The text of a second language under the captions; empty for none."""
    if not name:
        return ""
    return read(Path(name)).text


def write_deck(plan: Plan, folder: OutputFolder, timeline: Timeline | None) -> None:
    """`deck.pptx`; one that a person changed is set aside first."""
    if not plan.wants("pptx"):
        return
    spoken = set() if timeline is None else {u.slide for u in timeline.utterances}
    clips = {
        slide: folder.path(name)
        for slide, name in clip_names(plan, spoken).items()
        if timeline is not None
    }
    digests = tuple(
        (slide, entry.sha256 if (entry := folder.ledger.entry(path)) else "")
        for slide, path in clips.items()
    )
    key = plan.key(
        "deck", plan.document, plan.outline, plan.deck, timeline, digests, plan.stamp,
        plan.options.advance,
    )  # fmt: skip
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
            advance=plan.options.advance,
        ),
    )
