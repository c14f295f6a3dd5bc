"""What a web page sets around a text and people copy along with it: buttons, paths, editors' names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from speechcast.model.document import Block, Mask, MaskKind
from speechcast.model.span import Span

_WHEN = r"\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?(?:\s*\d{1,2}[:：时]\d{2}(?:[:：分]\d{2})?[分秒]?)?"
_PLAIN = re.compile(
    r"(?:下载|打印(?:本页|此页|文章)?|全屏|收藏(?:本页)?|分享(?:到|至)?|加大|还原|减小|关闭(?:窗口|本页)?|首页|返回(?:首页|顶部)|"
    r"我要纠错|扫一扫.{0,30}|相关(?:链接|阅读|新闻|文档|报道)|(?:上|下)一篇.{0,60}|"
    r"Skip to (?:main )?content|Share(?: this(?: page| article)?)?|Print(?: this page)?|E-?mail(?: this)?|"
    r"Download(?: (?:as )?PDF)?|Back to top|Sign in|Log in|Subscribe|Related (?:content|articles))\s*[:：]?"
    r"|[【\[]?\s*字[号体]\s*[:：].{0,20}|[【\[]\s*(?:字[号体]|打印|关闭|收藏|分享)\s*[】\]]"
    rf"|(?:您|你)?(?:的|当前|现在)?(?:所在)?位置\s*[:：].{{0,60}}|(?:信息|文章|稿件)?来源\s*[:：].{{0,30}}"
    rf"|(?:发[布表]|更新)?(?:时间|日期)\s*[:：]\s*(?:{_WHEN})?|(?:浏览|阅读|点击)(?:次数|量|数)?\s*[:：]\s*\d*次?"
    r"|(?:[（(]\s*[\u4e00-\u9fff]{2,6}社[^（）()]{2,24}电\s*[）)])?\s*《\s*[^《》]{2,12}\s*》\s*[（(]\s*\d{4}年[^（）()]{2,24}版\s*[）)]"
    r"|[（(]\s*[\u4e00-\u9fff]{2,6}社[^（）()]{2,24}电\s*[）)]"
    r"|(?:责任)?(?:编辑|校对|审核|编审)\s*[:：].{1,20}",
    re.IGNORECASE,
)
"""Lines that are known by themselves."""

_BESIDE = re.compile(
    rf"[大中小】\]>》|·/]{{1,3}}|{_WHEN}|(?:[\u4e00-\u9fff]{{2,6}}|Home|Menu|Search)"
)
"""Lines that are furniture where they stand between others: sizes of letters, signs, steps of a path."""

_ADDRESS = re.compile(
    r"(?P<page>https?:/\S+)(?:[ \t]+[^\s\d/-]*[\d/-]\S*|[ \t]+[AP]\.?M\.?)*",
    re.IGNORECASE,
)
"""The address of a page, where a line says no more; a printed one has its number and the hour with it."""

_ATTRIBUTES = re.compile(r"\{:[^{}\n]*\}")
"""A line that only tells how the Markdown of a site is to be set."""

_STAMP = re.compile(
    r"[\[(*]*(?:(?:please )?check against (?:the )?delivery|(?:as )?(?:delivered|prepared)(?: for delivery)?|embargo(?:ed)? until\b.{0,60})[\])*.]*",
    re.IGNORECASE,
)
"""What is stamped on the sheets of a speech that are handed out."""

_STEP = re.compile(r"[>》›»/]")
_LINES, _FEWEST = 24, 2
"""Lines at either end of a text in which furniture lies, and how many that are known by themselves there are."""

_LINE_OR_TWO = 3
"""Paragraphs up to which a text is a line or two to speak, and no page."""

_PROSE = 40
"""Characters from which a line with a stop is the speech itself."""


def page_furniture(text: str, blocks: Sequence[Block]) -> tuple[Mask, ...]:
    """The lines of `text` that belong to the page it was copied from, in order: as masks filled with nothing, so that
    they are neither shown nor said. They stand at its head and its end; the address of the page on each sheet, what is
    stamped on one, and attributes of Markdown, anywhere.

    Args:
        text: Plain text.
        blocks: Its paragraphs.
    """
    if len(blocks) <= _LINE_OR_TWO:
        return ()
    spans = [block.span for block in blocks]
    head = _until_prose(text, spans[:_LINES])
    tail = _until_prose(text, spans[len(head) :][: -_LINES - 1 : -1])[::-1]
    ends = [*_among(text, head, _FEWEST), *_among(text, tail, 1)]
    found = sorted({*ends, *_anywhere(text, spans)}, key=lambda line: line.start)
    whole = len(found) == len(spans)
    return () if whole else tuple(Mask(line, MaskKind.DIRECTION, fill="") for line in found)


def _anywhere(text: str, lines: Sequence[Span]) -> list[Span]:
    """The lines that are nothing but the address of the page, where it stands on several sheets, a stamp, or attributes."""
    found = [
        (line, match["page"])
        for line in lines
        if text.startswith("http", line.start)
        and (match := _ADDRESS.fullmatch(text, line.start, line.end))
    ]
    pages = Counter(page for _, page in found)
    known = [
        line
        for line in lines
        if any(p.fullmatch(text, line.start, line.end) for p in (_ATTRIBUTES, _STAMP))
    ]
    return [*known, *(line for line, page in found if pages[page] > 1)]


def _until_prose(text: str, lines: Sequence[Span]) -> list[Span]:
    found: list[Span] = []
    for line in lines:
        if len(line) >= _PROSE and re.search(r"[。.！!？?]", line.of(text)):
            break
        found.append(line)
    return found


def _among(text: str, lines: Sequence[Span], fewest: int) -> list[Span]:
    """Those of the lines that are furniture; none where too few are known by themselves."""
    known = [_PLAIN.fullmatch(line.of(text)) is not None for line in lines]
    if sum(known) < fewest:
        return []
    grown = list(known)
    for order in (range(len(lines)), range(len(lines) - 1, -1, -1)):
        for k in order:
            words = lines[k].of(text)
            near = {lines[j].of(text) for j in (k - 1, k + 1) if 0 <= j < len(lines) and grown[j]}
            small = len(words) == 1 or not any(map(str.isalpha, words))
            beside = near and (small or words in near or any(map(_STEP.fullmatch, near)))
            grown[k] = grown[k] or bool(beside and _BESIDE.fullmatch(words))
    return [line for line, holds in zip(lines, grown, strict=True) if holds]
