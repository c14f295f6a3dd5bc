"""Reads the design table that a template carries (JSON, as in tools/design.json)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from speechcast.model.scene import Align, Anchor, Box
from speechcast.slides.design import Decor, Design, Fonts, Item, LayoutDesign, Slot

_ALIGN = {"l": Align.LEFT, "c": Align.CENTER, "r": Align.RIGHT}
_ANCHOR = {"t": Anchor.TOP, "m": Anchor.MIDDLE, "b": Anchor.BOTTOM}
_MEASURED = {
    "STZhongsong": "Noto Serif SC",
    "Microsoft YaHei": "Noto Sans SC",
    "Georgia": "Gelasio",
    "Arial": "Arimo",
}
"""Face of the theme → the free family of the same widths that text is measured with."""

WIDTH, HEIGHT = 960.0, 540.0


def design_from(table: Mapping[str, Any], theme: Mapping[str, str]) -> Design:
    """The design of one template.

    Args:
        table: An entry of the table's `templates`.
        theme: Theme slot → `#RRGGBB` as the template file has it: a user may have recoloured it.

    Raises:
        KeyError, TypeError, ValueError: when the table is not one.
    """
    own_theme: Mapping[str, str] = table["theme_xml"]
    colors = {**table["extra"], **table["colors"]}
    recoloured = {
        own_theme[slot]: value
        for slot, value in theme.items()
        if own_theme.get(slot, value) != value
    }
    colors = {name: recoloured.get(value, value) for name, value in colors.items()}
    styles = table["styles"]
    furniture = table["furniture"]
    decor = [*furniture["decor"]]
    for shapes in furniture.get("decor_unless", {}).values():
        decor += shapes
    optional = set(furniture.get("decor_if", {}))
    slots = {
        name: slot
        for name, slot in furniture["slots"].items()
        if name not in optional and slot.get("needs", "") not in optional
    }
    return Design(
        name=table["name"],
        width=WIDTH,
        height=HEIGHT,
        colors=MappingProxyType(colors),
        theme=MappingProxyType({s: v for s, v in theme.items() if s in own_theme}),
        major=_fonts(table["fonts"]["major"]),
        minor=_fonts(table["fonts"]["minor"]),
        furniture=_shapes(decor),
        furniture_slots=_slots(slots, styles),
        layouts=MappingProxyType(
            {name: _layout(name, layout, styles) for name, layout in table["layouts"].items()}
        ),
    )


def _fonts(table: Mapping[str, Any]) -> Fonts:
    zh, en = table["zh_theme"], table["latin_en"]
    return Fonts(zh, en, _MEASURED[zh], _MEASURED[en])


def _layout(name: str, table: Mapping[str, Any], styles: Mapping[str, Any]) -> LayoutDesign:
    background = table["background"]
    stops = background.get("gradient", {}).get("stops", [background["fill"], ""])
    when = {slot: _shapes(shapes) for slot, shapes in table.get("decor_if", {}).items()}
    variants = {
        key: tuple(_item(item, styles) for item in items)
        for key, items in table.get("items", {}).items()
    }
    return LayoutDesign(
        name=name,
        background=stops[0],
        background_to=stops[1],
        furniture=table["furniture"],
        slips=table.get("slips", True),
        footer_from=float(table.get("footer_from", 0)),
        decor=_shapes(table.get("decor", ())),
        when_filled=MappingProxyType(when),
        slots=_slots(table["slots"], styles),
        variants=MappingProxyType(variants),
    )


def _item(table: Mapping[str, Any], styles: Mapping[str, Any]) -> Item:
    # A list without a current row takes the full colours where only they mark the current one.
    plain = not table.get("decor_current", True)
    return Item(
        slots=_slots(table["slots"], styles),
        decor=_shapes(table.get("decor", ())),
        top=_shapes(table.get("decor_top", ())),
        index_color=table.get("index_color", ""),
        plain_color=table.get("color_current", "") if plain else "",
        plain_index_color=table.get("index_color_current", "") if plain else "",
    )


def _slots(table: Mapping[str, Any], styles: Mapping[str, Any]) -> tuple[Slot, ...]:
    return tuple(_slot(name, slot, styles[slot["style"]]) for name, slot in table.items())


def _slot(name: str, own: Mapping[str, Any], style: Mapping[str, Any]) -> Slot:
    both = {**style, **own}
    zh, bar, en = both.get("text", "").partition("|")
    return Slot(
        name=name,
        box=Box(float(own["x"]), float(own["y"]), float(own["w"]), float(own["h"])),
        sizes=tuple(float(size) for size in both["sizes"]),
        line_ratio=both["lh"],
        bold=both["bold"],
        color=both["color"],
        major=both["font"] == "major",
        max_lines=both["max_lines"],
        balance=both.get("balance", False),
        align=_ALIGN[both.get("align", "l")],
        anchor=_ANCHOR[both.get("anchor", "t")],
        after=both.get("after", ""),
        gap=float(both.get("gap", 0)),
        bullets=both.get("bullets", False),
        bullet_color=both.get("bullet_color", ""),
        para_gap=float(both.get("para_gap", 0)),
        text=(zh, en) if bar else None,
        follows=both.get("follow", ""),
        shows_deck=both.get("field") == "deck",
        digits=name in ("index", "figure", "numeral"),
    )


def _shapes(tables: Iterable[Mapping[str, Any]]) -> tuple[Decor, ...]:
    return tuple(_decor(table) for table in tables)


def _decor(table: Mapping[str, Any]) -> Decor:
    shape = table["shape"]
    points = tuple((float(x), float(y)) for x, y in table.get("points", ()))
    rise = (float(table["y_first"]), float(table["y_last"])) if "rise" in table else None
    if shape == "line":
        x, y = table["x1"], table["y1"]
        box = Box(float(x), float(y), float(table["x2"] - x), float(table["y2"] - y))
    elif points:
        xs, ys = zip(*points, strict=True)
        box = Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    else:
        y = table["y_first"] if rise else table["y"]
        height = table.get("h", 0) or table["h_cycle"][0]
        box = Box(float(table["x"]), float(y), float(table["w"]), float(height))
    stops = table.get("gradient", {}).get("stops", [table.get("fill", ""), ""])
    repeated = "repeat" in table
    return Decor(
        shape=shape,
        box=box,
        fill=stops[0],
        fill_to=stops[1],
        line=table.get("line", ""),
        width=float(table.get("width", 0)),
        dash="dash" in table,
        radius=float(table.get("radius", 0)),
        points=points,
        name=table.get("name", ""),
        pitch=float(table["pitch"]) if repeated else 0.0,
        heights=tuple(float(h) for h in table.get("h_cycle", ())) or ((box.h,) if repeated else ()),
        current_height=float(table.get("h_current", box.h)) if repeated else 0.0,
        current_fill=table.get("fill_current", ""),
        rise=rise,
        progress="progress" in table,
    )
