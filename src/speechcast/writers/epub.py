"""The speech as an EPUB 3 book that reads itself aloud: text, slides, key terms, media overlays."""

from __future__ import annotations

import uuid
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from speechcast.files import replacing
from speechcast.languages import language_of
from speechcast.model.document import BlockKind, Document
from speechcast.model.outline import Outline
from speechcast.model.samples import milliseconds
from speechcast.model.scene import Deck
from speechcast.model.timeline import Timeline
from speechcast.renditions.archive import add_entry
from speechcast.renditions.player.reading import Chapter, Part, chapters_of
from speechcast.study import Glossary
from speechcast.writers.ooxml_package import xml_attribute, xml_text

ACTIVE_CLASS = "-epub-media-overlay-active"
_XHTML = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
    ' lang="{lang}" xml:lang="{lang}">\n<head><meta charset="UTF-8"/><title>{title}</title>'
    '<link rel="stylesheet" type="text/css" href="{up}style.css"/></head>\n'
    "<body>\n{body}</body>\n</html>\n"
)
_STYLE = f"""body {{ margin: 5%; line-height: 1.75; }}
h1 {{ font-size: 1.5em; line-height: 1.4; }}
h2 {{ font-size: 1.15em; line-height: 1.4; margin-top: 1.6em; }}
figure {{ margin: 1.2em 0; page-break-inside: avoid; break-inside: avoid; }}
figure img {{ display: block; width: 100%; height: auto; }}
.byline {{ color: #555; }}
.heading {{ font-weight: bold; }}
dt {{ font-weight: bold; margin-top: 1em; }}
dd {{ margin: 0.2em 0 0 1em; }}
.{ACTIVE_CLASS} {{ background-color: #ffe58a; color: #000; }}
"""
_WORDS = {
    "zh": {
        "contents": "目录", "cover": "封面", "terms": "关键提法", "text": "正文", "slide": "幻灯片：{title}",
        "summary": "文字与朗读同步，幻灯片配有文字说明，可按目录和标题浏览。",
    },
    "en": {
        "contents": "Contents", "cover": "Title page", "terms": "Key terms", "text": "Text",
        "slide": "Slide: {title}",
        "summary": "Text and narration are synchronized, slides have text alternatives, and contents"
        " and headings give access to every part.",
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Clip:
    """A stretch of text and the sound it is read by: element, file, times in ms."""

    element: str
    audio: str
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class _Page:
    """A file of the book: its name, title, content, sound and the entries below it."""

    name: str
    title: str
    body: str
    clips: tuple[_Clip, ...] = ()
    entries: tuple[tuple[str, str], ...] = ()
    up: str = "../"

    @property
    def stem(self) -> str:
        return Path(self.name).stem

    @property
    def duration(self) -> int:
        return sum(clip.end - clip.begin for clip in self.clips)


def write_epub(
    target: Path,
    *,
    document: Document,
    outline: Outline,
    deck: Deck,
    timeline: Timeline,
    glossary: Glossary,
    clips: Mapping[str, Path],
    pictures: Sequence[bytes],
    stamp: datetime,
) -> None:
    """Write the book (EPUB 3.3 with Media Overlays 3.3, accessibility metadata of EPUB 1.1).

    Args:
        target: The file.
        document, outline, deck, timeline: One build.
        glossary: Terms for the page behind the text; without terms there is no such page.
        clips: Deck slide id → its narration as MP3, from the slide's first sample on.
        pictures: The deck slides as PNG, in order.
        stamp: Date of the book and of the files in it.

    Raises:
        OutputError: when `target` cannot be written.
        ValueError: when deck, timeline and pictures do not belong together.
    """
    chapters = chapters_of(document, outline, deck, timeline)
    words = _WORDS[document.language]
    lang = language_of(document.language).tag
    title = outline.title.text or document.source_name
    slides = {slide.id: number for number, slide in enumerate(deck.slides, 1)}
    if len(pictures) != len(deck.slides):
        raise ValueError("there is not a picture for every slide")
    points = {slide.id: [p.text.text for p in slide.points] for slide in outline.slides()}
    sounds = {slide: f"audio/{slides[slide]:02d}.mp3" for slide in clips if slide in slides}
    cover = _Page("text/cover.xhtml", title, _cover(document, title))
    pages = [
        _chapter(number, chapter, slides, sounds, points, words, title, timeline)
        for number, chapter in enumerate(chapters, 1)
    ]
    terms = _terms(document, glossary, words)
    book = [cover, *pages, *([terms] if terms else [])]
    nav = _Page("nav.xhtml", words["contents"], _nav(pages, terms, words, cover), up="")
    identifier = uuid.uuid5(uuid.NAMESPACE_URL, f"speechcast:{document.source_sha256}:{title}")
    package = _package(
        document, title, lang, words, book, sounds, len(pictures), stamp, str(identifier)
    )
    used = {clip.audio for page in pages for clip in page.clips}
    with replacing(target) as temporary, zipfile.ZipFile(temporary, "w") as archive:
        add_entry(archive, "mimetype", "application/epub+zip", stamp, stored=True)
        add_entry(archive, "META-INF/container.xml", _CONTAINER, stamp)
        add_entry(archive, "EPUB/package.opf", package, stamp)
        add_entry(archive, "EPUB/style.css", _STYLE, stamp)
        for page in (nav, *book):
            html = _XHTML.format(lang=lang, title=xml_text(page.title), up=page.up, body=page.body)
            add_entry(archive, f"EPUB/{page.name}", html, stamp)
            if page.clips:
                add_entry(archive, f"EPUB/overlays/{page.stem}.smil", _smil(page), stamp)
        for slide, name in sounds.items():
            if name in used:
                add_entry(archive, f"EPUB/{name}", clips[slide].read_bytes(), stamp, stored=True)
        for number, picture in enumerate(pictures, 1):
            add_entry(archive, f"EPUB/slides/{number:02d}.png", picture, stamp, stored=True)


_CONTAINER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>\n"
)


def _cover(document: Document, title: str) -> str:
    front = document.known
    known = [xml_text(text) for text in (front.speaker, front.date, front.occasion) if text]
    byline = f'<p class="byline">{" · ".join(known)}</p>\n' if known else ""
    return f'<section epub:type="titlepage">\n<h1>{xml_text(title)}</h1>\n{byline}</section>\n'


def _chapter(
    number: int,
    chapter: Chapter,
    slides: Mapping[str, int],
    sounds: Mapping[str, str],
    points: Mapping[str, Sequence[str]],
    words: Mapping[str, str],
    title: str,
    timeline: Timeline,
) -> _Page:
    heading = chapter.section.heading.text or title
    lines = [f'<section epub:type="chapter" id="top">\n<h1>{xml_text(heading)}</h1>\n']
    clips: list[_Clip] = []
    entries: list[tuple[str, str]] = []
    for part in chapter.parts:
        at = slides[part.timed.id]
        name = f"slide{at}"
        if part.slide.title != heading:
            lines.append(f'<h2 id="{name}">{xml_text(part.slide.title)}</h2>\n')
            entries.append((name, part.slide.title))
        said = [t for t in points.get(part.timed.of, ()) if t]
        alt = words["slide"].format(title=part.slide.title)
        alt = "；".join([alt, *said]) if words is _WORDS["zh"] else "; ".join([alt, *said])
        lines.append(
            f'<figure><img src="../slides/{at:02d}.png" alt={xml_attribute(" ".join(alt.split()))}/>'
            "</figure>\n"
        )
        lines.append(_paragraphs(part, at))
        if part.timed.id in sounds:
            clips += _clips(part, at, sounds[part.timed.id], timeline)
    lines.append("</section>\n")
    return _Page(f"text/c{number:02d}.xhtml", heading, "".join(lines), tuple(clips), tuple(entries))


def _paragraphs(part: Part, at: int) -> str:
    lines: list[str] = []
    number = 0
    for paragraph in part.paragraphs:
        kind = ' class="heading"' if paragraph.kind is BlockKind.HEADING else ""
        lines.append(f"<p{kind}>")
        for sentence in paragraph.sentences:
            # Line breaks inside a paragraph are the source's own; a page flows.
            text = xml_text(" ".join(sentence.text.split("\n")))
            if sentence.start is None:
                lines.append(text)
            else:
                number += 1
                lines.append(f'<span id="s{at}-{number}">{text}</span>')
        lines.append("</p>\n")
    return "".join(lines)


def _clips(part: Part, at: int, audio: str, timeline: Timeline) -> list[_Clip]:
    """Sentence after sentence to the next one's beginning, so that pauses are kept."""

    def ms(sample: int) -> int:
        return milliseconds(sample - part.timed.start, timeline.sample_rate)

    said = [s for p in part.paragraphs for s in p.sentences if s.start is not None]
    starts = [ms(s.start) for s in said if s.start is not None]
    ends = [*starts[1:], ms(part.timed.end)]
    found = [
        _Clip(f"s{at}-{number}", audio, begin, end)
        for number, (begin, end) in enumerate(zip(starts, ends, strict=True), 1)
    ]
    return [clip for clip in found if clip.end > clip.begin]


def _clock(ms: int) -> str:
    seconds, thousandths = divmod(ms, 1000)
    return f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{thousandths:03d}"


def _smil(page: _Page) -> str:
    text = f"../{page.name}"
    pars = "".join(
        f'<par id="p{number}"><text src="{text}#{clip.element}"/><audio src="../{clip.audio}"'
        f' clipBegin="{_clock(clip.begin)}" clipEnd="{_clock(clip.end)}"/></par>\n'
        for number, clip in enumerate(page.clips, 1)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<smil xmlns="http://www.w3.org/ns/SMIL"'
        ' xmlns:epub="http://www.idpf.org/2007/ops" version="3.0"><body>\n'
        f'<seq id="seq" epub:textref="{text}#top">\n{pars}</seq>\n</body></smil>\n'
    )


def _terms(document: Document, glossary: Glossary, words: Mapping[str, str]) -> _Page | None:
    if not glossary.terms:
        return None
    rows = "".join(
        f"<dt>{xml_text(term.text)}</dt><dd>{xml_text(' '.join(document.shown(term.sentence).split()))}</dd>\n"
        for term in glossary.terms
    )
    body = (
        f'<section epub:type="glossary" id="top">\n<h1>{xml_text(words["terms"])}</h1>\n'
        f"<dl>\n{rows}</dl>\n</section>\n"
    )
    return _Page("text/terms.xhtml", words["terms"], body)


def _nav(
    pages: Sequence[_Page], terms: _Page | None, words: Mapping[str, str], cover: _Page
) -> str:
    items: list[str] = []
    for page in pages:
        below = "".join(
            f'<li><a href="{page.name}#{name}">{xml_text(title)}</a></li>\n'
            for name, title in page.entries
        )
        inner = f"<ol>\n{below}</ol>" if below else ""
        items.append(f'<li><a href="{page.name}">{xml_text(page.title)}</a>{inner}</li>\n')
    if terms:
        items.append(f'<li><a href="{terms.name}">{xml_text(terms.title)}</a></li>\n')
    first = pages[0].name if pages else cover.name
    return (
        f'<nav epub:type="toc" id="toc"><h1>{xml_text(words["contents"])}</h1>\n'
        f"<ol>\n{''.join(items)}</ol></nav>\n"
        '<nav epub:type="landmarks" id="landmarks" hidden="hidden"><ol>\n'
        f'<li><a epub:type="titlepage" href="{cover.name}">{xml_text(words["cover"])}</a></li>\n'
        f'<li><a epub:type="bodymatter" href="{first}">{xml_text(words["text"])}</a></li>\n'
        "</ol></nav>\n"
    )


def _package(
    document: Document,
    title: str,
    lang: str,
    words: Mapping[str, str],
    book: Sequence[_Page],
    sounds: Mapping[str, str],
    pictures: int,
    stamp: datetime,
    identifier: str,
) -> str:
    front = document.known
    spoken = [page for page in book if page.clips]
    used = sorted({clip.audio for page in spoken for clip in page.clips})
    meta = [
        f'<dc:identifier id="id">urn:uuid:{identifier}</dc:identifier>',
        f"<dc:title>{xml_text(title)}</dc:title>",
        f"<dc:language>{lang}</dc:language>",
    ]
    if front.speaker:
        meta.append(f"<dc:creator>{xml_text(front.speaker)}</dc:creator>")
    meta.append(f'<meta property="dcterms:modified">{stamp:%Y-%m-%dT%H:%M:%SZ}</meta>')
    if spoken:
        total = sum(page.duration for page in spoken)
        meta.append(f'<meta property="media:duration">{_clock(total)}</meta>')
        meta += [
            f'<meta property="media:duration" refines="#o-{page.stem}">{_clock(page.duration)}</meta>'
            for page in spoken
        ]
        meta.append(f'<meta property="media:active-class">{ACTIVE_CLASS}</meta>')
    modes = ["textual", "visual", *(["auditory"] if spoken else [])]
    features = [
        "alternativeText", "readingOrder", "structuralNavigation", "tableOfContents",
        *(["synchronizedAudioText"] if spoken else []),
    ]  # fmt: skip
    meta += [f'<meta property="schema:accessMode">{mode}</meta>' for mode in modes]
    meta.append('<meta property="schema:accessModeSufficient">textual</meta>')
    meta += [f'<meta property="schema:accessibilityFeature">{name}</meta>' for name in features]
    meta.append('<meta property="schema:accessibilityHazard">none</meta>')
    meta.append(f'<meta property="schema:accessibilitySummary">{xml_text(words["summary"])}</meta>')
    items = [
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
        '<item id="style" href="style.css" media-type="text/css"/>',
    ]
    for page in book:
        overlay = f' media-overlay="o-{page.stem}"' if page.clips else ""
        items.append(
            f'<item id="t-{page.stem}" href="{page.name}" media-type="application/xhtml+xml"{overlay}/>'
        )
        if page.clips:
            items.append(
                f'<item id="o-{page.stem}" href="overlays/{page.stem}.smil"'
                ' media-type="application/smil+xml"/>'
            )
    items += [
        f'<item id="a-{Path(name).stem}" href="{name}" media-type="audio/mpeg"/>' for name in used
    ]
    for number in range(1, pictures + 1):
        role = ' properties="cover-image"' if number == 1 else ""
        items.append(
            f'<item id="i-{number:02d}" href="slides/{number:02d}.png" media-type="image/png"{role}/>'
        )
    spine = "".join(f'<itemref idref="t-{page.stem}"/>' for page in book)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"'
        f' xml:lang="{lang}">\n'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        + "\n".join(meta)
        + "\n</metadata>\n<manifest>\n"
        + "\n".join(items)
        + f"\n</manifest>\n<spine>{spine}</spine>\n</package>\n"
    )
