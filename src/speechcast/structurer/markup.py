"""Plain words as Pandoc Markdown that means exactly them, and back."""

from __future__ import annotations

import html
import re

_ALWAYS = re.compile(r"[\\`*_\[\]<>$~^@|\"']|&(?=[#\w])|(?<=-)-|-(?=-)|\.(?=\.)|(?<=\.)\.")
"""Signs that Pandoc's Markdown may read as more than themselves, wherever they stand; straight
quotes, double hyphens and dots are among them because of its `smart` extension."""

_START = re.compile(
    r"[#+\-:%=]|\(?(?:\d{1,9}|[A-Za-z]|[ivxlcdmIVXLCDM]{1,9})[.)](?=\s|$)|\((?=[^\W_]{1,9}\))"
)
"""What would make a line a heading, a list item, a rule, a definition or a fence."""

_BLANKS = re.compile(r"(?<= ) |[^\S \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|^\s|\s$")
"""Blanks that a line of Markdown loses: at its ends, of a run of spaces all but one, and those that
break lines. Others, such as one that no line ends at, are kept as they are."""
_ESCAPED = re.compile(r"\\([^\w\s]|_)|&(#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def escaped(words: str, *, start: bool = True) -> str:
    """Markdown of one line whose plain text is `words`; blanks that it would lose become entities.

    Args:
        words: The words, without a line break.
        start: Whether they begin the line.
    """
    line = _ALWAYS.sub(r"\\\g<0>", words)
    begins = _START.match(words) if start else None
    if begins:
        line = _start_escaped(begins) + _ALWAYS.sub(r"\\\g<0>", words[begins.end() :])
    return _BLANKS.sub(lambda m: f"&#{ord(m.group())};", line)


def _start_escaped(begins: re.Match[str]) -> str:
    head = begins.group()
    if len(head) > 1:
        return re.sub(r"[^\w\s]", r"\\\g<0>", head)
    return "\\" + head


def unescaped(line: str) -> str:
    """The words that a line of Markdown means, where it holds nothing but words.

    Signs of emphasis that nobody escaped stay: they may be masks.
    """
    return _ESCAPED.sub(lambda m: m.group(1) or _character(m.group(2)), line)


def _character(name: str) -> str:
    """What an entity stands for; unlike HTML's rule, the numbers of C1 controls are themselves."""
    if not name.startswith("#"):
        return html.unescape(f"&{name};")
    number = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
    return chr(number) if number <= 0x10FFFF else f"&{name};"


EMPTY_ITEMS = frozenset("-*+•")
"""Signs of a list item without words: a person began one and left it."""

_BARE_MARK = re.compile(r"(?:>|[-－–•·](?=[^\W\d_]|[“‘《（]|\s))\s*")


def without_mark(line: str) -> str:
    """A line that is no list item by Markdown's rules, without the sign that makes it one for a person
    (`-words` without the blank, `－ words`, `• words`); a negative number keeps its own."""
    mark = _BARE_MARK.match(line)
    return line[mark.end() :] if mark else line
