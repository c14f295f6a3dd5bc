"""Decks: what every one of them holds, whatever the speech and the template."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from made_outlines import Plan, outline_of, outlines, point
from speechcast.model.document import Document
from speechcast.model.outline import Outline, SlideKind
from speechcast.model.scene import Deck, LaidSlide, Shape, TextBox
from speechcast.model.span import Span
from speechcast.readers import ReadOptions, read
from speechcast.slides import lay_out, load_template, template_names
from speechcast.slides.breaking import NOT_AT_END, NOT_AT_START
from speechcast.slides.design import Design, Slot
from speechcast.slides.fitting import UNIT_SCALE, typeset_quotes
from speechcast.slides.measure import Face
from speechcast.structurer import structure

ARBITRARY = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
TEMPLATES = {name: load_template(name) for name in template_names()}
NAMES = st.sampled_from(sorted(TEMPLATES))


def boxes(deck: Deck) -> Iterator[tuple[LaidSlide, TextBox]]:
    for slide in deck.slides:
        for element in slide.elements:
            if isinstance(element, TextBox) and element.slot != "chart":
                yield slide, element


def slots_like(design: Design, slide: LaidSlide, box: TextBox) -> list[Slot]:
    """The slots of the design that a text box may have come from."""
    layout = design.layouts[slide.layout]
    name = box.slot.rpartition(".")[2]
    found = [slot for slot in (*layout.slots, *design.furniture_slots) if slot.name == name]
    for items in layout.variants.values():
        found += [slot for item in items for slot in item.slots if slot.name == name]
    return found


@ARBITRARY
@given(outlines(), NAMES)
def test_no_line_is_wider_than_its_box_even_in_a_font_four_per_cent_wider(
    speech: tuple[Document, Outline], name: str
) -> None:
    for _, box in boxes(lay_out(*speech, TEMPLATES[name])):
        room = box.box.w - (box.hang if box.bullet else 0.0)
        face = Face(box.family, box.bold)
        for line in box.lines:
            width = sum(
                face.measured(run.text).drawn[-1] * box.size * run.scale for run in line.runs
            )
            trailing = (
                face.measured(line.text).drawn[-1] - face.measured(line.text.rstrip()).drawn[-1]
            )
            assert 1.04 * (width - trailing * box.size) <= room + 0.5
            assert line.width <= room
            assert line.x + line.width <= box.box.x + box.box.w + 0.01
            assert line.x >= box.box.x - 0.01


@ARBITRARY
@given(outlines(), NAMES)
def test_lines_fit_the_height_and_number_of_lines_of_their_slot(
    speech: tuple[Document, Outline], name: str
) -> None:
    template = TEMPLATES[name]
    for slide, box in boxes(lay_out(*speech, template)):
        height = len(box.lines) * box.line_height + box.para_gap * (len(box.paragraphs) - 1)
        assert height <= box.box.h + 0.6
        assert sum(box.paragraphs) == len(box.lines)
        most = max(slot.max_lines for slot in slots_like(template.design, slide, box))
        if box.slot.endswith(("heading", "title", "quote")):
            most += 1  # where its box has room, a long text takes one more line before it is cut
        assert len(box.lines) <= most
        bottom = box.lines[-1].baseline
        assert box.box.y - 0.6 <= box.lines[0].baseline <= bottom <= box.box.y + box.box.h + 0.6


@ARBITRARY
@given(outlines(), NAMES)
def test_no_line_begins_or_ends_with_a_mark_that_must_not(
    speech: tuple[Document, Outline], name: str
) -> None:
    for _, box in boxes(lay_out(*speech, TEMPLATES[name])):
        at = 0
        for count in box.paragraphs:
            for upper, lower in pairwise(box.lines[at : at + count]):
                assert lower.text[0] not in NOT_AT_START
                assert upper.text.rstrip()[-1] not in NOT_AT_END
            at += count


@ARBITRARY
@given(outlines(), NAMES)
def test_sizes_are_those_of_the_design_and_siblings_share_one(
    speech: tuple[Document, Outline], name: str
) -> None:
    template = TEMPLATES[name]
    for slide in lay_out(*speech, template).slides:
        texts = [e for e in slide.elements if isinstance(e, TextBox) and e.slot != "chart"]
        for box in texts:
            allowed = {s for slot in slots_like(template.design, slide, box) for s in slot.sizes}
            assert box.size in allowed
        for kind in ("heading", "detail", "label", "figure", "points"):
            siblings = {box.size for box in texts if box.slot.endswith(f".{kind}")}
            assert len(siblings) <= 1


@ARBITRARY
@given(outlines(), NAMES)
def test_every_point_is_on_exactly_one_slide_and_every_passage_on_one(
    speech: tuple[Document, Outline], name: str
) -> None:
    _, outline = speech
    deck = lay_out(*speech, TEMPLATES[name])
    for slide in outline.slides():
        parts = [laid for laid in deck.slides if laid.of == slide.id]
        shown = [index for part in parts for index in part.points]
        assert shown == list(range(len(slide.points)))
        assert parts[0].span.start == slide.span.start
        assert parts[-1].span.end == slide.span.end
        assert all(a.span.end == b.span.start for a, b in pairwise(parts))
        for part in parts:
            revealed = {e.reveal for e in part.elements} - {None}
            for element in part.elements:
                if isinstance(element, TextBox):
                    revealed |= {p for p in element.paragraph_reveals if p is not None}
            assert revealed <= set(part.points)
            if len(parts) > 1 and part is not parts[0]:
                first = slide.points[part.points[0]].passage.start
                assert part.span.start == first


@ARBITRARY
@given(outlines(), NAMES)
def test_ids_and_titles_are_unique_and_every_slide_has_its_title(
    speech: tuple[Document, Outline], name: str
) -> None:
    deck = lay_out(*speech, TEMPLATES[name])
    assert len({slide.id for slide in deck.slides}) == len(deck.slides)
    named = [slide.title for slide in deck.slides if slide.kind is not SlideKind.TITLE]
    assert len(set(named)) == len(named)
    for slide in deck.slides:
        titled = [
            e for e in slide.elements if isinstance(e, TextBox) and e.slot in ("title", "quote")
        ]
        assert [box.text for box in titled] == [slide.title]


@ARBITRARY
@given(outlines(), NAMES)
def test_text_goes_into_placeholders_that_the_layout_has_each_once(
    speech: tuple[Document, Outline], name: str
) -> None:
    from io import BytesIO

    from pptx import Presentation

    template = TEMPLATES[name]
    layouts = {
        layout.name: {shape.placeholder_format.idx for shape in layout.placeholders}
        for layout in Presentation(BytesIO(template.data)).slide_layouts
    }
    for slide in lay_out(*speech, template).slides:
        used = [
            e.placeholder
            for e in slide.elements
            if isinstance(e, TextBox) and e.placeholder is not None
        ]
        assert set(used) <= layouts[slide.layout]
        assert len(set(used)) == len(used)


@ARBITRARY
@given(outlines(), NAMES)
def test_equal_speeches_give_equal_decks(speech: tuple[Document, Outline], name: str) -> None:
    assert lay_out(*speech, TEMPLATES[name]) == lay_out(*speech, TEMPLATES[name])


TITLE = Plan(SlideKind.TITLE, "社区图书馆工作会议上的讲话")
CLOSING = Plan(SlideKind.CLOSING, "祝大家新年快乐！")
ITEMS = (
    "目录要统一", "标识要清楚", "推荐要用心", "灯光要充足", "座位要够用", "环境要安静", "志愿要长久",
    "经费要到位", "考核要跟上",
)  # fmt: skip


def deck_of(plan: Plan, name: str = "briefing") -> tuple[list[LaidSlide], Deck]:
    document, outline = outline_of("zh", [[TITLE], [plan], [CLOSING]])
    deck = lay_out(document, outline, TEMPLATES[name])
    return [slide for slide in deck.slides if slide.of == "s-1.0"], deck


def said(slide: LaidSlide, slot: str) -> str:
    found = (e for e in slide.elements if isinstance(e, TextBox) and e.slot == slot)
    box = next(found, None)
    return "" if box is None else box.text


def test_more_items_than_a_layout_holds_are_split_evenly_and_the_title_goes_on() -> None:
    plan = Plan(SlideKind.BULLETS, "把图书馆办好", tuple(point(text) for text in ITEMS))
    parts, _ = deck_of(plan)
    assert [part.id for part in parts] == ["s-1.0a", "s-1.0b"]
    assert [len(part.points) for part in parts] == [5, 4]
    assert parts[0].title == "把图书馆办好"
    assert parts[1].title == "把图书馆办好（续）"
    assert [said(parts[1], f"item{n}.index") for n in (1, 4)] == ["6", "9"]
    assert parts[1].span.start == parts[0].span.end == 10 + 5


@pytest.mark.parametrize("name", sorted(TEMPLATES))
@pytest.mark.parametrize("kind", [SlideKind.AGENDA, SlideKind.SUMMARY])
def test_agenda_and_summary_with_too_many_rows_become_two_slides(
    kind: SlideKind, name: str
) -> None:
    parts, _ = deck_of(Plan(kind, "目录", tuple(point(text) for text in ITEMS)), name)
    assert sum(len(part.points) for part in parts) == len(ITEMS)
    assert len(parts) >= 2
    lengths = [len(part.points) for part in parts]
    assert max(lengths) - min(lengths) <= 1


@pytest.mark.parametrize("name", sorted(TEMPLATES))
@pytest.mark.parametrize("count", range(1, 8))
def test_a_list_of_any_length_is_laid_out(count: int, name: str) -> None:
    for kind in SlideKind:
        points = tuple(
            point(text, "一次检索就能找到，跨馆借还不用跑两趟") for text in ITEMS[:count]
        )
        parts, _ = deck_of(Plan(kind, "把图书馆办好", points), name)
        assert sum(len(part.points) for part in parts) == count


def test_a_detail_that_is_too_long_keeps_its_first_clauses() -> None:
    long = "全市一张目录，" * 40
    parts, _ = deck_of(Plan(SlideKind.BULLETS, "办好", (point("目录要统一", long),) * 3))
    shown = said(parts[0], "item1.detail")
    assert shown.startswith("全市一张目录，全市一张目录")
    assert shown.endswith("目录")
    assert len(shown) < 120


def test_a_heading_that_is_too_long_ends_where_a_phrase_ends() -> None:
    heading = "要让书更好找，" * 20
    parts, _ = deck_of(Plan(SlideKind.BULLETS, heading, (point("目录要统一"),) * 3))
    assert parts[0].title.endswith("要让书更好找")
    assert len(parts[0].title) < 60


@pytest.mark.parametrize(("heading", "title"), [
    ("The repair of the pier can be paid for by the town, the county, and the harbour office, if the "
     "money of last year is still there and everyone who promised help keeps the promise this winter",
     "The repair of the pier can be paid for by the town, the county, and the harbour office"),
    ("All harbours of the northern coast, including those that have neither a lamp nor a keeper nor a "
     "boat of their own, will gain from a common list of lamps that everyone can read", "…"),
])  # fmt: skip
def test_an_english_title_that_is_too_long_ends_neither_in_a_list_nor_before_its_verb(
    heading: str, title: str
) -> None:
    items = (point("One"), point("Two"))
    document, outline = outline_of(
        "en", [[TITLE], [Plan(SlideKind.BULLETS, heading, items)], [CLOSING]]
    )
    shown = lay_out(document, outline, TEMPLATES["briefing"]).slides[1].title
    assert shown == title or (title == "…" and shown.endswith("…"))


def test_a_slide_whose_heading_the_section_slide_has_takes_its_later_clause() -> None:
    heading = "让书更好找，着力改进目录服务"
    items = (point("目录要统一"), point("标识要清楚"))
    document, outline = outline_of(
        "zh",
        [[TITLE], [Plan(SlideKind.SECTION, heading), Plan(SlideKind.BULLETS, heading, items)],
         [CLOSING]],
    )  # fmt: skip
    titles = [slide.title for slide in lay_out(document, outline, TEMPLATES["briefing"]).slides]
    assert titles[1:3] == [heading, "着力改进目录服务"]


@pytest.mark.parametrize(("language", "heading", "items", "title"), [
    ("zh", "让书更好找", ("目录要统一", "标识要清楚"), "一、让书更好找"),
    ("en", "Books within reach", ("One catalogue", "Clear signs"), "1. Books within reach"),
    ("en", "Shelves, ladders, and lamps", ("One catalogue", "Clear signs"),
     "1. Shelves, ladders, and lamps"),
])  # fmt: skip
def test_a_slide_that_its_section_slide_names_bears_the_number_and_repeats_no_point(
    language: str, heading: str, items: tuple[str, ...], title: str
) -> None:
    points = tuple(point(item) for item in items)
    document, outline = outline_of(
        language,
        [[TITLE], [Plan(SlideKind.SECTION, heading), Plan(SlideKind.BULLETS, heading, points)],
         [CLOSING]],
    )  # fmt: skip
    titles = [slide.title for slide in lay_out(document, outline, TEMPLATES["briefing"]).slides]
    assert titles[1:3] == [heading, title]


@pytest.mark.parametrize(("language", "heading", "items", "title"), [
    ("zh", "展望来年", ("目录要统一", "标识要清楚"), "展望来年（续）"),
    ("en", "Outlook", ("One catalogue", "Clear signs"), "Outlook (continued)"),
])  # fmt: skip
def test_a_slide_that_a_section_slide_without_a_number_names_goes_on_with_it(
    language: str, heading: str, items: tuple[str, ...], title: str
) -> None:
    points = tuple(point(item) for item in items)
    document, outline = outline_of(
        language,
        [[Plan(SlideKind.SECTION, heading), Plan(SlideKind.BULLETS, heading, points)], [CLOSING]],
    )  # fmt: skip
    titles = [slide.title for slide in lay_out(document, outline, TEMPLATES["briefing"]).slides]
    assert titles[:2] == [heading, title]


@pytest.mark.parametrize(("language", "heading", "title"), [
    ("en", "We open not a hall, but a house for readers", "A house for readers"),
    ("zh", "书目越来越厚，而读者的时间越来越少", "读者的时间越来越少"),
])  # fmt: skip
def test_a_later_clause_stands_as_title_without_its_conjunction(
    language: str, heading: str, title: str
) -> None:
    items = (point("One"), point("Two")) if language == "en" else (point("目录"), point("标识"))
    document, outline = outline_of(
        language,
        [[TITLE], [Plan(SlideKind.SECTION, heading), Plan(SlideKind.BULLETS, heading, items)],
         [CLOSING]],
    )  # fmt: skip
    titles = [slide.title for slide in lay_out(document, outline, TEMPLATES["briefing"]).slides]
    assert titles[1:3] == [heading, title]


def test_the_footer_names_the_section_and_the_page_its_number() -> None:
    names = ["开场", "让书更好找，着力改进目录服务", "结语"]
    document, outline = outline_of(
        "zh", [[TITLE], [Plan(SlideKind.BULLETS, "目录", (point("统一"),) * 3)], [CLOSING]],
        names=names,
    )  # fmt: skip
    deck = lay_out(document, outline, TEMPLATES["briefing"])
    assert said(deck.slides[1], "footer") == "一、让书更好找"
    assert said(deck.slides[1], "page") == "2 / 3"
    assert said(deck.slides[0], "footer") == said(deck.slides[2], "footer") == ""


def test_a_figure_has_its_unit_beside_it_and_a_masked_one_is_never_large() -> None:
    plan = Plan(
        SlideKind.FIGURES, "三年",
        (point("新建图书馆", label="新建", value="12", unit="家"),
         point("培训馆员", label="培训", value="86", unit="名")),
    )  # fmt: skip
    parts, _ = deck_of(plan)
    assert parts[0].layout == "figures"
    box = next(e for e in parts[0].elements if isinstance(e, TextBox) and e.slot == "item1.figure")
    assert [(run.text, run.scale) for run in box.lines[0].runs] == [("12", 1.0), ("家", UNIT_SCALE)]
    masked = Plan(SlideKind.FIGURES, "三年", (point("产值达到××××亿元", value="××××"),))
    assert deck_of(masked)[0][0].layout == "bullets"


@pytest.mark.parametrize(
    ("kind", "layout"),
    [(SlideKind.STEPS, "steps"), (SlideKind.CARDS, "cards"), (SlideKind.BULLETS, "bullets")],
)
def test_a_kind_takes_its_layout_and_its_items_appear_one_by_one(
    kind: SlideKind, layout: str
) -> None:
    points = tuple(
        point(text, "每月推荐十本好书", label)
        for text, label in (("摸底", "一季度"), ("建目录", "二季度"), ("见实效", "三季度"))
    )
    for name in TEMPLATES:
        parts, _ = deck_of(Plan(kind, "三步走", points), name)
        assert [part.layout for part in parts] == [layout]
        for index in range(3):
            revealed = [e for e in parts[0].elements if e.reveal == index]
            assert any(isinstance(e, TextBox) for e in revealed)


def test_stages_whose_names_are_too_long_for_steps_become_a_list() -> None:
    points = tuple(point("逐馆清点家底一本也不漏掉" * 2, label="一季度") for _ in range(5))
    assert deck_of(Plan(SlideKind.STEPS, "五步", points))[0][0].layout == "bullets"


def test_two_sides_are_set_against_each_other() -> None:
    sides = (point("把读者请进来", "办好读书会", "既要"), point("把好书送出去", "书车进村", "也要"))
    parts, _ = deck_of(Plan(SlideKind.COMPARE, "既要请进来，也要走出去", sides))
    assert parts[0].layout == "compare"
    assert [said(parts[0], f"item{n}.tag") for n in (1, 2)] == ["既要", "也要"]
    assert parts[0].points == (0, 1)


def test_an_opening_quotation_mark_hangs_and_chinese_titles_have_no_full_stop() -> None:
    parts, _ = deck_of(
        Plan(
            SlideKind.BULLETS,
            "“书香”进社区。",
            (
                point(
                    "一",
                ),
                point("二"),
            ),
        )
    )
    box = next(e for e in parts[0].elements if isinstance(e, TextBox) and e.slot == "title")
    assert parts[0].title == "“书香”进社区"
    assert box.hang > 0
    assert box.box.x + box.hang == pytest.approx(48)


def test_english_headings_begin_with_a_capital_and_names_keep_their_own() -> None:
    items = (point("stay open", "a service that closes at five"), point("iPhones are welcome"))
    plans = [[Plan(SlideKind.TITLE, "open doors")], [Plan(SlideKind.BULLETS, "we stay", items)]]
    deck = lay_out(*outline_of("en", [*plans, plans[0]]), TEMPLATES["briefing"])
    slide = deck.slides[1]
    assert slide.title == "We stay"
    assert said(slide, "item1.heading") == "Stay open"
    assert said(slide, "item1.detail").startswith("a service")
    assert said(slide, "item2.heading").startswith("iPhones")


def test_runs_carry_their_language() -> None:
    parts, _ = deck_of(Plan(SlideKind.BULLETS, "做强GDP和AI产业", (point("一"), point("二"))))
    box = next(e for e in parts[0].elements if isinstance(e, TextBox) and e.slot == "title")
    assert [(run.text, run.lang) for run in box.lines[0].runs] == [
        ("做强", "zh-CN"), ("GDP", "en-US"), ("和", "zh-CN"), ("AI", "en-US"), ("产业", "zh-CN"),
    ]  # fmt: skip


def test_the_sections_are_counted_by_the_motif() -> None:
    parts = [[TITLE]]
    parts += [[Plan(SlideKind.BULLETS, f"第{n}部分", (point("一"), point("二")))] for n in "一二三"]
    document, outline = outline_of("zh", [*parts, [CLOSING]])
    deck = lay_out(document, outline, TEMPLATES["briefing"])
    slips = [
        [e for e in slide.elements if isinstance(e, Shape) and e.name == "slips"]
        for slide in deck.slides
    ]
    assert all(len(found) == 3 for found in slips)
    lit = [[s.fill == slips[1][0].fill for s in found] for found in slips[1:4]]
    assert lit == [[True, False, False], [False, True, False], [False, False, True]]


def test_an_agenda_leads_to_its_sections_and_they_lead_back() -> None:
    names = ["开场", "让书更好找", "让人更愿来", "结语"]
    parts = [
        [TITLE, Plan(SlideKind.AGENDA, "目录", (point(names[1]), point(names[2])))],
        *([Plan(SlideKind.SECTION, name), Plan(SlideKind.BULLETS, f"{name}要做到", (point("一"),))]
          for name in names[1:3]),
        [CLOSING],
    ]  # fmt: skip
    document, outline = outline_of("zh", parts, names=names)
    agenda = outline.sections[0].slides[1]
    pointed = tuple(
        dataclasses.replace(p, passage=Span(s.span.start, s.span.start + 1))
        for p, s in zip(agenda.points, outline.sections[1:3], strict=True)
    )
    opening = dataclasses.replace(
        outline.sections[0],
        slides=(outline.sections[0].slides[0], dataclasses.replace(agenda, points=pointed)),
    )
    outline = dataclasses.replace(outline, sections=(opening, *outline.sections[1:]))
    deck = lay_out(document, outline, TEMPLATES["briefing"])
    rows = [e for e in deck.slides[1].elements if isinstance(e, TextBox) and "heading" in e.slot]
    assert [row.link for row in rows] == [deck.slides[2].id, deck.slides[4].id]
    footers = [
        e.link for s in deck.slides for e in s.elements
        if isinstance(e, TextBox) and e.slot == "footer"
    ]  # fmt: skip
    assert footers.count(deck.slides[1].id) == 2


def test_the_rest_of_a_long_list_of_parts_is_named_by_the_numbers_that_it_has() -> None:
    rows = tuple(point(text) for text in ITEMS)
    document, outline = outline_of(
        "zh", [[TITLE], [Plan(SlideKind.SUMMARY, "小结", rows)], [CLOSING]]
    )
    parts = lay_out(document, outline, TEMPLATES["briefing"]).slides[1:-1]
    assert len(parts) > 1
    first = parts[1].points[0] + 1
    assert [part.title for part in parts[:2]] == ["小结", f"小结 {first}–{parts[1].points[-1] + 1}"]


def test_what_names_the_speech_may_head_the_slide_that_says_it() -> None:
    items = (point("目录要统一"), point("标识要清楚"))
    document, outline = outline_of(
        "zh",
        [[Plan(SlideKind.TITLE, "让书更好找")], [Plan(SlideKind.BULLETS, "让书更好找", items)]],
    )
    titles = [slide.title for slide in lay_out(document, outline, TEMPLATES["briefing"]).slides]
    assert titles == ["让书更好找", "让书更好找"]


def test_a_split_slide_without_words_of_its_own_keeps_empty_passages() -> None:
    document, outline = outline_of("zh", [[TITLE], [CLOSING]])
    rows = tuple(point(text) for text in ITEMS)
    plan = Plan(SlideKind.SUMMARY, "小结", rows)
    _, other = outline_of("zh", [[TITLE], [plan], [CLOSING]])
    summary = next(s for s in other.slides() if s.kind is SlideKind.SUMMARY)
    silent = dataclasses.replace(summary, span=Span(5, 5))
    section = dataclasses.replace(outline.sections[1], slides=(silent,))
    spoken = dataclasses.replace(outline, sections=(outline.sections[0], section))
    parts = [
        s for s in lay_out(document, spoken, TEMPLATES["briefing"]).slides if s.of == silent.id
    ]
    assert len(parts) == 2
    assert all(part.span == Span(5, 5) for part in parts)


def test_facts_of_a_title_slide_that_need_two_lines_are_not_parted_at_a_dot() -> None:
    facts = "清川市第六届人民代表大会第一次会议闭幕大会  ·  林悦  ·  2027年1月12日，清川市人民会堂"
    title = Plan(SlideKind.TITLE, "守着一河清水，干好五年大事", subtitle=facts)
    document, outline = outline_of("zh", [[title], [CLOSING]])
    for name in TEMPLATES:
        deck = lay_out(document, outline, TEMPLATES[name])
        boxes = [
            e for e in deck.slides[0].elements if isinstance(e, TextBox) and "清川市" in e.text
        ]
        for line in (line for box in boxes for line in box.lines):
            assert not line.text.strip().endswith("·")
            assert not line.text.strip().startswith("·")


def test_a_list_of_which_few_have_support_keeps_its_width() -> None:
    plan = Plan(SlideKind.BULLETS, "把图书馆办好", (point("目录要统一，一次检索就能找到"),
                point("标识要清楚", "老人孩子都看得懂"), point("推荐要用心"), point("灯光要充足")))  # fmt: skip
    (slide,), _ = deck_of(plan)
    widths = {
        e.box.w for e in slide.elements if isinstance(e, TextBox) and e.slot.endswith("heading")
    }
    assert min(widths) > 400


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('"The lamp\'s on," she said', "“The lamp’s on,” she said"),
        ("the readers' room in the '90s", "the readers’ room in the ’90s"),
        ("he called it 'home' again", "he called it ‘home’ again"),
        ("a shelf of 6'2\" by 3'4\"", "a shelf of 6'2\" by 3'4\""),
        ('他说"读书是福"，大家都笑了', "他说“读书是福”，大家都笑了"),
        ('("at last")', "(“at last”)"),
        ("what you can do--ask", "what you can do—ask"),
        ("--jobs 2 and 3--4", "--jobs 2 and 3--4"),
        ("nothing to do", "nothing to do"),
    ],
)
def test_quotation_marks_are_those_of_print(typed: str, printed: str) -> None:
    assert typeset_quotes(typed) == printed


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_items_of_a_list_stand_apart(name: str) -> None:
    lines = tuple(
        point(f"Every one of you will be holding a set of keys that most people never had, lap {n}")
        for n in range(4)
    )
    plan = Plan(SlideKind.BULLETS, "Along the quay", lines)
    document, outline = outline_of("en", [[TITLE], [plan], [CLOSING]])
    for slide in lay_out(document, outline, TEMPLATES[name]).slides[1:-1]:
        boxes = [e for e in slide.elements if isinstance(e, TextBox) and e.slot.endswith("heading")]
        for upper, lower in pairwise(boxes):
            apart = lower.lines[0].baseline - upper.lines[-1].baseline
            assert apart >= 1.15 * lower.line_height


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_a_summary_row_takes_two_lines_before_it_is_cut(name: str) -> None:
    rows = tuple(
        point(f"I would ask you not to believe that the important things happen elsewhere, {n}")
        for n in range(3)
    )
    document, outline = outline_of(
        "en", [[TITLE], [Plan(SlideKind.SUMMARY, "Summary", rows)], [CLOSING]]
    )
    deck = lay_out(document, outline, TEMPLATES[name])
    shown = [
        e.text.replace("\n", " ") for slide in deck.slides for e in slide.elements
        if isinstance(e, TextBox) and e.slot.endswith("heading")
    ]  # fmt: skip
    assert len(shown) == 3
    assert not any("…" in text for text in shown)


def test_masks_in_the_facts_of_a_speech_are_shown_as_masks() -> None:
    document, outline = outline_of("zh", [[TITLE], [CLOSING]])
    front = dataclasses.replace(document.front, speaker="区委书记 ***", date="20**年3月**日")
    document = dataclasses.replace(document, front=front)
    deck = lay_out(document, outline, TEMPLATES["briefing"])
    shown = " ".join(e.text for e in deck.slides[0].elements if isinstance(e, TextBox))
    assert "区委书记 ×××" in shown
    assert "20××年3月××日" in shown


def test_the_title_slide_names_a_masked_speaker_once() -> None:
    text = "在全市茶叶大会上的讲话\n（2025年3月1日）\n市委书记  周**\n同志们：\n要修好茶路。\n"
    document = read(None, ReadOptions(), stdin=text.encode())
    deck = lay_out(document, structure(document), TEMPLATES["briefing"])
    shown = " ".join(e.text for e in deck.slides[0].elements if isinstance(e, TextBox))
    assert shown.count("周××") == 1
    assert "**" not in shown


def test_the_title_of_a_further_part_is_not_its_first_point_and_keeps_its_mark_when_cut() -> None:
    heading = "The people of the coast asked for a list of all the lamps that anyone had ever seen from a boat in the bay at night in winter"
    points = tuple(point(f"The keeper of lamp {n} wrote down what he saw") for n in range(12))
    document, outline = outline_of(
        "en", [[TITLE], [Plan(SlideKind.BULLETS, heading, points)], [CLOSING]]
    )
    slides = lay_out(document, outline, TEMPLATES["keynote"]).slides[1:-1]
    assert len(slides) >= 3
    assert all(
        slide.title.startswith("The people of the coast asked for a list") for slide in slides
    )
    assert slides[1].title.endswith(" (continued)")
    assert slides[2].title.endswith(" (continued 2)")


LONG_POINT = "We asked the keepers of the northern lamps and the pilots of the bay to write down every wreck that they had seen"


@pytest.mark.parametrize("name", sorted(TEMPLATES))
@pytest.mark.parametrize("count", [2, 3, 4])
def test_a_long_point_is_set_smaller_or_in_more_lines_before_it_is_cut(
    count: int, name: str
) -> None:
    points = (
        point(LONG_POINT),
        *(point(f"The pier is open for boat {n}") for n in range(1, count)),
    )
    document, outline = outline_of(
        "en", [[TITLE], [Plan(SlideKind.BULLETS, "Along the quay", points)], [CLOSING]]
    )
    slides = lay_out(document, outline, TEMPLATES[name]).slides[1:-1]
    shown = [
        " ".join(e.text.split()) for slide in slides for e in slide.elements
        if isinstance(e, TextBox) and e.slot.endswith("heading")
    ]  # fmt: skip
    assert shown == [text for text, *_ in points]


def test_the_title_of_a_part_takes_one_more_line_where_its_box_has_it() -> None:
    heading = "认真守好沿河每一道闸门，带出一支有真本领、有真担当、吃苦耐劳、团结友爱的抢险队伍"
    document, outline = outline_of("zh", [[TITLE], [Plan(SlideKind.SECTION, heading)], [CLOSING]])
    assert lay_out(document, outline, TEMPLATES["keynote"]).slides[1].title == heading


def test_the_last_words_of_a_keynote_stand_clear_of_its_disc() -> None:
    document, outline = outline_of(
        "en",
        [[TITLE], [Plan(SlideKind.CLOSING, "May the lamps burn on every pier, and may all the boats of this "
                        "small and stubborn coast come home before the storm")]],
    )  # fmt: skip
    slide = lay_out(document, outline, TEMPLATES["keynote"]).slides[-1]
    (disc,) = (e for e in slide.elements if isinstance(e, Shape) and e.box.w == e.box.h)
    title = next(e for e in slide.elements if isinstance(e, TextBox) and e.slot == "title")
    assert len(title.lines) >= 3
    assert all(
        line.baseline - title.size >= disc.box.y + disc.box.h or line.x + line.width < disc.box.x
        for line in title.lines
    )


def test_the_disc_of_a_part_is_whole_in_every_part() -> None:
    parts = [[Plan(SlideKind.SECTION, f"第{n}部分")] for n in range(1, 6)]
    document, outline = outline_of("zh", [[TITLE], *parts, [CLOSING]])
    for slide in lay_out(document, outline, TEMPLATES["keynote"]).slides[1:-1]:
        disc = next(e for e in slide.elements if isinstance(e, Shape) and e.name == "disc")
        assert disc.box.y >= 0
        assert disc.box.y + disc.box.h <= 540


def test_rows_of_a_keynote_stand_equally_far_apart_whatever_support_they_have() -> None:
    plan = Plan(SlideKind.BULLETS, "把图书馆办好", (
        point("目录要统一"), point("标识要清楚", "老人孩子都看得懂"), point("推荐要用心"),
        point("灯光要充足", "晚上也能读书")))  # fmt: skip
    (slide,), _ = deck_of(plan, "keynote")
    ends: list[tuple[float, float]] = []
    for number in range(1, 5):
        texts = [
            e for e in slide.elements
            if isinstance(e, TextBox) and e.slot.startswith(f"item{number}.")
            and not e.slot.endswith("index")
        ]  # fmt: skip
        top = min(e.lines[0].baseline - e.line_height for e in texts)
        ends.append((top, max(e.lines[-1].baseline for e in texts)))
    apart = [lower[0] - upper[1] for upper, lower in pairwise(ends)]
    assert max(apart) - min(apart) < 6
    title = next(e for e in slide.elements if isinstance(e, TextBox) and e.slot == "title")
    assert ends[0][0] - title.lines[-1].baseline > min(apart) / 2


def test_five_points_of_a_keynote_keep_their_support_on_two_slides() -> None:
    support = ("一次检索就能找到", "老人孩子都看得懂", "", "", "")
    points = tuple(point(*both) for both in zip(ITEMS, support, strict=False))
    parts, _ = deck_of(Plan(SlideKind.BULLETS, "把图书馆办好", points), "keynote")
    assert [len(part.points) for part in parts] == [3, 2]
    assert said(parts[0], "item1.detail") == support[0]
    single, _ = deck_of(
        Plan(SlideKind.BULLETS, "把图书馆办好", points[1:] + points[2:3]), "keynote"
    )
    assert len(single) == 1


def test_one_support_among_three_short_points_does_not_make_a_keynote_small() -> None:
    points = (point("目录要统一"), point("标识要清楚", "老人孩子都看得懂"), point("推荐要用心"))
    (slide,), _ = deck_of(Plan(SlideKind.BULLETS, "把图书馆办好", points), "keynote")
    sizes = {
        e.size for e in slide.elements if isinstance(e, TextBox) and e.slot.endswith("heading")
    }
    assert min(sizes) >= 40


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_the_title_slide_shows_a_long_title_whole(name: str) -> None:
    title = (
        "Statement of the Association of Northern Lighthouse Keepers at the General Meeting "
        "of the Thirty-Seventh Convention"
    )
    document, outline = outline_of("en", [[Plan(SlideKind.TITLE, title)], [CLOSING]])
    shown = lay_out(document, outline, TEMPLATES[name]).slides[0].title
    assert shown == title
