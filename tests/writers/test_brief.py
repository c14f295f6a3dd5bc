"""The main points as text: what is in them, and files that open."""

from __future__ import annotations

import json
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import docx
from markdown_it import MarkdownIt

from made_talk import make_talk
from speechcast.model.document import Document
from speechcast.model.outline import (
    Outline,
    Phrase,
    Point,
    Section,
    SectionKind,
    Slide,
    SlideKind,
)
from speechcast.model.span import Span
from speechcast.writers.brief import brief_markdown, brief_of, write_brief, write_brief_markdown

STAMP = datetime(2026, 1, 2, tzinfo=UTC)
VALIDATOR = Path(__file__).parents[2] / ".tools" / "node_modules" / ".bin" / "ooxml-validator"


def _outline(detail: str = "每月推荐十本好书") -> Outline:
    span = Span(0, 4)

    def slide(name: str, kind: SlideKind, *points: Point) -> Slide:
        return Slide(name, kind, span, Phrase("让书更好找"), "", points)

    claim = Point(Phrase("推荐*要*用心"), span, detail=Phrase(detail))
    figure = Point(Phrase("读者"), span, value=Phrase("1.2"), unit="万人次")
    thanks = Point(Phrase("感谢大家"), span)
    return Outline(
        "zh",
        Phrase("书香进社区"),
        (
            Section("s1", SectionKind.OPENING, span, Phrase("开场"), 0,
                    (slide("a", SlideKind.BULLETS, thanks),)),
            Section("s2", SectionKind.POINT, span, Phrase("让书更好找"), 12,
                    (slide("b", SlideKind.SECTION), slide("c", SlideKind.BULLETS, claim, figure))),
            Section("s3", SectionKind.CLOSING, span, Phrase("结束"), 0,
                    (slide("d", SlideKind.SUMMARY, thanks),)),
        ),
    )  # fmt: skip


DOCUMENT = Document("书香进社区", "zh", "a.txt", "0" * 64)


def test_points_stand_under_their_numbered_part_and_ceremony_is_left_out() -> None:
    brief = brief_of(DOCUMENT, _outline(), None)
    assert [part.heading for part in brief.parts] == ["十二、让书更好找"]
    items = [(i.claim, i.detail) for group in brief.parts[0].groups for i in group.items]
    assert items == [("推荐*要*用心", "每月推荐十本好书"), ("读者 1.2万人次", "")]


def test_details_go_when_a_page_would_not_hold_them() -> None:
    brief = brief_of(DOCUMENT, _outline("书" * 2000), None)
    assert [i.detail for g in brief.parts[0].groups for i in g.items] == ["", ""]


def test_a_narrated_talk_says_when_each_part_begins() -> None:
    talk = make_talk("en")
    brief = brief_of(talk.document, talk.outline, talk.timeline)
    assert [part.at for part in brief.parts] == ["0:04", "0:10"]


def test_signs_of_the_speech_are_no_markup(tmp_path: Path) -> None:
    brief = brief_of(DOCUMENT, _outline(), None)
    text = brief_markdown(brief, language="zh")
    html = MarkdownIt("commonmark").render(text)
    assert "<strong>推荐*要*用心</strong>：每月推荐十本好书" in html
    write_brief_markdown(
        tmp_path / "brief.md", document=DOCUMENT, outline=_outline(), timeline=None
    )
    assert (tmp_path / "brief.md").read_text("utf-8") == text


def test_the_word_file_is_valid_has_real_headings_and_is_the_same_twice(tmp_path: Path) -> None:
    for name in ("a.docx", "b.docx"):
        write_brief(
            tmp_path / name, document=DOCUMENT, outline=_outline(), timeline=None, stamp=STAMP
        )
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()
    paragraphs = docx.Document(str(tmp_path / "a.docx")).paragraphs
    styles = {p.text: p.style.name for p in paragraphs if p.style is not None}
    assert styles["书香进社区"] == "Title"
    assert styles["十二、让书更好找"] == "Heading 1"
    assert styles["推荐*要*用心：每月推荐十本好书"] == "List Bullet"
    checked = subprocess.run(
        [VALIDATOR, tmp_path / "a.docx", "--officeVersion", "Microsoft365"],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert json.loads(checked.stdout)["errors"] == []
