"""Web pages: the main content, without menus, forms and scripts."""

from __future__ import annotations

import codecs
import re

from lxml import etree
from lxml import html as lxml_html

from speechcast.errors import InputError
from speechcast.model.document import BlockKind
from speechcast.model.notice import Notice
from speechcast.model.span import Span
from speechcast.readers.content import Content, ContentBuilder
from speechcast.readers.docx_numbering import FORMATS
from speechcast.readers.source import Source
from speechcast.readers.text import decode, without_forbidden

_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_\-]{2,30})", re.IGNORECASE
)
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252", "ascii": "cp1252"}
"""Encodings that pages name, and what browsers read them as (WHATWG Encoding Standard)."""

_LEFT_OUT = frozenset(
    {"script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math",
     "canvas", "audio", "video", "form", "button", "select", "textarea", "input", "nav",
     "footer", "aside", "dialog", "menu", "del", "s", "strike", "rt", "rp", "head", "img",
     "picture"}
)  # fmt: skip
_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "complementary", "search", "menu", "dialog"}
)
_BLOCKS = frozenset(
    {"p", "div", "section", "article", "main", "header", "body", "h1", "h2", "h3", "h4", "h5",
     "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "table", "thead", "tbody",
     "tfoot", "tr", "td", "th", "caption", "figure", "figcaption", "address", "center", "hr",
     "details", "summary", "fieldset", "html"}
)  # fmt: skip
_CLUTTER = re.compile(
    r"(?:^|[-_\s])(?:nav|navbar|menu|sidebar|side-bar|footer|foot|comments?|share|sharing|social|related|breadcrumbs?|"
    r"advert|ads|cookie|consent|pagination|pager|toolbar|copyright|subscribe|newsletter|popup|modal|recommend)(?:$|[-_\s])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_FURNITURE = re.compile(
    r"^(?:(?:发布|发表|更新)?(?:时间|日期)\s*[:：]?)?\s*(?:\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?)?\s*(?:\d{1,2}:\d{2}(?::\d{2})?)?\s*"
    r"(?:(?:信息|文章|稿件)?来源|责任编辑|编辑|浏览(?:次数|量)|点击(?:数|量)?|字号|字体|打印|分享到?|收藏|关闭窗口)(?:\s*[:：]|\s|$)"
)
"""Lines with which news sites surround a text."""

_LONGEST_FURNITURE = 60
_LIST_TYPES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_BLANKS = re.compile(r"[ \t\n\r\f\u00a0]+")
_LONG_CELL = 150
"""Characters of a table's cell above which the table only lays out the page."""

_BREAK, _CELL_BREAK = "\x1e", "\x1f"
"""Stand for `<br>` and between cells while a paragraph is gathered; no text may hold them."""

_CELLS = frozenset({"td", "th"})
_HEADING = re.compile("h[1-6]")
_NUMBER = re.compile(r"-?\d{1,6}")

_FEW_WORDS = 10
"""Characters below which a paragraph says nothing about where the main part is."""

_SHARE = 0.5
"""Share of the page's words that its main part holds at the least."""


def read_html(source: Source) -> Content:
    """The main content of a web page, with headings, lists, quotes and tables' rows.

    The main part is what the page names so (`main`, `article`), else the element whose paragraphs
    hold most words. Menus, sidebars, forms, scripts, deleted words and readings are left out;
    numbers of ordered lists are written out.

    Raises:
        InputError: when it is no HTML, or in an encoding that cannot be told.
    """
    text, notices = _decoded(source)
    parser = lxml_html.HTMLParser(
        encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = lxml_html.document_fromstring(without_forbidden(text)[0].encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, RecursionError) as error:
        raise InputError(
            "is no web page that can be read",
            where=source.where,
            hint="Save it as plain text (.txt).",
        ) from error
    page_title = " ".join((root.findtext(".//title") or "").split())
    _drop_clutter(root)
    body = root.find("body")
    whole = root if body is None else body
    main = _main_part(whole)
    builder = ContentBuilder()
    heading = _heading_outside(whole, main)
    if heading:
        builder.add(heading, BlockKind.HEADING, 1, title=True)
    _Walk(builder).take(main)
    content = builder.content(notices=notices)
    title = content.title or _title_by_page(content, page_title)
    return Content(content.text, content.blocks, title, content.stated, content.notices)


def _decoded(source: Source) -> tuple[str, tuple[Notice, ...]]:
    declared = _CHARSET.search(source.data[:4096])
    if declared is not None and not source.data.startswith(
        (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    ):
        name = declared[1].decode("ascii").lower()
        try:
            return source.data.decode(_WIDER.get(name, name)), ()
        except (UnicodeDecodeError, LookupError):
            pass
    decoded = decode(source.data, source.where)
    return decoded.text, decoded.notices


def _drop_clutter(root: etree._Element) -> None:
    """Take out what is no content; the words behind each stay."""
    for element in list(root.iter()):
        if element is root or not isinstance(element.tag, str):
            continue
        if _is_clutter(element) and element.getparent() is not None:
            element.drop_tree()  # type: ignore[attr-defined]


def _is_clutter(element: etree._Element) -> bool:
    tag = str(element.tag)
    if tag in _LEFT_OUT:
        return tag != "form" or len(_words(element)) < 400
    if tag in ("body", "main", "article", "html"):
        return False
    if element.get("role") in _ROLES or element.get("hidden") is not None:
        return True
    if element.get("aria-hidden") == "true" or _HIDDEN.search(element.get("style") or ""):
        return True
    if tag == "sup":
        return element.find(".//a") is not None
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    # A page may call the whole of itself "sidebar-layout": only small parts are dropped by name.
    return (
        _CLUTTER.search(names) is not None
        and len(_words(element)) < 1500
        and _link_share(element) > 0.3
    )


def _words(element: etree._Element) -> str:
    return "".join("".join(map(str, element.itertext())).split())


def _link_share(element: etree._Element) -> float:
    linked = sum(len(_words(link)) for link in element.iter("a"))
    return linked / max(1, len(_words(element)))


def _main_part(body: etree._Element) -> etree._Element:
    """The element that holds the speech."""
    named = [*body.iter("main"), *(e for e in body.iter() if e.get("role") == "main")]
    named += list(body.iter("article"))
    total = len(_words(body))
    for element in named:
        if len(_words(element)) >= _SHARE * total:
            return element
    scores: dict[etree._Element, float] = {}
    for paragraph in body.iter("p", "br", "pre", "div", "td"):
        words = _own_words(paragraph)
        parent = paragraph.getparent()
        for weight in (1.0, 0.9, 0.7):
            if parent is None or words < _FEW_WORDS:
                break
            scores[parent] = scores.get(parent, 0.0) + weight * words
            if parent is body:
                break
            parent = parent.getparent()
    best = max(scores, key=lambda element: scores[element], default=body)
    return best if len(_words(best)) >= _SHARE * total else body


def _own_words(element: etree._Element) -> int:
    """Characters of a paragraph: of an element without blocks in it, or of the line behind `<br>`."""
    if element.tag == "br":
        return len((element.tail or "").strip())
    if any(child.tag in _BLOCKS for child in element):
        return 0
    return len(_words(element))


def _heading_outside(body: etree._Element, main: etree._Element) -> str:
    """The page's first heading of level 1, when it stands before the main part and not in it."""
    if main is body:
        return ""
    for element in body.iter():
        if element is main:
            return ""
        if element.tag == "h1":
            return " ".join("".join(map(str, element.itertext())).split())
    return ""


def _title_by_page(content: Content, page_title: str) -> tuple[Span, ...]:
    """The first paragraph that the page's own title repeats, among the first few."""
    for block in content.blocks[:3]:
        words = block.span.of(content.text)
        if len(words) >= 4 and words in page_title:
            return (block.span,)
    return ()


class _Walk:
    """Goes through the main part, block by block."""

    def __init__(self, builder: ContentBuilder) -> None:
        self.builder = builder
        self.pending: list[str] = []
        self.heading = 0
        self.quotes = 0
        self.lists: list[int | None] = []
        self.number = ""
        self.titled = False

    def take(self, root: etree._Element) -> None:
        """Add the paragraphs of `root`."""
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if not isinstance(element.tag, str):
                continue
            if event == "start":
                self._start(element, element.tag)
                continue
            self._end(element.tag, element)
            if element is not root:
                self.pending.append(_collapsed(element.tail))
        self._flush()

    def _start(self, element: etree._Element, tag: str) -> None:
        if tag == "br":
            self.pending.append(_BREAK)
            return
        if tag in _CELLS and not _lays_out(element):
            if "".join(self.pending).strip():
                self.pending.append(_CELL_BREAK)
        elif tag in _BLOCKS:
            self._flush()
        if tag in ("ul", "ol"):
            self.lists.append(_whole(element.get("start"), 1) if tag == "ol" else None)
        elif tag == "li":
            self._begin_item(element)
        elif tag == "blockquote":
            self.quotes += 1
        elif _HEADING.fullmatch(tag):
            self.heading = int(tag[1])
        text = element.text or ""
        self.pending.append(text.replace("\n", _BREAK) if tag == "pre" else _collapsed(text))

    def _end(self, tag: str, element: etree._Element) -> None:
        if tag in _BLOCKS and not (tag in _CELLS and not _lays_out(element)):
            self._flush()
        if tag in ("ul", "ol") and self.lists:
            self.lists.pop()
        elif tag == "blockquote":
            self.quotes -= 1
        elif _HEADING.fullmatch(tag):
            self.heading = 0

    def _begin_item(self, item: etree._Element) -> None:
        """Note the number of an item of an ordered list, with its point."""
        self.number = ""
        if not self.lists or self.lists[-1] is None:
            return
        number = _whole(item.get("value"), self.lists[-1])
        self.lists[-1] = number + 1
        parent = item.getparent()
        kind = item.get("type") or (parent.get("type") if parent is not None else None) or ""
        self.number = f"{FORMATS[_LIST_TYPES.get(kind, 'decimal')](number)}. "

    def _flush(self) -> None:
        """Add what was gathered."""
        gathered = "".join(self.pending)
        self.pending = []
        for line in gathered.split(_BREAK):
            words = _BLANKS.sub(" ", line).strip().replace(_CELL_BREAK, "\t")
            if not words or (len(words) <= _LONGEST_FURNITURE and _FURNITURE.match(words)):
                continue
            number, self.number = self.number, ""
            if self.heading:
                title = self.heading == 1 and not self.titled
                self.titled = self.titled or title
                self.builder.add(words, BlockKind.HEADING, self.heading, title=title)
            elif self.lists:
                self.builder.add(number + words, BlockKind.ITEM, len(self.lists))
            elif self.quotes:
                self.builder.add(words, BlockKind.QUOTE, self.quotes)
            else:
                self.builder.add(words)


def _collapsed(text: str | None) -> str:
    return _BLANKS.sub(" ", text) if text else ""


def _lays_out(cell: etree._Element) -> bool:
    """Whether a table's cell holds text that runs, so that the table only lays out the page."""
    return cell.find(".//p") is not None or len(_words(cell)) > _LONG_CELL


def _whole(value: str | None, default: int) -> int:
    return int(value) if value is not None and _NUMBER.fullmatch(value.strip()) else default
