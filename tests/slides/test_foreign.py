"""A user's own template: its layouts are found, its text fits, and what cannot be used is refused."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from itertools import combinations, pairwise, product
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from PIL import Image as Raster
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.util import Pt

from made_outlines import Plan, outline_of, outlines, point
from speechcast.errors import InputError
from speechcast.model.document import Document
from speechcast.model.outline import Outline, SlideKind
from speechcast.model.scene import Box, Shape, TextBox
from speechcast.slides import Images, Template, lay_out, load_template, read_image
from speechcast.slides.breaking import NOT_AT_END, NOT_AT_START
from speechcast.slides.colors import contrast
from speechcast.writers.pptx import write_pptx


def save(presentation: object, path: Path) -> Path:
    presentation.save(str(path))  # type: ignore[attr-defined]
    return path


def odd_geometry() -> object:
    """Wide slides whose titles stand in a narrow column beside the text, light on dark."""
    made = Presentation()
    made.slide_width, made.slide_height = Pt(960), Pt(540)
    for layout in made.slide_layouts:
        for held in layout.placeholders:
            kind = held.placeholder_format.type
            if kind in (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE):
                held.left, held.top, held.width, held.height = Pt(30), Pt(180), Pt(260), Pt(220)
            elif kind in (PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.SUBTITLE):
                held.left, held.top, held.width, held.height = Pt(330), Pt(60), Pt(560), Pt(400)
        layout.background.fill.solid()
        layout.background.fill.fore_color.rgb = _dark()
    return made


def _dark() -> object:
    from pptx.dml.color import RGBColor

    return RGBColor(0x10, 0x20, 0x30)


@pytest.fixture(scope="module")
def templates(tmp_path_factory: pytest.TempPathFactory) -> tuple[Template, Template]:
    folder = tmp_path_factory.mktemp("foreign")
    return (
        load_template(str(save(Presentation(), folder / "plain.pptx"))),
        load_template(str(save(odd_geometry(), folder / "odd.pptx"))),
    )


def test_layouts_are_found_by_type_and_name_and_missing_kinds_take_the_nearest(
    templates: tuple[Template, Template],
) -> None:
    found = {match.kind: (match.layout, match.how) for match in templates[0].matches}
    assert list(found) == list(SlideKind)
    assert found[SlideKind.TITLE][0] == "Title Slide"
    assert found[SlideKind.SECTION][0] == "Section Header"
    assert found[SlideKind.BULLETS][0] == "Title and Content"
    assert found[SlideKind.CLOSING] == ("Title Slide", "nearest")
    assert found[SlideKind.SUMMARY] == ("Title and Content", "nearest")
    for kind in (
        SlideKind.CARDS,
        SlideKind.FIGURES,
        SlideKind.STEPS,
        SlideKind.COMPARE,
        SlideKind.QUOTE,
    ):
        assert found[kind] == ("Title Only", "drawn")


def test_layouts_with_chinese_names_of_their_own_are_found_by_geometry(tmp_path: Path) -> None:
    made = Presentation()
    for layout, name in zip(made.slide_layouts, ("封面", "图文页", "过渡页"), strict=False):
        layout.name = name
        layout._element.attrib.pop("type", None)
    found = {m.kind: m.layout for m in load_template(str(save(made, tmp_path / "a.pptx"))).matches}
    assert found[SlideKind.TITLE] == "封面"
    assert found[SlideKind.SECTION] == "过渡页"
    assert found[SlideKind.BULLETS] in ("图文页", "Title and Content")


@settings(max_examples=25, deadline=None,
          suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])  # fmt: skip
@given(outlines())
def test_text_fits_the_places_of_a_foreign_template(
    templates: tuple[Template, Template], speech: tuple[Document, Outline]
) -> None:
    _, outline = speech
    for template in templates:
        deck = lay_out(*speech, template)
        named = [slide.title for slide in deck.slides if slide.kind is not SlideKind.TITLE]
        assert len(set(named)) == len(named)
        for slide in outline.slides():
            parts = [laid for laid in deck.slides if laid.of == slide.id]
            shown = [index for part in parts for index in part.points]
            assert shown == list(range(len(slide.points)))
            assert all(a.span.end == b.span.start for a, b in pairwise(parts))
        for laid in deck.slides:
            assert laid.layout in template.layout_names
            for box in (e for e in laid.elements if isinstance(e, TextBox)):
                height = len(box.lines) * box.line_height
                height += box.para_gap * (len(box.paragraphs) - 1)
                assert height <= box.box.h + 0.6
                assert all(1.04 * line.width <= box.box.w + 0.5 for line in box.lines)
                assert len(box.paragraph_reveals) in (0, len(box.paragraphs))
                at = 0
                for count in box.paragraphs:
                    for upper, lower in pairwise(box.lines[at : at + count]):
                        if lower.runs[0].scale == upper.runs[0].scale:
                            assert lower.text[0] not in NOT_AT_START
                            assert upper.text.rstrip()[-1] not in NOT_AT_END
                    at += count


def test_a_list_is_one_placeholder_whose_paragraphs_appear_with_their_points(
    templates: tuple[Template, Template],
) -> None:
    plan = Plan(SlideKind.BULLETS, "办好三件事", (point("目录统一", "一次检索就能找到"),
                                          point("标识清楚", "老人孩子都看得懂")))  # fmt: skip
    title = Plan(SlideKind.TITLE, "讲话")
    deck = lay_out(*outline_of("zh", [[title], [plan], [title]]), templates[0])
    body = next(e for e in deck.slides[1].elements if isinstance(e, TextBox) and e.slot == "body")
    assert body.placeholder == 1
    assert body.paragraph_reveals == (0, 1)
    assert body.text == "目录统一一次检索就能找到\n标识清楚老人孩子都看得懂"
    assert [run.scale for run in body.lines[1].runs] == [0.8]
    assert body.lines[0].hard


def test_text_can_be_read_on_the_ground_of_its_layout(
    templates: tuple[Template, Template],
) -> None:
    for template in templates:
        for layout in template.design.layouts.values():
            slots = [
                *layout.slots,
                *(
                    slot
                    for items in layout.variants.values()
                    for item in items
                    for slot in item.slots
                ),
            ]
            for slot in slots:
                ground = layout.background
                if slot.color == "on_primary":
                    ground = template.design.colors["primary"]
                color = template.design.colors.get(slot.color, slot.color)
                assert contrast(color, ground) >= 4.5
                if layout.variants and slot.color != "on_primary":
                    assert contrast(color, template.design.colors["surface"]) >= 4.5


RICH = {
    SlideKind.CARDS: tuple(point(f"办好第{n}件事", "说到做到，件件有着落") for n in "一二三四"),
    SlideKind.FIGURES: tuple(
        point("比上年多", label=label, value=value, unit=unit)
        for label, value, unit in (("新建书屋", "12", "家"), ("培训馆员", "86", "名"), ("满意率", "98.5", "%"))
    ),
    SlideKind.STEPS: tuple(point(f"做好第{n}步", label=f"{n}季度") for n in "一二三四"),
    SlideKind.COMPARE: (point("请进来", "办好读书会", label="既要"), point("走出去", "流动书车进村", label="也要")),
    SlideKind.QUOTE: (point("书籍是灯，照亮每一条回家的路"),),
}  # fmt: skip


@pytest.mark.parametrize("kind", RICH)
def test_rich_kinds_are_drawn_as_shapes_in_the_colours_of_the_theme(
    kind: SlideKind, templates: tuple[Template, Template], tmp_path: Path
) -> None:
    title = Plan(SlideKind.TITLE, "讲话")
    document, outline = outline_of(
        "zh", [[title], [Plan(kind, "三年来的变化", RICH[kind])], [title]]
    )
    for template in templates:
        deck = lay_out(document, outline, template)
        laid = deck.slides[1]
        shapes = [e for e in laid.elements if isinstance(e, Shape)]
        assert shapes
        assert all(shape.native for shape in shapes)
        accents = {f"accent{n}" for n in range(1, 7)}
        paints = [shape.fill or shape.line for shape in shapes if shape.name != "panel"]
        assert {paint.theme for paint in paints if paint} <= accents
        texts = [e for e in laid.elements if isinstance(e, TextBox)]
        shown = "".join(box.text for box in texts)
        for text, detail, label, value, _ in RICH[kind]:
            assert all(word in shown for word in (text, detail, label, value))
        for one, other in combinations([e for e in texts if e.lines], 2):
            assert not crossing(inked(one), inked(other)), (one.text, other.text)
        path = tmp_path / "deck.pptx"
        write_pptx(
            path, document=document, outline=outline, deck=deck, template_bytes=template.data,
            timeline=None, clips={}, stamp=datetime(2024, 1, 1, tzinfo=UTC),
        )  # fmt: skip
        slide = Presentation(str(path)).slides[1]
        held = [shape.placeholder_format.type for shape in slide.placeholders]
        assert PP_PLACEHOLDER.TITLE in held
        assert PP_PLACEHOLDER.OBJECT not in held


def inked(box: TextBox) -> Box:
    left = min(line.x for line in box.lines)
    right = max(line.x + line.width for line in box.lines)
    top, low = box.lines[0].baseline - 0.8 * box.size, box.lines[-1].baseline + 0.1 * box.size
    return Box(left, top, right - left, low - top)


def crossing(one: Box, other: Box) -> bool:
    across = min(one.x + one.w, other.x + other.w) - max(one.x, other.x)
    down = min(one.y + one.h, other.y + other.h) - max(one.y, other.y)
    return across > 0.5 and down > 0.5


def test_a_narrow_area_has_steps_below_each_other(tmp_path: Path) -> None:
    made = Presentation()
    for layout in made.slide_layouts:
        for held in layout.placeholders:
            if held.placeholder_format.type in (PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT):
                held.left, held.top, held.width, held.height = Pt(36), Pt(120), Pt(440), Pt(360)
    template = load_template(str(save(made, tmp_path / "narrow.pptx")))
    title = Plan(SlideKind.TITLE, "讲话")
    plan = Plan(SlideKind.STEPS, "分四步走", RICH[SlideKind.STEPS])
    laid = lay_out(*outline_of("zh", [[title], [plan], [title]]), template).slides[1]
    tops = [e.box.y for e in laid.elements if isinstance(e, TextBox) and e.slot.endswith("heading")]
    assert len(tops) == 4
    assert tops == sorted(set(tops))


def test_a_small_area_keeps_to_lists(tmp_path: Path) -> None:
    made = Presentation()
    for layout in made.slide_layouts:
        for held in layout.placeholders:
            if held.placeholder_format.type in (PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT):
                held.left, held.top, held.width, held.height = Pt(36), Pt(120), Pt(300), Pt(360)
    template = load_template(str(save(made, tmp_path / "small.pptx")))
    found = {match.kind: match.how for match in template.matches}
    assert found[SlideKind.CARDS] == "nearest"


def test_a_figure_in_a_list_stands_behind_its_name(templates: tuple[Template, Template]) -> None:
    title = Plan(SlideKind.TITLE, "讲话")
    points = tuple(
        point(
            f"第{n}件事比上年又多办了不少，群众都说好" * 3, label=f"第{n}件", value="12", unit="家"
        )
        for n in "一二三四五六"
    )
    plan = Plan(SlideKind.BULLETS, "三年来的变化", points)
    deck = lay_out(*outline_of("zh", [[title], [plan], [title]]), templates[0])
    shown = "".join(
        box.text for laid in deck.slides for box in laid.elements if isinstance(box, TextBox)
    )
    assert all(f"第{n}件12家" in shown for n in "一二三四五六")


def test_a_logo_stands_where_nothing_of_the_layout_does(
    templates: tuple[Template, Template], tmp_path: Path
) -> None:
    Raster.new("RGB", (300, 90), "red").save(tmp_path / "logo.png")
    logo = read_image(tmp_path / "logo.png")
    title = Plan(SlideKind.TITLE, "讲话")
    plans = [
        Plan(kind, f"三年来的变化{n}", points) for n, (kind, points) in enumerate(RICH.items())
    ]
    plans.append(Plan(SlideKind.BULLETS, "办好三件事", RICH[SlideKind.CARDS]))
    for template in templates:
        speech = outline_of("zh", [[title], plans, [title]])
        deck = lay_out(*speech, template, Images(logo=logo))
        for laid in deck.slides:
            (picture,) = laid.pictures
            assert picture.box.x >= 0
            assert picture.box.x + picture.box.w <= deck.width
            assert picture.box.y + picture.box.h <= deck.height
            for box in (e for e in laid.elements if isinstance(e, TextBox) and e.lines):
                assert not crossing(picture.box, inked(box))


def test_a_logo_does_not_cover_what_a_master_draws(tmp_path: Path) -> None:
    made = Presentation()
    slide = made.slides.add_slide(made.slide_layouts[0])
    for x, y in product((0, 600), (0, 480)):
        shape = slide.shapes.add_shape(1, Pt(x), Pt(y), Pt(120), Pt(60))
        made.slide_masters[0].shapes._spTree.append(shape._element)
    path = save(made, tmp_path / "taken.pptx")
    assert all(layout.logo is None for layout in load_template(str(path)).design.layouts.values())


def test_the_theme_of_a_users_template_keeps_its_faces(
    templates: tuple[Template, Template],
) -> None:
    deck = lay_out(*outline_of("zh", [[Plan(SlideKind.TITLE, "讲话")]] * 2), templates[0])
    assert deck.theme_fonts is None


def test_a_potx_is_used_like_a_pptx(tmp_path: Path) -> None:
    plain = save(Presentation(), tmp_path / "plain.pptx")
    potx = tmp_path / "plain.potx"
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(potx, "w") as copy:
        for name in source.namelist():
            data = source.read(name)
            if name == "[Content_Types].xml":
                data = data.replace(b"presentation.main+xml", b"template.main+xml")
            copy.writestr(name, data)
    template = load_template(str(potx))
    assert template.layout_names == load_template(str(plain)).layout_names
    assert len(Presentation(io.BytesIO(template.data)).slide_layouts) == 11


def only(names: tuple[str, ...], path: Path) -> Path:
    made = Presentation()
    layouts = made.slide_masters[0].slide_layouts
    for layout in list(layouts):
        if layout.name not in names:
            layouts.remove(layout)
    return save(made, path)


def test_a_template_without_room_for_a_list_is_refused_with_what_to_add(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"Title and Content"):
        load_template(str(only(("Blank", "Title Only"), tmp_path / "bare.pptx")))


def test_one_layout_is_enough(tmp_path: Path) -> None:
    template = load_template(str(only(("Title and Content",), tmp_path / "one.pptx")))
    assert {match.layout for match in template.matches} == {"Title and Content"}
    plans = [[Plan(kind, f"第{n}页", (point("目录统一", "一次检索"),))]
             for n, kind in enumerate(SlideKind)]  # fmt: skip
    assert len(lay_out(*outline_of("zh", plans), template).slides) == len(SlideKind)


@pytest.mark.parametrize(
    ("data", "says"),
    [(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old format"),
     (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
     (b"%PDF-1.7", "no PowerPoint file"), (b"PK\x03\x04 cut off", "damaged")],
)  # fmt: skip
def test_other_and_damaged_files_are_refused_with_a_remedy(
    data: bytes, says: str, tmp_path: Path
) -> None:
    path = tmp_path / "company.pptx"
    path.write_bytes(data)
    with pytest.raises(InputError, match=says) as caught:
        load_template(str(path))
    assert caught.value.hint


def test_a_word_file_is_no_template(tmp_path: Path) -> None:
    path = tmp_path / "text.pptx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")
    with pytest.raises(InputError, match="no presentation"):
        load_template(str(path))
