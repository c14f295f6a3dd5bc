"""From bytes to text: the encoding found, line ends and forbidden characters settled."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from speechcast.errors import InputError
from speechcast.model.notice import Notice
from speechcast.model.span import Span
from speechcast.readers.content import Content
from speechcast.readers.paragraphs import plain_blocks
from speechcast.readers.source import Source
from speechcast.readers.time_stamps import time_stamps, without

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_MARKDOWN = re.compile(r"^#{1,4} \S.*\n(?:.*\n){1,400}?#{1,4} \S", re.MULTILINE)
"""Two headings of Markdown in one text."""

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML 1.0 cannot hold (W3C XML 1.0, production 2)."""

_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_HAN = re.compile("[\u4e00-\u9fff]")
_USUAL = re.compile(
    "[\t\n\r -~\u00a0-\u024f\u2010-\u2027\u2030-\u203a\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]"
)
_FREQUENT = frozenset("的一是在了有和人这中大为上个国我以要他时来用们到会年业发民政工作市经全")
"""Characters that make up more than a twentieth of any running Chinese text."""

_WESTERN = frozenset(
    "àâäáãåæçèéêëìíîïñòóôöõøœùúûüßÀÂÄÁÅÆÇÈÉÊËÎÏÍÑÓÔÖØŒÙÚÛÜ“”‘’„–—…€£©®°«»·¿¡§½¼¾\u00a0"
)
_HIGH = re.compile(rb"[\x80-\xff]")
_SAMPLE = 200_000
_USUAL_SHARE = 0.9
"""Share of usual characters in a text that was decoded rightly."""

_FEW_CONTROLS = 4
"""Control characters that a text may hold by accident, however short it is."""

_HEADED = 3
"""Paragraphs of a text that has no headings, at most."""

_UNKNOWN = (
    "Save it as UTF-8 (in an editor: Save as, encoding UTF-8) and run the same command again."
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and what was found on the way to it."""

    text: str
    notices: tuple[Notice, ...] = ()


def read_text(source: Source) -> Content:
    """Plain text: the decoded file as it is, lines as paragraphs.

    Raises:
        InputError: when it is not text, or in an encoding that cannot be told.
    """
    decoded = decode(source.data, source.where)
    notices = decoded.notices
    if _MARKDOWN.search(decoded.text):
        notices += (
            Notice(
                "markdown-in-text",
                "The text looks like Markdown, whose signs are read as they stand: "
                "name the file .md to have them understood.",
            ),
        )
    stamps = time_stamps(decoded.text)
    text = without(decoded.text, stamps)
    if stamps:
        notices += (
            Notice(
                "time-stamps",
                f"The {len(stamps)} times in the text ({stamps[0].of(decoded.text)} …) are neither shown nor said. "
                "Use the file of the subtitles (.srt, .vtt) to keep them.",
            ),
        )
    blocks = plain_blocks(text)
    if len(blocks) > _HEADED:
        # Loaded for speeches only: who speaks a line should not wait for it (`say`).
        from speechcast.readers.bullet_lines import with_items
        from speechcast.readers.footnotes import footnotes
        from speechcast.readers.heading_lines import brackets_of, with_headings

        blocks = with_headings(text, blocks)
        below = footnotes(text, blocks)
        stamps = tuple(sorted((*stamps, *brackets_of(text, blocks), *below)))
        if below:
            note = below[-1].of(text)
            last = " ".join(note[:20].split()) + "…" * (len(note) > 20)
            notices += (
                Notice(
                    "footnotes",
                    f"The footnotes below the text ({last}) and the marks that "
                    "point to them are neither shown nor said.",
                ),
            )
        blocks = with_items(text, blocks)
    return Content(decoded.text, blocks, notices=notices, plain=True, unsaid=stamps)


def decode(data: bytes, where: str) -> Decoded:
    """The text in `data`: UTF-8, UTF-16, UTF-32 or GB18030, with or without byte-order mark.

    Any other encoding is guessed, with a notice. `\\r\\n` becomes `\\n`; lone surrogates and
    characters that XML forbids become U+FFFD, with a notice; the rest is untouched.

    Args:
        data: The bytes of the file.
        where: Its name, for messages.

    Raises:
        InputError: when it is not text, or in an encoding that cannot be told.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            body = data[len(mark) :]
            note = "" if _decodes(body, name) else f"it is {name.upper()} with damaged places"
            return _settled(_lenient(body, name), note, where)
    encoding, note = _encoding(data, where)
    return _settled(_lenient(data, encoding), note, where)


def _lenient(data: bytes, encoding: str) -> str:
    """Decode; what is broken becomes U+FFFD, surrogates are kept for later."""
    keeps = "surrogatepass" if encoding.startswith("utf") else "strict"
    return data.decode(encoding, keeps if _decodes(data, encoding) else "replace")


def _encoding(data: bytes, where: str) -> tuple[str, str]:
    """Name of the encoding, and what the user should know of it."""
    wide = _wide_encoding(data)
    if wide:
        return wide, ""
    if b"\x00" in data:
        raise InputError(
            "is not a text: it holds NUL bytes",
            where=where,
            hint="Give the text of the speech, as a text, Markdown or Word file.",
        )
    _refuse_binary(data, where)
    if _is_utf8(data):
        return "utf-8", ""
    if _mostly(data, "utf-8"):
        return "utf-8", "it is UTF-8 with damaged places"
    if _reads_as_chinese(data):
        return "gb18030", "" if _strictly(data, "gb18030") else "it is GB18030 with damaged places"
    if _reads_as_western(data):
        return "cp1252", "its encoding was guessed to be Windows-1252"
    if len(_HIGH.findall(data)) * 100 <= len(data):
        return "utf-8", "it is UTF-8 with damaged places"
    # Loaded for the few files that need it.
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is not None and _strictly(data, best.encoding) and _is_prose(data, best.encoding):
        return best.encoding, f"its encoding was guessed to be {best.encoding}"
    raise InputError("is in an encoding that cannot be told", where=where, hint=_UNKNOWN)


def _is_utf8(data: bytes) -> bool:
    """Whether it is UTF-8 and not a few words of GB18030 that could be read so, such as 谢谢."""
    if not _decodes(data, "utf-8"):
        return False
    text = data.decode("utf-8", "surrogatepass")
    foreign = [c for c in text if c > "\x7f"]
    return not foreign or any(map(_USUAL.match, foreign)) or not _reads_as_chinese(data)


def _refuse_binary(data: bytes, where: str) -> None:
    sample = data[:_SAMPLE]
    controls = len(_CONTROL.findall(sample))
    if controls > _FEW_CONTROLS and controls * 20 > len(sample):
        raise InputError(
            "is not a text: it is full of control characters",
            where=where,
            hint="Give the text of the speech, as a text, Markdown or Word file.",
        )


def _wide_encoding(data: bytes) -> str:
    """UTF-16 or UTF-32 without a byte-order mark; empty when it is neither."""
    if len(data) < 2 or len(data) % 2:
        return ""
    sample = data[:_SAMPLE]
    scores = {name: _share_of_usual(sample, name) for name in _wide_candidates(data)}
    best = max(scores, key=lambda name: scores[name])
    if b"\x00" in sample:
        return best if scores[best] >= _USUAL_SHARE else ""
    # Chinese without a single ASCII character holds no NUL: it must not be readable otherwise.
    if _strictly(data, "utf-8") or _reads_as_chinese(data):
        return ""
    decoded = sample.decode(best, "replace")
    return best if _is_running_chinese(decoded) and scores[best] >= _USUAL_SHARE else ""


def _wide_candidates(data: bytes) -> tuple[str, ...]:
    four = ("utf-32-le", "utf-32-be") if len(data) % 4 == 0 else ()
    return (*four, "utf-16-le", "utf-16-be")


def _share_of_usual(data: bytes, encoding: str) -> float:
    try:
        text = data.decode(encoding, "surrogatepass")
    except UnicodeDecodeError:
        return 0.0
    return len(_USUAL.findall(text)) / max(1, len(text))


def _decodes(data: bytes, encoding: str) -> bool:
    """Whether nothing is broken but lone surrogates, of which another notice tells."""
    try:
        data.decode(encoding, "surrogatepass" if encoding.startswith("utf") else "strict")
    except UnicodeDecodeError:
        return False
    return True


def _strictly(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def _mostly(data: bytes, encoding: str) -> bool:
    """Whether hardly any place but a cut-off end is broken when `data` is read in `encoding`."""
    text = data.decode(encoding, "replace")
    beyond_ascii = sum(1 for c in text if c > "\x7f")
    broken = text.count("\ufffd", 0, len(text) - 1)
    return beyond_ascii > 2 and broken * 20 <= beyond_ascii


def _reads_as_chinese(data: bytes) -> bool:
    """Whether GB18030 makes running Chinese of `data`."""
    sample = data[:_SAMPLE]
    if not (_strictly(sample, "gb18030") or _mostly(sample, "gb18030")):
        return False
    return _is_running_chinese(sample.decode("gb18030", "replace"))


def _is_running_chinese(text: str) -> bool:
    """Whether it consists of usual characters, with the most frequent ones among them."""
    beyond_ascii = [c for c in text if c > "\x7f"]
    han = _HAN.findall(text)
    if not han or len(han) * 2 < len(beyond_ascii):
        return False
    if sum(map(_is_usual_han, han)) < 0.85 * len(han):
        return False
    return len(han) < 40 or sum(1 for c in han if c in _FREQUENT) * 25 >= len(han)


def _is_usual_han(char: str) -> bool:
    """Whether it is among the 3,755 usual characters (GB 2312, level 1, rows 16 to 55)."""
    try:
        return 0xB0 <= char.encode("gb2312")[0] <= 0xD7
    except UnicodeEncodeError:
        return False


def _reads_as_western(data: bytes) -> bool:
    """Whether Windows-1252 makes a West European text of `data`."""
    if not _strictly(data, "cp1252"):
        return False
    foreign = [c for c in data.decode("cp1252") if c > "\x7f"]
    known = sum(1 for c in foreign if c in _WESTERN)
    return known >= 0.95 * len(foreign) and len(foreign) * 5 < len(data)


def _is_prose(data: bytes, encoding: str) -> bool:
    """Whether letters and blanks make up most of it."""
    text = data[:_SAMPLE].decode(encoding, "replace")
    return 4 * sum(1 for c in text if c.isalnum() or c.isspace()) >= 3 * len(text)


def _settled(text: str, note: str, where: str) -> Decoded:
    """Line ends and forbidden characters settled, with notices."""
    text = text.replace("\r\n", "\n")
    text = _PAIR.sub(lambda m: m.group().encode("utf-16", "surrogatepass").decode("utf-16"), text)
    notices: list[Notice] = []
    if note:
        notices.append(
            Notice(
                "encoding-guessed",
                f"{where} is not clean UTF-8: {note}. Save it as UTF-8 if words look wrong.",
            )
        )
    text, replaced = without_forbidden(text)
    if replaced is not None:
        notices.append(replaced)
    return Decoded(text, tuple(notices))


def without_forbidden(text: str) -> tuple[str, Notice | None]:
    """`text` with U+FFFD for each character that XML forbids, and a notice when there was one."""
    first = _FORBIDDEN.search(text)
    if first is None:
        return text, None
    text, count = _FORBIDDEN.subn("\ufffd", text)
    line = text.count("\n", 0, first.start()) + 1
    notice = Notice(
        "characters-replaced",
        f"{count} characters that no file may hold were replaced by U+FFFD, first in line {line}.",
        Span(first.start(), first.end()),
    )
    return text, notice
