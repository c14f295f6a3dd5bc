"""The grammar of outline files: from their lines to sections, slides and points, without meaning."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from speechcast.errors import InputError
from speechcast.model.outline import SectionKind, SlideKind
from speechcast.structurer.markup import EMPTY_ITEMS, unescaped, without_mark
from speechcast.structurer.outline_following import PARTS
from speechcast.structurer.outline_left_out import LIST

_HEADING = re.compile(r"(?P<marks>#{1,6})(?:\s+(?P<words>.*?))?\s*$")
_ATTRIBUTES = re.compile(r"(?<!\\)\{(?P<inside>[^{}]*)\}\s*$")
_ATTRIBUTE = re.compile(
    r"\s*(?:#(?P<id>[\w.-]+)|\.(?P<kind>[\w-]+)|(?P<key>[\w-]+)=(?:\"(?P<quoted>[^\"]*)\"|(?P<bare>\S+)))"
)
_ITEM = re.compile(r"(?P<indent>\s*)(?:[-*+]|\d{1,3}[.)])\s+(?P<words>.*\S)\s*$")
_FENCE = re.compile(r":{3,}\s*(?:\{\s*\.?(?P<braced>[\w-]+)[^}]*\}|(?P<name>[\w-]+))?\s*$")
_RULE = re.compile(r"(?:-\s*){3,}$|(?:\*\s*){3,}$|(?:_\s*){3,}$")
_TAGGED = re.compile(
    r"\[(?P<words>(?:\\.|[^\]\\])*)\]\{(?:\.(?P<name>label|value|unit|cell)|group=(?P<group>\d{1,2}))\}\s*"
)
_PICTURE = re.compile(
    r"!\[(?P<alt>(?:\\.|[^\]\\])*)\]"
    r"\((?:<(?P<angled>(?:\\.|[^<>\\])*)>|(?P<path>(?:[^()]|\([^()]*\))*?))(?:\s+\"[^\"]*\")?\s*\)"
    r"(?:\{[^{}]*\})?\s*$"
)
_FIELD = re.compile(r"(?P<key>[\w-]+):\s*(?P<value>.*?)\s*$")
_INDENT = 2
"""Blanks in front of a list sign from which an item is the detail of the one above."""

FURTHER = ("subtitle", "takeaway", "source")
"""Lines of a slide that have a fence of their own."""


@dataclass
class PointSource:
    """A point as written, in plain words."""

    text: str
    detail: str = ""
    label: str = ""
    value: str = ""
    unit: str = ""
    group: int = 0
    cells: list[str] = field(default_factory=list)


@dataclass
class SlideSource:
    """A slide as written.

    Attributes:
        heading: Its words.
        id, kind: Its name and kind, empty when it has none.
        join: The blank in front of its passage, as written; `None`: that of a paragraph.
        why: The comment on it.
        hint: The entries of its `at` comment.
        further: Subtitle, takeaway and source.
        columns: Headings of the columns of a table.
        points: Its items.
        pictures: Their paths and what they show.
        notes: The paragraphs of its passage, each as its lines.
        spoken: Whether it has a passage.
    """

    heading: str
    id: str = ""
    kind: str = ""
    join: str | None = None
    why: str = ""
    hint: str = ""
    further: dict[str, str] = field(default_factory=dict)
    points: list[PointSource] = field(default_factory=list)
    columns: tuple[str, ...] = ()
    pictures: list[tuple[str, str]] = field(default_factory=list)
    notes: list[tuple[str, ...]] = field(default_factory=list)

    @property
    def spoken(self) -> bool:
        """Whether it has words of its own."""
        return any(map(any, self.notes))


@dataclass
class SectionSource:
    """A section as written."""

    heading: str
    id: str = ""
    kind: str = ""
    number: int = 0
    hint: str = ""
    slides: list[SlideSource] = field(default_factory=list)


@dataclass
class OutlineSource:
    """An outline file: its head (values as plain text), the replacements it names, its sections."""

    name: str
    head: dict[str, str]
    replace: list[str]
    sections: list[SectionSource]


def parse_outline_source(text: str, name: str) -> OutlineSource:
    """The parts of an outline file.

    Raises:
        InputError: when it is not written as one; the place is `name:line:column`.
    """
    return _Parser(text, name).parse()


class _Parser:
    def __init__(self, text: str, name: str) -> None:
        self._name = name
        self._lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
        self._at = 0
        self._wrapped = False
        self._sections: list[SectionSource] = []
        self._slide: SlideSource | None = None

    def _fail(self, what: str, hint: str, column: int = 1, line: int = -1) -> InputError:
        number = min(self._at if line < 0 else line, len(self._lines) - 1) + 1
        return InputError(what, where=f"{self._name}:{number}:{column}", hint=hint)

    def parse(self) -> OutlineSource:
        head, replacements = self._head()
        self._wrapped = head.get("wrapped") == "true"
        while self._at < len(self._lines):
            self._block(self._lines[self._at])
            self._at += 1
        if not any(slide.spoken for section in self._sections for slide in section.slides):
            raise self._fail(
                "has no slide with words to be spoken",
                "Put the passage of each slide between ::: notes and :::.",
            )
        return OutlineSource(self._name, head, replacements, self._sections)

    def _head(self) -> tuple[dict[str, str], list[str]]:
        while self._at < len(self._lines) and not self._lines[self._at].strip():
            self._at += 1
        if self._at == len(self._lines) or self._lines[self._at].rstrip() != "---":
            raise self._fail("has no head", "An outline begins with --- and speechcast: outline@1.")
        begin = self._at
        head: dict[str, str] = {}
        replacements: list[str] = []
        self._at += 1
        while self._at < len(self._lines) and self._lines[self._at].rstrip() not in ("---", "..."):
            line = self._lines[self._at]
            match = _FIELD.match(line)
            if match:
                value = self._value(match)
                if isinstance(value, list):
                    replacements += [str(v) for v in value] if match["key"] == "replace" else []
                else:
                    head[match["key"]] = value
            elif line.strip() and not line.lstrip().startswith("#"):
                raise self._fail(f"has “{line.strip()[:30]}” in its head", "Write name: value.")
            self._at += 1
        if self._at == len(self._lines):
            raise self._fail("has a head without an end", "End it with ---.", line=begin)
        self._at += 1
        if head.get("speechcast") != "outline@1":
            raise self._fail(
                f"is no outline of a kind known here ({head.get('speechcast', 'none')})",
                "Its head must say speechcast: outline@1.", line=begin,
            )  # fmt: skip
        return head, replacements

    def _value(self, match: re.Match[str]) -> str | list[object]:
        value = match["value"]
        if value[:1] not in ('"', "["):
            return value.strip("'")
        try:
            parsed = json.loads(value)
        except ValueError as error:
            raise self._fail(
                f"has a value for {match['key']} that is not closed or escaped rightly",
                'Close the quotation mark, and write \\" for one inside.',
                match.start("value") + 1,
            ) from error
        return parsed if isinstance(parsed, list) else str(parsed)

    def _block(self, line: str) -> None:
        stripped = line.strip()
        heading = _HEADING.match(line)
        if not stripped or stripped in EMPTY_ITEMS:
            return
        if heading:
            self._heading(line, heading)
        elif stripped.startswith("<!--"):
            self._comment()
        elif _FENCE.match(stripped):
            self._fence(stripped)
        elif _RULE.match(stripped):
            self._slide = self._new_slide(SlideSource(""))
        elif picture := _picture(stripped):
            self._current().pictures.append(picture)
        elif item := _ITEM.match(line):
            self._item(item)
        else:
            self._prose(line, stripped)

    def _heading(self, line: str, heading: re.Match[str]) -> None:
        depth = len(heading["marks"])
        if depth > 2:
            raise self._fail(
                f"has a heading of level {depth}", "Parts have #, slides ##; there are no others."
            )
        words = heading["words"] or ""
        attributes = _ATTRIBUTES.search(words)
        found: dict[str, str] = {}
        if attributes:
            offset = heading.start("words") + attributes.start("inside")
            found = self._attributes(attributes["inside"], offset)
            words = words[: attributes.start()].rstrip()
        elif re.search(r"(?<!\\)\{[#.][^}]*$", words):
            raise self._fail("has attributes without }", "Close them.", line.rfind("{") + 1)
        kinds = [k.value for k in (SectionKind if depth == 1 else SlideKind)]
        kind = found.get("kind", "")
        if kind and kind not in kinds:
            near = get_close_matches(kind, kinds, 1)
            meant = f"Did you mean .{near[0]}? " if near else ""
            raise self._fail(
                f"has a {'part' if depth == 1 else 'slide'} of the unknown kind .{kind}",
                f"{meant}Known are {', '.join(kinds)}.", line.rfind(f".{kind}") + 1,
            )  # fmt: skip
        if depth == 1:
            number = found.get("number", "0")
            self._sections.append(
                SectionSource(unescaped(words), found.get("id", ""), kind,
                              int(number) if number.isdigit() else 0)
            )  # fmt: skip
            self._slide = None
        else:
            self._slide = self._new_slide(
                SlideSource(unescaped(words), found.get("id", ""), kind, found.get("join"))
            )
            names = (name.strip() for name in found.get("columns", "").split("|"))
            self._slide.columns = tuple(name for name in names if name)

    def _attributes(self, inside: str, offset: int) -> dict[str, str]:
        found: dict[str, str] = {}
        at = 0
        while inside[at:].strip():
            match = _ATTRIBUTE.match(inside, at)
            if match is None:
                raise self._fail(
                    f"has “{inside[at:].strip()[:20]}” among the attributes",
                    'They are #name, .kind and key="value".', offset + at + 1,
                )  # fmt: skip
            for name in ("id", "kind"):
                if match[name]:
                    found.setdefault(name, match[name])
            if match["key"]:
                quoted = match["quoted"]
                found[match["key"]] = match["bare"] if quoted is None else quoted
            at = match.end()
        return found

    def _new_slide(self, slide: SlideSource) -> SlideSource:
        if not self._sections:
            self._sections.append(SectionSource(slide.heading))
        self._sections[-1].slides.append(slide)
        return slide

    def _current(self) -> SlideSource:
        if self._slide is None:
            heading = self._sections[-1].heading if self._sections else ""
            self._slide = self._new_slide(SlideSource(heading))
        return self._slide

    def _comment(self) -> None:
        begin = self._at
        parts = [self._lines[self._at].strip().removeprefix("<!--")]
        while "-->" not in parts[-1]:
            self._at += 1
            if self._at == len(self._lines):
                raise self._fail("has a comment without an end", "Close it with -->.", line=begin)
            parts.append(self._lines[self._at])
        words = " ".join(" ".join(parts).split("-->")[0].split())
        if words.startswith("at "):
            if self._slide is not None:
                self._slide.hint = words[3:]
            elif self._sections:
                self._sections[-1].hint = words[3:]
        elif self._slide and not self._slide.why and parts[0].strip() not in (LIST, PARTS):
            self._slide.why = words.replace("- -", "--")

    def _fence(self, stripped: str) -> None:
        match = _FENCE.match(stripped)
        name = (match["braced"] or match["name"] or "") if match else ""
        if not name:
            raise self._fail("closes a ::: that is not open", "Take it away, or open ::: notes.")
        begin = self._at
        inside: list[str] = []
        while True:
            self._at += 1
            if self._at == len(self._lines) or _HEADING.match(self._lines[self._at]):
                raise self._fail(f"has ::: {name} without an end", "End it with :::.", line=begin)
            if re.fullmatch(r":{3,}\s*", self._lines[self._at]):
                break
            if _FENCE.match(self._lines[self._at]):
                raise self._fail(
                    f"opens a ::: inside the ::: {name} of line {begin + 1}",
                    f"End ::: {name} with ::: first; a line of words that begins so is written \\:::.",
                )
            inside.append(self._lines[self._at])
        slide = self._current()
        paragraphs = list(_paragraphs(inside))
        if name == "notes":
            slide.notes += paragraphs if self._wrapped else [(_joined(p),) for p in paragraphs]
        elif name in FURTHER:
            slide.further[name] = " ".join(_joined(p) for p in paragraphs)
        else:
            near = get_close_matches(name, ["notes", *FURTHER], 1)
            raise self._fail(
                f"has a ::: {name}",
                f"Did you mean ::: {near[0]}?" if near else "Known are notes, subtitle, takeaway, source.",
                line=begin,
            )  # fmt: skip

    def _item(self, item: re.Match[str]) -> None:
        slide = self._current()
        words = item["words"]
        if len(item["indent"].expandtabs(4)) >= _INDENT and slide.points:
            point = slide.points[-1]
            point.detail = f"{point.detail} {unescaped(words)}".strip()
            return
        slide.points.append(_point(words))

    def _prose(self, line: str, stripped: str) -> None:
        """A line that is no item: it goes on with the item above, or is an item by itself."""
        slide = self._current()
        if line[:1].isspace() and slide.points:
            point = slide.points[-1]
            if point.detail:
                point.detail = f"{point.detail} {unescaped(stripped)}"
            else:
                point.text = f"{point.text} {unescaped(stripped)}"
            return
        slide.points.append(_point(without_mark(stripped)))


def _picture(line: str) -> tuple[str, str] | None:
    """Path and words of a picture that has the line, or the item, to itself."""
    item = _ITEM.match(line)
    found = _PICTURE.match(item["words"] if item else line)
    if found is None:
        return None
    angled = found["angled"]
    path = found["path"] if angled is None else re.sub(r"\\([<>\\])", r"\1", angled)
    return path.strip(), unescaped(found["alt"])


def _point(words: str) -> PointSource:
    """An item: bracketed words with a class are its label, figure and unit."""
    point = PointSource("")
    at = 0
    while tagged := _TAGGED.match(words, at):
        if tagged["name"] == "cell":
            point.cells.append(unescaped(tagged["words"]))
        elif tagged["name"]:
            setattr(point, tagged["name"], unescaped(tagged["words"]))
        at = tagged.end()
    rest = words[at:]
    last = re.search(r"\s*\[\]\{group=(\d{1,2})\}$", rest)
    if last:
        point.group = int(last.group(1))
        rest = rest[: last.start()]
    point.text = unescaped(rest)
    return point


def _paragraphs(lines: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Paragraphs as lines in plain words: each up to a blank line."""
    paragraph: list[str] = []
    for line in (*lines, ""):
        if line.strip():
            paragraph.append(unescaped(line.strip(" \t")))
        elif paragraph:
            yield tuple(paragraph)
            paragraph = []


def _joined(lines: Sequence[str]) -> str:
    """The lines of a paragraph as one, joined as Pandoc joins them."""
    paragraph = ""
    for line in lines:
        between = " " if paragraph and paragraph[-1].isascii() and line[:1].isascii() else ""
        paragraph += between + line
    return paragraph
