"""PDF: the text layer as paragraphs, without running heads, page numbers and hyphenation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2 as pdfium

from speechcast.errors import InputError
from speechcast.model.document import BlockKind
from speechcast.model.notice import Notice
from speechcast.readers.content import Content, ContentBuilder
from speechcast.readers.pdf_lines import HAN, Line, Page, read_pages
from speechcast.readers.source import Source

_EDGE = 0.12
"""Share of the page's height, above and below, in which running heads and page numbers stand."""

_EDGE_LINES = 3
_PAGE_NUMBER = re.compile(
    r"[-—–·•\s]*(?:(?:第\s*)?[\d一二三四五六七八九十]{1,4}\s*(?:页)?(?:\s*[/，,]?\s*(?:共|of)?\s*\d{1,4}\s*页?)?|"
    r"(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|[ivxlc]{1,6})[-—–·•\s]*",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_HEADING = 1.12
"""How many times the usual size letters are that head a part."""

_LONGEST_HEADING = 160
"""Characters above which large letters are text all the same."""

_NOTE = 0.9
"""How many times the usual size the letters of footnotes are at the most."""

_NOTE_SIGN = re.compile(r"(?:\d{1,3}|[①-⑳*†‡§])")
_ITEM = re.compile(
    r"(?:[-–•·●◆■▪]\s|[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[a-z])[）)]\s?\S|(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、．]\s?\S"
    r"|\d{1,2}\.\s|——)"
)
_BULLET = re.compile(r"[-–•·●◆■▪]\s+")
_FIRST_CHINESE = re.compile(
    r"[“‘（《「『【]*[\u2e80-\u9fff\uf900-\ufaff—…](?:[，。、；：！？）》」』】]|[“”‘’]+[\u2e80-\u9fff]?)*"
)
"""What of a Chinese line could not have been left alone at the end of the one before."""

_DIVIDES = re.compile("[\u00ad\u2010]$")
_SENTENCE_END = re.compile(r"[。！？!?.…：:；;][”’」』）)\"']*$")
_HIDDEN = re.compile("[\ue000-\uf8ff\ufffd\x00-\x08\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class _Setting:
    """How the text of a file is set, in points.

    Attributes:
        size: Height of most characters.
        leading: Usual distance from one line's bottom to the next one's.
        headings: Sizes of headings, the largest first.
    """

    size: float
    leading: float
    headings: tuple[float, ...]


def read_pdf(source: Source) -> Content:
    """The text layer of a PDF file.

    Lines are joined to paragraphs by where they end and begin; larger letters are headings. Running
    heads, page numbers and footnotes are left out; words divided at a line's end are made whole.

    Raises:
        InputError: when it is damaged, protected, a scan, or hides its characters.
    """
    try:
        pages = read_pages(source.data)
    except (pdfium.PdfiumError, ValueError, OSError) as error:
        raise _unreadable(source, str(error)) from error
    _refuse_scan(source, pages)
    kept = _without_running_heads(pages)
    setting = _setting(kept)
    kept, notes = _without_notes(kept, pages, setting)
    builder = ContentBuilder()
    paragraphs = _paragraphs(kept, setting)
    words_of_text = Counter(re.findall(r"[\w-]+", "\n".join(line.words for line in kept).lower()))
    largest = max((p[0].size for p in paragraphs[:3]), default=0.0)
    titled = False
    for paragraph in paragraphs:
        words = _joined(paragraph, words_of_text)
        level = _level(paragraph[0].size, setting)
        if level and len(words) <= _LONGEST_HEADING:
            title = not titled and level == 1 and paragraph[0].size == largest
            titled = titled or title
            builder.add(words, BlockKind.HEADING, level, title=title)
        elif _BULLET.match(words):
            builder.add(_BULLET.sub("", words, count=1), BlockKind.ITEM, 1)
        else:
            builder.add(words)
    return builder.content(notices=(*_blank_pages(pages), *notes))


def _unreadable(source: Source, reason: str) -> InputError:
    if "password" in reason.lower():
        return InputError(
            "is protected by a password",
            where=source.where,
            hint="Open it with its password, save or print it as a PDF without one, and use that.",
        )
    return InputError(
        f"is a damaged PDF file ({reason})",
        where=source.where,
        hint="Open it in a PDF program and print it as a new PDF, or copy its text into a .txt file.",
    )


def _refuse_scan(source: Source, pages: Sequence[Page]) -> None:
    text = "".join(line.words for page in pages for line in page.lines)
    if len(text.split()) and len(_HIDDEN.findall(text)) * 4 < len(text):
        letters = sum(map(str.isalnum, text))
        pictures = sum(page.has_pictures for page in pages)
        if not (letters < 20 * len(pages) and pictures * 2 > len(pages)):
            return
    elif text.strip():
        raise InputError(
            "hides its characters: its fonts do not say which letters they show",
            where=source.where,
            hint=f"Let an OCR program read it, for instance: ocrmypdf --force-ocr {source.name} text.pdf",
        )
    if not any(page.has_pictures for page in pages):
        raise InputError(
            "has no text on its pages", where=source.where, hint="Give a PDF with a text layer."
        )
    raise InputError(
        "is a scan: its pages are pictures without text",
        where=source.where,
        hint=f"Let an OCR program read it, for instance: ocrmypdf -l chi_sim+eng {source.name} text.pdf",
    )


def _blank_pages(pages: Sequence[Page]) -> tuple[Notice, ...]:
    missing = [str(n + 1) for n, page in enumerate(pages) if page.has_pictures and not page.lines]
    if not missing:
        return ()
    return (
        Notice(
            "pages-without-text",
            f"Pages that are pictures without text were passed over: {', '.join(missing)}.",
        ),
    )


def _without_running_heads(pages: Sequence[Page]) -> list[Line]:
    """The lines in reading order, without those at the pages' edges that repeat or only number."""
    edges = [_edge_lines(page) for page in pages]
    repeated = Counter(
        words for lines in edges for words in {_DIGITS.sub("#", line.words) for line in lines}
    )
    often = max(2, round(0.3 * len(pages)))
    kept: list[Line] = []
    for page, lines in zip(pages, edges, strict=True):
        for line in page.lines:
            in_edge = line in lines
            number = _PAGE_NUMBER.fullmatch(line.words) is not None
            if in_edge and (number or repeated[_DIGITS.sub("#", line.words)] >= often):
                continue
            kept.append(line)
    return kept


def _edge_lines(page: Page) -> list[Line]:
    by_height = sorted(page.lines, key=lambda line: -line.top)
    high = [n for n in by_height[:_EDGE_LINES] if n.bottom > page.height * (1 - _EDGE)]
    low = [n for n in by_height[-_EDGE_LINES:] if n.top < page.height * _EDGE]
    return high + low


def _setting(lines: Sequence[Line]) -> _Setting:
    sizes: Counter[float] = Counter()
    steps: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.words)
    size = sizes.most_common(1)[0][0] if sizes else 10.0
    for upper, lower in pairwise(lines):
        step = upper.bottom - lower.bottom
        if upper.page == lower.page and 0 < step < 3 * size:
            steps[round(step * 2) / 2] += 1
    leading = steps.most_common(1)[0][0] if steps else 1.5 * size
    larger = sorted({s for s in sizes if s >= size * _HEADING}, reverse=True)
    return _Setting(size, leading, tuple(larger[:6]))


def _level(size: float, setting: _Setting) -> int:
    """Level of a heading set in this size; 0 when it is plain text."""
    rounded = round(size * 2) / 2
    if rounded < setting.size * _HEADING:
        return 0
    return 1 + sum(1 for other in setting.headings if other > rounded)


def _without_notes(
    lines: list[Line], pages: Sequence[Page], setting: _Setting
) -> tuple[list[Line], tuple[Notice, ...]]:
    """The lines without the footnotes: small letters below everything else on their page."""
    left_out: set[int] = set()
    for number in range(len(pages)):
        low: list[int] = []
        for index in sorted((i for i, line in enumerate(lines) if line.page == number),
                            key=lambda i: lines[i].bottom):  # fmt: skip
            if lines[index].size > setting.size * _NOTE:
                break
            low.append(index)
        if low and _NOTE_SIGN.match(lines[low[-1]].words):
            left_out.update(low)
    if not left_out:
        return lines, ()
    notice = Notice("footnotes-left-out", f"{len(left_out)} lines of footnotes were left out.")
    return [line for index, line in enumerate(lines) if index not in left_out], (notice,)


def _paragraphs(lines: Sequence[Line], setting: _Setting) -> list[list[Line]]:
    columns = _columns(lines)
    found: list[list[Line]] = []
    for number, line in enumerate(lines):
        if number and _goes_on(lines[number - 1], line, columns, setting):
            found[-1].append(line)
        else:
            found.append([line])
    return found


_COLUMN = 72.0
"""Points within which lines begin that belong to one column."""

Columns = dict[int, tuple[float, float]]
"""Left and right edge of a column, by where its lines begin, in units of `_COLUMN`."""


def _columns(lines: Sequence[Line]) -> Columns:
    begins: dict[int, list[Line]] = {}
    for line in lines:
        begins.setdefault(round(line.left / _COLUMN), []).append(line)
    found: Columns = {}
    for place in begins:
        column = [line for near in (place - 1, place, place + 1) for line in begins.get(near, ())]
        rights = sorted(line.right for line in column)
        # A few lines may stick out into the margin.
        found[place] = (min(line.left for line in column), rights[(len(rights) * 19) // 20])
    return found


def _goes_on(last: Line, line: Line, columns: Columns, setting: _Setting) -> bool:
    """Whether `line` continues the paragraph of the line before it."""
    level = _level(line.size, setting)
    if level != _level(last.size, setting) or abs(last.size - line.size) > 0.1 * setting.size:
        return False
    step = last.bottom - line.bottom
    flows = last.page != line.page or step < 0
    if level:
        near = not flows and step < 1.7 * line.size
        return near and not _ITEM.match(line.words)
    if not flows and step > 1.4 * max(setting.leading, line.size):
        return False
    if not _is_full(last, line, columns[round(last.left / _COLUMN)][1]):
        return False
    ended = _SENTENCE_END.search(last.words) is not None
    if _ITEM.match(line.words) and ended:
        return False
    indent = line.left - columns[round(line.left / _COLUMN)][0]
    if indent > 0.8 * line.size:
        hangs = _ITEM.match(last.words) is not None or abs(last.left - line.left) < 2
        return hangs and not ended
    return True


def _is_full(last: Line, line: Line, right: float) -> bool:
    """Whether the next line's first word would have found no room on the last one."""
    if chinese := _FIRST_CHINESE.match(line.words):
        return last.right + (len(chinese.group()) + 0.3) * last.size > right
    width = (line.right - line.left) / max(1, len(line.words))
    word = line.words.split(maxsplit=1)[0]
    return last.right + width * (len(word) + 1) > right - 0.5 * last.size


def _joined(paragraph: Sequence[Line], known: Counter[str]) -> str:
    """The words of a paragraph's lines: Chinese without blanks, divided words made whole."""
    words = paragraph[0].words
    for line in paragraph[1:]:
        words = _DIVIDES.sub("-", words)
        dash = words.endswith("--") or (words.endswith("-") and line.words.startswith("-"))
        if dash or HAN.match(words[-1]) or HAN.match(line.words):
            words += line.words
        elif words.endswith("-") and line.words[:1].islower():
            words = _undivided(words, line.words, known)
        else:
            words += " " + line.words
    return words.replace("\u00ad", "")


def _undivided(before: str, after: str, known: Counter[str]) -> str:
    """A word that ends its line with a hyphen: with it when the text has it so elsewhere."""
    first = re.findall(r"[\w-]+$", before[:-1])
    second = re.findall(r"^\w+", after)
    if first and second and known[f"{first[0]}-{second[0]}".lower()]:
        return before + after
    return before[:-1] + after
