"""Markdown: its words as plain text, with headings, lists and quotes as kinds of paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from speechcast.model.document import BlockKind
from speechcast.readers.content import Content, ContentBuilder, Stated
from speechcast.readers.masks import stars_of_markdown
from speechcast.readers.source import Source
from speechcast.readers.text import decode

_HEAD = re.compile(r"\A---[ \t]*\n(?P<body>.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_ENTRY = re.compile(
    r"^(?P<key>[A-Za-z\u4e00-\u9fff]+)[ \t]*[:：][ \t]*(?P<value>\S.*?)[ \t]*$", re.MULTILINE
)
_KEYS = {
    "title": "title", "标题": "title", "题目": "title",
    "speaker": "speaker", "author": "speaker", "讲话人": "speaker", "演讲人": "speaker", "作者": "speaker",
    "date": "date", "日期": "date", "时间": "date",
    "occasion": "occasion", "event": "occasion", "场合": "occasion", "会议": "occasion",
}  # fmt: skip
_TAG = re.compile(r"<!--.*?-->|</?[A-Za-z][^<>]*>|<[!?][^<>]*>", re.DOTALL)
_FOOTNOTE = re.compile(r"^\[\^[^\]\n]+\]:[^\n]*(?:\n[ \t]+\S[^\n]*)*", re.MULTILINE)
_FOOTNOTE_SIGN = re.compile(r"\[\^[^\]\n]+\]")
_ATTRIBUTES = re.compile(
    r"^[ \t]*\{:[^{}\n]*\}[ \t]*$|\{:[ \t]*(?:[.#][\w-]|[\w-]+=)[^{}\n]*\}"
    r"|(?<=\S)[ \t]+\{[.#-][^{}\n]*\}(?=[ \t]*$)",
    re.MULTILINE,
)
"""Attributes as kramdown writes them, on a line of their own or behind words, and those that Pandoc sets at the end of
a heading."""
_HAN_EDGE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…]")


def read_markdown(source: Source) -> Content:
    """The plain text of a Markdown file.

    The first heading of level 1 is the title. Numbers of lists stay in the text, bullets do not;
    images, footnotes, attributes, comments and tags are left out. Stars that are masks are kept.

    Raises:
        InputError: when it is not text, or in an encoding that cannot be told.
    """
    decoded = decode(source.data, source.where)
    text, stated = _without_head(decoded.text)
    text = _ATTRIBUTES.sub("", _FOOTNOTE_SIGN.sub("", _FOOTNOTE.sub("", text)))
    stand_in = _stand_in(text)
    parser = MarkdownIt("commonmark", {"maxNesting": 100}).enable("table").disable("code")
    tokens = parser.parse(_with_settled_stars(text, stand_in))
    builder = ContentBuilder()
    _Walk(tokens, builder, stand_in).run()
    return builder.content(stated=stated, notices=decoded.notices)


def _without_head(text: str) -> tuple[str, Stated]:
    """The text behind a YAML head, and what its plain `key: value` lines say."""
    head = _HEAD.match(text)
    entries = list(_ENTRY.finditer(head["body"])) if head else []
    if head is None or not entries:
        return text, Stated()
    found: dict[str, str] = {}
    for entry in entries:
        name = _KEYS.get(entry["key"].lower())
        if name:
            found.setdefault(name, entry["value"].strip("\"'"))
    return text[head.end() :], Stated(**found)


def _stand_in(text: str) -> str:
    """A private-use character that the text does not hold."""
    return next(c for c in map(chr, range(0xE000, 0xF8FF)) if c not in text)


def _with_settled_stars(text: str, stand_in: str) -> str:
    """`text` without the stars that emphasise, and a stand-in for each that masks.

    CommonMark takes `**市和**县` for emphasis and `**一句话。**下一句` for none.
    """
    stars = stars_of_markdown(text)
    settled = [(span, stand_in * len(span)) for span in stars.masks]
    settled += [(span, "") for span in stars.emphasis]
    parts: list[str] = []
    position = 0
    for span, words in sorted(settled):
        parts += (text[position : span.start], words)
        position = span.end
    return "".join((*parts, text[position:]))


def _soft_break(before: str, after: str) -> str:
    """What a line end inside a Markdown paragraph stands for.

    Chinese lines are joined without a blank; one that ends with its sentence ends its paragraph,
    as whoever writes Chinese line by line means it.
    """
    if not (_HAN_EDGE.match(before) or _HAN_EDGE.match(after)):
        return " "
    return "\n" if before in "。！？：" else ""


class _Walk:
    """Goes through the tokens of one file, block by block."""

    def __init__(self, tokens: Sequence[Token], builder: ContentBuilder, stand_in: str) -> None:
        self.tokens = tokens
        self.builder = builder
        self.stand_in = stand_in
        self.lists = 0
        self.quotes = 0
        self.heading = 0
        self.number = ""
        self.row: list[str] | None = None
        self.titled = False

    def run(self) -> None:
        for token in self.tokens:
            self._take(token)

    def _take(self, token: Token) -> None:
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                self.lists += 1
            case "bullet_list_close" | "ordered_list_close":
                self.lists -= 1
            case "list_item_open":
                self.number = f"{token.info}{token.markup} " if token.info else ""
            case "blockquote_open":
                self.quotes += 1
            case "blockquote_close":
                self.quotes -= 1
            case "heading_open":
                self.heading = int(token.tag[1:])
            case "heading_close":
                self.heading = 0
            case "tr_open":
                self.row = []
            case "tr_close":
                self._add("\t".join(self.row or []))
                self.row = None
            case "inline":
                words = self._plain(token.children or [])
                if self.row is None:
                    self._add(words)
                elif words.strip():
                    self.row.append(words.strip())
            case "fence" | "code_block":
                self._add(self._restored(token.content))
            case "html_block":
                self._add(self._restored(_TAG.sub("", token.content)))
            case _:
                pass

    def _add(self, words: str) -> None:
        number, self.number = self.number, ""
        if self.heading:
            title = self.heading == 1 and not self.titled
            self.titled = self.titled or title
            self.builder.add(words, BlockKind.HEADING, self.heading, title=title)
        elif self.lists:
            self.builder.add(number + words, BlockKind.ITEM, self.lists)
        elif self.quotes:
            self.builder.add(words, BlockKind.QUOTE, self.quotes)
        else:
            self.builder.add(words)

    def _plain(self, tokens: Sequence[Token]) -> str:
        """The words of inline tokens."""
        parts: list[str] = []
        for number, token in enumerate(tokens):
            if token.type in ("text", "code_inline", "text_special"):
                parts.append(token.content)
            elif token.type == "hardbreak":
                parts.append("\n")
            elif token.type == "softbreak":
                near = tokens[number + 1 : number + 4]
                after = next((t.content for t in near if t.content), "")[:1]
                parts.append(_soft_break("".join(parts[-3:])[-1:], after))
            elif token.type == "html_inline" and token.content.lower().startswith("<br"):
                parts.append("\n")
        return self._restored("".join(parts))

    def _restored(self, text: str) -> str:
        return text.replace(self.stand_in, "*")
