"""outline.md: what is written is read again, and what a person changes is understood."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from speechcast.errors import InputError
from speechcast.model.document import Document
from speechcast.model.outline import Illustration, Outline, SlideKind
from speechcast.slides import lay_out, load_template
from speechcast.structurer import structure
from speechcast.structurer.markup import escaped, unescaped
from speechcast.structurer.outline_md import outline_markdown
from speechcast.structurer.outline_places import phrases_of
from speechcast.structurer.outline_reading import is_outline_markdown, read_outline, refuse_headless

MakeDocument = Callable[..., Document]

SPEECH = """在青石镇水利工作会议上的讲话

各位代表、同志们：
去年是很不容易的一年。这一年，是抗旱保苗、守住收成的一年。全镇修渠18公里，浇地4.2万亩。这一年，是清淤治河、还清碧水的一年。三条河的水质都提高了一级。
下面，我讲三点意见：
一、水是命脉，必须把渠道修通。修渠要抓早。要先修主渠，再修支渠，做到修一段、通一段、管一段。要用好每一分钱，账目每月公开一次，让群众看得明白。
二、水是资源，必须把用水管好。一是计量到户。今年给每户装上水表，一户一表，按量收费。二是分时浇灌。上游先浇，下游后浇，错开高峰。三是奖励节约。节约的水量可以转让，也可以换成现金。
三、水是责任，必须把制度立住。**村和**村成立巡河队，每周巡河两次，发现问题当天报告、三天解决。要把巡河记录放到网上，请大家监督。
最后，祝大家身体健康、阖家幸福！
"""  # fmt: skip

TEXTS = st.lists(
    st.one_of(
        st.text(max_size=50),
        st.sampled_from(
            [
                "# no heading", "- no item", "1. no list", "(1) no list", "a) no list", "::: notes", ":::",
                "> no quote", "<!-- no comment -->", "**市的 `code` [link](x) {#id .kind}", "&amp; &#10; \\* *a*",
                "一、要把路修好。路是大家的。", "二、要把灯点亮。\u3000\u3000", "一是快。二是稳。", "各位同事：",
                "\u3000\u3000他说：“好！”", "First, we walk. Second, we -- run...", "---", "a  b\tc", "\u00a0a\u00a0 b \u2009\u3000c\u202f", "谢谢大家！", "    code",
                "end\\", "| a | b |", "$x^2$ ~~no~~ @nobody", '"quoted" and \'single\'',
            ]
        ),
    ),
    min_size=1, max_size=12,
)  # fmt: skip
JOINS = st.sampled_from(["\n", "\n\n", " ", "\n\n\n", "\n\u3000\u3000", "\r", "\u2028"])


@settings(max_examples=120, deadline=None)
@given(lines=TEXTS, join=JOINS, language=st.sampled_from(["zh", "en"]))
@example(lines=["0000000 ? ) 0000 0"], join="", language="zh")
def test_reading_what_was_written_gives_the_same_text_and_outline(
    lines: list[str], join: str, language: str, make_document: MakeDocument
) -> None:
    document = make_document(join.join(lines), language=language)
    outline = structure(document)
    if not any(slide.span.trimmed(document.text) for slide in outline.slides()):
        return
    written = outline_markdown(document, outline)
    read, again = read_outline(written)
    assert read.text == document.text
    assert again == outline
    assert outline_markdown(read, again) == written


ONE_LINE = st.text(
    st.characters(exclude_characters="\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029", codec="utf-8"),
    max_size=30,
)


@settings(max_examples=200, deadline=None)
@given(path=ONE_LINE.map(str.strip), alt=ONE_LINE)
def test_pictures_are_read_as_they_were_written(
    path: str, alt: str, make_document: MakeDocument
) -> None:
    document = make_document(SPEECH, language="zh")
    outline = structure(document)
    first = outline.sections[-1]
    slide = replace(first.slides[0], illustrations=(Illustration(path, alt), Illustration("b.png")))
    sections = (*outline.sections[:-1], replace(first, slides=(slide, *first.slides[1:])))
    outline = replace(outline, sections=sections)
    written = outline_markdown(document, outline)
    read, again = read_outline(written)
    assert again == outline
    assert outline_markdown(read, again) == written


@pytest.mark.parametrize(
    ("line", "path", "alt"),
    [("![The quay](img/quay.png)", "img/quay.png", "The quay"), ("- ![](a.png)", "a.png", ""),
     ('![a](<the quay.png> "title"){width=50%}', "the quay.png", "a"),
     ("![a](the quay (1).png)", "the quay (1).png", "a"), ("![河](图/河.jpg)  ", "图/河.jpg", "河")],
)  # fmt: skip
def test_a_person_places_a_picture_as_markdown_does(line: str, path: str, alt: str) -> None:
    _, outline = read_outline(
        "---\nspeechcast: outline@1\n---\n\n# 河\n\n## 河水\n\n"
        f"{line}\n\n- 河水清了\n\n::: notes\n河水清了。\n:::\n"
    )
    slide = next(outline.slides())
    assert slide.illustrations == (Illustration(path, alt),)
    assert [point.text.text for point in slide.points] == ["河水清了"]
    assert slide.kind is SlideKind.MEDIA


@settings(max_examples=200, deadline=None)
@given(
    words=st.text(max_size=40).filter(
        lambda t: not any(c in t for c in "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
    )
)
def test_escaped_words_are_the_same_when_read(words: str) -> None:
    assert unescaped(escaped(words)) == words


@pytest.mark.parametrize(
    ("words", "line"),
    [("banks of\u00a0the river", "banks of\u00a0the river"), ("水\u3000渠", "水\u3000渠"), ("a \u2009b", "a \u2009b"),
     ("水  渠", "水 &#32;渠"), ("a\tb", "a&#9;b"), ("\u00a0a\u3000", "&#160;a&#12288;"), ("a\u2028b", "a&#8232;b")],
)  # fmt: skip
def test_blanks_stay_themselves_where_neither_pandoc_nor_a_line_loses_them(
    words: str, line: str
) -> None:
    assert escaped(words) == line
    assert unescaped(line) == words


class TestEdited:
    """A person changes the file."""

    @pytest.fixture
    def document(self, make_document: MakeDocument) -> Document:
        return make_document(SPEECH, title="在青石镇水利工作会议上的讲话")

    @pytest.fixture
    def outline(self, document: Document) -> Outline:
        return structure(document)

    @pytest.fixture
    def written(self, document: Document, outline: Outline) -> str:
        return outline_markdown(document, outline)

    @staticmethod
    def _block(written: str, heading: str) -> str:
        """The lines of the slide with this heading."""
        start = written.index(f"## {heading} ")
        ends = [e for e in (written.find("\n## ", start), written.find("\n# ", start)) if e > 0]
        return written[start : min(ends, default=len(written))]

    def test_it_is_known_by_its_head(self, written: str) -> None:
        assert is_outline_markdown(written)
        assert not is_outline_markdown("---\ntitle: x\n---\n\n# A\n")
        assert not is_outline_markdown(SPEECH)

    def test_a_reworded_point_is_marked_and_stays_tied_to_the_text(self, written: str) -> None:
        document, outline = read_outline(written.replace("- 计量到户\n", "- 用水要计量到户\n"))
        point = next(p for s in outline.slides() for p in s.points if "计量" in p.text.text)
        assert point.text.edited
        assert point.text.text == "用水要计量到户"
        assert "计量到户" in [s.of(document.text) for s in point.text.spans]
        others = [p for s in outline.slides() for p in s.points if p is not point]
        assert not any(p.text.edited for p in others)

    def test_a_deleted_slide_takes_its_passage_with_it(
        self, written: str, outline: Outline
    ) -> None:
        block = self._block(written, "水是资源，必须把用水管好")
        document, changed = read_outline(written.replace(block, ""))
        assert "计量到户" not in document.text
        assert "成立巡河队" in document.text
        kept = {slide.id for slide in changed.slides()}
        assert len({slide.id for slide in outline.slides()} - kept) == 1

    def test_slides_are_spoken_in_the_order_of_the_file(self, written: str) -> None:
        last = written[written.index("\n# 水是责任") : written.index("\n# 祝大家")]
        moved = written.replace(last, "").replace("\n# 水是命脉", last + "\n# 水是命脉")
        document, changed = read_outline(moved)
        assert document.text.index("水是责任") < document.text.index("水是命脉")
        assert next(s for s in changed.sections if s.number).heading.text.startswith("水是责任")
        assert not any(p.text.edited for s in changed.slides() for p in s.points)

    def test_changed_notes_change_what_is_said_and_keep_the_phrases_they_have(
        self, written: str, outline: Outline
    ) -> None:
        changed_text = written.replace("今年给每户装上水表", "今年年底以前给每户装上水表")
        document, changed = read_outline(changed_text)
        assert "今年年底以前给每户装上水表" in document.text
        names = [slide.id for slide in outline.slides()]
        assert [slide.id for slide in changed.slides()] == names
        points = {p.text.text: p for s in changed.slides() for p in s.points}
        assert not points["奖励节约"].text.edited
        assert points["奖励节约"].text.spans[0].of(document.text) == "奖励节约"

    def test_a_slide_added_without_a_name_gets_one_and_a_kind(self, written: str) -> None:
        added = "\n## 多说一句\n\n- 水要省着用\n- 渠要常常修\n\n::: notes\n多说一句：水要省着用，渠要常常修。\n:::\n"
        document, changed = read_outline(written + added)
        slide = list(changed.slides())[-1]
        assert slide.id
        assert slide.kind is SlideKind.BULLETS
        assert not slide.points[0].text.edited
        assert slide.span.of(document.text).strip() == "多说一句：水要省着用，渠要常常修。"

    def test_a_kind_can_be_changed(self, written: str) -> None:
        block = self._block(written, "水是资源，必须把用水管好")
        changed = block.replace(" .cards", " .steps").replace(" .bullets", " .steps")
        _, outline = read_outline(written.replace(block, changed))
        assert SlideKind.STEPS in {slide.kind for slide in outline.slides()}

    def test_a_copied_slide_does_not_take_the_name_of_its_original(self, written: str) -> None:
        block = self._block(written, "水是资源，必须把用水管好")
        _, outline = read_outline(written.replace(block, block + "\n" + block))
        names = [slide.id for slide in outline.slides()]
        assert len(set(names)) == len(names)

    def test_a_replacement_fills_the_masks_of_the_notes(self, written: str) -> None:
        document, _ = read_outline(written, replacements=["**=东岸"])
        assert "东岸村和东岸村" in "".join(
            document.noted(slide) for slide in [next(iter([document.blocks[-2].span]))]
        )


@pytest.mark.parametrize(
    ("change", "place", "words"),
    [
        (lambda t: t.replace(".bullets", ".bulets", 1), "", "Did you mean .bullets"),
        (lambda t: t.replace("::: notes", "::: note", 1), "", "Did you mean ::: notes"),
        (lambda t: t.replace("\n:::\n", "\n", 1), "", "without an end"),
        (lambda t: t.replace("speechcast: outline@1", "speechcast: outline@9"), "outline.md:1:1", "outline@9"),
        (lambda t: t.replace('language: "zh"', 'language: "zh'), "", "not closed"),
        (lambda t: t.replace("::: notes", "::: subtitle\n甲\n\n::: notes", 1), "", "inside the ::: subtitle"),
        (lambda t: t.replace("## ", "### ", 1), "", "level 3"),
        (lambda t: t.split("\n# ")[0], "", "no slide with words"),
        (lambda t: t.removeprefix("---\n"), "outline.md:1:1", "no head"),
        (lambda t: t.replace(" .bullets}", " .bullets", 1), "", "without }"),
    ],
)  # fmt: skip
def test_a_mistake_is_reported_with_its_line_and_column(
    change: Callable[[str], str], place: str, words: str, make_document: MakeDocument
) -> None:
    document = make_document(SPEECH, title="在青石镇水利工作会议上的讲话")
    written = outline_markdown(document, structure(document))
    changed = change(written)
    assert changed != written
    with pytest.raises(InputError) as raised:
        read_outline(changed)
    message = str(raised.value)
    assert words in message
    assert raised.value.where.startswith(place or "outline.md:")
    line, column = map(int, raised.value.where.split(":")[1:])
    assert 1 <= line <= changed.count("\n") + 1
    assert column >= 1


@pytest.mark.parametrize(
    "change",
    [
        (lambda t: t.split("\n---\n", 1)[1]),
        (lambda t: t.replace("speechcast: outline@1\n", "")),
        (lambda t: t.replace("speechcast:", "speachcast:")),
        (lambda t: re.sub(r" \{#[^}]*\}", "", t.split("\n---\n", 1)[1])),
        (lambda t: re.sub(r"::: notes\n(.*\n)*?:::\n", "", t.split("\n---\n", 1)[1])),
    ],
    ids=["no head", "no schema", "schema mistyped", "notes alone", "names alone"],
)
def test_an_outline_without_its_head_is_told_from_a_speech(
    change: Callable[[str], str], make_document: MakeDocument
) -> None:
    document = make_document(SPEECH, title="在青石镇水利工作会议上的讲话")
    changed = change(outline_markdown(document, structure(document)))
    assert not is_outline_markdown(changed)
    with pytest.raises(InputError) as raised:
        refuse_headless(changed, "mine.md")
    assert raised.value.where == "mine.md:1:1"
    assert "speechcast: outline@1" in str(raised.value.hint)


@pytest.mark.parametrize(
    "speech",
    [SPEECH, "# 修渠要抓早\n\n渠是大家的。\n", "# Water {#water}\n\nWe mend the canal.\n", "Notes:::\n\n::: note\n",
     "Say this:\n\n    ::: notes\n"],
)  # fmt: skip
def test_a_speech_is_not_taken_for_an_outline_without_its_head(speech: str) -> None:
    refuse_headless(speech, "speech.md")


def test_the_documentations_example_is_read_as_it_says() -> None:
    page = (Path(__file__).parents[2] / "docs" / "outline.md").read_text(encoding="utf-8")
    example = page.split("```markdown\n")[1].split("```")[0]
    document, outline = read_outline(example)
    (slide,) = outline.slides()
    first, second = slide.points
    assert document.text.startswith("要把树种好。春季")
    assert (slide.id, slide.heading.text) == ("s-25zq7s", "栽得下，管得住")
    assert first.detail is not None and first.detail.text == "沿河两岸先栽"
    assert not first.text.edited
    assert second.passage.of(document.text).startswith("栽下去还要管得住")


def test_masks_filled_later_are_filled_in_titles_and_points_too(
    make_document: MakeDocument,
) -> None:
    document = make_document(
        "在**镇河长会上的讲话\n\n同志们：\n一要修渠。**村和**村先修主渠，再修支渠。二要管水。**站每天记一次水位。"
    )
    masked = outline_markdown(document, structure(document))
    assert "在××镇" in masked and "××村" in masked
    filled, outline = read_outline(masked, replacements=["**=青石"])
    shown = [phrase.text for slide in outline.slides() for point in slide.points
             for _, phrase in phrases_of(point)]  # fmt: skip
    assert outline.title.text == "在青石镇河长会上的讲话"
    assert any("青石村和青石村" in words for words in shown)
    assert not any("×" in words for words in shown)
    assert not any(point.text.edited for slide in outline.slides() for point in slide.points)
    head = masked.replace("language:", 'replace: ["**=青石"]\nlanguage:', 1)
    assert read_outline(head)[1] == outline
    assert read_outline(outline_markdown(filled, outline))[1] == outline


def test_words_that_a_person_wrote_keep_their_signs(make_document: MakeDocument) -> None:
    document = make_document(SPEECH)
    masked = outline_markdown(document, structure(document))
    heading = next(
        line for line in masked.splitlines() if line.startswith("## ") and ".bullets" in line
    )
    own = masked.replace(heading, heading.replace("## ", "## 某渠××号"), 1)
    titles = [
        slide.heading.text for slide in read_outline(own, replacements=["**=青石"])[1].slides()
    ]
    assert any(title.startswith("某渠××号") for title in titles)


@pytest.mark.parametrize("untitled", [
    lambda text: re.sub(r"^## .*", "##", text, flags=re.MULTILINE),
    lambda text: re.sub(r"^## .*", "---", text, flags=re.MULTILINE),
    lambda text: re.sub(r"^(#+) .*", r"\1", text, flags=re.MULTILINE),
])  # fmt: skip
def test_slides_and_parts_without_a_title_are_given_one(
    untitled: Callable[[str], str], make_document: MakeDocument
) -> None:
    document = make_document(SPEECH)
    head, body = outline_markdown(document, structure(document)).split("\n---\n", 1)
    read, outline = read_outline(head + "\n---\n" + untitled(body))
    assert all(section.heading.text for section in outline.sections)
    assert all(slide.heading.text for slide in outline.slides())
    assert read.text == document.text
    assert lay_out(read, outline, load_template("briefing")).slides


@pytest.mark.parametrize(("written", "points"), [
    ("-先修主渠\n-\n- \n• 再修支渠\n－ 管一段", ["先修主渠", "再修支渠", "管一段"]),
    ("-5度也要巡河\n-“快”字当头", ["-5度也要巡河", "“快”字当头"]),
])  # fmt: skip
def test_list_signs_without_a_blank_and_empty_items_are_not_shown(
    written: str, points: list[str]
) -> None:
    text = "---\nspeechcast: outline@1\nlanguage: zh\n---\n\n# 河\n\n## 河水\n\n"
    outline = read_outline(f"{text}{written}\n\n::: notes\n先修主渠，再修支渠，管一段。\n:::\n")[1]
    assert [point.text.text for slide in outline.slides() for point in slide.points] == points
