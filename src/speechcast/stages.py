"""The stages as functions for other programs: each takes what the one before it gave.

    document = speechcast.read("speech.txt")
    outline = speechcast.structure(document)
    deck = speechcast.lay_out(outline, template="briefing")
    narration = speechcast.narrate(outline, voice="kokoro:zf_xiaoxiao")
    timeline = speechcast.align(deck, narration)
    speechcast.write("pptx", "deck.pptx", deck=deck, narration=narration)

`speechcast.build` does all of it, and is what the command line uses: it also keeps what has not
changed.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from speechcast.assets import fonts_folder
from speechcast.config import BuildOptions, chosen
from speechcast.errors import UsageError
from speechcast.files import write_bytes, write_text
from speechcast.model.document import Document
from speechcast.model.narration import Narration
from speechcast.model.outline import Outline
from speechcast.model.scene import Deck
from speechcast.model.timeline import Timeline
from speechcast.model.timeline import align as align_parts
from speechcast.narration import narrate as narrate_outline
from speechcast.pipeline.plan import stamp_of
from speechcast.renditions.chapters import chapters
from speechcast.renditions.cues import cues
from speechcast.renditions.encoders import StreamEncoder, Tags
from speechcast.renditions.pictures import contact_sheet, deck_svgs
from speechcast.renditions.recording import Recording
from speechcast.slides import lay_out as lay_out_slides
from speechcast.slides import load_template
from speechcast.structurer import structure as structure_document
from speechcast.structurer.outline_md import outline_markdown
from speechcast.writers.brief import write_brief
from speechcast.writers.captions import ass_text, lrc_text, srt_text, vtt_text
from speechcast.writers.handout import write_handout
from speechcast.writers.outline import outline_json
from speechcast.writers.pptx import write_pptx
from speechcast.writers.slides_pdf import write_slides_pdf
from speechcast.writers.timeline import timeline_json

_SOUNDS = ("mp3", "m4b", "opus", "flac", "wav")


def structure(document: Document) -> Outline:
    """The outline of a document; it carries the document."""
    return replace(structure_document(document), document=document)


def _document(outline: Outline) -> Document:
    if outline.document is None:
        raise UsageError(
            "the outline carries no document",
            hint="Take it from speechcast.structure, or set it with dataclasses.replace.",
        )
    return outline.document


def lay_out(outline: Outline, *, template: str = "briefing") -> Deck:
    """The slides of an outline; the deck carries the outline.

    Args:
        outline: As `structure` gives it.
        template: Name of a bundled template, or the path of a `.pptx` or `.potx`.

    Raises:
        UsageError: for an unknown template.
        InputError: when the template cannot be read.
    """
    deck = lay_out_slides(_document(outline), outline, load_template(template))
    return replace(deck, outline=outline)


def narrate(outline: Outline, *, voice: str = "", options: BuildOptions | None = None) -> Narration:
    """The outline as spoken.

    Args:
        outline: As `structure` gives it.
        voice: A URI such as `kokoro:zf_xiaoxiao`; empty for a local voice of the language.
        options: Speed, pauses, loudness, silent slides.

    Raises:
        UsageError: for an unknown voice.
        EngineError, MissingError: when the voice cannot speak.
    """
    return narrate_outline(_document(outline), outline, voice=voice, options=options)


def _outline(deck: Deck) -> Outline:
    if deck.outline is None:
        raise UsageError(
            "the deck carries no outline",
            hint="Take it from speechcast.lay_out, or set it with dataclasses.replace.",
        )
    return deck.outline


def align(deck: Deck, narration: Narration) -> Timeline:
    """Deck and narration of one outline on one clock.

    Raises:
        ValueError: when they do not belong together.
    """
    return align_parts(deck, _outline(deck), narration)


@dataclass(frozen=True, slots=True)
class _Work:
    """What a format is written from."""

    document: Document
    outline: Outline
    deck: Deck
    narration: Narration | None
    options: BuildOptions

    @property
    def timeline(self) -> Timeline:
        if self.narration is None:
            raise UsageError("this format is made of the narration", hint="Give narration=….")
        return align_parts(self.deck, self.outline, self.narration)


def _captions(format_name: str, work: _Work) -> str:
    timeline, language = work.timeline, work.document.language
    lines, rate = cues(work.document, timeline), timeline.sample_rate
    title, speaker = work.outline.title.text, work.document.known.speaker
    sung = work.options.karaoke
    texts: Mapping[str, Callable[[], str]] = {
        "srt": lambda: srt_text(lines, rate),
        "vtt": lambda: vtt_text(lines, rate, language=language, karaoke=sung),
        "lrc": lambda: lrc_text(
            lines, rate, title=title, artist=speaker, language=language, karaoke=sung
        ),
        "ass": lambda: ass_text(lines, rate, language=language, title=title),
    }
    return texts[format_name]()


def _record(work: _Work, clips: Mapping[str, Path], streams: Mapping[str, Path]) -> Timeline:
    """Write clips by deck slide, and whole narrations by format."""
    timeline, narration = work.timeline, work.narration
    assert narration is not None
    encoders = tuple(
        StreamEncoder(name, path, sample_rate=narration.sample_rate)
        for name, path in streams.items()
    )
    front = work.document.known
    tags = Tags(
        title=work.outline.title.text,
        artist=front.speaker,
        date=front.date,
        language=work.document.language,
        chapters=chapters(work.outline, timeline),
    )
    with Recording(
        work.outline, work.deck, silent_slide=narration.silent_slide,
        sample_rate=narration.sample_rate, loudness=narration.loudness, encoders=encoders,
        clips=clips,
    ) as recording:  # fmt: skip
        for voiced in narration.voiced:
            recording.add(voiced)
        recording.finish(tags)
    return timeline


def _write_deck(target: Path, work: _Work) -> None:
    with ExitStack() as stack:
        clips: dict[str, Path] = {}
        timeline = None
        if work.narration is not None:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            spoken = {voiced.utterance.slide for voiced in work.narration.voiced}
            clips = {
                laid.id: folder / f"{n}.mp3"
                for n, laid in enumerate(work.deck.slides)
                if laid.of in spoken
            }
            timeline = _record(work, clips, {})
        write_pptx(
            target, document=work.document, outline=work.outline, deck=work.deck,
            template_bytes=load_template(work.deck.template).data, timeline=timeline, clips=clips,
            stamp=stamp_of(None), advance=work.options.advance,
        )  # fmt: skip


def write(
    format_name: str,
    target: str | Path,
    *,
    deck: Deck,
    narration: Narration | None = None,
    options: BuildOptions | None = None,
) -> Path:
    """Write one format to one file.

    Args:
        format_name: `pptx`, `mp3`, `m4b`, `opus`, `flac`, `wav`, `srt`, `vtt`, `lrc`, `ass`,
            `sheet`, `slides-pdf`, `pdf`, `brief`, `outline.md`, `outline.json`, `timeline.json`.
            Formats that are folders of files are `build`'s.
        target: The file.
        deck: As `lay_out` gives it.
        narration: As `narrate` gives it; sound, captions and a deck that speaks need it.
        options: What moves the deck on.

    Raises:
        UsageError: for an unknown format, or one that needs a narration when there is none.
        OutputError: when the file cannot be written.
    """
    path, outline = Path(target), _outline(deck)
    work = _Work(_document(outline), outline, deck, narration, options or BuildOptions())
    timeline = None if narration is None else work.timeline
    author, stamp = work.document.known.speaker, stamp_of(None)
    writers: dict[str, Callable[[], object]] = {
        "pptx": lambda: _write_deck(path, work),
        "sheet": lambda: write_bytes(path, contact_sheet(
            deck_svgs(deck), columns=min(4, len(deck.slides)), width_px=1920,
            fonts=fonts_folder())),
        "slides-pdf": lambda: write_slides_pdf(path, deck=deck, author=author, stamp=stamp),
        "pdf": lambda: write_handout(path, document=work.document, outline=outline, deck=deck,
                                     timeline=timeline, stamp=stamp),
        "brief": lambda: write_brief(path, document=work.document, outline=outline,
                                     timeline=timeline, stamp=stamp),
        "outline.md": lambda: write_text(path, outline_markdown(work.document, outline)),
        "outline.json": lambda: write_text(path, outline_json(work.document, outline)),
        "timeline.json": lambda: write_text(path, timeline_json(work.timeline)),
    }  # fmt: skip
    for name in ("srt", "vtt", "lrc", "ass"):
        writers[name] = lambda name=name: write_text(path, _captions(name, work))  # type: ignore[misc]
    for name in _SOUNDS:
        writers[name] = lambda name=name: _record(work, {}, {name: path})  # type: ignore[misc]
    writers[chosen("write", format_name, tuple(writers))]()
    return path
