"""Plain words as Pandoc Markdown that means exactly them, and back."""

from __future__ import annotations

import html
import re

_ALWAYS = re.compile(r"[\\`*_\[\]<>$~^@|\"']|&(?=[#\w])|(?<=-)-|-(?=-)|\.(?=\.)|(?<=\.)\.")
"""Signs that Pandoc's Markdown may read as more than themselves, wherever they stand; straight
quotes, double hyphens and dots are among them because of its `smart` extension."""

_START = re.compile(r"([#+\-:%=]|\(?#?[^\W_]{1,9}[.)](?=\s|$)|\((?=[^\W_]{1,9}\)))")
"""What would make a line a heading, a list item, a rule, a definition or a fence."""

_BLANKS = re.compile(r"(?<=\s)\s|[^\S ]|^\s|\s$")
_ESCAPED = re.compile(r"\\([^\w\s])|&(#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def escaped(words: str) -> str:
    """One line of Markdown whose plain text is `words`; blanks that it would lose become entities."""
    line = _ALWAYS.sub(r"\\\g<0>", words)
    start = _START.match(words)
    if start:
        line = _start_escaped(words, start) + _ALWAYS.sub(r"\\\g<0>", words[start.end() :])
    return _BLANKS.sub(lambda m: f"&#{ord(m.group())};", line)


def _start_escaped(words: str, start: re.Match[str]) -> str:
    head = start.group()
    if len(head) > 1:
        return re.sub(r"[^\w\s]", r"\\\g<0>", head)
    return "\\" + head


def unescaped(line: str) -> str:
    """The words that a line of Markdown means, where it holds nothing but words.

    Signs of emphasis that nobody escaped stay: they may be masks.
    """
    return _ESCAPED.sub(lambda m: m.group(1) or html.unescape(m.group()), line)
