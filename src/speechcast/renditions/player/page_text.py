"""The speech as HTML: the transcript with its slides, the contents, the table of keys."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import count

from speechcast.model.document import BlockKind, Front
from speechcast.renditions.player.reading import Chapter, Paragraph, Part
from speechcast.renditions.player.slide_markup import inline_svg
from speechcast.renditions.player.wording import KEY_ROWS

_BREAK = re.compile(r"\s*\n\s*")


def clock(ms: int) -> str:
    """Milliseconds as `m:ss` or `h:mm:ss`, seconds cut off."""
    minutes, seconds = divmod(ms // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"


def byline(front: Front) -> str:
    """Who spoke, when and where, as far as it is known."""
    known = [escape(text) for text in (front.speaker, front.date, front.occasion) if text]
    return f'<p class="byline">{" · ".join(known)}</p>' if known else ""


def _paragraph(paragraph: Paragraph, numbers: Iterator[int]) -> str:
    words = []
    for sentence in paragraph.sentences:
        # Line breaks inside a paragraph are the source's own; a page flows.
        text = _BREAK.sub(" ", sentence.text)
        core = text.strip()
        if sentence.start is None or not core:
            words.append(escape(text))
            continue
        # Blanks around a sentence stay outside, so that its highlight ends with its last sign.
        before, _, after = text.partition(core)
        words.append(
            f'{before}<span class="said" role="button" tabindex="-1" data-n="{next(numbers)}">'
            f"{escape(core)}</span>{after}"
        )
    kind = ' class="heading"' if paragraph.kind is BlockKind.HEADING else ""
    return f"<p{kind}>{''.join(words)}</p>\n"


def _part(
    number: int, part: Part, heading: str, svg: str, start: int, numbers: Iterator[int]
) -> str:
    title = escape(part.slide.title)
    # A slide named as its chapter is not named again for the eye.
    same = " same" if part.slide.title == heading else ""
    paragraphs = "".join(_paragraph(p, numbers) for p in part.paragraphs)
    return (
        f'<section class="part" id="{escape(part.timed.id, quote=True)}" data-part="{number}">\n'
        f'<h3 class="part-name"><button type="button"><span class="number">{number + 1}</span>'
        f'<span class="title{same}">{title}</span> <time>{clock(start)}</time></button></h3>\n'
        f'<figure aria-label="{escape(title, quote=True)}">{svg}</figure>\n'
        f"{paragraphs}</section>\n"
    )


def transcript(
    chapters: Sequence[Chapter], svgs: Sequence[str], starts: Sequence[int], *, unnamed: str
) -> str:
    """The whole speech, slide by slide; its pictures stand in it for paper and plain browsers.

    Args:
        chapters: The speech.
        svgs: The deck's pictures, in order.
        starts: When the slides begin, milliseconds.
        unnamed: Heading of a section without one, as HTML.
    """
    numbers = count()
    at = count()
    pages = []
    for chapter in chapters:
        parts = []
        for part in chapter.parts:
            number = next(at)
            svg = inline_svg(svgs[number], prefix=f"p{number + 1}-")
            heading = chapter.section.heading.text
            parts.append(_part(number, part, heading, svg, starts[number], numbers))
        name = escape(chapter.section.heading.text) or unnamed
        pages.append(f'<section class="chapter">\n<h2>{name}</h2>\n{"".join(parts)}</section>\n')
    return "".join(pages)


def contents(chapters: Sequence[Chapter], starts: Sequence[int], *, unnamed: str) -> str:
    """Chapters and their slides as a list of buttons; the pictures are drawn when they are near."""
    at = count()
    items = []
    for chapter in chapters:
        entries = []
        for part in chapter.parts:
            number = next(at)
            entries.append(
                f'<li><button type="button" class="entry" data-slide="{number}">'
                '<span class="thumb" aria-hidden="true"></span>'
                f'<span class="title">{escape(part.slide.title)}</span>'
                f'<span class="time">{clock(starts[number])}</span></button></li>\n'
            )
        name = escape(chapter.section.heading.text) or unnamed
        items.append(f"<li><h2>{name}</h2><ol>\n{''.join(entries)}</ol></li>\n")
    return f'<ol class="contents-list">\n{"".join(items)}</ol>'


def key_rows(words: Mapping[str, str]) -> str:
    """The rows of the table of keys."""
    rows = []
    for keys, name in KEY_ROWS:
        shown = f" {words['or']} ".join(
            f"<kbd>{escape(key.format(space=words['space']))}</kbd>" for key in keys
        )
        rows.append(f'<tr><th scope="row">{shown}</th><td>{escape(words[name])}</td></tr>')
    return "\n".join(rows)
