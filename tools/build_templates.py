"""Makes templates/*.pptx of tools/design.json: the same table gives the same bytes.

Usage: python tools/build_templates.py [FOLDER]
"""

from __future__ import annotations

import json
import sys
import uuid
import zipfile
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from pptx_parts import (
    CONTENT_TYPES,
    EMPTY_PARTS,
    color_map,
    core_properties,
    presentation,
    relationships,
    theme_part,
)
from pptx_shapes import Shapes, background
from speechcast.slides.design import Item, LayoutDesign, Slot, placeholder_index
from speechcast.slides.design_table import design_from
from speechcast.slides.template import DESIGN_NAMESPACE

ROOT = Path(__file__).parents[1]
EPOCH = (2024, 1, 1, 0, 0, 0)
NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PROMPTS = {
    "title": "标题", "quote": "引语", "subtitle": "副标题", "meta": "讲话人 · 日期", "lead": "导语",
    "note": "说明", "takeaway": "一句话结论", "source": "出处", "caption": "图注", "points": "要点",
    "heading": "要点", "detail": "说明", "label": "标签", "figure": "数字", "tag": "一方",
}  # fmt: skip


def main(folder: Path) -> None:
    """Write one template for each entry of the table."""
    folder.mkdir(parents=True, exist_ok=True)
    tables = json.loads((Path(__file__).parent / "design.json").read_text("utf-8"))["templates"]
    for table in tables:
        theme = {slot: value for slot, value in table["theme_xml"].items() if slot != "clrMap"}
        path = folder / f"{table['name']}.pptx"
        write_package(path, parts(table, theme))
        print(path)


def write_package(path: Path, files: dict[str, str]) -> None:
    """A zip whose bytes depend on nothing but its parts."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, text.encode("utf-8"), compresslevel=9)


def parts(table: dict[str, Any], theme: dict[str, str]) -> dict[str, str]:
    """All parts of a template, in the order of the package."""
    design = design_from(table, theme)
    mapping = color_map(table["theme_xml"]["clrMap"])
    shapes = Shapes(design, {slot: name for name, slot in mapping.items()})
    names = list(design.layouts)
    item_id = uuid.uuid5(uuid.NAMESPACE_URL, f"{DESIGN_NAMESPACE}:{design.name}")
    layout_files = [f"slideLayout{number}.xml" for number in range(1, len(names) + 1)]
    files = {
        "[Content_Types].xml": DECLARATION + CONTENT_TYPES(len(names)),
        "_rels/.rels": DECLARATION + relationships([
            ("officeDocument", "ppt/presentation.xml"),
            ("core-properties", "docProps/core.xml"),
            ("extended-properties", "docProps/app.xml"),
        ]),
        "docProps/core.xml": DECLARATION + core_properties(f"{design.name} {table['name_zh']}"),
        "ppt/presentation.xml": DECLARATION + presentation(design, NAMESPACES),
        "ppt/_rels/presentation.xml.rels": DECLARATION + relationships([
            ("slideMaster", "slideMasters/slideMaster1.xml"),
            ("presProps", "presProps.xml"),
            ("viewProps", "viewProps.xml"),
            ("theme", "theme/theme1.xml"),
            ("tableStyles", "tableStyles.xml"),
            ("customXml", "../customXml/item1.xml"),
        ]),
        "ppt/theme/theme1.xml": DECLARATION + theme_part(design, table["name_zh"]),
        "ppt/slideMasters/slideMaster1.xml": DECLARATION + master(shapes, mapping, len(names)),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": DECLARATION + relationships([
            *(("slideLayout", f"../slideLayouts/{file}") for file in layout_files),
            ("theme", "../theme/theme1.xml"),
        ]),
    }  # fmt: skip
    for name, file in zip(names, layout_files, strict=True):
        files[f"ppt/slideLayouts/{file}"] = DECLARATION + layout(shapes, design.layouts[name])
        files[f"ppt/slideLayouts/_rels/{file}.rels"] = DECLARATION + relationships(
            [("slideMaster", "../slideMasters/slideMaster1.xml")]
        )
    text = escape(json.dumps(table, ensure_ascii=False, separators=(",", ":")))
    files["customXml/item1.xml"] = (
        DECLARATION + f'<design xmlns="{DESIGN_NAMESPACE}">{text}</design>'
    )
    files["customXml/itemProps1.xml"] = DECLARATION + (
        '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"'
        f' ds:itemID="{{{str(item_id).upper()}}}"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{DESIGN_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    files["customXml/_rels/item1.xml.rels"] = DECLARATION + relationships(
        [("customXmlProps", "itemProps1.xml")]
    )
    return files | {name: DECLARATION + text for name, text in EMPTY_PARTS.items()}


def master(shapes: Shapes, mapping: dict[str, str], layouts: int) -> str:
    """The slide master: ground, shapes common to content slides, title, body, footer, page."""
    design = shapes.design
    bullets = design.layouts["bullets"]
    title = bullets.slot("title")
    heading = next(iter(bullets.variants.values()))[0].slot("heading")
    assert title is not None and heading is not None
    frame = title.box
    tree = shapes.start()
    tree += [shapes.decor(d) for d in design.furniture if not d.depends_on_slide]
    tree.append(shapes.placeholder("title", title, "标题", kind="title"))
    tree.append(shapes.body(frame.x, frame.y + frame.h + 24, frame.w, 360, heading))
    tree += [
        edge(shapes, slot) for slot in design.furniture_slots if slot.name in ("footer", "page")
    ]
    colors = " ".join(f'{name}="{slot}"' for name, slot in mapping.items())
    ids = "".join(
        f'<p:sldLayoutId id="{2147483649 + n}" r:id="rId{n}"/>' for n in range(1, layouts + 1)
    )
    return (
        f"<p:sldMaster {NAMESPACES}><p:cSld>{background(shapes, bullets.background)}"
        f"<p:spTree>{''.join(tree)}</p:spTree></p:cSld><p:clrMap {colors}/>"
        f"<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>"
        f"<p:txStyles><p:titleStyle>{shapes.level(title)}</p:titleStyle>"
        f"<p:bodyStyle>{shapes.body_levels(heading)}</p:bodyStyle>"
        f"<p:otherStyle>{shapes.level(heading, plain=True)}</p:otherStyle></p:txStyles>"
        "</p:sldMaster>"
    )


def edge(shapes: Shapes, slot: Slot) -> str:
    """Footer or slide number."""
    kind = "ftr" if slot.name == "footer" else "sldNum"
    return shapes.placeholder(
        slot.name, slot, "", kind=kind, index=placeholder_index(slot.name), field=kind == "sldNum"
    )


def layout(shapes: Shapes, design: LayoutDesign) -> str:
    """A layout with a placeholder for every slot, items at the largest number of them."""
    look = shapes.design
    own_edges = bool(design.footer_from)
    tree = shapes.start()
    if own_edges:
        tree += [shapes.decor(d, left=design.footer_from) for d in look.furniture if not d.pitch]
    tree += [shapes.decor(decor) for decor in design.decor if not decor.depends_on_slide]
    for slot in design.slots:
        index = placeholder_index(slot.name)
        if slot.name in ("footer", "page"):
            tree.append(edge(shapes, slot))
        elif slot.text is not None and slot.text[0] == slot.text[1]:
            tree.append(shapes.words(slot, slot.text[0]))
        elif index == 0:
            tree.append(shapes.placeholder(slot.name, slot, PROMPTS[slot.name], kind="title"))
        elif slot.name == "media":
            tree.append(shapes.placeholder(slot.name, slot, "图片", kind="pic", index=index))
        elif index is not None:
            tree.append(shapes.placeholder(slot.name, slot, PROMPTS[slot.name], index=index))
    for number, slots in enumerate(widest(design), 1):
        for slot in slots:
            index = placeholder_index(slot.name, number)
            if index is not None:
                prompt = f"{PROMPTS[slot.name]} {number}"
                tree.append(
                    shapes.placeholder(f"item{number}.{slot.name}", slot, prompt, index=index)
                )
    if design.furniture:
        for slot in look.furniture_slots:
            if slot.name in ("footer", "page"):
                moved = shapes.moved(slot, design.footer_from) if slot.name == "footer" else slot
                tree.append(edge(shapes, moved))
    shown = "1" if design.furniture and not own_edges else "0"
    kind = {"title": ' type="title"', "section": ' type="secHead"'}.get(design.name, "")
    return (
        f'<p:sldLayout {NAMESPACES}{kind} showMasterSp="{shown}" preserve="1" userDrawn="1">'
        f"<p:cSld name={quoteattr(design.name)}>"
        f"{background(shapes, design.background, design.background_to)}"
        f"<p:spTree>{''.join(tree)}</p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def widest(design: LayoutDesign) -> list[list[Slot]]:
    """The slots of every item at the largest number of items, with those of other geometries."""
    ways = sorted(design.variants.items(), key=lambda way: (-len(way[1]), len(way[0])))
    if not ways:
        return []
    base: tuple[Item, ...] = ways[0][1]
    found = [list(item.slots) for item in base]
    for _, items in ways[1:]:
        missing = {slot.name for slot in items[0].slots} - {slot.name for slot in found[0]}
        for slots, item in zip(found, base, strict=True):
            for slot in items[0].slots:
                known = "heading" if item.slot("heading") is not None else "label"
                anchor, here = items[0].slot(known), item.slot(known)
                if slot.name in missing and anchor is not None and here is not None:
                    slots.append(Shapes.offset(slot, here.box, anchor.box))
    return found


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "templates")
