"""The bundled templates: made of one table, sound, readable, and open to a user's changes."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from pptx import Presentation

from speechcast.errors import InputError, UsageError
from speechcast.model.outline import SlideKind
from speechcast.slides import load_template, template_names
from speechcast.slides.design import Design, placeholder_index

ROOT = Path(__file__).parents[2]
NAMES = ("briefing", "keynote", "training")


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("templates")
    subprocess.run(
        [sys.executable, str(ROOT / "tools" / "build_templates.py"), str(folder)], check=True
    )
    return folder


def test_the_three_templates_are_known_by_name() -> None:
    assert template_names() == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_template_is_what_its_table_makes_byte_for_byte(name: str, rebuilt: Path) -> None:
    assert load_template(name).data == (rebuilt / f"{name}.pptx").read_bytes()


@pytest.mark.parametrize("name", NAMES)
def test_a_template_has_a_layout_for_every_kind_of_slide(name: str) -> None:
    template = load_template(name)
    assert template.layout_names == tuple(kind.value for kind in SlideKind)
    assert tuple(template.design.layouts) == template.layout_names


@pytest.mark.parametrize("name", NAMES)
def test_a_layout_has_a_named_placeholder_for_every_slot_of_every_item(name: str) -> None:
    template = load_template(name)
    presentation = Presentation(io.BytesIO(template.data))
    for layout in presentation.slide_layouts:
        design = template.design.layouts[layout.name]
        found = {shape.placeholder_format.idx: shape.name for shape in layout.placeholders}
        assert 0 in found
        for items in design.variants.values():
            for number, item in enumerate(items, 1):
                for slot in item.slots:
                    index = placeholder_index(slot.name, number)
                    if index is not None:
                        assert found[index] == f"item{number}.{slot.name}"


@pytest.mark.parametrize("name", NAMES)
def test_ids_are_unique_and_every_relationship_leads_somewhere(name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(load_template(name).data)) as archive:
        parts = archive.namelist()
        assert len(parts) == len(set(parts))
        for part in parts:
            root = etree.fromstring(archive.read(part))
            ids = [node.get("id") for node in root.iter("{*}cNvPr")]
            assert len(ids) == len(set(ids))
            if part.endswith(".rels"):
                folder = Path(part).parent.parent
                for rel in root:
                    target = (ROOT / folder / rel.get("Target", "")).resolve()
                    assert target.relative_to(ROOT).as_posix() in parts


@pytest.mark.parametrize("name", NAMES)
def test_the_theme_carries_the_design_and_the_table_travels_with_it(name: str) -> None:
    template = load_template(name)
    with zipfile.ZipFile(io.BytesIO(template.data)) as archive:
        theme = archive.read("ppt/theme/theme1.xml").decode()
        table = etree.fromstring(archive.read("customXml/item1.xml")).text
    assert json.loads(table)["name"] == name
    faces = re.findall(r'<a:(?:latin|ea) typeface="([^"]+)"', theme)
    assert set(faces) <= {"STZhongsong", "Microsoft YaHei"}
    fonts = template.theme_fonts("en")
    assert fonts is not None
    assert fonts.minor_latin == "Arial"
    assert fonts.minor_ea == "Microsoft YaHei"


def luminance(color: str) -> float:
    channels = (int(color[n : n + 2], 16) / 255 for n in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def grounds(design: Design, layout_name: str) -> set[str]:
    layout = design.layouts[layout_name]
    return {design.colors.get(n, n) for n in (layout.background, layout.background_to) if n}


@pytest.mark.parametrize("name", NAMES)
def test_text_on_the_ground_of_its_slide_is_easy_to_read(name: str) -> None:
    design = load_template(name).design
    for layout in design.layouts.values():
        shapes = [*layout.decor, *(d for group in layout.when_filled.values() for d in group)]
        for slot in layout.slots:
            on_shape = any(
                s.fill and s.box.x <= slot.box.x < s.box.x + s.box.w
                and s.box.y <= slot.box.y + slot.box.h / 2 <= s.box.y + s.box.h
                for s in shapes
            )  # fmt: skip
            if on_shape or slot.follows or slot.name == "media":
                continue
            large = slot.sizes[-1] >= 24 or (slot.bold and slot.sizes[-1] >= 18.66)
            for ground in grounds(design, layout.name):
                ratio = contrast(design.colors[slot.color], ground)
                assert ratio >= (4.5 if large or slot.name in ("footer", "page") else 7.0)


@pytest.mark.parametrize("name", NAMES)
def test_no_type_is_smaller_than_a_reader_can_bear(name: str) -> None:
    design = load_template(name).design
    smallest = {"briefing": 12, "training": 12, "keynote": 14}[name]
    for layout in design.layouts.values():
        slots = [*layout.slots, *design.furniture_slots]
        slots += [s for items in layout.variants.values() for item in items for s in item.slots]
        for slot in slots:
            assert min(slot.sizes) >= smallest
            if slot.name in ("heading", "detail", "points", "label"):
                assert min(slot.sizes) >= (18 if name == "keynote" else 14)


def changed(name: str, part: str, old: str, new: str) -> bytes:
    out = io.BytesIO()
    source = zipfile.ZipFile(io.BytesIO(load_template(name).data))
    with source, zipfile.ZipFile(out, "w") as copy:
        for item in source.namelist():
            data = source.read(item)
            copy.writestr(item, data.replace(old.encode(), new.encode()) if item == part else data)
    return out.getvalue()


def test_a_copy_recoloured_in_powerpoint_gives_its_colours_to_the_deck(tmp_path: Path) -> None:
    path = tmp_path / "ours.pptx"
    path.write_bytes(
        changed("briefing", "ppt/theme/theme1.xml",
                '<a:accent1><a:srgbClr val="1C4A5C"/>', '<a:accent1><a:srgbClr val="7A1F2B"/>')
    )  # fmt: skip
    template = load_template(str(path))
    fill = template.design.fill("primary")
    assert (fill.color, fill.theme) == ("#7A1F2B", "accent1")
    assert template.design.fill("accent").color == "#985618"


def test_a_copy_with_other_fonts_keeps_them(tmp_path: Path) -> None:
    path = tmp_path / "ours.pptx"
    path.write_bytes(changed("keynote", "ppt/theme/theme1.xml", "Microsoft YaHei", "KaiTi"))
    assert load_template(str(path)).theme_fonts("zh") is None


def test_an_unknown_template_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(UsageError, match=r"briefin.*\n.*briefing"):
        load_template("briefin")


@pytest.mark.parametrize("data", [b"", b"\xd0\xcf\x11\xe0 old binary", b"PK\x03\x04 cut off"])
def test_a_file_that_is_no_template_is_refused_with_a_remedy(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "broken.pptx"
    path.write_bytes(data)
    with pytest.raises(InputError) as caught:
        load_template(str(path))
    assert "PowerPoint" in str(caught.value)
