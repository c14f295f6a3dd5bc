"""A user's own template: its layouts are found, its text fits, and what cannot be used is refused."""

from __future__ import annotations

import io
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.util import Pt

from made_outlines import Plan, outline_of, outlines, point
from speechcast.errors import InputError
from speechcast.model.document import Document
from speechcast.model.outline import Outline, SlideKind
from speechcast.model.scene import TextBox
from speechcast.slides import Template, lay_out, load_template
from speechcast.slides.breaking import NOT_AT_END, NOT_AT_START
from speechcast.slides.foreign import contrast


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
    assert found[SlideKind.CARDS] == ("Title and Content", "nearest")
    assert found[SlideKind.CLOSING] == ("Title Slide", "nearest")
    assert found[SlideKind.QUOTE] == ("Section Header", "nearest")


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
        assert len({slide.title for slide in deck.slides}) == len(deck.slides)
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
    plan = Plan(SlideKind.CARDS, "办好三件事", (point("目录统一", "一次检索就能找到"),
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
            for slot in layout.slots:
                assert contrast(slot.color, layout.background) >= 4.5


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
